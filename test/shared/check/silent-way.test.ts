/** Nothing in the range of the cloud services answers: what is found, how sure it is, and what else it may be. */
import { describe, expect, it } from 'vitest';
import { CLOUD_SERVICES } from '../../../shared/check/route/cloud-services.findings.ts';
import { OFFICE_NETWORK } from '../../../shared/check/route/office-network.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
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
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { CORE, FAR, COMPUTER, office, desktop, traced, cloud } from './silent-way-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const OPEN = ip('116.228.1.1');

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
