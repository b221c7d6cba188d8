import { listOf } from '../list.ts';
import type { WorkstationReasons } from '../reason-args-workstation.ts';

export const workstationReasons: {
  readonly [K in keyof WorkstationReasons]: (args: WorkstationReasons[K]) => string;
} = {
  'targets-local': () => '所有检测目标都在本机。',
  'link-up': ({ adapters }) => `已连接：${listOf('zh-CN', adapters)}。`,
  'address-not-used': ({ addresses }) => `系统标记 ${listOf('zh-CN', addresses)} 未启用或尚未启用。`,
  'address-given': ({ addresses }) => `本机地址：${listOf('zh-CN', addresses)}。`,
  'gateway-not-needed': () => '发往各检测目标的报文不经过网关。',
  'gateway-answers': ({ gateway, avgMs }) => `局域网网关 ${gateway} 有应答，时延 ${avgMs} 毫秒。`,
  'gateway-forwards': ({ gateway, pinged }) =>
    pinged
      ? `局域网网关 ${gateway} 不响应 ping，但其后的目标有应答。`
      : `局域网网关 ${gateway} 之后的目标有应答。`,
  'gateway-in-arp': ({ gateway, pinged }) =>
    pinged
      ? `局域网网关 ${gateway} 不响应 ping，但能应答 ARP，说明网关在线。`
      : `局域网网关 ${gateway} 能应答 ARP，说明网关在线。`,
  'gateway-unsure': ({ gateway }) => `局域网网关 ${gateway} 不响应 ping，其后的目标也无法判断。`,
  'overlay-none': () => '本机未发现组网软件或 VPN。',
  'overlay-innocent': ({ products }) => `本机存在 ${listOf('zh-CN', products)}，但未造成影响。`,
  'overlay-resolver': ({ product, servers }) =>
    `本机由 ${product} 解析域名（${listOf('zh-CN', servers)}），未见其给出正确结果。从网卡无法看出它是否也接管了报文。`,
  'overlay-clear': ({ interfaces }) =>
    `发往检测目标的报文经 ${listOf('zh-CN', interfaces)} 发出，未被组网软件或 VPN 接管。`,
  'overlay-unproven': ({ targets, interface: name, prefix, product }) =>
    `发往 ${listOf('zh-CN', targets)} 的报文因路由 ${prefix} 进入 ${name}（${product}），尚无应答能证明报文已送达。`,
  'overlay-adapter-unclear': ({ targets, interface: name, prefix }) =>
    `发往 ${listOf('zh-CN', targets)} 的报文经 ${name} 发出（路由 ${prefix}）。无法确定它是物理网卡还是 VPN，且没有收到应答。`,
  'overlay-suspected': ({ targets, interface: name, prefix }) =>
    `无法读取网卡信息。发往 ${listOf('zh-CN', targets)} 的报文经 ${name} 发出（路由 ${prefix}），疑似 VPN 或本地代理。`,
  'filter-drops-sent': ({ rule }) => `本机的报文过滤规则丢弃了发出的报文（${rule}），因此无法判断后续路径。`,
  'overlap-none': () => '本地网段与云上地址没有冲突。',
  'overlap-unproven': ({ targets, interface: name, network }) =>
    `${name} 的网段 ${network} 覆盖了 ${listOf('zh-CN', targets)}，发往这些地址的报文不会离开本机网段；尚不清楚那里是否有应答。`,
  'link-virtual': ({ adapters }) =>
    `只有虚拟网卡处于连接状态（${listOf('zh-CN', adapters)}），没有迹象表明其后有物理网卡。`,
  'proxy-none': () => '未配置代理。',
  'proxy-bypassed': () => '已配置代理，但访问 API 不经过代理。',
};
