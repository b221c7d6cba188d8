/** Nothing in the range of the cloud services answers: what is found, how sure it is, and what else it may be. */
import { describe, expect, it } from 'vitest';
import { CLOUD_SERVICES } from '../../../shared/check/route/cloud-services.findings.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { OFFICE_NETWORK, officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import type { Check } from '../../../shared/check/check.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { silentServices } from '../../support/broken-reach.ts';
import {
  API,
  API_NAME,
  dns,
  GATEWAY,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const CORE = ip('10.50.0.1');
const FAR = ip('10.0.0.1');
const OPEN = ip('116.228.1.1');
const COMPUTER = ip('172.16.0.11');
const office: Partial<Profile> = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const path = { activeHops: [FAR], standbyHops: [] };
const desktop = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: null }));
const traced = (target: Ipv4, hops: readonly (Ipv4 | null)[]): Observation =>
  seen('trace', target, trace(target, hops));
const untraced = (): readonly Observation[] => silentServices([]).filter(({ kind }) => kind !== 'trace');

function judged(check: Check, observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(check, { profile: profileWith(profile), facts }, () => 0)[0];
}
const cloud = (observations: readonly Observation[], profile: Partial<Profile> = {}) =>
  judged(cloudServicesCheck, observations, profile);

describe('no way to the cloud services', () => {
  const leaked = [GATEWAY, OPEN, CORE];

  it('is told by the router where the packets left for the Internet', () => {
    expect(cloud(silentServices(leaked))?.findings).toMatchObject([
      { code: 'route.cloud-services-missing', args: { lastHop: OPEN, targets: [FIRST, SECOND] } },
    ]);
  });

  it('is told by a router that says so', () => {
    const error = { from: CORE, kind: 'net-unreachable' } as const;
    const said = seen('ping', `${FIRST}/icmp`, silentPing(FIRST, { errors: [error] }));
    expect(cloud([...silentServices([GATEWAY]), said])?.findings).toMatchObject([
      { code: 'route.cloud-services-missing', args: { unreachableFrom: CORE, reported: true } },
    ]);
  });

  it('needs all targets to be without a route here', () => {
    const none = (target: Ipv4) =>
      seen('winner', target, winner(target, { kind: 'none', gateway: null, interface: null, prefix: null }));
    const code = (...observations: readonly Observation[]) =>
      cloud([...silentServices([GATEWAY]), ...observations])?.findings[0]?.code;
    expect(code(none(FIRST), none(SECOND))).toBe('route.cloud-services-missing');
    expect(code(none(FIRST))).toBe('route.cloud-services-unreachable');
    const unasked = silentServices([GATEWAY]).filter(({ kind }) => kind !== 'winner');
    expect(cloud(unasked)?.findings[0]?.code).not.toBe('route.cloud-services-missing');
  });

  it('asks for routes of the range, with the lines that show where it goes now', () => {
    const [add] = CLOUD_SERVICES['route.cloud-services-missing'].actions;
    const dead = { targets: ['no address', FIRST], lastHop: null, unreachableFrom: null, reported: false };
    const lines = add.commands(dead, profileWith()).map(({ run }) => run);
    expect(lines).toContainEqual(expect.stringContaining(`display ip routing-table ${FIRST}`));
    expect(lines).toContainEqual(expect.stringContaining('ip route-static 100.64.0.0 255.192.0.0'));
    const [, inOffice] = OFFICE_NETWORK['route.office-network-missing'].actions;
    expect(inOffice.commands(dead, profileWith(office)).map(({ run }) => run)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`display ip routing-table ${FIRST}`),
        expect.stringContaining('ip route-static 172.16.0.0 255.240.0.0'),
      ]),
    );
    expect(inOffice.commands({ ...dead, targets: ['x'] }, profileWith())).toEqual([]);
  });
});

