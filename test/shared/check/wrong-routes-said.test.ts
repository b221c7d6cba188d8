/** What is said of a wrong route, and how sure it is. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { API, GATEWAY, ping, RESOLVERS, seen, winner } from '../../support/facts.ts';
import { ROUTER, astray, hop, judged } from './wrong-routes-facts.ts';

const [ONE, TWO] = RESOLVERS;

describe('what is said of a wrong route', () => {
  it('names the way, the targets that share it, and the default gateway', () => {
    const findings = judged([astray(ONE), astray(TWO)]);
    expect(findings).toMatchObject([
      {
        subjects: [ONE, TWO],
        args: {
          targets: [ONE, TWO],
          interface: 'eth0',
          prefix: '100.100.0.0/16',
          gateway: ROUTER,
          defaultGateway: GATEWAY,
        },
      },
    ]);
  });

  it.each<readonly [string, Partial<Winner>]>([
    ['adapter', { interface: 'wlan0' }],
    ['gateway', { gateway: ip('192.168.1.253') }],
    ['prefix', { prefix: block('100.100.2.0/24') }],
  ])('is said once per %s', (_what, changes) => {
    expect(judged([astray(ONE), astray(TWO, changes)]).map(({ subjects }) => subjects)).toEqual([
      [ONE],
      [TWO],
    ]);
  });

  it('names no default gateway where there is none', () => {
    expect(judged([astray()], [], [])).toMatchObject([{ args: { defaultGateway: null } }]);
  });

  const doubt = { confidence: 'medium', alternatives: ['route.cloud-services-missing'] };
  const lives = seen('ping', `${API}/icmp`, ping(API));
  it.each<readonly [string, readonly Observation[], readonly Winner[], object]>([
    ['is sure where its gateway does not answer ARP', [hop('failed')], [], { confidence: 'high' }],
    ['is sure while its gateway is sought in vain', [hop('incomplete')], [], { confidence: 'high' }],
    ['is sure where a target over another gateway answers', [lives], [winner(API)], { confidence: 'high' }],
    ['is open otherwise', [], [], doubt],
    ['is open where another gateway does not answer ARP', [hop('failed', ip('192.168.1.99'))], [], doubt],
    ['is open where a target over the same gateway answers', [lives], [astray(API)], doubt],
    ['is open where the others are silent, too', [], [winner(TWO)], doubt],
  ])('%s', (_what, observations, others, expected) => {
    const [one] = judged([astray(), ...others], observations);
    expect(one).toMatchObject(expected);
    expect(one?.alternatives).toEqual('alternatives' in expected ? doubt.alternatives : undefined);
  });
});
