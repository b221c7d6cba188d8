/** The way that packets take: its prefix, what makes it another one, what proves it, and what looks like a program’s. */
import { describe, expect, it } from 'vitest';
import { suspiciousWays } from '../../../shared/check/workstation/overlay-doubts.ts';
import { waysOf } from '../../../shared/check/workstation/ways.ts';
import { prefixOf } from '../../../shared/check/workstation/winners.ts';
import { wrongRoutes } from '../../../shared/check/workstation/wrong-routes.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  factsWith,
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
import { table, unasked } from './workstation-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const context = (more: readonly Observation[], base = without([])) => ({
  profile: profileWith(),
  facts: factsWith(more, 'linux', base),
});

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