describe('silence of the cloud services alone', () => {
  it('rests on traces and pings, and names what else it may be', () => {
    const result = cloud(silentServices([GATEWAY]));
    expect(new Set(result?.evidence)).toEqual(new Set(['trace-1', 'ping-1']));
    expect(result?.findings).toMatchObject([
      {
        code: 'route.cloud-services-unreachable',
        subjects: [FIRST, SECOND],
        confidence: 'medium',
        args: { officeAlive: null },
        alternatives: ['route.private-link-down', 'route.cloud-services-silent', 'dns.server-silent'],
      },
    ]);
  });

  it('is sure where the office network answers', () => {
    const [finding] = cloud([...silentServices([GATEWAY]), desktop('connected')], office)?.findings ?? [];
    expect(finding).toMatchObject({ confidence: 'high', args: { officeAlive: true } });
    expect(finding?.alternatives ?? []).toEqual([]);
  });

  it('ends early where the way to the office network, which answers, goes on', () => {
    const goesOn = traced(COMPUTER, [GATEWAY, CORE, FAR]);
    const view = [...silentServices([GATEWAY, CORE]), goesOn];
    expect(cloud([...view, desktop('connected')], office)?.findings).toMatchObject([
      { code: 'route.cloud-services-unreachable', args: { officeAlive: true } },
    ]);
    // A way to somebody who does not answer is none to compare with.
    expect(cloud(view, office)?.findings).toMatchObject([
      {
        code: 'route.cloud-services-silent',
        args: { past: CORE, officeAlive: null },
        alternatives: ['route.cloud-services-missing', 'route.return-path', 'dns.server-silent'],
      },
    ]);
  });

  it('is no missing way back where the office network answers', () => {
    expect(cloud([...silentServices([GATEWAY, CORE]), desktop('connected')], office)?.findings).toMatchObject(
      [
        {
          code: 'route.cloud-services-silent',
          args: { past: CORE, inCloud: false, officeAlive: true },
          alternatives: ['route.cloud-services-missing', 'dns.server-silent'],
        },
      ],
    );
  });

  it('is not hidden by a resolver on this machine that answers', () => {
    const own = ip('127.0.0.53');
    const resolvers = [own, FIRST].map((address) => ({ address, port: 53 }));
    const answers = seen('dns', `${own}:53/udp/${API_NAME}/A`, dns(own, { answers: [] }));
    expect(cloud([...silentServices([GATEWAY]), answers], { resolvers })).toMatchObject({
      outcome: 'fail',
      findings: [{ subjects: [FIRST] }],
    });
  });

  it('is nothing to judge where the profile names no target', () => {
    expect(cloud([], { resolvers: [] })).toMatchObject({
      outcome: 'skipped',
      reason: { key: 'no-cloud-service-target' },
    });
  });

  it('is none where the API answers at an address of an earlier run, which has its day', () => {
    const at = '2026-11-20T08:00:00.000Z';
    const view = [
      ...silentServices([GATEWAY]),
      seen('remembered', API_NAME, { name: API_NAME, addresses: [API], at }),
      seen('tcp', `${API}:443`, tcp(API, 443, { remembered: true })),
    ];
    expect(cloud(view)?.reason).toEqual({
      key: 'route-alive-remembered',
      args: { target: API, on: '2026-11-20' },
    });
  });
});

describe('silence of both ranges', () => {
  const dead = (...observations: readonly Observation[]) => [
    ...untraced(),
    desktop('timed-out'),
    ...observations,
  ];

  it('is the line, or the way back; without a trace perhaps a missing route', () => {
    const subjects = [FIRST, SECOND, COMPUTER];
    const code = 'route.private-link-down';
    expect(cloud(dead(), office)?.findings).toMatchObject([
      {
        code,
        subjects,
        confidence: 'medium',
        alternatives: ['route.return-path', 'route.cloud-services-missing'],
      },
    ]);
    const elsewhere = traced(ip('192.168.1.77'), [GATEWAY]);
    for (const seenOnTheWay of [traced(FIRST, [GATEWAY]), traced(COMPUTER, [GATEWAY])])
      expect(cloud(dead(elsewhere, seenOnTheWay), office)?.findings).toMatchObject([
        { code, alternatives: ['route.return-path'] },
      ]);
    expect(cloud(dead(elsewhere), office)?.findings[0]?.alternatives).toContain(
      'route.cloud-services-missing',
    );
  });

  it('is the way back where the far end of the line answers', () => {
    expect(cloud(dead(traced(FIRST, [GATEWAY, FAR])), { ...office, path })?.findings).toMatchObject([
      {
        code: 'route.return-path',
        subjects: [FIRST, SECOND, COMPUTER],
        confidence: 'medium',
        alternatives: ['route.private-link-down'],
      },
    ]);
  });
});

describe('silence of the office network', () => {
  const inOffice = (observations: readonly Observation[], profile: Partial<Profile> = {}) =>
    judged(officeNetworkCheck, observations, { ...office, ...profile });
  const view = [desktop('timed-out'), traced(COMPUTER, [GATEWAY])];
  const answers = seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, { answers: [] }));

  it('has its subjects and its evidence, and is the surer the more is seen', () => {
    const pinged = seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER));
    const result = inOffice([...view, pinged]);
    expect(new Set(result?.evidence)).toEqual(new Set(['trace-1', 'ping-1']));
    expect(result?.findings).toMatchObject([
      {
        code: 'route.office-network-missing',
        subjects: [COMPUTER],
        confidence: 'low',
        alternatives: ['computer.all-unreachable'],
      },
    ]);
    expect(inOffice([...view, answers])?.findings).toMatchObject([{ confidence: 'medium' }]);
    const error = { from: CORE, kind: 'host-unreachable' } as const;
    const said = seen('ping', `${COMPUTER}/icmp`, silentPing(COMPUTER, { errors: [error] }));
    expect(inOffice([...view, answers, said])?.findings).toMatchObject([
      { confidence: 'high', alternatives: [] },
    ]);
  });

  it('is not hidden by a computer on this machine that answers', () => {
    const here = ip('127.0.0.9');
    const cloudComputers = [here, COMPUTER].map((address) => ({ address, ports: [443] }));
    const own = seen('tcp', `${here}:443`, tcp(here, 443, { role: 'computer' }));
    expect(inOffice([...view, own], { cloudComputers })?.findings).toMatchObject([{ subjects: [COMPUTER] }]);
    expect(inOffice([own], { cloudComputers: [{ address: here, ports: [443] }] })).toMatchObject({
      outcome: 'pass',
      reason: { key: 'targets-local' },
    });
  });
});
