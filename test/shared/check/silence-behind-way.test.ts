/** Silence of the office network behind a way: whose matter it is, and what shows that there is a way. */
import { describe, expect, it } from 'vitest';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { officeNetworkCheck } from '../../../shared/check/route/office-network.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { silentServices } from '../../support/broken-reach.ts';
import { factsWith, GATEWAY, RESOLVERS, seen, silentDns, tcp, trace } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { FAR, deadNames } from './reach-facts.ts';

const [FIRST] = RESOLVERS;

describe('silence behind a way', () => {
  const office = {
    officeNetwork: [block('172.16.0.0/12')],
    gatewayHosts: [{ host: '172.16.0.9', ports: [443] }],
  };
  const dead = seen(
    'tcp',
    '172.16.0.9:443',
    tcp(ip('172.16.0.9'), 443, { role: 'gateway-host', outcome: 'timed-out', connectMs: null }),
  );
  table(officeNetworkCheck, [
    {
      name: 'a gateway alone, a router inside: it is still told',
      says: 'fail route.office-network-missing',
      profile: office,
      seen: [dead, seen('trace', ip('172.16.0.9'), trace(ip('172.16.0.9'), [GATEWAY, ip('172.31.0.2')]))],
    },
  ]);
  it('belongs to the cloud behind the far end, and to the network team behind a router that nobody knows', () => {
    const judged = (profile: Parameters<typeof profileWith>[0]) =>
      cloudServicesCheck.judge(
        { profile: profileWith(profile), facts: factsWith([], 'linux', deadNames) },
        '',
      ).findings[0];
    expect(judged({ path: { activeHops: [FAR], standbyHops: [] } })).toMatchObject({
      confidence: 'medium',
      args: { past: FAR, inCloud: true },
    });
    expect(judged({})).toMatchObject({
      owner: 'network',
      confidence: 'low',
      args: { past: FAR, inCloud: false },
    });
    expect(judged({})?.alternatives).toContain('route.cloud-services-missing');
  });
  it('is no way where only the own gateway answered', () => {
    const facts = factsWith([], 'linux', [
      ...silentServices([GATEWAY, null, null]),
      seen('dns', `${FIRST}:53/udp/x/A`, silentDns(FIRST)),
    ]);
    expect(cloudServicesCheck.judge({ profile: profileWith(), facts }, '').findings[0]?.code).toBe(
      'route.cloud-services-unreachable',
    );
  });
});
