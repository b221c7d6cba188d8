/** The networks that a plan names, each with what it is and where it stands. */
import { block, type Cidr } from '../net/ipv4.ts';
import type { NetworkKind } from './findings.ts';
import type { Path } from './read.ts';
import type { Plan } from './schema.ts';

/** Where the API and the resolvers of the cloud are (RFC 6598). */
export const CLOUD_SERVICES = block('100.64.0.0/10');
/** What the health check's source is taken from when it is automatic. */
export const PROBE_SOURCES = block('100.96.0.0/16');

export interface PlannedNetwork {
  readonly kind: NetworkKind;
  readonly cidr: Cidr;
  readonly path: Path;
}

/** networksOf lists them. */
export function networksOf(plan: Plan): readonly PlannedNetwork[] {
  return [
    ...plan.officeNetworks.map(({ cidr }, index): PlannedNetwork => {
      return { kind: 'office', cidr, path: ['officeNetworks', index] };
    }),
    ...plan.userVpc.cidrs.map((cidr, index): PlannedNetwork => {
      return { kind: 'user-vpc', cidr, path: ['userVpc', 'cidrs', index] };
    }),
    { kind: 'vbr', cidr: plan.vbr.cloudAddress.subnet, path: ['vbr', 'cloudAddress'] },
    ...plan.dataCenter.cidrs.map((cidr, index): PlannedNetwork => {
      return { kind: 'data-center', cidr, path: ['dataCenter', 'cidrs', index] };
    }),
  ];
}

/** cloudBlocks are those that the data center must reach: office networks and cloud services. */
export function cloudBlocks(plan: Plan): readonly Cidr[] {
  return [...plan.officeNetworks.map(({ cidr }) => cidr), CLOUD_SERVICES];
}
