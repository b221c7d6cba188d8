/** What did not get out of this workstation: who was denied, who answered all the same, and what a rule dropped. */
import { describe, expect, it } from 'vitest';
import { isBlockedHere, sendingOf, type Sending } from '../../../shared/check/sending.ts';
import { droppedRequests } from '../../../shared/check/sent-filters.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf, type Facts } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import { unsentPing } from '../../support/blocked-workstations.ts';
import {
  adapter,
  API,
  dns,
  filters,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  trace,
  winner,
} from '../../support/facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const COMPANY = ip('192.168.1.53');
const OWN = ip('192.168.1.10');
const LOOPBACK = ip('127.0.0.1');
const denied = (address: Ipv4, port = 443, role: 'api' | 'computer' = 'api'): Observation =>
  seen(
    'tcp',
    `${address}:${port}/denied`,
    tcp(address, port, { role, outcome: 'denied', errno: 'EACCES', connectMs: null }),
  );
const deniedQuestion = (server: Ipv4, changes: Parameters<typeof silentDns>[1] = {}): Observation =>
  seen('dns', `${server}/denied`, silentDns(server, { outcome: 'error', errno: 'EPERM', ...changes }));
const answer = (server: Ipv4, role: 'vpc' | 'configured' = 'vpc'): Observation =>
  seen('dns', `${server}/answer`, dns(server, { role }));
const connected = (address: Ipv4): Observation => seen('tcp', `${address}:443`, tcp(address, 443));
const pong = (target: Ipv4, changes: Parameters<typeof ping>[1] = {}): Observation =>
  seen('ping', `${target}/pong`, ping(target, changes));

function facts(observations: readonly Observation[], ways: Partial<Winner> = {}): Facts {
  const targets = [FIRST, SECOND, API, COMPUTER];
  return factsOf(
    [
      seen('adapters', '', [adapter()]),
      ...targets.map((target) => seen('winner', target, winner(target, ways))),
      ...observations,
    ],
    'linux',
  );
}
const sending = (...observations: readonly Observation[]): Sending => sendingOf(facts(observations));
const denials = (...observations: readonly Observation[]): readonly string[] =>
  sending(...observations).denials.map(
    ({ target, protocol, port, role }) => `${protocol} ${target} ${port ?? '-'} ${role}`,
  );

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

describe('ping alone is denied', () => {
  it.each<readonly [string, boolean, readonly Observation[]]>([
    ['where the target answers something else', true, [unsentPing(FIRST), answer(FIRST)]],
    [
      'where one of its targets does',
      true,
      [unsentPing(SECOND), unsentPing(FIRST), answer(FIRST), pong(GATEWAY)],
    ],
    [
      'where no ping gets out, and somebody answers',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured')],
    ],
    [
      'whatever a series of questions counts',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), pong(COMPANY, { via: 'dns' })],
    ],
    [
      'whatever this machine answers itself',
      true,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), pong(LOOPBACK)],
    ],
    ['not where another ping is answered', false, [unsentPing(FIRST), pong(GATEWAY)]],
    ['not where nobody answers anything', false, [unsentPing(FIRST)]],
    [
      'not where a connection is denied as well',
      false,
      [unsentPing(FIRST), answer(COMPANY, 'configured'), denied(API)],
    ],
    ['not where no ping is denied', false, [deniedQuestion(FIRST), connected(FIRST)]],
    ['not where nothing is', false, [answer(FIRST)]],
  ])('%s: %s', (_what, expected, observations) => {
    const { pingAloneDenied, denials: all } = sending(...observations);
    expect(pingAloneDenied).toBe(expected);
    if (expected) expect(all).toEqual([]);
  });

  it('beside a connection that is denied for a reason of its own', () => {
    expect(denials(unsentPing(FIRST), answer(FIRST), denied(API))).toEqual([`tcp ${API} 443 api`]);
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

describe('what a rule drops', () => {
  const silent = (address: Ipv4, port: number): Observation =>
    seen(
      'tcp',
      `${address}:${port}`,
      tcp(address, port, { role: 'computer', outcome: 'timed-out', connectMs: null }),
    );
  const dropAll = seen('filters', '', filters(`-A OUTPUT -d ${COMPUTER}/32 -j DROP`));

  it('was denied: the ping, and the connection by its role', () => {
    const quiet = seen('ping', 'a', silentPing(COMPUTER));
    expect(denials(dropAll, quiet, silent(COMPUTER, 4172))).toEqual([
      `tcp ${COMPUTER} 4172 computer`,
      `icmp ${COMPUTER} - ping`,
    ]);
  });

  it('is said once, however it is known', () => {
    expect(denials(dropAll, denied(COMPUTER, 443, 'computer'))).toEqual([`tcp ${COMPUTER} 443 computer`]);
  });

  it('is another thing at another port', () => {
    expect(denials(dropAll, denied(COMPUTER, 443, 'computer'), silent(COMPUTER, 4172))).toEqual([
      `tcp ${COMPUTER} 443 computer`,
      `tcp ${COMPUTER} 4172 computer`,
    ]);
  });

  it('is nothing where no route leads out in the first place', () => {
    const view = [dropAll, silent(COMPUTER, 4172)];
    expect(droppedRequests(facts(view))).toMatchObject([{ request: { target: COMPUTER, port: 4172 } }]);
    expect(droppedRequests(facts(view, { kind: 'none', interface: null, gateway: null }))).toEqual([]);
  });
});
