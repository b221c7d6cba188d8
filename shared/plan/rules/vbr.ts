import ipaddr from 'ipaddr.js';
import { fromNumber, toNumber, baseAddress, type Ipv4 } from '../../net/ipv4.ts';
import type { HostAddress } from '../fields.ts';
import type { PlanFinding } from '../findings.ts';
import { at, type PlanRule } from './context.ts';

const MOST_VLAN = 2999;
const TAG_BOUNDS = { key: 64, value: 128 } as const;

/** VLAN 0 is a routed port of its own; 1 to 2999 are subinterfaces. The partner sets it for hosted ones. */
export const vlanRule: PlanRule = (context) => {
  const { vlan, otherVbrs, connection } = context.plan.vbr;
  if (vlan === undefined || connection === 'hosted') return [];
  if (vlan > MOST_VLAN) return [at(context, ['vbr', 'vlan'])('plan.vlan-range', { vlan })];
  return vlan === 0 && otherVbrs ? [at(context, ['vbr', 'vlan'])('plan.vlan-zero-shared', {})] : [];
};

/** Both ends of the circuit stand in one subnet, as two hosts of it. */
export const subnetRule: PlanRule = (context) => {
  const { cloudAddress: cloud, gatewayAddress: gateway } = context.plan.vbr;
  const why = faultOf(cloud, gateway);
  if (why === null) return [];
  const args = { cloud: written(cloud), gateway: written(gateway), why };
  const other = otherHost(cloud);
  return [
    at(context, ['vbr', 'gatewayAddress'])(
      'plan.vbr-subnet',
      args,
      other === null ? undefined : { value: `${other}/${cloud.length}` },
    ),
  ];
};

function written({ address, length }: HostAddress): string {
  return `${address}/${length}`;
}

function faultOf(cloud: HostAddress, gateway: HostAddress): 'subnet' | 'same' | 'mask' | 'edge' | null {
  if (cloud.address === gateway.address) return 'same';
  if (cloud.length !== gateway.length) return 'mask';
  if (cloud.subnet !== gateway.subnet) return 'subnet';
  return isEdge(cloud) || isEdge(gateway) ? 'edge' : null;
}

/** The first and the last address of a subnet name the subnet and all of it; of two alone (/31) both are hosts. */
function isEdge({ address, length, subnet }: HostAddress): boolean {
  if (length >= 31) return false;
  const first = toNumber(baseAddress(subnet));
  return toNumber(address) === first || toNumber(address) === first + 2 ** (32 - length) - 1;
}

/** The neighbour of the cloud's address in its subnet; null where that address is none of a host itself. */
function otherHost(cloud: HostAddress): Ipv4 | null {
  if (isEdge(cloud) || cloud.length > 31) return null;
  const number = toNumber(cloud.address);
  return (
    [number + 1, number - 1]
      .map((one) => fromNumber(one))
      .find((address) => {
        const host = { ...cloud, address };
        return inside(host) && !isEdge(host);
      }) ?? null
  );
}

function inside({ address, length, subnet }: HostAddress): boolean {
  const first = toNumber(baseAddress(subnet));
  return toNumber(address) >= first && toNumber(address) < first + 2 ** (32 - length);
}

/** The same for IPv6, where it is switched on. */
export const ipv6Rule: PlanRule = (context) => {
  const { ipv6 } = context.plan.vbr;
  if (ipv6 === undefined) return [];
  const [cloud, gateway] = [ipv6.cloudAddress, ipv6.gatewayAddress].map((one) => ipaddr.IPv6.parseCIDR(one));
  if (cloud === undefined || gateway === undefined) return [];
  const isApart = cloud[1] !== gateway[1] || !cloud[0].match(gateway[0], gateway[1]);
  return isApart || cloud[0].toString() === gateway[0].toString()
    ? [
        at(context, ['vbr', 'ipv6', 'gatewayAddress'])('plan.vbr-ipv6', {
          cloud: ipv6.cloudAddress,
          gateway: ipv6.gatewayAddress,
        }),
      ]
    : [];
};

/** Tags that the console refuses. */
export const tagRule: PlanRule = (context) =>
  context.plan.vbr.tags.flatMap((tag, index) =>
    (['key', 'value'] as const).flatMap((part): readonly PlanFinding[] => {
      const why = tagFault(tag[part], TAG_BOUNDS[part]);
      return why === null
        ? []
        : [at(context, ['vbr', 'tags', index, part])('plan.tag', { part, tag: tag[part], why })];
    }),
  );

function tagFault(text: string, most: number): 'long' | 'prefix' | 'url' | null {
  if (Array.from(text).length > most) return 'long';
  if (text.startsWith('aliyun') || text.startsWith('acs:')) return 'prefix';
  return text.includes('http://') || text.includes('https://') ? 'url' : null;
}
