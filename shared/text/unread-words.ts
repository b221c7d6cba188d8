/** What a check could not find out, in both languages, as it stands in "Nothing is known of …". */
import type { ObservationKind } from '../observation/observation.ts';
import type { Language } from './language.ts';

/** A fact of any kind, or a part of one. */
export type Unread =
  | ObservationKind
  | 'program-start'
  | 'quality'
  | 'route'
  | 'self-test'
  | 'wifi'
  | 'wifi-signal';

const en: Readonly<Record<Unread, string>> = {
  adapters: 'the network adapters',
  client: 'the Workspace client',
  control: 'the self-test on the loopback',
  dns: 'the answer of the DNS server',
  filters: 'the packet filter',
  host: 'the operating system',
  hosts: 'the hosts file',
  http: 'the answer of the API',
  links: 'the speed of the network adapters',
  load: 'the load of the computer',
  lookup: "the system's own lookup",
  machine: 'the edition and the model of the computer',
  mtu: 'the path MTU',
  neighbors: 'the ARP table',
  nrpt: 'the rules for name resolution',
  ping: 'the answer to ping',
  'program-start': 'how long a program takes to start',
  proxies: 'the proxy settings',
  quality: 'loss and delay',
  reach: 'how far the DNS server is',
  remembered: 'the addresses of earlier runs',
  resolvers: 'the configured DNS servers',
  route: 'the route',
  routes: 'the route table',
  'self-test': 'the self-test',
  tcp: 'the TCP connection',
  tls: 'the TLS handshake',
  trace: 'the routers on the way',
  wifi: 'the Wi-Fi',
  'wifi-signal': 'the Wi-Fi signal',
  winner: 'the route',
};

const zhCN: Readonly<Record<Unread, string>> = {
  adapters: '网卡信息',
  client: '无影客户端的情况',
  control: '本机回环自检的结果',
  dns: 'DNS 服务器的应答',
  filters: '报文过滤规则',
  host: '操作系统信息',
  hosts: 'hosts 文件',
  http: 'API 的应答',
  links: '网卡速率',
  load: '电脑负载',
  lookup: '系统自身的解析结果',
  machine: '系统版本与电脑型号',
  mtu: '路径 MTU',
  neighbors: 'ARP 表',
  nrpt: '名称解析策略',
  ping: 'ping 的结果',
  'program-start': '程序启动的耗时',
  proxies: '代理设置',
  quality: '丢包与时延',
  reach: '到 DNS 服务器的跳数',
  remembered: '以往检测用过的地址',
  resolvers: '系统配置的 DNS 服务器',
  route: '路由',
  routes: '路由表',
  'self-test': '本机自检的结果',
  tcp: 'TCP 连接的情况',
  tls: 'TLS 握手的情况',
  trace: '途经的路由器',
  wifi: 'Wi-Fi 信息',
  'wifi-signal': 'Wi-Fi 信号',
  winner: '路由',
};

/** unreadWords gives the words of each in a language. */
export function unreadWords(language: Language): Readonly<Record<Unread, string>> {
  return language === 'en' ? en : zhCN;
}
