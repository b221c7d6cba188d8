/** Who is alive, and who is not: each sign alone. */
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../shared/check/check.ts';
import { deadDetails } from '../../../shared/check/dead-details.ts';
import {
  answersPings,
  apiAddresses,
  cloudServiceTargets,
  liveness,
  logOnAddresses,
  officeTargets,
} from '../../../shared/check/liveness.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { IcmpError, TraceHop } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [RESOLVER] = RESOLVERS;
const BEHIND = ip('172.16.0.9');
const OTHER_API = ip('100.100.45.11');

function contextOf(observations: readonly Observation[], profile: Partial<Profile> = {}): Context {
  return { profile: profileWith(profile), facts: factsOf(observations, 'linux') };
}

const pinged = (target = API, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/${changes.via ?? 'icmp'}`, ping(target, changes));
const unheard = (target = API, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/${changes.via ?? 'icmp'}`, silentPing(target, changes));
const connection = (outcome: 'connected' | 'refused' | 'reset' | 'timed-out' | 'unreachable' | 'error') =>
  seen('tcp', `${API}:443`, tcp(API, 443, { outcome }));
const question = (outcome: 'answered' | 'silent' | 'refused' | 'reset' | 'unreachable' | 'error') =>
  seen('dns', RESOLVER, outcome === 'answered' ? dns(RESOLVER) : silentDns(RESOLVER, { outcome }));
/** The network behind the gateway answers pings. */
const pingable = pinged(BEHIND);

describe('liveness', () => {
  it.each([
    ['connected', 'alive'],
    ['refused', 'alive'],
    ['reset', 'alive'],
    ['timed-out', 'dead'],
    ['unreachable', 'dead'],
    ['error', 'unknown'],
  ] as const)('a connection that was %s: %s', (outcome, expected) => {
    expect(liveness(contextOf([connection(outcome)]), API)).toBe(expected);
  });

  it.each([
    ['answered', 'alive'],
    ['refused', 'alive'],
    ['reset', 'alive'],
    ['silent', 'dead'],
    ['unreachable', 'dead'],
    ['error', 'unknown'],
  ] as const)('a question that was %s: %s', (outcome, expected) => {
    expect(liveness(contextOf([question(outcome)]), RESOLVER)).toBe(expected);
  });

  it.each<readonly [string, readonly Observation[], string]>([
    ['never asked', [], 'unknown'],
    ['one reply of twenty', [pinged(API, { received: 1 })], 'alive'],
    ['one reply beside a silent connection', [pinged(), connection('timed-out')], 'alive'],
    ['a silent ping where the network answers pings', [unheard(), pingable], 'dead'],
    ['a silent ping where nothing answers pings', [unheard()], 'unknown'],
    ['a silent ping beside a silent connection', [unheard(), connection('timed-out')], 'dead'],
    ['no ping was sent', [unheard(API, { sent: 0 }), pingable], 'unknown'],
    [
      'a silent ping of a tool that may not even ping this machine',
      [
        unheard(),
        pingable,
        seen('control', '', { ping: 'denied', udp: 'passed', tcp: 'passed', startMs: null }),
      ],
      'unknown',
    ],
    [
      'a reply to a tool that may not even ping this machine',
      [pinged(), seen('control', '', { ping: 'denied', udp: 'passed', tcp: 'passed', startMs: null })],
      'alive',
    ],
    ['questions that count as pings', [unheard(API, { via: 'dns' }), pingable], 'unknown'],
  ])('%s: %s', (_what, observations, expected) => {
    expect(liveness(contextOf(observations), API)).toBe(expected);
  });

  it('a fake address answers by itself, so that it is never alive', () => {
    const fake = ip('198.18.0.7');
    expect(liveness(contextOf([pinged(fake)]), fake)).toBe('unknown');
  });
});

describe('a silent ping means something', () => {
  it.each<readonly [string, readonly Observation[], boolean]>([
    ['where something beyond the LAN answers', [pingable], true],
    ['not where nothing answers', [unheard()], false],
    ['not where only the gateway does', [seen('winner', API, winner(API)), pinged(GATEWAY)], false],
    ['not where only this machine does', [pinged(ip('127.0.0.1'))], false],
    ['not where only questions are answered', [pinged(BEHIND, { via: 'dns' })], false],
  ])('%s', (_what, observations, expected) => {
    expect(answersPings(contextOf(observations).facts)).toBe(expected);
  });
});

describe('the addresses of the API', () => {
  const OTHER_NAME = 'other.example';
  const heard = [
    seen('lookup', API_NAME, lookup([API, '8.8.8.8', '2001:db8::1'])),
    seen('lookup', OTHER_NAME, lookup(['100.100.99.1'], { name: OTHER_NAME })),
    seen('dns', 'a', dns(RESOLVER, { answers: [{ name: API_NAME, type: 'A', ttl: 60, data: OTHER_API }] })),
    seen(
      'dns',
      'b',
      dns(RESOLVER, {
        name: OTHER_NAME,
        answers: [{ name: OTHER_NAME, type: 'A', ttl: 60, data: '100.100.99.2' }],
      }),
    ),
  ];

  it('are the expected answers for its names, from the system and from DNS, each once', () => {
    expect(apiAddresses(contextOf([...heard, seen('dns', 'c', dns(RESOLVER))]))).toEqual([API, OTHER_API]);
  });

  it('may lie in the office network', () => {
    const inside = ip('172.16.5.5');
    const told = [seen('lookup', API_NAME, lookup([inside]))];
    expect(apiAddresses(contextOf(told, { officeNetwork: [block('172.16.0.0/12')] }))).toEqual([inside]);
    expect(apiAddresses(contextOf(told))).toEqual([]);
  });

  it('that a log-on takes are those of the system, and those of DNS where the system has none', () => {
    expect([...logOnAddresses(contextOf(heard))]).toEqual([API]);
    expect([...logOnAddresses(contextOf(heard.slice(1)))]).toEqual([OTHER_API]);
  });
});

describe('the targets', () => {
  const officeNetwork = [block('172.16.0.0/12')];
  const inside = { address: ip('172.16.0.53'), port: 53 };
  const outside = { address: ip('100.100.2.136'), port: 53 };
  const profile: Partial<Profile> = {
    officeNetwork,
    resolvers: [inside, outside],
    gatewayHosts: [
      { host: '172.16.0.20', ports: [] },
      { host: 'gateway.example', ports: [] },
    ],
    cloudComputers: [{ address: ip('172.16.0.30'), ports: [] }],
  };

  it('of the cloud services lie outside of the office network', () => {
    const context = contextOf([seen('lookup', API_NAME, lookup([API]))], profile);
    expect(cloudServiceTargets(context)).toEqual([outside.address, API]);
  });

  it('of the office network are its computers, gateways with an address, and resolvers in it', () => {
    expect(officeTargets(contextOf([], profile))).toEqual(['172.16.0.30', '172.16.0.20', '172.16.0.53']);
  });
});

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
