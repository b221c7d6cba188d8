/** How far packets to a dead target came: by traces, pings, and the errors of routers. */
import { describe, expect, it } from 'vitest';
import { deadDetails } from '../../../shared/check/dead-details.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { IcmpError, TraceHop } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { adapter, API, GATEWAY, RESOLVERS, seen, silentDns, trace, winner } from '../../support/facts.ts';
import { BEHIND, contextOf, unheard, connection } from './liveness-facts.ts';

const [RESOLVER] = RESOLVERS;

describe('how far packets to a dead target came', () => {
  const ROUTER = ip('10.0.0.1');
  const FURTHER = ip('10.0.0.2');
  const error = (changes: Partial<IcmpError> = {}): IcmpError => ({
    kind: 'net-unreachable',
    from: ROUTER,
    ...changes,
  });
  const details = (observations: readonly Observation[], targets = [API]) =>
    deadDetails(contextOf(observations).facts, targets);
  const traced = (...hops: Parameters<typeof trace>[1]) => seen('trace', API, trace(API, hops));
  const routed = seen('winner', API, winner(API));
  it('is nowhere that anybody saw, without a trace', () => {
    expect(details([])).toEqual({ targets: [API], lastHop: null, unreachableFrom: null, reported: false });
  });

  it('is the furthest router that answered, of all traces', () => {
    expect(details([traced(GATEWAY, ROUTER, null)]).lastHop).toBe(ROUTER);
    expect(details([traced(GATEWAY, ROUTER, API)]).lastHop).toBe(ROUTER);
    const both = [
      traced(GATEWAY, ROUTER, FURTHER),
      seen('trace', RESOLVER, trace(RESOLVER, [GATEWAY, BEHIND])),
    ];
    expect(details(both, [API, RESOLVER]).lastHop).toBe(FURTHER);
    expect(details(both, [RESOLVER, API]).lastHop).toBe(FURTHER);
    // Of two that are equally far it is that of the first trace.
    const equal = [traced(GATEWAY, ROUTER), seen('trace', RESOLVER, trace(RESOLVER, [GATEWAY, BEHIND]))];
    expect(details(equal, [API, RESOLVER]).lastHop).toBe(ROUTER);
    expect(details([...equal].reverse(), [API, RESOLVER]).lastHop).toBe(BEHIND);
  });

  it('says nothing by traces and pings to other targets', () => {
    const elsewhere = [
      seen('trace', RESOLVER, trace(RESOLVER, [GATEWAY])),
      unheard(RESOLVER, { errors: [error()] }),
    ];
    expect(details(elsewhere)).toMatchObject({ lastHop: null, unreachableFrom: null });
  });

  it.each([
    ['net-unreachable', ROUTER],
    ['host-unreachable', ROUTER],
    ['prohibited', ROUTER],
    ['port-unreachable', null],
  ] as const)('names the router that said %s: %s', (kind, expected) => {
    expect(details([unheard(API, { errors: [error({ kind })] })])).toMatchObject({
      unreachableFrom: expected,
      reported: expected !== null,
    });
  });

  it('names the router of a trace as well', () => {
    const hop: TraceHop = { ttl: 1, address: ROUTER, rttMs: 3, reply: 'unreachable', error: error() };
    expect(details([seen('trace', API, { target: API, hops: [hop], reached: false })]).unreachableFrom).toBe(
      ROUTER,
    );
  });

  it('names nobody for an error of this machine, or without a sender', () => {
    const own = ip('192.168.1.10');
    const adapters = seen('adapters', '', [adapter()]);
    for (const from of [own, null])
      expect(details([adapters, unheard(API, { errors: [error({ from })] })])).toMatchObject({
        unreachableFrom: null,
        reported: false,
      });
  });

  it.each<readonly [string, readonly Observation[], boolean]>([
    ['a connection', [routed, connection('unreachable')], true],
    ['a connection without a route here', [connection('unreachable')], false],
    [
      'a connection whose route throws packets away',
      [seen('winner', API, winner(API, { kind: 'blackhole' })), connection('unreachable')],
      false,
    ],
    ['silence', [routed, connection('timed-out')], false],
  ])('is reported by %s: %s', (_what, observations, expected) => {
    expect(details(observations)).toMatchObject({ unreachableFrom: null, reported: expected });
  });

  it('is reported by a question to a VPC resolver, and not by one to another', () => {
    const route = seen('winner', RESOLVER, winner(RESOLVER));
    const asked = (role: 'vpc' | 'configured') =>
      seen('dns', 'a', silentDns(RESOLVER, { outcome: 'unreachable', role }));
    expect(details([route, asked('vpc')], [RESOLVER]).reported).toBe(true);
    expect(details([route, asked('configured')], [RESOLVER]).reported).toBe(false);
    expect(details([route, asked('vpc')], [API]).reported).toBe(false);
  });
});
