/** A good plan for the gateway of `test/shared/gateway/samples.ts`, with values that no default has. */
import { dialectOf, type Form } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import type { GatewayConfig } from '../../../shared/gateway/config.ts';
import { readPlan, type ReadPlan } from '../../../shared/plan/read.ts';
import type { PlanContext } from '../../../shared/plan/rules/context.ts';

export const GOOD_PLAN = `region: cn-hangzhou
officeNetworks:
  - {name: office, cidr: 172.16.0.0/12}
userVpc:
  cidrs: 192.168.0.0/24
dataCenter:
  cidrs: [10.20.0.0/16]
  gateway:
    publicAddress: 203.0.113.10
    isStatic: true
    ike: [ikev1, ikev2]
    vpnInterfaces: [xfrm1]
vbr:
  vlan: 310
  cloudAddress: 10.0.0.1/30
  gatewayAddress: 10.0.0.2/30
  tags:
    - {key: site, value: north}
bgp:
  localAsn: 45104
  peerAsn: 65001
  routeQuota: 110
  key: true
  bfd: {hops: 1, intervalMs: 1000, multiplier: 3}
vpnGateway:
  vpc: user
  routing: static
  address: 203.0.113.20
  connections:
    - name: standby
      ike: ikev2
      local: [172.16.0.0/12, 100.64.0.0/10]
      remote: [10.20.0.0/16]
  routes:
    - {destination: 10.20.0.0/16, connection: standby, weight: 100, advertise: true}
  publishedToCen: true
cen:
  edition: enterprise
  attachments: [office, user-vpc, vbr]
  cloudServices: {via: user-vpc, overBgp: true}
  healthCheck:
    source: automatic
    assigned: 100.96.0.17
    destination: 10.0.0.2
    intervalSeconds: 2
    packets: 8
    changeRoute: true
dns:
  method: forwarder
  forward:
    - {domain: aliyuncs.com, to: [100.100.2.136, 100.100.2.138]}
  onPremisesAccess: true
`;

/** planOf reads a plan that is known to be readable. */
export function planOf(text: string): ReadPlan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** configOf reads a configuration whose dialect is given. */
export function configOf(text: string, form: Form | null, file = 'gateway.cfg'): GatewayConfig {
  const reading = readGateway({
    file,
    text,
    dialect: form === null ? null : dialectOf(form),
    isWholeFile: true,
  });
  if (!reading.read) throw new Error(`no dialect: ${reading.unknown.why}`);
  return reading.config;
}

export function contextOf(plan: string, gateways: readonly GatewayConfig[] = []): PlanContext {
  const read = planOf(plan);
  return { read, plan: read.plan, file: 'plan.yaml', gateways };
}
