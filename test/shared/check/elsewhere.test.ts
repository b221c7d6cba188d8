/** A silent way, where the workstation may not be on the company's network at all. */
import { describe, expect, it } from 'vitest';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { silentServices } from '../../support/broken-reach.ts';
import {
  adapter,
  API_NAME,
  dns,
  GATEWAY,
  RESOLVERS,
  route,
  seen,
  silentDns,
  tcp,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const FAR = ip('10.0.0.1');
const COMPUTER = ip('172.16.0.11');
const office: Partial<Profile> = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const path = { activeHops: [FAR], standbyHops: [] };
const desktop = (outcome: 'connected' | 'timed-out'): Observation =>
  seen('tcp', `${COMPUTER}:443`, tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: null }));

function cloud(observations: readonly Observation[], profile: Partial<Profile> = {}) {
  const facts = factsOf(observations, 'linux');
  return judgeOne(cloudServicesCheck, { profile: profileWith(profile), facts }, () => 0)[0];
}

describe('silence that may be that of another network', () => {
  const PUBLIC = ip('8.8.8.8');
  /** A network whose own DNS server answers, and nothing private does. */
  const at = (server: Ipv4, hops: readonly (Ipv4 | null)[], address = ip('192.168.1.10')) => [
    ...silentServices(hops).filter(({ subject }) => subject !== `192.168.1.53:53/udp/${API_NAME}/A`),
    seen('adapters', '', [adapter({ addresses: [{ address, prefixLength: 24 }] })]),
    seen('routes', '', { routes: [route('0.0.0.0/0')], rules: [] }),
    seen('resolvers', '', [{ interface: null, servers: [server], domains: [], scope: 'default' as const }]),
    ...RESOLVERS.map((target) => seen('winner', target, winner(target, { source: address }))),
    seen(
      'dns',
      `${server}:53/udp/${API_NAME}/A`,
      dns(server, { role: 'configured', rcode: 'NXDOMAIN', answers: [] }),
    ),
  ];

  it('is told first, with its evidence, and with the silence as what else it may be', () => {
    const result = cloud(at(PUBLIC, [GATEWAY]));
    expect(result?.findings).toMatchObject([
      {
        code: 'workstation.off-network',
        subjects: [FIRST, SECOND],
        confidence: 'low',
        alternatives: ['route.cloud-services-unreachable'],
      },
      { code: 'route.cloud-services-unreachable' },
    ]);
    expect(result?.findings.length).toBe(2);
    expect(new Set(result?.findings[0]?.evidence)).toEqual(new Set(['trace-1', 'ping-1']));
  });

  it.each<readonly [string, readonly Observation[], Partial<Profile>, readonly string[]]>([
    [
      'the cloud services alone',
      at(GATEWAY, [GATEWAY]),
      {},
      [
        'route.private-link-down',
        'route.cloud-services-silent',
        'dns.server-silent',
        'workstation.off-network',
      ],
    ],
    [
      'both ranges',
      [...at(GATEWAY, [GATEWAY]), desktop('timed-out')],
      office,
      ['route.return-path', 'workstation.off-network'],
    ],
    [
      'a router says that there is no way',
      [
        ...at(GATEWAY, [GATEWAY]),
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, silentDns(FIRST, { outcome: 'unreachable' })),
      ],
      {},
      ['workstation.off-network'],
    ],
  ])(
    'stays possible where only the own router is asked for names: %s',
    (_name, view, profile, alternatives) => {
      expect(cloud(view, profile)?.findings).toMatchObject([{ alternatives }]);
      expect(cloud(view, profile)?.findings.length).toBe(1);
    },
  );

  it("is not said where the far end of the company's line answers, also on a hotspot", () => {
    const hotspot = at(PUBLIC, [GATEWAY, FAR], ip('172.20.10.3'));
    expect(cloud(hotspot)?.findings[0]?.code).toBe('workstation.off-network');
    expect(cloud(hotspot, { path })?.findings.map(({ code }) => code)).toEqual([
      'route.cloud-services-silent',
    ]);
  });
});
