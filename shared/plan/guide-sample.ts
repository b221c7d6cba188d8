/**
 * The sample of the vendor's guide, as it stands there, with its mistakes: the table of its planning, and the
 * configuration of its Step 4. What the guide leaves open is left open here as well.
 */
import type { Language } from '../text/language.ts';

const SAYS: Readonly<Record<Language, { readonly plan: string; readonly gateway: readonly string[] }>> = {
  en: {
    plan: "The sample table of the vendor's guide, as it stands there. Try: vpc-doctor plan check",
    gateway: [
      'the port of the circuit',
      'what BGP announces',
      'the VBR',
      'the standby, over the VPN',
      'the way back for the probes of the health check',
    ],
  },
  'zh-CN': {
    plan: '云厂商指南中的示例表，原样照录。请运行：vpc-doctor plan check',
    gateway: ['专线接口', 'BGP 发布的网段', 'VBR', '经 VPN 的备用路由', '健康检查探测报文的回程路由'],
  },
};

/** guidePlan gives the plan of the guide's sample. */
export function guidePlan(language: Language): string {
  return `# ${SAYS[language].plan}
region: cn-hangzhou
officeNetworks:
  - cidr: 172.16.0.0/12
userVpc:
  cidrs: 192.168.0.0/24
dataCenter:
  cidrs: 192.168.1.1/24
  gateway:
    publicAddress: 115.XX.XX.154
vbr:
  vlan: 0
  cloudAddress: 10.0.0.1/30
  gatewayAddress: 10.0.0.2/30
bgp:
  localAsn: 45104
  peerAsn: 65001
vpnGateway:
  vpc: user
  routing: static
  connections:
    - name: standby
  routes:
    - destination: 192.168.1.0/24
      connection: standby
      weight: 100
      advertise: true
cen:
  attachments: [office, user-vpc, vbr]
  healthCheck:
    source: automatic
    destination: 10.0.0.2
    intervalSeconds: 2
    packets: 8
    changeRoute: true
dns:
  method: forwarder
  forward:
    - domain: aliyuncs.com
      to: [100.100.2.136, 100.100.2.138]
`;
}

/** guideGateway gives the configuration of the guide's Step 4. */
export function guideGateway(language: Language): string {
  const [port, announced, vbr, standby, probes] = SAYS[language].gateway;
  return `interface GigabitEthernet 0/12
no switchport ip address 10.0.0.2 255.255.255.252  # ${port ?? ''}

router bgp 65001 bgp
router-id 10.0.0.2
network 192.168.1.1 mask 255.255.0.0  # ${announced ?? ''}
neighbor 10.0.0.1 remote-as 45104  # ${vbr ?? ''}

# ${standby ?? ''}
ip route 192.168.0.0 255.240.0.0 <Public IP address of the VPN gateway> preference 255

# ${probes ?? ''}
ip route <Source IP address for health checks> 255.255.255.255 10.0.0.1
`;
}
