/** The profile for the workstations that follows from a plan. */
import { RESOLVERS } from '../profile/defaults.ts';
import type { Language } from '../text/language.ts';
import { gatewayView } from './gateway/view.ts';
import { CLOUD_SERVICES } from './networks.ts';
import type { Plan } from './schema.ts';
import { circuitOutage } from './simulate/outage.ts';
import { planReportWords } from './text/report-words.ts';

const SAYS: Readonly<
  Record<
    Language,
    { readonly head: string; readonly hops: string; readonly outage: string; readonly standby: string }
  >
> = {
  en: {
    head: 'Profile of VPC Doctor, made from a plan: vpc-doctor check --profile FILE',
    hops: 'Routers that only one of the two ways has',
    standby: 'The hop of the standby is known once a trace over the VPN was made; then write it here',
    outage: 'With the circuit down',
  },
  'zh-CN': {
    head: 'VPC Doctor 配置文件，由方案生成：vpc-doctor check --profile 文件',
    hops: '仅属于某一条链路的路由器',
    standby: '备用链路的途经地址需在走 VPN 时跟踪路径才能得知，得知后请填写在此',
    outage: '专线中断时',
  },
};

/** profileOf gives the profile as YAML with comments. */
export function profileOf(plan: Plan, language: Language): string {
  const says = SAYS[language];
  const { dns } = plan;
  const resolvers =
    dns?.method === 'dhcp' && dns.servers.length > 0 ? dns.servers : RESOLVERS.map(({ address }) => address);
  const list = (items: readonly string[]): string => items.map((item) => `  - ${item}`).join('\n');
  const standby = plan.vpnGateway.connections.flatMap(({ tunnel }) => tunnel?.cloudAddress.address ?? []);
  const outage = planReportWords(language).outage(circuitOutage(plan, gatewayView(plan, [])));
  return `# ${says.head}
${plan.region === undefined ? '' : `region: ${plan.region}\n`}resolvers:
${list(resolvers)}
cloudServices: ${CLOUD_SERVICES}
officeNetwork:
${list(plan.officeNetworks.map(({ cidr }) => cidr))}
lan:
${list(plan.dataCenter.cidrs)}
# ${says.hops}
# ${says.outage}: ${outage}
path:
  activeHops: [${plan.vbr.cloudAddress.address}]
${standby.length === 0 ? `  # ${says.standby}\n  # standbyHops: []` : `  standbyHops: [${standby.join(', ')}]`}
`;
}
