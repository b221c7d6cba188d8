/** When a way has to prove itself, and what makes a LAN look like a program’s switch. */
import { describe, expect, it } from 'vitest';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { wifiCheck } from '../../../shared/check/workstation/wifi.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API_NAME,
  RESOLVERS,
  route,
  seen,
  silentDns,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { judged } from './dns-facts.ts';
import { table, unasked } from './workstation-facts.ts';

const [FIRST] = RESOLVERS;
const LOCAL = { profile: { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] }, base: [] };
const all = (changes: Partial<Winner>) =>
  RESOLVERS.map((target) => seen('winner', target, winner(target, changes)));

describe('an overlay check', () => {
  it('has nothing to say where all targets are on this machine', () => {
    expect(judged(overlayCheck, [], LOCAL).reason.key).toBe('targets-local');
    expect(judged(overlapCheck, [], LOCAL).reason.key).toBe('targets-local');
    expect(judged(wifiCheck, [], LOCAL).reason.key).toBe('targets-local');
  });

  it('says that the routes are unknown where no way is known at all', () => {
    const base = without(['winner', 'routes']);
    expect(judged(overlayCheck, [unseen('winner', FIRST, 'tool-missing')], { base }).reason).toEqual({
      key: 'unknown',
      args: { what: 'routes', subject: null, reason: 'tool-missing', detail: 'test' },
    });
  });

  it('names the adapters that are used where others are of an unknown kind', () => {
    const odd = adapter({ name: 'odd0', kind: 'other' as never });
    const list = (up: boolean) => [seen('adapters', '', [adapter(), { ...odd, up }])];
    expect(judged(overlayCheck, list(true)).reason).toEqual({
      key: 'overlay-clear',
      args: { interfaces: ['eth0'] },
    });
    expect(judged(overlayCheck, list(false)).reason.key).toBe('overlay-none');
  });

  it('believes a switch with a router behind it, and no other, without an answer', () => {
    const bridge = seen('adapters', '', [adapter({ kind: 'bridge' })]);
    expect(judged(overlayCheck, [bridge], { base: unasked }).outcome).toBe('pass');
    expect(judged(overlayCheck, [bridge, ...all({ gateway: null })], { base: unasked }).reason.key).toBe(
      'overlay-own-network',
    );
    const odd = seen('adapters', '', [adapter({ kind: 'other' as never })]);
    expect(judged(overlayCheck, [odd], { base: unasked }).reason.key).toBe('overlay-adapter-unclear');
  });

  it('passes beside an agent that answers rightly, and not beside one that does not', () => {
    const magic = ip('100.100.100.100');
    const set = seen('resolvers', '', [
      { interface: null, servers: [magic], domains: [], scope: 'default' as const },
    ]);
    expect(judged(overlayCheck, [set]).reason).toMatchObject({
      key: 'overlay-resolver',
      args: { product: 'Tailscale', servers: [magic] },
    });
  });

  it('is open where the rules of the filters are unknown and somebody is silent', () => {
    const silent = seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, silentDns(FIRST));
    const more = [silent, unseen('filters', '', 'not-permitted')];
    expect(judged(overlayCheck, more, { base: unasked }).reason).toMatchObject({
      key: 'unknown',
      args: { what: 'filters', reason: 'not-permitted' },
    });
  });
});

describe('a LAN that is a program’s switch', () => {
  const docker = (more: readonly Route[], name = 'docker0') => [
    seen('adapters', '', [
      adapter({ name, kind: 'bridge', addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }] }),
    ]),
    table(...more),
  ];
  const product = (more: readonly Route[]) =>
    judged(overlapCheck, docker(more), { profile: { officeNetwork: [block('172.16.0.0/12')] } }).findings[0]
      ?.args;
  const over = { interface: 'docker0' };
  it.each<readonly [string, readonly Route[], string | null]>([
    [
      'joins the LAN where the default route leaves over it',
      [route('10.0.0.0/8'), route('0.0.0.0/0', over)],
      null,
    ],
    ['does not by another network behind it', [route('10.0.0.0/8', over)], 'Docker'],
    [
      'does not by a default route without a gateway',
      [route('0.0.0.0/0', { ...over, gateway: null })],
      'Docker',
    ],
    ['does not by the default route of another', [route('0.0.0.0/0')], 'Docker'],
  ])('%s', (_what, routes, name) => {
    expect(product(routes)).toMatchObject({ product: name });
  });
});
