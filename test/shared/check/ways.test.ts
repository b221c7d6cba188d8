/** The way that packets take: which route it is, whether it has to prove itself, and what makes it look like a program's. */
import { describe, expect, it } from 'vitest';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { suspiciousWays } from '../../../shared/check/workstation/overlay-doubts.ts';
import { waysOf } from '../../../shared/check/workstation/ways.ts';
import { prefixOf } from '../../../shared/check/workstation/winners.ts';
import { wifiCheck } from '../../../shared/check/workstation/wifi.ts';
import { wrongRoutes } from '../../../shared/check/workstation/wrong-routes.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  factsWith,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  tls,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { radio } from '../../support/worn-workstations.ts';
import { judged } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const LOCAL = { profile: { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] }, base: [] };
const table = (...routes: readonly Route[]): Observation => seen('routes', '', { routes, rules: [] });
const context = (more: readonly Observation[], base = without([])) => ({
  profile: profileWith(),
  facts: factsWith(more, 'linux', base),
});
const unasked = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
const all = (changes: Partial<Winner>) =>
  RESOLVERS.map((target) => seen('winner', target, winner(target, changes)));

describe('the prefix of a way', () => {
  const routes = [
    route('0.0.0.0/0'),
    route('100.64.0.0/10'),
    route('100.100.0.0/16', { interface: 'eth1' }),
    route('100.100.99.0/24'),
  ];
  it.each<readonly [string, Partial<Winner>, readonly Route[], string]>([
    ['is the one that the system names', { prefix: block('100.100.2.0/24') }, routes, '100.100.2.0/24'],
    ['is the longest of the adapter that leads there', {}, routes, '100.64.0.0/10'],
    ['does not depend on the order', {}, [...routes].reverse(), '100.64.0.0/10'],
    ['is that of the adapter', { interface: 'eth1' }, routes, '100.100.0.0/16'],
    ['is the target where no route leads there', { interface: 'eth2' }, routes, `${FIRST}/32`],
  ])('%s', (_what, changes, list, prefix) => {
    expect(prefixOf(winner(FIRST, { prefix: null, ...changes }), context([table(...list)]))).toBe(prefix);
  });
});

describe('a way', () => {
  const ways = (winners: readonly Winner[], more: readonly Observation[] = [], base = unasked) =>
    waysOf(winners, context([...winners.map((one) => seen('winner', one.target, one)), ...more], base));

  it.each<readonly [string, Partial<Winner>]>([
    ['adapter', { interface: 'eth1' }],
    ['gateway', { gateway: ip('192.168.1.2') }],
    ['prefix', { prefix: block('100.64.0.0/10') }],
  ])('is another one by its %s', (_what, changes) => {
    expect(ways([winner(FIRST), winner(SECOND, changes)]).length).toBe(2);
    expect(ways([winner(FIRST), winner(SECOND)]).length).toBe(1);
  });

  it('is none where no packet leaves', () => {
    expect(ways([winner(FIRST, { kind: 'blackhole', interface: null, gateway: null })])).toEqual([]);
  });

  const meta = seen('adapters', '', [
    adapter(),
    adapter({ name: 'Meta', kind: 'tunnel', addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }] }),
  ]);
  const over = { interface: 'Meta', gateway: null };
  it('through a proxy is proven by a certificate alone, of one of its targets', () => {
    const proof = (more: readonly Observation[]) =>
      ways([winner(FIRST, over), winner(API, over)], [meta, ...more])[0]?.proof;
    expect(proof([seen('ping', `${FIRST}/icmp`, ping(FIRST))])).toBe('unasked');
    expect(proof([seen('tls', `${API}:443/${API_NAME}`, tls())])).toBe('answers');
  });

  it('belongs to the program whose adapter it takes', () => {
    const products = (winners: readonly Winner[]) =>
      ways(winners, [meta]).map((one) => one.product?.interface ?? null);
    expect(products([winner(FIRST), winner(SECOND, over)])).toEqual([null, 'Meta']);
  });

  it('over a card is proven by any answer, and silent where one is dead', () => {
    const dead = seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, silentDns(FIRST));
    const [one, two] = [winner(FIRST), winner(SECOND)];
    expect(ways([one, two])[0]?.proof).toBe('unasked');
    expect(ways([one, two], [dead])[0]?.proof).toBe('silent');
    expect(ways([one, two], [dead, seen('ping', `${SECOND}/icmp`, ping(SECOND))])[0]?.proof).toBe('answers');
  });
});

