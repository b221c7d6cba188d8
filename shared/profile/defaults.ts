/**
 * Defaults, each with the step of the vendor's guide that it comes from ("Use Express Connect circuits and
 * IPsec-VPN gateways to establish active/standby connections …"); docs/profile.md restates them for readers.
 */
import { known } from '../ledger/ledger.ts';
import { block, ip } from '../net/ipv4.ts';
import type { Profile, Timeouts } from './profile.ts';

/** Step 6.3: the two DNS servers of every VPC. */
const [FIRST, SECOND] = known('vpc-resolvers');
export const RESOLVERS = [
  { address: ip(FIRST), port: 53 },
  { address: ip(SECOND), port: 53 },
] as const;

/** Step 6.1: the range of the cloud services that are reached over a VPC (RFC 6598). */
export const CLOUD_SERVICES = block(known('cloud-services'));

/** The API is HTTPS; the guide names no port. */
export const API_PORT = known('api-port');

/** The guide's examples are of this region. */
export const DEFAULT_REGION = 'cn-hangzhou';

/**
 * The guide gives the first name (Step 6.2); the vendor's endpoint pages list the others and contradict each
 * other. So they are candidates: one that works is enough, and no single one can fail a workstation.
 */
export function apiHosts(region: string): readonly string[] {
  const [china, abroad, shenzhen] = known('api-hosts-of-centers');
  const centers = [
    region.startsWith('cn-') ? china : abroad,
    ...(region === 'cn-shenzhen' ? [shenzhen] : []),
  ];
  return [known('api-host').replace('REGION', () => region), ...centers];
}

/**
 * All attempts of each must fit into a verdict on a silent network within six seconds: DNS 2.5 s,
 * then nothing else can follow; TCP 3 × 1.1 s. TLS is waited for longer, since its servers compute.
 */
export const TIMEOUTS: Timeouts = { dnsMs: 1000, connectMs: 1500, tlsMs: 2000, httpMs: 2500, pingMs: 1000 };

/** defaultProfile is the profile of somebody who has none. */
export function defaultProfile(region: string = DEFAULT_REGION): Profile {
  return {
    region,
    resolvers: RESOLVERS,
    cloudServices: [CLOUD_SERVICES],
    apiHosts: apiHosts(region).map((host) => ({ host, port: API_PORT })),
    apiPort: API_PORT,
    officeNetwork: [],
    gatewayHosts: [],
    cloudComputers: [],
    accepted: [],
    lan: [],
    path: { activeHops: [], standbyHops: [] },
    failover: {},
    trustedCa: null,
    timeouts: TIMEOUTS,
    contact: {},
  };
}
