/** What the first router’s answer is worth, and its silence: ping, ARP, and what lies behind it. */
import { describe, expect, it } from 'vitest';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import { GATEWAY, healthy, ping, RESOLVERS, seen, silentPing, winner, without } from '../../support/facts.ts';
import { judged } from './dns-facts.ts';
import { table, silent, NONE } from './workstation-facts.ts';

const [FIRST] = RESOLVERS;
const quiet = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));

describe('a gateway', () => {
  const neighbor = (changes: Partial<Neighbor> = {}, address = GATEWAY): Observation =>
    seen('neighbors', '', [{ address, interface: 'eth0', state: 'reachable', ...changes }]);
  it('answers within its time', () => {
    const more = [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY, { avgMs: 1.26 }))];
    expect(judged(gatewayCheck, more).reason).toEqual({
      key: 'gateway-answers',
      args: { gateway: GATEWAY, avgMs: 1.3 },
    });
  });

  it('is told whether anybody pinged it', () => {
    const args = (more: readonly Observation[], base = healthy()) =>
      judged(gatewayCheck, more, { base }).reason;
    expect(args([quiet])).toEqual({ key: 'gateway-forwards', args: { gateway: GATEWAY, pinged: true } });
    expect(args([])).toEqual({ key: 'gateway-forwards', args: { gateway: GATEWAY, pinged: false } });
    const asResolver = seen('ping', `${GATEWAY}/dns`, ping(GATEWAY, { via: 'dns' }));
    expect(args([asResolver])).toEqual({
      key: 'gateway-forwards',
      args: { gateway: GATEWAY, pinged: false },
    });
    expect(args([quiet], silent)).toEqual({
      key: 'gateway-in-arp',
      args: { gateway: GATEWAY, pinged: true },
    });
    const unsent = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY, { sent: 0 }));
    expect(args([unsent], silent)).toEqual({
      key: 'gateway-in-arp',
      args: { gateway: GATEWAY, pinged: false },
    });
  });

  it.each<readonly [string, Observation, string]>([
    ['an entry with an address of its card', neighbor({ mac: '02:00:00:00:00:01' }), 'gateway-in-arp'],
    ['a state that says so', neighbor(), 'gateway-in-arp'],
    [
      'an address of its card, whatever the state',
      neighbor({ mac: '02:00:00:00:00:01', state: 'other' }),
      'gateway-in-arp',
    ],
    ['neither', neighbor({ state: 'other' }), 'finding'],
    ['an entry of another', neighbor({}, ip('192.168.1.9')), 'finding'],
  ])('is in ARP: %s', (_what, arp, key) => {
    expect(judged(gatewayCheck, [quiet, arp], { base: silent }).reason.key).toBe(key);
  });

  it('that ARP does not find is silent for sure; one that only drops ping may not be the fault', () => {
    const failed = neighbor({ state: 'failed' });
    expect(judged(gatewayCheck, [quiet, failed], { base: silent }).findings).toMatchObject([
      { code: 'workstation.gateway-silent', args: { gateway: GATEWAY, interface: 'eth0', arp: 'failed' } },
    ]);
    expect(judged(gatewayCheck, [quiet, seen('neighbors', '', [])], { base: silent }).findings).toMatchObject(
      [
        {
          code: 'workstation.gateway-silent',
          args: { gateway: GATEWAY, interface: 'eth0', arp: 'unknown' },
          confidence: 'low',
          alternatives: ['route.private-link-down'],
        },
      ],
    );
  });

  it('is open where nobody behind it was asked', () => {
    const base = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
    expect(judged(gatewayCheck, [quiet, seen('neighbors', '', [])], { base }).reason).toEqual({
      key: 'gateway-unsure',
      args: { gateway: GATEWAY },
    });
  });

  it('is silent for sure by ARP alone, with its evidence', () => {
    const failed = neighbor({ state: 'failed' });
    expect(judged(gatewayCheck, [failed], { base: silent }).findings).toMatchObject([
      { code: 'workstation.gateway-silent', evidence: ['neighbors-1'] },
    ]);
    const lost = seen('winner', FIRST, winner(FIRST, NONE));
    expect(judged(gatewayCheck, [table(), lost]).findings).toMatchObject([
      { evidence: ['routes-1', 'winner-1'] },
    ]);
  });
});