describe('where the adapters are unknown', () => {
  const suspected = (changes: Partial<Winner>) => {
    const winners = [winner(FIRST, changes)];
    return suspiciousWays(waysOf(winners, context([unseen('adapters'), table()], unasked)));
  };
  it.each<readonly [string, Partial<Winner>]>([
    ['a fake-IP gateway', { gateway: ip('198.18.0.2') }],
    ['a fake-IP source', { source: ip('198.18.0.1') }],
    ['a fake-IP address as the name', { interface: '198.18.0.1' }],
    ['halves of everything', { prefix: block('0.0.0.0/1') }],
    ['an eighth of everything', { prefix: block('96.0.0.0/3') }],
    ['a name that only tunnels have', { interface: 'utun4' }],
    ['another', { interface: 'wg0' }],
  ])('%s looks like a program’s', (_what, changes) => {
    expect(suspected(changes)).toMatchObject([{ targets: [FIRST] }]);
  });

  it.each<readonly [string, Partial<Winner>]>([
    ['a card', {}],
    ['everything', { prefix: block('0.0.0.0/0') }],
    ['a sixteenth of everything', { prefix: block('96.0.0.0/4') }],
    ['a name with such a word in it', { interface: 'mytun0' }],
    ['such a word without a number', { interface: 'tunnel' }],
    ['no adapter at all', { interface: null, gateway: null, source: null }],
  ])('%s does not', (_what, changes) => {
    expect(suspected(changes)).toEqual([]);
  });
});

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

describe('a radio', () => {
  it('is not used where no packet leaves, and its pings are those of its own router', () => {
    const none = { kind: 'none', interface: null, gateway: null, prefix: null } as const;
    const every = [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, none)));
    expect(judged(wifiCheck, every)).toMatchObject({ outcome: 'skipped', reason: { key: 'wifi-not-used' } });
    for (const changes of [{ kind: 'unreachable', interface: 'wlan0' }, { interface: null }] as const) {
      const unused = [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, changes)));
      const base = radio({ signalDbm: -85 }, { sent: 10, received: 7 });
      expect(judged(wifiCheck, unused, { base })).toMatchObject({
        outcome: 'skipped',
        reason: { key: 'wifi-not-used' },
      });
    }
    const weak = radio({ signalDbm: -85 }, { sent: 10, received: 7 });
    expect(judged(wifiCheck, [], { base: weak }).findings).toMatchObject([
      {
        code: 'workstation.weak-wifi',
        confidence: 'medium',
        args: { gateway: GATEWAY, sent: 10, lossPercent: 30 },
        evidence: ['links-1', 'ping-1'],
      },
    ]);
    expect(judged(wifiCheck, [], { base: without(['winner', 'routes']) }).reason).toMatchObject({
      key: 'unknown',
      args: { what: 'routes' },
    });
  });
});

describe('a weak radio', () => {
  const weak = (hop: Parameters<typeof radio>[1]) => radio({ signalDbm: -85 }, hop);
  const codes = (base: readonly Observation[], more: readonly Observation[] = []) =>
    judged(wifiCheck, more, { base }).findings.map(({ code }) => code);

  it('is felt from a loss of two of a hundred packets on', () => {
    expect(codes(weak({ sent: 150, received: 147 }))).toEqual(['workstation.weak-wifi']);
    expect(codes(weak({ sent: 160, received: 157 }))).toEqual([]);
  });

  it('is not felt by questions that count as pings', () => {
    const questions = seen('ping', `${GATEWAY}/dns`, ping(GATEWAY, { via: 'dns', sent: 60, received: 30 }));
    expect(judged(wifiCheck, [questions], { base: weak(null) }).reason.key).toBe('wifi-weak-unmeasured');
  });

  it('is the one that carries the packets', () => {
    const wifi = { signalDbm: -85 };
    const links = seen('links', '', [
      { adapter: 'wlan1', driver: 'x', wifi: { signalDbm: -40 } },
      { adapter: 'wlan0', driver: 'x', wifi },
    ]);
    expect(codes(weak({ sent: 60, received: 30 }), [links])).toEqual(['workstation.weak-wifi']);
  });
});

describe('a default route', () => {
  it('that takes nothing makes no other route right', () => {
    const dead = seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, silentDns(FIRST));
    const astray = winner(FIRST, { gateway: ip('192.168.1.254'), prefix: block('100.100.0.0/16') });
    const codes = (...routes: readonly Route[]) =>
      wrongRoutes([astray], context([table(...routes), seen('winner', FIRST, astray), dead], unasked)).length;
    expect(codes(route('0.0.0.0/0', { gateway: ip('192.168.1.254') }))).toBe(0);
    expect(
      codes(route('0.0.0.0/0'), route('0.0.0.0/0', { gateway: ip('192.168.1.254'), kind: 'blackhole' })),
    ).toBe(1);
  });
});
