/** Tunnels that take packets and bring nothing back: whose they may be, and what is not their fault. */
import { describe, expect, it } from 'vitest';
import { overlayRoutes } from '../../../shared/check/workstation/local-routes.ts';
import { waysOf } from '../../../shared/check/workstation/ways.ts';
import { winnersOf } from '../../../shared/check/targets.ts';
import { block, ip, type Cidr, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  tcp,
  trace,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const ROUTER = ip('10.50.0.1');
const OTHER_API = ip('100.100.45.11');
/** Nothing beyond the LAN was heard but what a row says; the resolvers were asked. */
const base = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];
const up = (name: string, address: string, more: readonly Ipv4[] = []): Observation =>
  seen('adapters', '', [
    adapter(),
    adapter({
      name,
      kind: 'tunnel',
      addresses: [ip(address), ...more].map((one) => ({ address: one, prefixLength: 32 })),
    }),
  ]);
const into = (name: string, prefix: Cidr, targets: readonly Ipv4[] = RESOLVERS): readonly Observation[] =>
  targets.map((target) => seen('winner', target, winner(target, { interface: name, gateway: null, prefix })));
const alive = (target: Ipv4) => seen('ping', `${target}/icmp`, ping(target));
const goesOn = seen('trace', FIRST, trace(FIRST, [GATEWAY, ROUTER]));
const TEN = block('100.64.0.0/10');

function judged(more: readonly Observation[], profile: Parameters<typeof profileWith>[0] = {}) {
  const context = { profile: profileWith(profile), facts: factsWith(more, 'linux', base) };
  return overlayRoutes(waysOf(winnersOf(context), context), context);
}

describe('a tunnel that brings nothing back', () => {
  const vpn = up('wg0', '10.64.0.9');
  it('is told with what it took, and how sure that is', () => {
    expect(judged([vpn, ...into('wg0', block('0.0.0.0/1'))])).toMatchObject([
      {
        code: 'workstation.overlay-route',
        subjects: RESOLVERS,
        confidence: 'medium',
        alternatives: ['route.cloud-services-silent'],
        args: { targets: RESOLVERS, interface: 'wg0', prefix: '0.0.0.0/1', mayBeIntended: true },
      },
    ]);
    const [overlay] = judged([up('tailscale0', '100.101.1.1'), ...into('tailscale0', TEN)]);
    expect(overlay).toMatchObject({
      confidence: 'high',
      subjects: RESOLVERS,
      args: { product: 'Tailscale', mayBeIntended: false },
    });
    expect(overlay?.alternatives).toBeUndefined();
  });

  it('is told of those alone that are silent behind it', () => {
    const halves = [
      ...into('wg0', block('100.100.2.136/31'), [FIRST]),
      ...into('wg0', block('100.100.2.138/31'), [SECOND]),
    ];
    expect(judged([vpn, ...halves, alive(SECOND)])).toMatchObject([{ args: { targets: [FIRST] } }]);
  });

  it('is told where one of its targets is known to be dead, and not where none was asked', () => {
    const more = [vpn, ...into('wg0', block('0.0.0.0/1'))];
    const unasked = seen(
      'dns',
      `${SECOND}:53/udp/${API_NAME}/A`,
      silentDns(SECOND, { outcome: 'malformed' }),
    );
    expect(judged([...more, unasked])).toMatchObject([{ args: { targets: RESOLVERS } }]);
    const none = RESOLVERS.map((server) =>
      seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server, { outcome: 'malformed' })),
    );
    expect(judged([...more, ...none])).toEqual([]);
  });

  it('is none where somebody answers over the same way', () => {
    expect(judged([vpn, ...into('wg0', TEN), alive(SECOND)])).toEqual([]);
  });
});

describe('a proxy with several ways', () => {
  it('is told of those alone that are silent behind it, once it is known to pass packets on', () => {
    const more = [
      up('Meta', '198.18.0.1'),
      ...into('Meta', block('100.100.2.136/31'), [FIRST]),
      ...into('Meta', block('100.100.2.138/31'), [SECOND]),
      ...into('Meta', block('100.100.45.0/24'), [API, OTHER_API]),
      seen('lookup', API_NAME, lookup([API, OTHER_API])),
      seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST)),
      seen('dns', `${SECOND}:53/udp/${API_NAME}/A`, silentDns(SECOND)),
      seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'timed-out', connectMs: null })),
      alive(OTHER_API),
    ];
    expect(judged(more)).toMatchObject([{ args: { targets: [SECOND, API] } }]);
  });
});

describe('a VPN that was told to carry the service', () => {
  const vpn = (more: readonly Ipv4[] = []) => up('wg0', '10.64.0.9', more);
  it.each<readonly [string, readonly Observation[], boolean]>([
    ['carries it on to a router of the company', [vpn(), ...into('wg0', TEN), goesOn], false],
    ['ends nobody knows where', [vpn(), ...into('wg0', TEN)], true],
    [
      'takes more than the service, and carries it on',
      [vpn(), ...into('wg0', block('96.0.0.0/4')), goesOn],
      false,
    ],
    ['takes a part of the service', [vpn(), ...into('wg0', block('100.100.0.0/16')), goesOn], true],
    ['takes a piece of everything', [vpn(), ...into('wg0', block('96.0.0.0/3')), goesOn], true],
    ['has its own members in there', [vpn([ip('100.99.0.1')]), ...into('wg0', TEN), goesOn], true],
    ['is no VPN but an overlay', [up('tailscale0', '100.101.1.1'), ...into('tailscale0', TEN), goesOn], true],
  ])('%s', (_what, more, isBlamed) => {
    expect(judged(more).length).toBe(isBlamed ? 1 : 0);
  });

  it('is told so by one of the blocks of the profile', () => {
    const profile = { officeNetwork: [block('172.16.0.0/12')] };
    expect(judged([vpn(), ...into('wg0', TEN), goesOn], profile)).toEqual([]);
  });

  it('has its own members on its own adapter alone', () => {
    const both = seen('adapters', '', [
      adapter({ addresses: [{ address: ip('100.99.0.1'), prefixLength: 24 }] }),
      adapter({ name: 'wg0', kind: 'tunnel', addresses: [{ address: ip('10.64.0.9'), prefixLength: 32 }] }),
    ]);
    expect(judged([both, ...into('wg0', TEN), goesOn])).toEqual([]);
  });
});

describe('the way of the API', () => {
  it('is told like those of the resolvers', () => {
    const named = seen('lookup', API_NAME, {
      name: API_NAME,
      outcome: 'answered',
      addresses: [API],
      durationMs: 1,
    });
    const more = [up('wg0', '10.64.0.9'), named, ...into('wg0', block('0.0.0.0/1'), [...RESOLVERS, API])];
    expect(judged(more)).toMatchObject([{ args: { targets: [...RESOLVERS, API], product: 'WireGuard' } }]);
  });
});
