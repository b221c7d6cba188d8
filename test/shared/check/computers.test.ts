/** Cloud computers: their states, what is named of them, and what else their silence may be. */
import { describe, expect, it } from 'vitest';
import { reachableCheck } from '../../../shared/check/computer/reachable.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { PingSeries, TcpConnection } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import {
  API_NAME,
  control,
  dns,
  GATEWAY,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  trace,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [RESOLVER] = RESOLVERS;
const FIRST = ip('172.16.0.11');
const SECOND = ip('172.16.0.12');
const CORE = ip('10.50.0.1');
const of = (...addresses: readonly Ipv4[]): Partial<Profile> => ({
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: addresses.map((address) => ({ address, ports: [443] })),
});
const port = (address: Ipv4, outcome: TcpConnection['outcome'], role: TcpConnection['role'] = 'computer') =>
  seen('tcp', `${address}:443/${role}`, tcp(address, 443, { role, outcome, connectMs: 5 }));
const pinged = (address: Ipv4, changes: Partial<PingSeries> = {}): Observation =>
  seen('ping', `${address}/${changes.via ?? 'icmp'}`, ping(address, changes));
const unpinged = (address: Ipv4, changes: Partial<PingSeries> = {}): Observation =>
  seen('ping', `${address}/icmp`, silentPing(address, changes));

function judged(observations: readonly Observation[], profile: Partial<Profile>) {
  const facts = factsOf([seen('control', '', control()), ...observations], 'linux');
  return judgeOne(reachableCheck, { profile: profileWith(profile), facts }, () => 0);
}
const findings = (observations: readonly Observation[], profile: Partial<Profile>) =>
  judged(observations, profile).flatMap((one) => one.findings);

describe('computers that are silent', () => {
  it('are named, with their names, among all', () => {
    const profile = {
      cloudComputers: [
        { address: FIRST, ports: [443], name: 'Desk 1' },
        { address: SECOND, ports: [443] },
      ],
    };
    expect(findings([port(FIRST, 'timed-out'), port(SECOND, 'connected')], profile)).toMatchObject([
      {
        code: 'computer.unreachable',
        subjects: [FIRST],
        args: { computers: [`Desk 1 (${FIRST})`], total: 2 },
      },
    ]);
    expect(findings([port(FIRST, 'connected'), port(SECOND, 'timed-out')], profile)).toMatchObject([
      { args: { computers: [SECOND] } },
    ]);
  });

  it('count by connections of their own', () => {
    expect(
      findings([port(FIRST, 'timed-out'), port(FIRST, 'connected', 'gateway-host')], of(FIRST)),
    ).toMatchObject([{ code: 'computer.all-unreachable' }]);
  });

  it.each(['timed-out', 'unreachable'] as const)('are so by a port that is %s', (outcome) => {
    expect(findings([port(FIRST, outcome)], of(FIRST))).toMatchObject([
      { code: 'computer.all-unreachable', subjects: [FIRST] },
    ]);
  });

  it('were not asked where this machine had an error', () => {
    expect(judged([port(FIRST, 'error')], of(FIRST))).toMatchObject([
      { outcome: 'inconclusive', reason: { key: 'computer-ping-only' } },
    ]);
  });

  it('without a port were not asked where no ping was sent', () => {
    const profile = { cloudComputers: [{ address: FIRST, ports: [] }] };
    const none = unpinged(FIRST, { sent: 0 });
    expect(judged([none, pinged(RESOLVER)], profile)[0]?.reason.key).toBe('computer-not-asked');
  });
});

describe('all of them silent', () => {
  const named = seen('dns', `${RESOLVER}:53/udp/${API_NAME}/A`, dns(RESOLVER, { answers: [] }));
  const by = (...hops: readonly Ipv4[]) => seen('trace', FIRST, trace(FIRST, hops));
  const silent = (...observations: readonly Observation[]) =>
    findings([port(FIRST, 'timed-out'), named, ...observations], of(FIRST));

  it('may be their network, unless a router of it answers', () => {
    const code = 'computer.all-unreachable';
    expect(silent(by(GATEWAY, CORE))).toMatchObject([
      { code, args: { past: CORE, inside: false }, alternatives: ['route.office-network-missing'] },
    ]);
    const inside = ip('172.31.0.1');
    expect(silent(by(GATEWAY, inside))).toMatchObject([
      { code, args: { past: inside, inside: true }, alternatives: [] },
    ]);
    expect(silent()).toMatchObject([{ code, args: { past: null, inside: false }, alternatives: [] }]);
  });

  it('is no silence of the way where a gateway of the office network answers', () => {
    const gate = ip('172.16.0.1');
    const profile = { ...of(FIRST), gatewayHosts: [{ host: gate, ports: [443] }] };
    const view = [
      port(FIRST, 'timed-out'),
      named,
      by(GATEWAY, CORE),
      port(gate, 'connected', 'gateway-host'),
    ];
    expect(findings(view, profile)).toMatchObject([{ args: { past: null }, alternatives: [] }]);
  });
});

