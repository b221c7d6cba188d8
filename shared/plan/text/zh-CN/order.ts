import type { PartTexts } from '../text.ts';

const KINDS = {
  office: '办公网络',
  'user-vpc': '用户 VPC',
  'data-center': '数据中心',
  vbr: 'VBR 互联网段',
  'cloud-services': '云服务',
} as const;

/** Addresses, VBR and BGP. */
export const order: PartTexts<'cidr' | 'vbr' | 'vlan' | 'tag' | 'bgp' | 'bfd' | 'ike' | 'public'> = {
  'plan.cidr-overlap': {
    title: ({ a, aKind, b, bKind }) => `${a}（${KINDS[aKind]}）与 ${b}（${KINDS[bKind]}）重叠。`,
    why: '数据中心与云上的网段不能重叠：同时属于两边的地址只能在其中一边访问到。',
    fix: '为其中一个换用不重叠的网段。哪一个可以重新规划，只有您能决定。',
  },
  'plan.cidr-host-bits': {
    title: ({ written, block }) => `${written} 的主机位不为零，它所在的网段是 ${block}。`,
    why: '带掩码的地址会被当作所在的网段，有些设备和表单则会拒绝。',
    fix: ({ block }) => `如果指的就是这个网段，请写成 ${block}。`,
  },
  'plan.ike-version': {
    title: ({ connection, version, supported }) =>
      `连接 ${connection} 使用 ${version}，而网关支持的是：${supported.length === 0 ? '无' : supported.join('、')}。`,
    why: '隧道两端必须使用相同的 IKE 版本。',
    fix: '为该连接选用网关支持的版本。',
  },
  'plan.ike-unknown': {
    title: '网关支持哪些 IKE 版本？',
    why: '指南要求向厂商确认网关是否支持标准的 IKEv1 和 IKEv2。',
    fix: '请向厂商确认，并填写 dataCenter.gateway.ike。',
  },
  'plan.public-address': {
    title: ({ written, block }) => `${written} 属于 ${block}，不能用作用户网关。`,
    why: '云上会拒绝这些地址作为用户网关。',
    fix: '请填写从互联网访问该网关时使用的公网地址。',
  },
  'plan.public-address-private': {
    title: ({ written }) => `${written} 是私网地址，云上的 VPN 网关无法通过互联网访问它。`,
    why: '指南要求网关使用静态公网地址。网关位于地址转换设备之后时，应填写互联网一侧看到的地址。',
    fix: '请填写从互联网访问该网关时使用的公网地址。',
  },
  'plan.public-address-open': {
    title: ({ written }) =>
      written === '' ? '网关的公网地址是什么？' : `${written} 还不是地址：网关的公网地址是什么？`,
    why: '在云上创建用户网关时需要它。',
    fix: '请填写 dataCenter.gateway.publicAddress。',
  },
  'plan.public-address-dynamic': {
    title: '网关的公网地址不是静态地址。',
    why: '指南要求静态地址：IPsec 连接绑定在该地址上。',
    fix: '请申请静态公网地址。',
  },
  'plan.public-address-static': {
    title: '网关的公网地址是静态的吗？',
    why: '指南要求静态地址：IPsec 连接绑定在该地址上。',
    fix: '请向运营商确认，并填写 dataCenter.gateway.isStatic。',
  },
  'plan.vlan-range': {
    title: ({ vlan }) => `VLAN ${vlan} 不在 0 到 2999 的范围内。`,
    why: 'VBR 的 VLAN 为 0（独占的三层口）或 1 到 2999（子接口）。',
    fix: '请换一个 VLAN，并在网关上同步修改。',
  },
  'plan.vlan-zero-shared': {
    title: '规划的 VLAN 为 0，而这条专线上不止一个 VBR。',
    why: 'VLAN 为 0 时专线由该 VBR 独占，不能再创建子接口。',
    fix: '为每个 VBR 分配 1 到 2999 的 VLAN，或各用一条专线。',
  },
  'plan.vbr-subnet': {
    title: ({ cloud, gateway, why }) =>
      ({
        subnet: `${cloud} 与 ${gateway} 不在同一网段。`,
        same: `专线两端的地址都是 ${cloud}。`,
        mask: `${cloud} 与 ${gateway} 的掩码不同。`,
        edge: `${cloud} 或 ${gateway} 是网段的第一个或最后一个地址，不能分配给主机。`,
      })[why],
    why: '专线两端必须是同一网段内的两个主机地址，否则互不可达。',
    fix: '请使用同一个 /30 网段中的两个主机地址。',
  },
  'plan.vbr-ipv6': {
    title: ({ cloud, gateway }) => `${cloud} 与 ${gateway} 不是同一 IPv6 网段内的两个主机地址。`,
    why: 'VBR 的两个 IPv6 地址必须属于同一网段。VBR 开启 IPv6 后无法再关闭。',
    fix: '请使用同一网段内的两个地址，或不开启 IPv6。',
  },
  'plan.tag': {
    title: ({ part, tag, why }) =>
      `标签${part === 'key' ? '键' : '值'}“${tag.slice(0, 40)}”${{ long: `超过 ${part === 'key' ? 64 : 128} 个字符`, prefix: '以 aliyun 或 acs: 开头', url: '包含 http:// 或 https://' }[why]}。`,
    why: '控制台会拒绝这样的标签。',
    fix: '请换一个标签。',
  },
  'plan.vbr-routing': {
    title: 'VBR 没有规划 BGP。',
    why: '以专线为主、VPN 为备时，VBR 必须使用 BGP。',
    fix: '请在网关与 VBR 之间规划 BGP。',
  },
  'plan.bgp-missing': {
    title: '方案中没有 VBR 的 BGP。',
    why: '创建 VBR 的 BGP 组和 BGP 邻居需要两端的自治系统号。',
    fix: '请填写 bgp，包括 localAsn 和 peerAsn。',
  },
  'plan.bgp-route-quota': {
    title: ({ quota }) => `路由配额 ${quota} 超过 110。`,
    why: '一个 BGP 邻居最多接受 110 条路由，除非已申请提升配额。',
    fix: '请规划不超过 110 条，或先申请提升配额。',
  },
  'plan.bgp-routes-over-quota': {
    title: ({ count, quota }) => `数据中心要发布 ${count} 个网段，而配额是 ${quota}。`,
    why: '超出配额的路由不会被接受。',
    fix: '请提升配额（最多 110），或发布更少、更大的网段。',
  },
  'plan.bgp-local-asn': {
    title: ({ asn }) => `云上一侧不能使用自治系统号 ${asn}。`,
    why: '允许的值为 45104、64512 到 65534 以及 4200000000 到 4294967294；65025 为保留值。',
    fix: '请使用 45104，并在网关上把对端自治系统号设为相同的值。',
  },
  'plan.bgp-peer-asn': {
    title: ({ asn }) => `数据中心不能使用自治系统号 ${asn}。`,
    why: '它是云上一侧保留的自治系统号。',
    fix: '请使用私有自治系统号，例如 65001。',
  },
  'plan.bgp-peer-asn-reserved': {
    title: ({ asn }) => `数据中心可以使用自治系统号 ${asn} 吗？`,
    why: '指南把 65025 保留给云上一侧。数据中心能否使用，没有页面说明。',
    fix: '请换用其他私有自治系统号，例如 65001。',
  },
  'plan.bgp-same-asn': {
    title: ({ asn }) => `两端都使用自治系统号 ${asn} 是有意的吗？`,
    why: '两端相同时建立的是内部会话，传递路由的规则不同。指南使用两个不同的号。',
    fix: '请为数据中心使用不同的自治系统号。',
  },
  'plan.bfd-hops': {
    title: ({ hops }) =>
      hops === null ? '规划了 BFD，但没有填写跳数。' : `BFD 跳数应为 1 到 255，实际为 ${hops}。`,
    why: '开启 BFD 后必须填写跳数。',
    fix: '网关与 VBR 直连时填写 1。',
  },
  'plan.bfd-off': {
    title: '没有规划 BFD。',
    why: '没有 BFD 时，专线故障由健康检查（6 到 24 秒）或 BGP 保持时间发现。1000 毫秒、3 个报文的 BFD 需要 3 秒。',
    fix: '如果这么长的中断不可接受，请在两端规划 BFD。',
  },
};
