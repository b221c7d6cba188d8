/** Whether a route, a link and a next hop were there, so that what was not sent was kept back by somebody. */
import { describe, expect, it } from 'vitest';
import { isWayClear, mayHaveWay } from '../../../shared/check/clear-way.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Neighbor, Platform, Winner } from '../../../shared/observation/workstation.ts';
import { adapter, API, GATEWAY, RESOLVERS, route, seen, winner } from '../../support/facts.ts';

const [OTHER] = RESOLVERS;
const NEAR = ip('192.168.1.77');
const adapters = (...list: readonly Adapter[]): Observation => seen('adapters', '', list);
const way = (changes: Partial<Winner> = {}, target = API): Observation =>
  seen('winner', target, winner(target, changes));
const net = (address: string, prefixLength = 24) => ({ address: ip(address), prefixLength });
const neighbors = (...list: readonly Partial<Neighbor>[]): Observation =>
  seen(
    'neighbors',
    '',
    list.map((one) => ({ address: GATEWAY, interface: 'eth0', state: 'reachable', ...one })),
  );
const MAC = '02:00:00:00:00:01';
const NO_ROUTE = { kind: 'none', interface: null, gateway: null, prefix: null } as const;
const LOOPBACK = adapter({ name: 'lo', kind: 'loopback', addresses: [net('127.0.0.1', 8)] });
const DOWN = adapter({ name: 'eth1', up: false, addresses: [net('10.9.9.1')] });

type Row = readonly [string, readonly Observation[], 'clear' | 'unknown' | 'none'];
/** What the two questions say together. */
function verdict(observations: readonly Observation[], target = API, platform: Platform = 'linux') {
  const facts = factsOf(observations, platform);
  if (isWayClear(target, facts)) return 'clear';
  return mayHaveWay(target, facts) ? 'unknown' : 'none';
}

describe('a way with a route', () => {
  it.each<Row>([
    ['over an adapter with a link', [adapters(adapter()), way()], 'clear'],
    ['that the table tells', [adapters(adapter()), seen('routes', '', table('0.0.0.0/0'))], 'clear'],
    ['that the table does not have', [adapters(adapter()), seen('routes', '', table('10.0.0.0/8'))], 'none'],
    ['that throws packets away', [adapters(adapter()), way({ kind: 'blackhole', interface: null })], 'none'],
    [
      'beside one of another target that does',
      [adapters(adapter()), way({ kind: 'blackhole', interface: null }, OTHER), way()],
      'clear',
    ],
    ['that is none', [adapters(adapter()), way(NO_ROUTE)], 'none'],
    ['over an adapter that is unplugged', [adapters(adapter({ up: false })), way()], 'none'],
    [
      'over one that is unplugged beside one that is not',
      [adapters(DOWN, adapter()), way({ interface: 'eth1' })],
      'none',
    ],
    ['over one that is not, beside one that is', [adapters(DOWN, adapter()), way()], 'clear'],
    [
      'over one that the list of adapters calls differently',
      [adapters(DOWN, adapter({ name: 'Ethernet' })), way()],
      'clear',
    ],
    [
      'over one that it calls differently, and none of it has a link',
      [adapters(DOWN, LOOPBACK), way()],
      'none',
    ],
    ['over one without an address', [adapters(adapter({ addresses: [] })), way()], 'none'],
    ['over adapters of which nothing is known', [way()], 'clear'],
  ])('%s', (_what, observations, expected) => {
    expect(verdict(observations)).toBe(expected);
  });
});

describe('a target without a known route', () => {
  it.each<Row>([
    ['in the own network', [adapters(adapter())], 'clear'],
    [
      'in the second network of an adapter',
      [adapters(adapter({ addresses: [net('10.1.1.1'), net('192.168.1.10')] }))],
      'clear',
    ],
    ['in the network of one of two adapters', [adapters(adapter(), { ...DOWN, up: true })], 'clear'],
    [
      'in the network of an adapter that is unplugged',
      [adapters(adapter({ up: false }), { ...DOWN, up: true })],
      'unknown',
    ],
    ['elsewhere', [adapters({ ...DOWN, up: true })], 'unknown'],
    ['elsewhere, and nothing has a link', [adapters(DOWN)], 'none'],
    ['where nothing is known at all', [], 'unknown'],
  ])('%s', (_what, observations, expected) => {
    expect(verdict(observations, NEAR)).toBe(expected);
  });
});

describe('a next hop', () => {
  const routed = [adapters(adapter()), way()];
  it.each<readonly [string, readonly Observation[], string, string]>([
    ['of which nothing is known', [], 'clear', 'unknown'],
    ['that is there', [neighbors({ mac: MAC })], 'clear', 'clear'],
    ['without the address of its card', [neighbors({})], 'clear', 'unknown'],
    ['that does not answer', [neighbors({ state: 'failed' })], 'unknown', 'unknown'],
    ['that has not answered yet', [neighbors({ state: 'incomplete' })], 'unknown', 'unknown'],
    ['that was there once', [neighbors({ state: 'failed', mac: MAC })], 'unknown', 'unknown'],
    [
      'that is there beside another that is not',
      [neighbors({ address: NEAR, state: 'failed' }, { mac: MAC })],
      'clear',
      'clear',
    ],
    [
      'that is not there beside another that is',
      [neighbors({ address: NEAR, mac: MAC }, { state: 'incomplete' })],
      'unknown',
      'unknown',
    ],
  ])('%s', (_what, more, onLinux, onMacos) => {
    expect(verdict([...routed, ...more])).toBe(onLinux);
    expect(verdict([...routed, ...more], API, 'darwin')).toBe(onMacos);
  });

  it('of a target on the link is the target itself', () => {
    const near = [adapters(adapter()), way({ gateway: null }, NEAR)];
    expect(verdict([...near, neighbors({ address: NEAR, state: 'failed' })], NEAR)).toBe('unknown');
    expect(verdict([...near, neighbors({ state: 'failed' })], NEAR)).toBe('clear');
  });
});

function table(destination: string) {
  return { routes: [route(destination)], rules: [] };
}
