/** How far a way is seen to go, by the routers that answered traces. */
import { describe, expect, it } from 'vitest';
import { isCloudAlive, officeState, officeWay } from '../../../shared/check/route/office-way.ts';
import {
  beyondGateway,
  endsEarly,
  insideOffice,
  leakOf,
  routersTowards,
} from '../../../shared/check/route/way.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Trace } from '../../../shared/observation/exchange.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import {
  API,
  API_NAME,
  dns,
  GATEWAY,
  RESOLVERS,
  seen,
  silentDns,
  tcp,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const CORE = ip('10.50.0.1');
const FAR = ip('10.0.0.1');
const COMPUTER = ip('172.16.0.11');
const context = (observations: readonly Observation[], profile: Partial<Profile> = {}) => ({
  profile: profileWith(profile),
  facts: factsOf(observations, 'linux'),
});
const by = (target: Ipv4, hops: readonly (Ipv4 | null)[]): Observation =>
  seen('trace', target, trace(target, hops));
const leaving = (target: Ipv4): Observation => seen('winner', target, winner(target));
const raw = (hops: Trace['hops']): Observation =>
  seen('trace', FIRST, { target: FIRST, hops, reached: false });

describe('the furthest router behind the own gateway', () => {
  const beyond = (...observations: readonly Observation[]) =>
    beyondGateway([FIRST, SECOND], context([leaving(FIRST), ...observations]));

  it.each<readonly [string, readonly (Ipv4 | null)[], Ipv4 | null]>([
    ['none: the gateway alone answered', [GATEWAY, null], null],
    [
      'none: the first router is the gateway, whatever address it answers with',
      [ip('192.168.1.2'), null],
      null,
    ],
    ['one', [GATEWAY, CORE], CORE],
    ['one behind silent ones', [GATEWAY, null, CORE, null], CORE],
    ['the last of several', [GATEWAY, CORE, FAR], FAR],
    ['the gateway counts nowhere', [null, GATEWAY], null],
  ])('%s', (_name, hops, expected) => {
    expect(beyond(by(FIRST, hops))).toBe(expected);
  });

  it('is looked for in all traces to the targets, in any order, and in no others', () => {
    const long = by(FIRST, [GATEWAY, CORE, FAR]);
    const short = by(SECOND, [GATEWAY, CORE]);
    expect(beyond(long, short)).toBe(FAR);
    expect(beyond(short, long)).toBe(FAR);
    expect(beyond(by(API, [GATEWAY, CORE]))).toBeNull();
  });

  it('has passed the packet on: one that says "unreachable" has not', () => {
    const first = { ttl: 1, address: GATEWAY, rttMs: 1, reply: 'ttl-exceeded' } as const;
    expect(beyond(raw([first, { ttl: 2, address: CORE, rttMs: 1, reply: 'unreachable' }]))).toBeNull();
  });
});

describe('routers on the way', () => {
  it('are told nearest first, whatever the order of hops and traces', () => {
    const hop = (ttl: number, address: Ipv4) => ({ ttl, address, rttMs: 1, reply: 'ttl-exceeded' }) as const;
    const facts = factsOf([raw([hop(3, FAR), hop(1, GATEWAY)]), by(SECOND, [GATEWAY, CORE])], 'linux');
    expect(routersTowards(facts, [FIRST, SECOND])).toEqual([GATEWAY, CORE, FAR]);
  });

  it('show a silent way that ends early beside one that goes on', () => {
    const early = (silent: readonly (Ipv4 | null)[], answering: readonly (Ipv4 | null)[]) =>
      endsEarly([FIRST], [COMPUTER], context([by(FIRST, silent), by(COMPUTER, answering)]));
    expect(early([GATEWAY], [GATEWAY, CORE])).toBe(true);
    expect(early([GATEWAY, CORE], [GATEWAY, CORE])).toBe(false);
    expect(early([GATEWAY], [null, null])).toBe(false);
  });

  it('leak the packets where the last of them is public, and none of the own gateways', () => {
    const open = ip('116.228.1.1');
    expect(leakOf([FIRST], context([leaving(FIRST), by(FIRST, [GATEWAY, open, CORE])]))).toBe(open);
    const own = seen('winner', FIRST, winner(FIRST, { gateway: open }));
    expect(leakOf([FIRST], context([own, by(FIRST, [open, CORE])]))).toBeNull();
  });

  it('are inside the office network where any of its blocks holds them, the own gateway never', () => {
    const officeNetwork = [block('172.31.0.0/16'), block('172.16.0.0/16')];
    const inside = (hops: readonly Ipv4[], gateway = GATEWAY) =>
      insideOffice(
        [COMPUTER],
        context([seen('winner', COMPUTER, winner(COMPUTER, { gateway })), by(COMPUTER, hops)], {
          officeNetwork,
        }),
      );
    expect(inside([GATEWAY, ip('172.16.0.1')])).toBe('172.16.0.1');
    expect(inside([GATEWAY, ip('172.31.0.1')])).toBe('172.31.0.1');
    expect(inside([GATEWAY, CORE])).toBeNull();
    expect(inside([ip('172.16.0.1')], ip('172.16.0.1'))).toBeNull();
  });
});

const named = (server: Ipv4): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A`, dns(server, { answers: [] }));
const silent = (server: Ipv4): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server));
const desktop = (address: Ipv4, outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer', outcome, connectMs: null }));
const office: Partial<Profile> = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

describe('whether anything of the cloud services answers', () => {
  const OWN = ip('127.0.0.53');
  const own: Partial<Profile> = { resolvers: [OWN, FIRST].map((address) => ({ address, port: 53 })) };
  const rememberedAt = seen('remembered', API_NAME, {
    name: API_NAME,
    addresses: [API],
    at: '2026-11-20T08:00:00.000Z',
  });

  it('one of several is enough, and silence is not', () => {
    expect(isCloudAlive(context([silent(FIRST), named(SECOND)]))).toBe(true);
    expect(isCloudAlive(context([silent(FIRST), silent(SECOND)]))).toBe(false);
    expect(isCloudAlive(context([]))).toBe(false);
  });

  it('so does the API where it was before', () => {
    const again = seen('tcp', `${API}:443`, tcp(API, 443, { remembered: true }));
    expect(isCloudAlive(context([silent(FIRST), silent(SECOND), rememberedAt, again]))).toBe(true);
    expect(isCloudAlive(context([silent(FIRST), silent(SECOND), rememberedAt]))).toBe(false);
  });

  it('a resolver on this machine shows no way', () => {
    expect(isCloudAlive(context([named(OWN), silent(FIRST)], own))).toBe(false);
    expect(isCloudAlive(context([silent(OWN), named(FIRST)], own))).toBe(true);
  });

  it('nor does a computer on this machine show the office network', () => {
    const here = ip('127.0.0.9');
    const computers = { cloudComputers: [here, COMPUTER].map((address) => ({ address, ports: [443] })) };
    const state = (...observations: readonly Observation[]) => officeState(context(observations, computers));
    expect(state(desktop(here, 'connected'), desktop(COMPUTER, 'timed-out'))).toBe('dead');
    expect(state(desktop(here, 'timed-out'), desktop(COMPUTER, 'connected'))).toBe('alive');
    expect(state(desktop(here, 'connected'))).toBe('unknown');
  });
});

describe('the way to a silent office network', () => {
  const path = { activeHops: [FAR], standbyHops: [] };
  const way = (observations: readonly Observation[], profile: Partial<Profile> = {}) =>
    officeWay(
      context([leaving(COMPUTER), named(FIRST), desktop(COMPUTER, 'timed-out'), ...observations], {
        ...office,
        ...profile,
      }),
    );

  it.each<readonly [string, readonly (Ipv4 | null)[], Partial<Profile>, ReturnType<typeof officeWay>]>([
    ['a router inside', [GATEWAY, ip('172.16.0.1')], {}, { past: ip('172.16.0.1'), inside: true }],
    ['the far end of the line', [GATEWAY, FAR], { path }, { past: FAR, inside: false }],
    ['a router behind the gateway', [GATEWAY, CORE], {}, { past: CORE, inside: false }],
    ['only the gateway', [GATEWAY, null], {}, null],
    ['packets that leave for the Internet', [GATEWAY, ip('116.228.1.1'), CORE], {}, null],
  ])('is seen by the trace: %s', (_name, hops, profile, expected) => {
    expect(way([by(COMPUTER, hops)], profile)).toEqual(expected);
  });

  it('is not there where it ends before that to the cloud services', () => {
    expect(way([by(COMPUTER, [GATEWAY, CORE]), by(FIRST, [GATEWAY, CORE, FAR, FIRST])])).toBeNull();
  });

  it('is unknown where the cloud is silent as well', () => {
    expect(way([by(COMPUTER, [GATEWAY, CORE]), silent(FIRST)])).toBeNull();
  });
});
