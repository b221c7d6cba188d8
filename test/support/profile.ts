import { block, ip } from '../../shared/net/ipv4.ts';
import type { Profile } from '../../shared/profile/profile.ts';

/** profileWith is the guide's profile with a few keys replaced; written by hand so that tests stand apart from defaults. */
export function profileWith(changes: Partial<Profile> = {}): Profile {
  return {
    region: 'cn-hangzhou',
    resolvers: [
      { address: ip('100.100.2.136'), port: 53 },
      { address: ip('100.100.2.138'), port: 53 },
    ],
    cloudServices: [block('100.64.0.0/10')],
    apiHosts: [{ host: 'ecd-vpc.cn-hangzhou.aliyuncs.com', port: 443 }],
    apiPort: 443,
    officeNetwork: [],
    gatewayHosts: [],
    cloudComputers: [],
    lan: [],
    path: { activeHops: [], standbyHops: [] },
    failover: {},
    trustedCa: null,
    timeouts: { dnsMs: 1000, connectMs: 1500, tlsMs: 2500, httpMs: 2500, pingMs: 1000 },
    contact: {},
    ...changes,
  };
}
