/** The first router: whether there is one, which one it is, and what its silence is worth. */
import { describe, expect, it } from 'vitest';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Neighbor, Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  healthy,
  lookup,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { judged } from './dns-facts.ts';

const [FIRST] = RESOLVERS;
const TARGETS = [...RESOLVERS, API];
const adapters = (...list: readonly Adapter[]): Observation => seen('adapters', '', list);
const table = (...routes: readonly Route[]): Observation => seen('routes', '', { routes, rules: [] });
const ways = (changes: Partial<Winner>): readonly Observation[] =>
  TARGETS.map((target) => seen('winner', target, winner(target, changes)));
/** Nothing beyond the LAN answers. */
const silent = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];

describe('a gateway', () => {
  const quiet = seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY));
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

  const NONE = { kind: 'none', interface: null, gateway: null, prefix: null } as const;
  it.each<readonly [string, readonly Route[], string]>([
    ['no route at all', [], 'workstation.no-default-route'],
    [
      'a default route that takes nothing',
      [route('0.0.0.0/0', { kind: 'unreachable' })],
      'workstation.no-default-route',
    ],
    [
      'a default route of one adapter of macOS alone',
      [route('0.0.0.0/0', { scoped: true })],
      'workstation.no-default-route',
    ],
    ['a route to somewhere else', [route('10.0.0.0/8')], 'workstation.no-default-route'],
    ['a default route', [route('0.0.0.0/0')], ''],
  ])('is missing: %s', (_what, routes, code) => {
    const more = [table(...routes), seen('winner', FIRST, winner(FIRST, NONE))];
    const { findings } = judged(gatewayCheck, more);
    expect(findings.map((one) => one.code).join()).toBe(code);
    if (code !== '') expect(findings[0]?.args).toEqual({ targets: [FIRST] });
  });

  it.each<readonly [string, readonly Observation[], Ipv4]>([
    [
      'the default route that is used',
      [table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0'))],
      GATEWAY,
    ],
    [
      'the first where none is used',
      [table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') })), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.9'),
    ],
    [
      'no scoped one',
      [
        table(route('0.0.0.0/0', { gateway: ip('10.0.0.9'), scoped: true })),
        ...ways({ gateway: ip('10.0.0.8') }),
      ],
      ip('10.0.0.8'),
    ],
    [
      'the next hop where there is no default route',
      [table(), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.8'),
    ],
    [
      'the next hop where the default route takes nothing',
      [
        table(route('0.0.0.0/0', { gateway: null, interface: null, kind: 'unreachable' })),
        ...ways({ gateway: ip('10.0.0.8') }),
      ],
      ip('10.0.0.8'),
    ],
    [
      'not the loopback that a refusing route of macOS names',
      [
        table(),
        ...ways({ gateway: ip('10.0.0.8') }),
        seen('winner', FIRST, winner(FIRST, { kind: 'unreachable', gateway: ip('127.0.0.1') })),
      ],
      ip('10.0.0.8'),
    ],
    [
      'the next hop, not that of another network',
      [table(route('10.0.0.0/8', { gateway: ip('10.0.0.7') })), ...ways({ gateway: ip('10.0.0.8') })],
      ip('10.0.0.8'),
    ],
  ])('is %s', (_what, more, gateway) => {
    expect(judged(gatewayCheck, more).reason).toMatchObject({ key: 'gateway-forwards', args: { gateway } });
  });

  it('is not needed in the own network, and open where a link claims more and nobody answers', () => {
    const outcome = (network: string, name: string, base = silent) => {
      const near = adapter({ name, addresses: [{ address: ip(network), prefixLength: 10 }] });
      const more = [adapters(near), table(), ...ways({ gateway: null })];
      const { outcome: is, reason } = judged(gatewayCheck, more, { base });
      return [is, reason.key];
    };
    expect(outcome('100.100.2.1', 'eth0')).toEqual(['pass', 'gateway-not-needed']);
    expect(outcome('100.100.2.1', 'eth1')).toEqual(['inconclusive', 'gateway-not-needed']);
    expect(outcome('10.0.0.1', 'eth0')).toEqual(['inconclusive', 'gateway-not-needed']);
    expect(outcome('10.0.0.1', 'eth0', healthy())).toEqual(['pass', 'gateway-not-needed']);
  });

  it('is not needed by targets that are all here, or where any of the others answers', () => {
    const profile = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };
    expect(judged(gatewayCheck, [], { base: [], profile }).reason.key).toBe('targets-local');
    const near = adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 24 }] });
    const other = adapter({ name: 'eth1', addresses: [{ address: ip('10.0.0.1'), prefixLength: 24 }] });
    const named = seen('lookup', API_NAME, lookup([API]));
    const more = [adapters(near, other), table(), named, ...ways({ gateway: null })];
    expect(judged(gatewayCheck, more, { base: silent }).outcome).toBe('inconclusive');
    const heard = seen('ping', `${API}/icmp`, ping(API));
    expect(judged(gatewayCheck, [...more, heard], { base: silent }).outcome).toBe('pass');
    const whole = adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 10 }] });
    const covered = [adapters(other, whole), table(), named, ...ways({ gateway: null })];
    expect(judged(gatewayCheck, covered, { base: silent }).outcome).toBe('pass');
  });

  it('is that of the default route that one target uses, and without one the next hop of the first that has any', () => {
    const routes = table(route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0'));
    const others = [...ways({ gateway: ip('10.0.0.8') }), seen('winner', FIRST, winner(FIRST))];
    expect(judged(gatewayCheck, [routes, ...others]).reason).toMatchObject({ args: { gateway: GATEWAY } });
    const near = [
      table(),
      ...ways({ gateway: ip('10.0.0.8') }),
      seen('winner', FIRST, winner(FIRST, { gateway: null })),
    ];
    expect(judged(gatewayCheck, near).reason).toMatchObject({ args: { gateway: ip('10.0.0.8') } });
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

  it('is unknown with the reason of what could not be read', () => {
    const base = without(['winner', 'routes']);
    const more = [unseen('winner', FIRST, 'tool-missing')];
    expect(judged(gatewayCheck, more, { base }).reason).toMatchObject({
      key: 'unknown',
      args: { reason: 'tool-missing' },
    });
  });
});