describe('a port that is silent where ping is answered', () => {
  it('is named with how many answered, and with each port once', () => {
    const view = [port(FIRST, 'timed-out'), pinged(FIRST), port(SECOND, 'timed-out')];
    const [one, two] = judged(view, of(FIRST, SECOND));
    expect(one?.findings).toMatchObject([
      {
        code: 'computer.port-filtered',
        subjects: [FIRST, SECOND],
        args: { computers: [FIRST, SECOND], ports: [443], pinged: 1 },
      },
    ]);
    expect(two?.findings).toEqual(one?.findings);
    const [both] = findings([...view, pinged(SECOND)], of(FIRST, SECOND));
    expect(both?.args).toMatchObject({ pinged: 2 });
  });

  const beside = (...observations: readonly Observation[]) =>
    judged([port(FIRST, 'timed-out'), pinged(FIRST), ...observations], of(FIRST, SECOND))[1];

  it('says nothing of another that answers, refuses, or was never tried', () => {
    expect(beside(port(SECOND, 'connected'))).toMatchObject({ outcome: 'pass' });
    expect(beside(port(SECOND, 'refused'))?.findings).toMatchObject([{ code: 'computer.port-refused' }]);
    expect(beside()?.reason.key).toBe('computer-not-asked');
  });

  it('nor of one that is silent to pings, or that has no port', () => {
    expect(beside(port(SECOND, 'timed-out'), unpinged(SECOND))?.findings).toMatchObject([
      { code: 'computer.unreachable', args: { computers: [SECOND] } },
    ]);
    const portless = {
      ...of(FIRST),
      cloudComputers: [
        { address: FIRST, ports: [443] },
        { address: SECOND, ports: [] },
      ],
    };
    const view = [port(FIRST, 'timed-out'), pinged(FIRST), unpinged(SECOND)];
    expect(judged(view, portless)[1]?.findings).toMatchObject([{ code: 'computer.unreachable' }]);
  });

  it('is found by pings, not by questions to a resolver at the same place', () => {
    expect(findings([port(FIRST, 'timed-out'), pinged(FIRST, { via: 'dns' })], of(FIRST))).toMatchObject([
      { code: 'computer.all-unreachable' },
    ]);
  });
});

describe('the note on filtered pings', () => {
  const note = (...observations: readonly Observation[]) =>
    findings([port(FIRST, 'connected'), ...observations], of(FIRST, SECOND)).map(({ code, args }) => [
      code,
      args,
    ]);
  const filtered = (computers: number) => ['computer.icmp-filtered', { computers }];

  it('counts the computers that connect and do not answer pings', () => {
    expect(note(unpinged(FIRST))).toEqual([filtered(1)]);
    const both = note(unpinged(FIRST), port(SECOND, 'connected'), unpinged(SECOND));
    expect(both).toEqual([filtered(2), filtered(2)]);
    expect(note(unpinged(FIRST), port(SECOND, 'refused'), unpinged(SECOND))).toContainEqual(filtered(1));
  });

  it('is none where any of them answers, or where none was pinged', () => {
    expect(note(unpinged(FIRST), port(SECOND, 'connected'), pinged(SECOND))).toEqual([]);
    expect(note(pinged(FIRST))).toEqual([]);
    expect(note()).toEqual([]);
  });

  it('is none where this machine could not send them', () => {
    const failed = (kind: 'local-failure' | 'host-unreachable') =>
      unpinged(FIRST, { errors: [{ from: null, kind }] });
    expect(note(failed('local-failure'))).toEqual([]);
    expect(note(failed('host-unreachable'))).toEqual([filtered(1)]);
    const mute = seen('control', '', control({ ping: 'denied' }));
    expect(note(unpinged(FIRST), mute)).toEqual([]);
  });
});
