import type { PartTexts } from '../text.ts';

const ATTACHED = { office: '办公网络 VPC', 'user-vpc': '用户 VPC', vbr: 'VBR' } as const;

/** VPN gateway, CEN, health check and DNS. */
export const cloud: PartTexts<
  'vpn' | 'selectors' | 'tunnel' | 'psk' | 'cen' | 'health' | 'change' | 'cloud' | 'dns'
> = {
  'plan.vpn-routing': {
    title: 'VPN 网关位于办公网络 VPC，却没有规划 BGP。',
    why: '这种情况下 VBR 和 VPN 网关都必须使用 BGP。',
    fix: '请为 VPN 网关规划 BGP，或把它放到单独的用户 VPC 中。',
  },
  'plan.vpn-region': {
    title: ({ gateway, customer }) => `VPN 网关在 ${gateway}，用户网关在 ${customer}。`,
    why: '两者必须在同一地域。',
    fix: ({ gateway }) => `请在 ${gateway} 创建用户网关。`,
  },
  'plan.vpn-weight': {
    title: ({ weight }) => `VPN 网关的一条路由权重为 ${weight}。`,
    why: '允许的值为 100（主）和 0（备）。',
    fix: '请填写 100 或 0。',
  },
  'plan.vpn-pair': {
    title: ({ destination, why }) =>
      ({
        'same-connection': `到 ${destination} 的两条路由使用同一个连接。`,
        'same-weight': `到 ${destination} 的两条路由权重相同。`,
        'no-active': `到 ${destination} 没有主路由：权重为 0。`,
      })[why],
    why: '主备路由的目的网段相同，连接和权重必须不同。',
    fix: '请为这对路由使用两个连接，权重分别为 100 和 0。',
  },
  'plan.vpn-connection-unknown': {
    title: ({ name }) => `VPN 网关的一条路由引用了方案中不存在的连接 ${name}。`,
    why: '没有对应连接的路由不能承载流量。',
    fix: '请引用 vpnGateway.connections 中的连接。',
  },
  'plan.vpn-route-missing': {
    title: ({ block }) => `VPN 网关没有到数据中心 ${block} 的路由。`,
    why: '使用静态路由时，数据中心的每个网段都需要指向隧道的路由，否则专线中断时回包回不来。',
    fix: ({ block }) => `请在 vpnGateway.routes 中添加到 ${block} 的路由。`,
  },
  'plan.vpn-advertise': {
    title: ({ destination }) => `到 ${destination} 的路由没有发布到 VPC。`,
    why: '这样 VPC 的路由表不知道该走哪里，除非手工发布。',
    fix: '请发布到 VPC，或在手工发布后填写 advertisedByHand。',
  },
  'plan.vpn-cen-publish': {
    title: '指向 VPN 网关的路由没有发布到 CEN。',
    why: '默认不发布。这样转发路由器不知道经 VPN 返回的路径，备用链路不起作用。',
    fix: '请在用户 VPC 的路由表中发布指向 VPN 网关的路由。',
  },
  'plan.vpn-cen-publish-open': {
    title: '指向 VPN 网关的路由是否已发布到 CEN？',
    why: '默认不发布，转发路由器便不知道经 VPN 返回的路径。',
    fix: '请在用户 VPC 的路由表中发布，并填写 vpnGateway.publishedToCen: true。',
  },
  'plan.selectors': {
    title: ({ connection, missing }) => `连接 ${connection} 不放行 ${missing.join('、')}。`,
    why: '不在感兴趣流中的流量不会被加密，也不会进入隧道。',
    fix: '请把这些网段加入 local 或 remote，或两侧都填 0.0.0.0/0，即目的路由模式。',
  },
  'plan.tunnel-block': {
    title: ({ connection, cloud, gateway }) => `连接 ${connection} 的隧道地址为 ${cloud} 和 ${gateway}。`,
    why: '运行 BGP 的隧道应使用 169.254.0.0/16 中的一个 /30，两端各一个地址。',
    fix: '请使用同一个 /30 中的两个地址，例如 169.254.10.1/30 和 169.254.10.2/30。',
  },
  'plan.psk-length': {
    title: ({ connection, length }) => `连接 ${connection} 的密钥有 ${length} 个字符。`,
    why: '预共享密钥最多 100 个字符。',
    fix: '请使用更短的密钥。',
  },
  'plan.cen-attachment': {
    title: ({ missing }) => `${ATTACHED[missing]} 没有加载到 CEN 实例。`,
    why: 'VBR、办公网络 VPC 和用户 VPC 必须加载到同一个 CEN 实例，否则彼此不通。',
    fix: '请加载到该 CEN 实例。',
  },
  'plan.health-missing': {
    title: '没有为专线规划健康检查。',
    why: 'CEN 通过健康检查切换到 VPN。没有它时只能依靠 BGP。',
    fix: '请按指南规划：源地址自动分配，目的地址为网关，间隔 2 秒，8 个报文。',
  },
  'plan.health-source': {
    title: ({ source, why }) =>
      why === 'range'
        ? `健康检查的源地址不能是 ${source}。`
        : `健康检查的源地址 ${source} 已被专线自身占用。`,
    why: '源地址应自动分配，或取自 10.0.0.0/8、172.16.0.0/12、192.168.0.0/16，且不同于专线两端的地址。',
    fix: '请选择自动分配。',
  },
  'plan.health-destination': {
    title: ({ found, wanted }) => `健康检查的目的地址是 ${found}，而网关是 ${wanted}。`,
    why: '目的地址必须是 VBR 在数据中心一侧的地址。',
    fix: ({ wanted }) => `请填写 ${wanted}。`,
  },
  'plan.health-interval': {
    title: ({ seconds }) => `健康检查的间隔不能是 ${seconds} 秒。`,
    why: '允许 2 秒或 3 秒。',
    fix: '请填写 2。',
  },
  'plan.health-packets': {
    title: ({ packets }) => `健康检查的报文数不能是 ${packets}。`,
    why: '允许 3 到 8。',
    fix: '请填写 3 到 8；数值越小，发现故障越快。',
  },
  'plan.change-route': {
    title: '切换路由已关闭，也没有规划其他切换方式。',
    why: '这样健康检查只探测，专线中断时流量不会切换到 VPN。',
    fix: '请保持开启，或在 cen.otherFailover 中写明其他切换方式。',
  },
  'plan.cloud-services-way': {
    title: '转发路由器如何到达 100.64.0.0/10？',
    why: 'API 和云上的 DNS 服务器都在其中。基础版转发路由器有云服务路由，其他情况需要把路由指向用户 VPC。',
    fix: '请填写 cen.cloudServices.via：user-vpc 或 service-route。',
  },
  'plan.cloud-services-edition': {
    title: '为企业版转发路由器规划了 CEN 的云服务路由。',
    why: '该功能用于基础版转发路由器。',
    fix: '请把 100.64.0.0/10 的路由指向用户 VPC。',
  },
  'plan.dns-missing': {
    title: '终端如何解析服务的域名？',
    why: 'API 和网关的域名只有云上的 DNS 服务器才能解析为私网地址。',
    fix: '请规划 dns：通过 DHCP 下发，或转发 aliyuncs.com。',
  },
  'plan.dns-servers': {
    title: ({ found }) =>
      found.length === 0 ? '没有云上的 DNS 服务器。' : `${found.join('、')} 都不是云上的 DNS 服务器。`,
    why: 'DHCP 应下发 100.100.2.136 和 100.100.2.138，或某个 VPC 中的终端节点。',
    fix: '请下发 100.100.2.136 和 100.100.2.138。',
  },
  'plan.dns-company': {
    title: '这些终端是否还需要解析公司自己的域名？',
    why: 'DHCP 下发云上的 DNS 服务器后不再使用公司的服务器，公司的域名可能无法解析。',
    fix: '请改为在公司 DNS 服务器上转发 aliyuncs.com，或填写 dns.companyNames: false。',
  },
  'plan.dns-forward': {
    title: ({ why, found }) =>
      why === 'zone'
        ? `DNS 服务器转发的是：${found.length === 0 ? '无' : found.join('、')}，没有 aliyuncs.com。`
        : `aliyuncs.com 被转发到：${found.length === 0 ? '无' : found.join('、')}，不是云上的 DNS 服务器。`,
    why: '以 aliyuncs.com 结尾的域名必须向 100.100.2.136 或 100.100.2.138 查询。',
    fix: '请把 aliyuncs.com 转发到 100.100.2.136 和 100.100.2.138。',
  },
  'plan.dns-on-premises': {
    title: '没有允许数据中心访问云上的 DNS。',
    why: '转发路由器上必须允许，否则云上的 DNS 服务器不应答数据中心。指南没有提到这一点。',
    fix: '请在转发路由器上开启。',
  },
  'plan.dns-on-premises-open': {
    title: '是否已允许数据中心访问云上的 DNS？',
    why: '转发路由器上必须允许。指南没有提到这一点。',
    fix: '请在转发路由器上确认，并填写 dns.onPremisesAccess。',
  },
  'plan.dns-edition-region': {
    title: ({ router, region }) => `基础版转发路由器在 ${router}，而 VPC 在 ${region}。`,
    why: '使用基础版转发路由器时，只能在同一地域内访问云上的 DNS。',
    fix: '请使用同一地域的转发路由器，或企业版。',
  },
  'plan.dns-edition-vpn': {
    title: '转发路由器为基础版，而备用链路是 IPsec 连接。',
    why: '经 IPsec 接入的站点只能通过企业版转发路由器访问云上的 DNS：走备用链路时将无法解析域名。',
    fix: '请使用企业版转发路由器。',
  },
};
