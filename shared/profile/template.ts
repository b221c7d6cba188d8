/** The commented profile that `profile init` prints: it is valid as it stands and gives the defaults. */
import type { Language } from '../text/language.ts';
import { API_PORT, apiHosts, CLOUD_SERVICES, RESOLVERS, TIMEOUTS } from './defaults.ts';
import type { RegionId } from './regions.ts';
import { REGIONS } from './regions.ts';

interface Comments {
  readonly head: string;
  readonly region: string;
  readonly resolvers: string;
  readonly cloudServices: string;
  readonly apiHosts: string;
  readonly apiPort: string;
  readonly officeNetwork: string;
  readonly gatewayHosts: string;
  readonly cloudComputers: string;
  readonly lan: string;
  readonly path: string;
  readonly failover: string;
  readonly trustedCa: string;
  readonly timeouts: string;
  readonly contact: string;
}

const COMMENTS: Readonly<Record<Language, Comments>> = {
  en: {
    head: 'Profile of VPC Doctor: what should work from a workstation. Lines that start with # are examples.',
    region: 'Region id; it stands at the front of the office network ID (<region>+dir-<digits>)',
    resolvers: 'DNS servers of the VPC, or inbound endpoints of your own; add :port where it is not 53',
    cloudServices: 'Range of the cloud services; the API is expected here',
    apiHosts: 'Names of the API, candidates: one that works is enough',
    apiPort: 'Port of the API',
    officeNetwork: 'Range of the office network: cloud computers and private gateways',
    gatewayHosts: 'Private gateways (names or addresses) with TCP ports',
    cloudComputers:
      'Cloud computers to reach; without ports they are only pinged, since the streaming ports are not documented',
    lan: "The data center's own ranges; they must not overlap those of the cloud",
    path: 'Routers that only one of the two paths has, to recognize the standby',
    failover:
      'What detects a failure of the active path, as it is configured; a failover drill compares outages with it. Leave out what is not configured',
    trustedCa: 'PEM file with private roots for the API',
    timeouts: 'Time limits of one attempt, in milliseconds',
    contact: 'Who to ask; shown in the checklist',
  },
  'zh-CN': {
    head: 'VPC Doctor 配置文件：终端应当能够访问什么。以 # 开头的行是示例。',
    region: '地域 ID，即办公网络 ID（<地域>+dir-<数字>）开头的部分',
    resolvers: 'VPC 的 DNS 服务器，或自建的入站终端节点；端口不是 53 时写作“地址:端口”',
    cloudServices: '云服务网段，API 应位于其中',
    apiHosts: 'API 的候选域名，有一个可用即可',
    apiPort: 'API 端口',
    officeNetwork: '办公网络网段：云电脑和私有网关所在的网段',
    gatewayHosts: '私有网关（域名或地址）及其 TCP 端口',
    cloudComputers: '要检测的云电脑；不写端口时只做 ping，因为流传输（ASP 协议）端口没有公开',
    lan: '数据中心自己的网段，不得与云上网段重叠',
    path: '仅属于某一条链路的路由器，用于识别备用链路',
    failover: '发现主用链路故障的机制及其实际设置；切换演练据此比较中断时间。未配置的请不要写',
    trustedCa: 'API 使用的私有根证书（PEM 文件）',
    timeouts: '单次尝试的超时时间（毫秒）',
    contact: '联系人，显示在处理清单中',
  },
};

/** profileTemplate gives YAML with the defaults of a region. */
export function profileTemplate(region: RegionId, language: Language): string {
  const about = COMMENTS[language];
  const list = (items: readonly string[]): string => items.map((item) => `  - ${item}`).join('\n');
  return `# ${about.head}

# ${about.region}: ${REGIONS[region][language]}
region: ${region}

# ${about.resolvers}
resolvers:
${list(RESOLVERS.map(({ address }) => address))}

# ${about.cloudServices}
cloudServices: ${CLOUD_SERVICES}

# ${about.apiHosts}
apiHosts:
${list(apiHosts(region))}

# ${about.apiPort}
apiPort: ${API_PORT}

# ${about.officeNetwork}
# officeNetwork: 172.16.0.0/12

# ${about.gatewayHosts}
# gatewayHosts:
#   - host: gateway.example.com
#     ports: [443]

# ${about.cloudComputers}
# cloudComputers:
#   - name: desktop-1
#     address: 172.16.0.5
#     ports: [443]

# ${about.lan}
# lan: 192.168.1.0/24

# ${about.path}
# path:
#   activeHops: [10.0.0.1]
#   standbyHops: [192.168.0.1]

# ${about.failover}
# failover:
#   healthCheck: {intervalS: 2, packets: 8}
#   bfd: {intervalMs: 1000, multiplier: 3}
#   bgpHoldS: 180

# ${about.trustedCa}
# trustedCa: ./company-root.pem

# ${about.timeouts}
timeouts:
${Object.entries(TIMEOUTS)
  .map(([key, value]) => `  ${key}: ${String(value)}`)
  .join('\n')}

# ${about.contact}
# contact:
#   it: helpdesk@example.com
#   network: network team, ext. 1234
#   cloud: cloud administrator
`;
}
