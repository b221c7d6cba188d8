import { contains, type Ipv4 } from '../../net/ipv4.ts';
import { RESOLVERS } from '../../profile/defaults.ts';
import type { PlanFinding } from '../findings.ts';
import { at, type PlanContext, type PlanRule } from './context.ts';

const ZONE = 'aliyuncs.com';
const DEFAULTS = RESOLVERS.map(({ address }) => address);

/** How names are resolved from the data center. */
export const dnsRule: PlanRule = (context) => {
  const { dns } = context.plan;
  if (dns === undefined || dns.method === 'none')
    return [at(context, dns === undefined ? ['dns'] : ['dns', 'method'])('plan.dns-missing', {})];
  return [
    ...(dns.method === 'dhcp' ? dhcpFaults(context, dns.servers) : forwardFaults(context, dns.forward)),
    ...accessFaults(context, dns.onPremisesAccess),
    ...editionFaults(context),
  ];
};

/** An endpoint in one of the plan's own VPCs answers as well. */
function isResolver(address: Ipv4, { plan }: PlanContext): boolean {
  const own = [...plan.officeNetworks.map(({ cidr }) => cidr), ...plan.userVpc.cidrs];
  return DEFAULTS.includes(address) || own.some((one) => contains(one, address));
}

function dhcpFaults(context: PlanContext, servers: readonly Ipv4[]): readonly PlanFinding[] {
  const right = servers.filter((one) => isResolver(one, context));
  if (right.length === 0)
    return [
      at(context, ['dns', 'servers'])('plan.dns-servers', { found: servers }, { value: [...DEFAULTS] }),
    ];
  return right.length === servers.length && context.plan.dns?.companyNames !== false
    ? [at(context, ['dns', 'method'])('plan.dns-company', {})]
    : [];
}

interface Forward {
  readonly domain: string;
  readonly to: readonly Ipv4[];
}

function forwardFaults(context: PlanContext, forward: readonly Forward[]): readonly PlanFinding[] {
  const index = forward.findIndex(({ domain }) => holdsZone(domain));
  const one = forward[index];
  if (one === undefined)
    return [
      at(context, ['dns', 'forward'])(
        'plan.dns-forward',
        { why: 'zone', found: forward.map(({ domain }) => domain) },
        forward.length > 0
          ? undefined
          : {
              value: [{ domain: ZONE, to: [...DEFAULTS] }],
            },
      ),
    ];
  const wrong = one.to.filter((server) => !isResolver(server, context));
  return wrong.length === 0 && one.to.length > 0
    ? []
    : [
        at(context, ['dns', 'forward', index, 'to'])(
          'plan.dns-forward',
          { why: 'servers', found: wrong },
          { value: [...DEFAULTS] },
        ),
      ];
}

/** `aliyuncs.com`, or what is above it. */
function holdsZone(domain: string): boolean {
  const plain = domain.toLowerCase().replace(/^[*.]+|\.$/g, '');
  return plain === ZONE || plain === 'com' || plain === '';
}

function accessFaults(context: PlanContext, isOn: boolean | undefined): readonly PlanFinding[] {
  const path = ['dns', 'onPremisesAccess'];
  if (isOn === false) return [at(context, path)('plan.dns-on-premises', {}, { value: true })];
  return isOn === undefined ? [at(context, path)('plan.dns-on-premises-open', {})] : [];
}

function editionFaults(context: PlanContext): readonly PlanFinding[] {
  const { cen, region } = context.plan;
  if (cen.edition !== 'basic') return [];
  const router = cen.region ?? region;
  return [
    ...(router !== undefined && region !== undefined && router !== region
      ? [at(context, ['cen', 'region'])('plan.dns-edition-region', { router, region })]
      : []),
    at(context, ['cen', 'edition'])('plan.dns-edition-vpn', {}, { value: 'enterprise' }),
  ];
}
