/** Who is alive, and who is not: each sign alone. */
import { describe, expect, it } from 'vitest';
import {
  answersPings,
  apiAddresses,
  cloudServiceTargets,
  liveness,
  logOnAddresses,
  officeTargets,
} from '../../../shared/check/liveness.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import {
  API,
  API_NAME,
  dns,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  winner,
} from '../../support/facts.ts';
import { BEHIND, contextOf, unheard, connection } from './liveness-facts.ts';

const [RESOLVER] = RESOLVERS;
const OTHER_API = ip('100.100.45.11');
const pinged = (target = API, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/${changes.via ?? 'icmp'}`, ping(target, changes));
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
