/** What did not get out of this workstation: who was denied, and who answered all the same. */
import { describe, expect, it } from 'vitest';
import { isBlockedHere } from '../../../shared/check/sending.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { unsentPing } from '../../support/blocked-workstations.ts';
import {
  API,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
} from '../../support/facts.ts';
import {
  COMPUTER,
  COMPANY,
  LOOPBACK,
  denied,
  deniedQuestion,
  answer,
  connected,
  pong,
  facts,
  sending,
  denials,
} from './sent-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const OWN = ip('192.168.1.10');

describe('a packet that was denied', () => {
  it.each<readonly [string, readonly Observation[], readonly string[]]>([
    ['a ping', [unsentPing(COMPUTER)], [`icmp ${COMPUTER} - ping`]],
    ['a question', [deniedQuestion(FIRST)], [`udp ${FIRST} 53 dns-vpc`]],
    [
      'a question of the system',
      [deniedQuestion(FIRST, { role: 'configured', transport: 'tcp' })],
      [`tcp ${FIRST} 53 dns-configured`],
    ],
    ['a connection', [denied(COMPUTER, 4172, 'computer')], [`tcp ${COMPUTER} 4172 computer`]],
  ])('is %s', (_what, observations, expected) => {
    expect(denials(...observations)).toEqual(expected);
  });

  it('is a ping of its own, whatever another one met', () => {
    const flaky = ping(COMPUTER, { received: 1, errors: [{ from: null, kind: 'local-failure' }] });
    expect(denials(seen('ping', 'a', flaky), unsentPing(FIRST))).toEqual([`icmp ${FIRST} - ping`]);
  });

  it.each<readonly [string, Observation]>([
    [
      'a ping with one reply',
      seen('ping', 'a', ping(COMPUTER, { received: 1, errors: [{ from: null, kind: 'local-failure' }] })),
    ],
    [
      'a series of questions that count as pings',
      seen(
        'ping',
        'a',
        silentPing(COMPUTER, { via: 'dns', errors: [{ from: null, kind: 'local-failure' }] }),
      ),
    ],
    ['a question to this machine itself', deniedQuestion(LOOPBACK, { role: 'configured' })],
    ['a connection to this machine itself', denied(LOOPBACK)],
  ])('is not %s', (_what, observation) => {
    expect(denials(observation)).toEqual([]);
  });
});

describe('nothing got out', () => {
  const kept = [denied(COMPUTER, 443, 'computer')];

  it('where more than the cloud services was denied, and nobody answered', () => {
    expect(sending(...kept).nothingGotOut).toBe(true);
    expect(sending(denied(API), deniedQuestion(FIRST)).nothingGotOut).toBe(false);
    const all = facts(kept);
    expect([isBlockedHere(all, API), isBlockedHere(all, COMPUTER)]).toEqual([true, true]);
    expect([isBlockedHere(all, LOOPBACK), isBlockedHere(all, 'api.example')]).toEqual([false, false]);
  });

  it.each<readonly [string, Observation]>([
    ['a ping', pong(GATEWAY)],
    ['a question', answer(COMPANY, 'configured')],
    ['a connection', connected(API)],
    ['a trace', seen('trace', API, trace(API, [GATEWAY, null]))],
  ])('is untrue where %s was answered', (_what, observation) => {
    expect(sending(...kept, observation).nothingGotOut).toBe(false);
  });

  it.each<readonly [string, Observation]>([
    ['an own address', pong(OWN)],
    ['the loopback', pong(LOOPBACK)],
    ['a resolver on this machine', answer(LOOPBACK, 'configured')],
    ['a ping that nobody answered', seen('ping', 'a', silentPing(GATEWAY))],
    ['a refusal, which may come from here', seen('tcp', 'a', tcp(API, 443, { outcome: 'refused' }))],
    ['a question that was refused', seen('dns', 'a', silentDns(SECOND, { outcome: 'refused' }))],
  ])('is true though there is %s', (_what, observation) => {
    expect(sending(...kept, observation).nothingGotOut).toBe(true);
  });
});

describe('silence that means nothing', () => {
  it('is that of a target that gave no answer of any kind', () => {
    const { blocked } = sending(deniedQuestion(FIRST), connected(FIRST), denied(API), pong(GATEWAY));
    expect([...blocked]).toEqual([API]);
  });
});
