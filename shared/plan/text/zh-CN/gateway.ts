import type { PartTexts } from '../text.ts';
import type { gatewayDoubts } from './gateway-doubts.ts';
import type { gatewayText } from './gateway-text.ts';

const WAYS = { circuit: '专线', vpn: 'VPN' } as const;
const OPEN = {
  port: '是否配置了专线接口？',
  neighbor: '是否把 VBR 配置为 BGP 邻居？',
  networks: '是否发布了数据中心的网段？',
  standby: '到每个办公网络是否都有经 VPN 的路由？',
  'cloud-services': '两条链路上是否都有到 100.64.0.0/10 的路由？',
  bfd: '是否为 VBR 配置了 BFD？',
  vlan: '该 VLAN 所在的接口发送的标签是否与方案一致？',
} as const;

/** The configuration of the gateway. */
export const gateway: Omit<PartTexts<'gateway'>, keyof typeof gatewayDoubts | keyof typeof gatewayText> = {
  'plan.gateway-port': {
    title: ({ wanted, found }) =>
      found.length === 0
        ? `没有接口配置 ${wanted}。`
        : `没有接口配置 ${wanted}；已有的是 ${found.join('、')}。`,
    why: '专线接口的地址和掩码必须与 VBR 上填写的网关地址一致。',
    fix: ({ wanted }) => `请为专线接口配置 ${wanted}。`,
  },
  'plan.gateway-port-down': {
    title: ({ port }) => `专线接口（${port}）已关闭。`,
    why: '已关闭的接口不承载流量。',
    fix: '请启用该接口。',
  },
  'plan.gateway-peer': {
    title: ({ wanted, found }) => `没有隧道指向方案中的 VPN 网关 ${wanted}；已有的指向 ${found.join('、')}。`,
    why: '备用链路需要一条到 VPN 网关的隧道。',
    fix: '请使隧道的对端地址与方案一致。',
  },
  'plan.gateway-key': {
    title: ({ address, planned }) =>
      planned ? `方案中有 BGP 密钥，而邻居 ${address} 没有。` : `邻居 ${address} 有 BGP 密钥，而方案中没有。`,
    why: '只有一端有密钥时会话无法建立。',
    fix: '请在两端设置相同的密钥，或都不设置。',
  },
  'plan.gateway-vlan': {
    title: ({ wanted, found }) =>
      `方案中的 VLAN 为 ${wanted}，专线接口${found === null ? '没有 VLAN 标签' : `的 VLAN 为 ${found}`}。`,
    why: 'VLAN 0 对应不带标签的三层口，其他值对应带该标签的子接口。两端不一致时互不可达。',
    fix: '请使两端一致。',
  },
  'plan.gateway-asn': {
    title: ({ wanted, found }) => `网关的自治系统号为 ${found}，方案中为 ${wanted}。`,
    why: '号码与 VBR 的对端自治系统号不同时，会话无法建立。',
    fix: '请使两端一致。',
  },
  'plan.gateway-neighbor': {
    title: ({ address }) => `配置中没有 BGP 邻居 ${address}。`,
    why: '没有该会话，专线上就没有通过 BGP 学到的路由。',
    fix: ({ address, asn }) => `请把 ${address} 配置为邻居，对端自治系统号为 ${asn}。`,
  },
  'plan.gateway-remote-asn': {
    title: ({ address, wanted, found }) => `邻居 ${address} 的对端自治系统号为 ${found}，云上为 ${wanted}。`,
    why: '号码不一致时会话无法建立。',
    fix: ({ wanted }) => `请把对端自治系统号设为 ${wanted}。`,
  },
  'plan.gateway-inactive': {
    title: ({ address }) => `邻居 ${address} 不交换 IPv4 路由。`,
    why: ({ sure }) => (sure ? '它被关闭或没有激活。' : '该设备在为 IPv4 激活邻居之前不交换任何路由。'),
    fix: '请为 IPv4 单播激活该邻居。',
  },
  'plan.gateway-network-wide': {
    title: ({ announced, planned, hits }) =>
      `网关发布了 ${announced}，而数据中心是 ${planned.join('、')}。${hits.length === 0 ? '' : `它与云上的 ${hits.join('、')} 重叠。`}`,
    why: '过大的网段会吸引不属于它的流量；备用链路上有更精确的网段时，回包总是走备用链路，因为前缀更长的路由优先。',
    fix: '请只发布数据中心的网段。',
  },
  'plan.gateway-network-missing': {
    title: ({ block }) => `配置中没有发布 ${block}。`,
    why: '这样云上没有经专线返回的路径。',
    fix: ({ block }) => `请发布 ${block}。`,
  },
  'plan.gateway-bfd-off': {
    title: ({ address }) => `配置中没有为邻居 ${address} 开启 BFD。`,
    why: ({ planned }) =>
      planned
        ? '方案中有 BFD，两端都开启才起作用。'
        : '没有 BFD 时，链路仍在而专线已中断的故障要等到 BGP 保持时间结束才能发现。',
    fix: '请为该邻居开启 BFD，VBR 上也要开启。',
  },
  'plan.gateway-bfd-alone': {
    title: ({ address }) => `网关为 ${address} 开启了 BFD，而方案中的 VBR 没有。`,
    why: 'BFD 两端都开启才起作用。',
    fix: '请为 VBR 的 BGP 邻居开启 BFD。',
  },
  'plan.gateway-route-wrong': {
    title: ({ written, block, destination }) =>
      `“${written}”是 ${block}，不是任何办公网络；到 ${destination} 没有经 VPN 的路由。`,
    why: '专线中断时没有到云电脑的路径：备用链路不起作用。',
    fix: ({ destination }) => `请把 ${destination} 的路由指向 VPN。`,
  },
  'plan.gateway-standby-missing': {
    title: ({ destination }) => `配置中没有经 VPN 到 ${destination} 的路由。`,
    why: '专线中断时没有到该办公网络的路径。',
    fix: ({ destination }) => `请把 ${destination} 的路由指向 VPN，优先级要低于 BGP。`,
  },
  'plan.gateway-preference': {
    title: ({ block, meaning, number, ebgp, dialect }) =>
      ({
        'never-installed': `${dialect} 不会安装到 ${block} 的路由：其优先级数值为 ${number ?? '?'}。`,
        'beats-ebgp': `在 ${dialect} 上，到 ${block} 的备用路由（${number ?? '?'}）优先于 BGP（${ebgp ?? '?'}）。`,
        'ties-with-ebgp': `在 ${dialect} 上，到 ${block} 的备用路由与 BGP 的数值相同（${number ?? '?'}）。`,
        'beats-static': `到 ${block} 的备用路由优先于专线的路由。`,
        'ties-with-static': `到 ${block} 的两条路由数值相同，都是 ${number ?? '?'}。`,
      })[meaning],
    why: ({ meaning }) =>
      meaning === 'never-installed'
        ? '这样该网段没有备用路径。'
        : '专线正常时备用路由必须让位，否则流量会全部或部分走 VPN。',
    fix: '请设置一个低于专线优先级、但仍会被安装的数值。',
  },
  'plan.gateway-preference-open': {
    title: ({ block, number, dialect }) =>
      `在这台 ${dialect} 设备上，到 ${block} 的路由${number === null ? '的默认数值' : `的数值 ${number}`}是什么含义？`,
    why: '同一个数值含义不同：255 在 Cisco IOS 和 FRR 上表示不安装，在 H3C 和华为上等于 BGP 自身的数值，在 Junos 上正合适。这一行的含义不能确定。',
    fix: '请在专线正常和中断时分别查看设备的路由表。',
  },
  'plan.gateway-cloud-services': {
    title: ({ missing }) =>
      `配置中没有经${missing.map((one) => WAYS[one]).join('和')}到 100.64.0.0/10 的路由。`,
    why: 'API 和 DNS 服务器都在其中：可能 ping 得通云电脑，却无法登录。',
    fix: '请在两条链路上都配置 100.64.0.0/10 的路由，或由 VBR 发布并填写 cen.cloudServices.overBgp: true。',
  },
  'plan.gateway-health-route': {
    title: ({ source }) => `配置中没有到健康检查源地址 ${source} 的单独路由。`,
    why: '自动分配的源地址位于 100.64.0.0/10 之内。无论 100.64.0.0/10 指向哪里，它的 /32 路由必须指向专线。VBR 会通过 BGP 发布它；指南同时要求手工配置。',
    fix: '得知该地址后请配置指向 VBR 的 /32 路由，并填写 cen.healthCheck.assigned。',
  },
  'plan.gateway-selectors': {
    title: ({ tunnel, missing }) => `隧道 ${tunnel} 不放行这些网段对：${missing.join('；')}。`,
    why: '不在感兴趣流中的流量即使路由指向隧道也无法通过。',
    fix: '请在隧道两端都加入这些网段对。',
  },
  'plan.gateway-ike': {
    title: ({ tunnel, wanted, found }) => `隧道 ${tunnel} 使用 ${found}，方案中为 ${wanted}。`,
    why: '隧道两端必须使用相同的 IKE 版本。',
    fix: '请使两端一致。',
  },
  'plan.gateway-open': {
    title: ({ what }) => OPEN[what],
    why: '它可能在没有读懂的行、缺少的部分或没有读取的策略中。',
    fix: '请在设备上查看。',
  },
};
