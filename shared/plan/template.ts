/** The commented plan that `plan init` prints: a small plan without mistakes, to be filled with one's own values. */
import type { Language } from '../text/language.ts';

type Comments = Readonly<
  Record<
    | 'head'
    | 'region'
    | 'office'
    | 'user'
    | 'dataCenter'
    | 'address'
    | 'ike'
    | 'vbr'
    | 'vlan'
    | 'addresses'
    | 'mtu'
    | 'tags'
    | 'bgp'
    | 'quota'
    | 'bfd'
    | 'vpn'
    | 'vpc'
    | 'selectors'
    | 'routes'
    | 'publish'
    | 'cen'
    | 'services'
    | 'health'
    | 'assigned'
    | 'dns'
    | 'access',
    string
  >
>;

const COMMENTS: Readonly<Record<Language, Comments>> = {
  en: {
    head: 'Plan of VPC Doctor: circuit as active way, IPsec-VPN as standby. Put your own values in place of the samples, then: vpc-doctor plan check FILE --gateway-config FILE',
    region: 'Region of the VPCs',
    office: 'Office networks: cloud computers and private gateways',
    user: 'User VPC, in which the VPN gateway stands',
    dataCenter: "The data center's own blocks",
    address: 'Public address of the gateway; it must be static',
    ike: 'Versions of IKE that the gateway supports, as its maker says',
    vbr: 'Virtual border router at the end of the circuit',
    vlan: '0: a routed port of its own; 1 to 2999: a subinterface. connection: dedicated or hosted; otherVbrs: true where this circuit has more than one VBR',
    addresses: 'Both ends of the circuit, in one subnet',
    mtu: 'Bytes of the largest packet that has to pass; a run is compared with it. The VPN gateway may have one as well',
    tags: 'Tags of the VBR, if any',
    bgp: "BGP between gateway and VBR: the cloud's number, the data center's number",
    quota: 'Routes that the peer takes; key: whether the session has a key',
    bfd: 'false, or hops and timers; both ends must have it',
    vpn: 'VPN gateway: the standby',
    vpc: 'vpc: user or office; routing: static or bgp',
    selectors:
      'Blocks that may pass: local on the side of the cloud, remote on that of the data center; 0.0.0.0/0 on both means routing by destination',
    routes: 'Destination-based routes; weight 100 or 0',
    publish: 'Whether the routes to the VPN gateway are published to CEN; by default they are not',
    cen: 'CEN: edition basic or enterprise, and what is attached',
    services:
      '100.64.0.0/10: how the transit router reaches it (user-vpc or service-route), and whether the VBR announces it by BGP',
    health: 'Health check of the circuit; the destination is the gateway',
    assigned: 'The source that was assigned, once it is known',
    dns: 'method: forwarder or dhcp (then servers: [...])',
    access: 'Whether the transit router lets the data center reach the DNS of the cloud',
  },
  'zh-CN': {
    head: 'VPC Doctor 方案文件：专线为主，IPsec-VPN 为备。请把示例换成自己的值，然后运行：vpc-doctor plan check 文件 --gateway-config 文件',
    region: 'VPC 所在地域',
    office: '办公网络：云电脑和私有网关所在的网段',
    user: '用户 VPC，VPN 网关位于其中',
    dataCenter: '数据中心自己的网段',
    address: '网关的公网地址，必须是静态地址',
    ike: '网关支持的 IKE 版本，以厂商说明为准',
    vbr: '专线末端的边界路由器',
    vlan: '0：独占的三层口；1 到 2999：子接口。connection：dedicated（独享）或 hosted（共享）；同一专线上有多个 VBR 时 otherVbrs: true',
    addresses: '专线两端的地址，位于同一网段',
    mtu: '必须能通过的最大报文（字节），用于与实测比较；VPN 网关也可填写',
    tags: 'VBR 的标签（可选）',
    bgp: '网关与 VBR 之间的 BGP：云上的号和数据中心的号',
    quota: '邻居接受的路由数；key：会话是否有密钥',
    bfd: 'false，或跳数和定时器；两端都要开启',
    vpn: 'VPN 网关：备用链路',
    vpc: 'vpc：user 或 office；routing：static 或 bgp',
    selectors: '可以通过的网段：local 为云上一侧，remote 为数据中心一侧；两侧都为 0.0.0.0/0 表示目的路由模式',
    routes: '目的路由，权重为 100 或 0',
    publish: '指向 VPN 网关的路由是否发布到 CEN；默认不发布',
    cen: 'CEN：edition 为 basic（基础版）或 enterprise（企业版），以及已加载的网络实例',
    services: '100.64.0.0/10：转发路由器如何到达（user-vpc 或 service-route），VBR 是否通过 BGP 发布',
    health: '专线的健康检查，目的地址为网关',
    assigned: '分配到的源地址，得知后填写',
    dns: 'method：forwarder 或 dhcp（此时填写 servers）',
    access: '转发路由器是否允许数据中心访问云上的 DNS',
  },
};

/** planTemplate gives the plan as YAML. */
export function planTemplate(language: Language): string {
  const about = COMMENTS[language];
  return `# ${about.head}

# ${about.region}
region: cn-hangzhou

# ${about.office}
officeNetworks:
  - {name: office, cidr: 172.16.0.0/16}

# ${about.user}
userVpc:
  cidrs: 192.168.0.0/24

# ${about.dataCenter}
dataCenter:
  cidrs: [192.168.1.0/24]
  gateway:
    # ${about.address}
    publicAddress: 203.0.113.10
    isStatic: true
    # ${about.ike}
    ike: [ikev1, ikev2]

# ${about.vbr}
vbr:
  # ${about.vlan}
  vlan: 0
  # ${about.addresses}
  cloudAddress: 10.0.0.1/30
  gatewayAddress: 10.0.0.2/30
  # ${about.mtu}
  # mtu: 1500
  # ${about.tags}
  tags: []

# ${about.bgp}
bgp:
  localAsn: 45104
  peerAsn: 65001
  # ${about.quota}
  routeQuota: 110
  key: false
  # ${about.bfd}
  bfd: {hops: 1, intervalMs: 1000, multiplier: 3}

# ${about.vpn}
vpnGateway:
  # ${about.vpc}
  vpc: user
  routing: static
  address: 203.0.113.20
  connections:
    - name: standby
      ike: ikev2
      # ${about.selectors}
      local: 0.0.0.0/0
      remote: 0.0.0.0/0
  # ${about.routes}
  routes:
    - {destination: 192.168.1.0/24, connection: standby, weight: 100, advertise: true}
  # ${about.publish}
  publishedToCen: true

# ${about.cen}
cen:
  edition: enterprise
  attachments: [office, user-vpc, vbr]
  # ${about.services}
  cloudServices: {via: user-vpc, overBgp: false}
  # ${about.health}
  healthCheck:
    source: automatic
    # ${about.assigned}
    # assigned: 100.96.0.1
    destination: 10.0.0.2
    intervalSeconds: 2
    packets: 8
    changeRoute: true

# ${about.dns}
dns:
  method: forwarder
  forward:
    - {domain: aliyuncs.com, to: [100.100.2.136, 100.100.2.138]}
  # ${about.access}
  onPremisesAccess: true
`;
}
