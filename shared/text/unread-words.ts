/** What a check could not find out, in both languages, as it stands in "Nothing is known of …". */
import type { Language } from './language.ts';

export type Unread =
  | 'adapters'
  | 'client'
  | 'dns'
  | 'filters'
  | 'http'
  | 'load'
  | 'lookup'
  | 'mtu'
  | 'neighbors'
  | 'ping'
  | 'program-start'
  | 'proxies'
  | 'quality'
  | 'resolvers'
  | 'route'
  | 'routes'
  | 'self-test'
  | 'tcp'
  | 'tls'
  | 'trace'
  | 'wifi'
  | 'wifi-signal';

const en: Readonly<Record<Unread, string>> = {
  adapters: 'the network adapters',
  client: 'the Workspace client',
  dns: 'the answer of the DNS server',
  filters: 'the packet filter',
  http: 'the answer of the API',
  load: 'the load of the computer',
  lookup: "the system's own lookup",
  mtu: 'the path MTU',
  neighbors: 'the ARP table',
  ping: 'the answer to ping',
  'program-start': 'how long a program takes to start',
  proxies: 'the proxy settings',
  quality: 'loss and delay',
  resolvers: 'the configured DNS servers',
  route: 'the route',
  routes: 'the route table',
  'self-test': 'the self-test',
  tcp: 'the TCP connection',
  tls: 'the TLS handshake',
  trace: 'the routers on the way',
  wifi: 'the Wi-Fi',
  'wifi-signal': 'the Wi-Fi signal',
};

const zhCN: Readonly<Record<Unread, string>> = {
  adapters: '网卡信息',
  client: '无影客户端的情况',
  dns: 'DNS 服务器的应答',
  filters: '报文过滤规则',
  http: 'API 的应答',
  load: '电脑负载',
  lookup: '系统自身的解析结果',
  mtu: '路径 MTU',
  neighbors: 'ARP 表',
  ping: 'ping 的结果',
  'program-start': '程序启动的耗时',
  proxies: '代理设置',
  quality: '丢包与时延',
  resolvers: '系统配置的 DNS 服务器',
  route: '路由',
  routes: '路由表',
  'self-test': '本机自检的结果',
  tcp: 'TCP 连接的情况',
  tls: 'TLS 握手的情况',
  trace: '途经的路由器',
  wifi: 'Wi-Fi 信息',
  'wifi-signal': 'Wi-Fi 信号',
};

/** unreadWords gives the words of each in a language. */
export function unreadWords(language: Language): Readonly<Record<Unread, string>> {
  return language === 'en' ? en : zhCN;
}
