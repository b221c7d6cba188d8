import { listOf } from '../list.ts';
import type { WorkstationReasons } from '../reason-args-workstation.ts';

export const workstationReasons: { readonly [K in keyof WorkstationReasons]: (args: WorkstationReasons[K]) => string } = {
  'targets-local': () => '所有检测目标都在本机。',
  'link-up': ({ adapters }) => `已连接：${listOf('zh-CN', adapters)}。`,
  'address-given': ({ addresses }) => `本机地址：${listOf('zh-CN', addresses)}。`,
  'gateway-not-needed': () => '所有目标都在本地网段，无需经过网关。',
  'gateway-answers': ({ gateway, avgMs }) => `局域网网关 ${gateway} 有应答，时延 ${avgMs} 毫秒。`,
  'gateway-forwards': ({ gateway }) => `局域网网关 ${gateway} 不响应 ping，但其后的目标有应答。`,
  'gateway-in-arp': ({ gateway }) => `局域网网关 ${gateway} 不响应 ping，但能应答 ARP，说明网关在线。`,
  'gateway-unsure': ({ gateway }) => `局域网网关 ${gateway} 不响应 ping，其后的目标也无法判断。`,
  'overlay-none': () => '本机未发现组网软件或 VPN。',
  'overlay-innocent': ({ products }) => `本机存在 ${listOf('zh-CN', products)}，但未造成影响。`,
  'filter-drops-sent': ({ rule }) => `本机的报文过滤规则丢弃了发出的报文（${rule}），因此无法判断后续路径。`,
  'overlap-none': () => '本地网段与云上地址没有冲突。',
  'proxy-none': () => '未配置代理。',
  'proxy-bypassed': () => '已配置代理，但访问 API 不经过代理。',
  'clock-no-reference': () => '没有收到带时间的应答，无法比对系统时间。',
  'clock-right': ({ seconds }) => `系统时间准确（相差 ${seconds} 秒）。`,
  'client-not-for-linux': () => '无影客户端仅支持 Windows 和 macOS。',
  'client-installed': ({ name, version }) => `已安装 ${name} ${version}。`.replace(/ +/g, ' '),
};
