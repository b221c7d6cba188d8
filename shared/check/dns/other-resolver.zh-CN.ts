import type { FindingText } from '../../advice/text.ts';
import { inFile } from '../../advice/zh-CN/places.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { listOf } from '../../text/list.ts';
import type { OtherResolver, ResolverSays } from './other-resolver.findings.ts';
import { cache, direct, here } from './phrases.zh-CN.ts';

function outcome(answers: readonly string[], servers: readonly string[], says: ResolverSays): string {
  const who = servers.length === 0 ? '该服务器' : ` ${listOf('zh-CN', servers)} `;
  if (answers.length > 0) return `系统得到的是 ${listOf('zh-CN', answers)}`;
  if (says === 'silent') return `直接查询${who}没有应答`;
  return says === 'wrong' ? `直接查询${who}没有得到地址` : '系统没有得到地址';
}

const WHO: Readonly<Record<OtherResolver, (product: string | null) => string>> = {
  vpn: (product) => ` ${product ?? 'VPN'} 的 DNS 服务器`,
  stub: () => '自身的 systemd-resolved',
  'local-agent': (product) => (product === null ? '自身运行的某个程序' : `自身运行的 ${product}`),
  host: () => '所在的宿主机',
  platform: () => '所在云平台的 DNS 服务器',
  router: () => '所在网络的路由器',
  public: () => '公共 DNS 服务器',
  ipv6: () => '一台 IPv6 DNS 服务器',
};

const otherTitle = ({ name, servers, whose, product, says }: FindingArgs['dns.other-resolver']): string => {
  const who = `${WHO[whose](product)}（${listOf('zh-CN', servers)}）`;
  return says === 'silent'
    ? `本机使用${who}解析域名，但那里没有应答。`
    : `本机使用${who}解析 ${name}，没有得到正确结果。`;
};

const ABOUT: Readonly<Record<OtherResolver, string>> = {
  vpn: 'VPN 连接期间，系统可能改用它的 DNS 服务器，而不用公司的。',
  stub: 'systemd-resolved 只负责转发查询；它询问了哪台服务器尚不清楚，或者那台服务器的结果是正确的。',
  'local-agent':
    '用于防护、过滤或加速域名解析的程序，会挡在网络的 DNS 服务器之前；dnsmasq 等程序则只负责转发查询。',
  host: '虚拟机（WSL、Hyper-V 默认交换机）向宿主机查询，宿主机再查询它自己的 DNS 服务器。',
  platform: '这类服务器只知道互联网和该云平台的私有域，不会自行把查询转发到 VPC。',
  router: '路由器默认把查询转给互联网运营商，除非另行设置。',
  public: '公共 DNS 服务器不知道 VPC 的私网地址。',
  ipv6: '除公司下发的服务器之外，路由器还会自行通告 IPv6 DNS 服务器。',
};

const LEAVE: Readonly<Record<OtherResolver, string>> = {
  vpn: '断开 VPN 后重新检测。如果该 VPN 由公司提供，请 IT 在它的 DNS 服务器上转发 aliyuncs.com。',
  host: '请直接在宿主机（客户端所在的系统）上检测：宿主机的 DNS 服务器怎样应答，本机就得到怎样的结果。',
  platform:
    '如果本机使用公司网络或公司 VPN，请先连接。否则请 IT 让该云平台的 DNS 转发 aliyuncs.com，或为其网络配置能够转发的 DNS 服务器。',
  stub: '查看它背后是哪台服务器，并由 IT 在那里转发 aliyuncs.com。',
  'local-agent':
    '退出该程序，或在其中排除 aliyuncs.com，然后重新检测。如果程序已卸载而地址仍在，请将 DNS 改为自动获取。如果它只负责转发查询，应在它背后的服务器上转发 aliyuncs.com。',
  router:
    '请连接公司网络。如果已连接公司 VPN，请 IT 让 VPN 的 DNS 服务器解析 aliyuncs.com。如果当前就是公司网络，请 IT 下发公司自己的 DNS 服务器，或在路由器上转发 aliyuncs.com。',
  public: '将 DNS 改为自动获取，使用公司网络的 DNS 服务器。',
  ipv6: '请 IT 确认这台服务器属于谁：应在它上面转发 aliyuncs.com，或不再向本机下发它。',
};

const automatic = (name: string) =>
  `如果该服务器是手动填写的：将 DNS 恢复为自动获取。请将 ${name} 换成第一条命令显示的名称。`;

export const stalePolicy: FindingText<'dns.stale-policy'> = {
  title: ({ name, servers }) =>
    `Windows 的名称解析规则规定 ${name} 只向 ${listOf('zh-CN', servers)} 查询，而从那里得不到正确结果。`,
  why: ({ namespace, servers, answers, says, product, expected }) =>
    `针对${namespace === '.' ? '所有域名' : ` ${namespace} 下的域名`}的规则规定只查询 ${listOf('zh-CN', servers)}，与网卡上设置的 DNS 服务器无关；${outcome(answers, servers, says)}。` +
    `${product === null ? '卸载 VPN 后常会遗留这样的规则。' : `到那里的流量经过 ${product}。`}${direct(expected)}`,
  actions: {
    'show-rules': '查看全部规则，确认这条规则由哪个程序或策略创建。',
    'remove-rule': '如果已不再需要，请删除这条规则。该命令不会改动组策略下发的规则。',
    'who-set-it':
      '如果规则来自正在使用的 VPN 或组策略，请在源头修改：排除 aliyuncs.com，或在那些服务器上将其转发到 VPC DNS 服务器。',
  },
  explain: {
    meaning:
      'Windows 的名称解析策略表（NRPT）为某个域指定 DNS 服务器，其他服务器一概不问。nslookup 不使用该表，因此看到的结果与程序得到的不同。',
    detection: '有规则匹配 API 域名，规则中的服务器没有给出正确地址，而其他服务器可以。',
    confusedWith:
      '缺少条件转发（dns.forwarder-missing）：此时查询的是公司自己的服务器。正常工作的规则（Always On VPN、DirectAccess）不算问题。',
  },
};

export const otherResolver: FindingText<'dns.other-resolver'> = {
  title: otherTitle,
  why: ({ name, servers, answers, says, whose, expected }) =>
    `对于 ${name}，${outcome(answers, servers, says)}。${ABOUT[whose]}${direct(expected)}`,
  actions: {
    leave: ({ whose }) => LEAVE[whose],
    'show-windows': '查看各网卡上设置的 DNS 服务器。',
    'show-macos': '查看设置了哪些 DNS 服务器，分别用于哪些域。',
    'show-linux': '查看各链路上设置的 DNS 服务器。',
    'automatic-windows': () => automatic('ADAPTER'),
    'automatic-macos': () => automatic('SERVICE'),
    forward: () =>
      `公司的 DNS 服务器需要将 aliyuncs.com 条件转发到 VPC DNS 服务器；如尚未配置，配置示例如下。${inFile}`,
    dhcp: '在公司网络中，通过 DHCP 下发能够转发 aliyuncs.com 的 DNS 服务器。',
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning:
      '系统查询的不是公司的 DNS 服务器，而是公共服务器、路由器、VPN、本机程序或由 IPv6 带来的服务器，它们不知道私网地址。',
    detection:
      '系统没有得到正确地址，而在它查询的服务器中，有一台不属于公司网络的没有给出地址或给错了地址，或者只可能是它。',
    confusedWith:
      '缺少条件转发（dns.forwarder-missing）：此时查询的是公司自己的服务器。位于配置文件 lan 网段内，或者是私网地址且不是网关的服务器，视为公司的服务器。',
  },
};
