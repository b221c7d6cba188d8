import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { inFile } from './places.ts';
import type { ResolverCodes } from './dns-resolver.ts';

type ServerCodes =
  | 'dns.server-silent'
  | 'dns.server-refused'
  | 'dns.system-silent'
  | 'dns.system-slow'
  | 'dns.udp-blocked'
  | 'dns.slow'
  | ResolverCodes;

const cache = '之后清空 DNS 缓存。';
const forward = {
  forward: `在公司 DNS 服务器上，将 aliyuncs.com 条件转发到 VPC DNS 服务器（推荐），配置示例如下。${inFile}`,
  dhcp: '或者通过 DHCP 下发 VPC DNS 服务器。注意：这些终端将不再使用公司自己的 DNS。',
  'here-windows': '在此之前的临时办法：仅让本机向 VPC DNS 服务器查询 aliyuncs.com。',
  'here-macos': '在此之前的临时办法：仅让本机向 VPC DNS 服务器查询 aliyuncs.com。',
} as const;
const flush = { 'flush-windows': cache, 'flush-macos': cache } as const;

function direct(expected: readonly string[]): string {
  return expected.length === 0 ? '' : `直接查询 VPC DNS 服务器的结果是 ${listOf('zh-CN', expected)}。`;
}

/** Without the right answer of the VPC in the same run, a missing forwarder is only one of the possible reasons. */
function unproven(expected: readonly string[]): string {
  return expected.length > 0 ? '' : '本次检测中没有 VPC DNS 服务器给出正确地址，因此不能证明缺少条件转发。';
}

function by(servers: readonly string[]): string {
  return servers.length === 0 ? '系统的解析器' : listOf('zh-CN', servers);
}

export const dnsAnswer: Omit<FamilyTexts<'dns'>, ServerCodes | 'dns.hijacked' | 'dns.stale-record'> = {
  'dns.forwarder-missing': {
    title: ({ name, expected }) =>
      expected.length === 0
        ? `公司 DNS 服务器没有返回 ${name} 的地址。`
        : `公司 DNS 服务器无法解析 ${name}：缺少 aliyuncs.com 的条件转发。`,
    why: ({ name, servers, expected, rcode }) =>
      `${by(servers)} 对 ${name} 返回${rcode === 'NOERROR' ? '没有地址' : ` ${rcode}`}。${direct(expected)}${unproven(expected)}${rcode === 'SERVFAIL' ? '如果该服务器已配置转发，但从它所在的网络无法访问 VPC DNS 服务器，也会返回 SERVFAIL。' : ''}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning: '公司 DNS 服务器自行解析公网域名，没有把 aliyuncs.com 转发到 VPC DNS 服务器。',
      detection:
        '系统配置的 DNS 服务器返回 NXDOMAIN、SERVFAIL、REFUSED，或带 SOA 的“没有地址”，而直接查询 VPC DNS 服务器得到正确结果。',
      confusedWith:
        '重绑定保护（dns.rebind-filtered）：它会转发，但把私网地址从应答中去掉，空应答里没有 SOA。',
    },
  },
  'dns.rebind-filtered': {
    title: ({ name, servers, answers, isSaid = false }) =>
      `${servers.length === 0 ? '本机使用的 DNS 服务器' : `DNS 服务器 ${listOf('zh-CN', servers)} `}${answers.length === 0 && !isSaid ? '很可能' : ''}把 ${name} 的私网地址从应答中过滤掉了。`,
    why: ({ name, servers, answers, expected, isSaid = false }) =>
      `${by(servers)} 对 ${name} ${answers.length === 0 ? emptied(isSaid) : `返回了 ${listOf('zh-CN', answers)}`}。${direct(expected)}`,
    actions: {
      exempt: `在 DNS 重绑定保护中为 aliyuncs.com 设置例外。${inFile}`,
      ...flush,
    },
    explain: {
      meaning: 'DNS 重绑定保护会丢弃私网地址的应答，较新的软件把 100.64.0.0/10 也视为私网。',
      detection:
        '返回 NOERROR 但没有地址也没有 SOA，或带扩展错误码 15、17，或返回 0.0.0.0，而直接查询的结果正确。',
      confusedWith:
        '缺少条件转发（dns.forwarder-missing）。如果 DNS 服务器日志中有“possible DNS-rebind attack”，即为过滤所致。',
    },
  },
  'dns.public-answer': {
    title: ({ name }) => `${name} 被解析到公网地址，客户端会偏离私网路径。`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} 将 ${name} 解析为 ${listOf('zh-CN', answers)}。${direct(expected)}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning: '系统使用的 DNS 服务器只能返回公网解析结果。',
      detection: '系统的解析结果中有公网地址。',
      confusedWith: 'DNS 劫持（dns.hijacked）：此时连直接查询也得到公网地址。',
    },
  },
  'dns.unexpected-answer': {
    title: ({ name }) => `${name} 被解析到非预期地址。`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} 将 ${name} 解析为 ${listOf('zh-CN', answers)}，不在配置文件的网段之内。${direct(expected)}`,
    actions: {
      compare: '分别向公司 DNS 和 VPC DNS 服务器查询同一域名，看是谁的结果不同。',
      profile: '如果该地址对贵公司是正确的（例如自建的终端节点），请将其网段加入配置文件的 cloudServices。',
      ...forward,
    },
    explain: {
      meaning: '解析结果是私网地址，但不属于云服务网段或办公网络。',
      detection: '系统的解析结果位于 cloudServices 和 officeNetwork 之外的私网网段。',
      confusedWith: '把所有域名都指向自己的认证门户或安全网关。',
    },
  },
  'dns.no-ipv4-answer': {
    title: ({ name }) => `${name} 只解析到 IPv6 地址，而私网路径需要 IPv4。`,
    why: ({ name, answers, servers, expected }) =>
      `${by(servers)} 对 ${name} 只返回 ${listOf('zh-CN', answers)}，没有 IPv4 地址。${direct(expected)}`,
    actions: { ...forward, ...flush },
    explain: {
      meaning: 'DNS 服务器（常见于 DNS64）去掉了 IPv4 地址，或用 IPv6 地址代替。',
      detection: '系统的解析结果中只有 IPv6 地址。',
      confusedWith: '空应答（dns.forwarder-missing、dns.rebind-filtered）。',
    },
  },
  'dns.flapping': {
    title: ({ name }) => `${name} 的解析结果时对时错。`,
    why: ({ right, wrong, servers }) =>
      `共 ${right + wrong} 次应答，其中 ${right} 次正确，${wrong} 次错误。查询的服务器：${by(servers)}。`,
    actions: {
      'same-answers': `为终端可能用到的每一台 DNS 服务器配置相同的 aliyuncs.com 条件转发。${inFile}`,
      'one-kind': '不要在同一台电脑上混用公司 DNS 和公共 DNS：系统可能使用其中任何一台。',
      'order-windows':
        '如果同时连接了两块网卡，请把公司网络所在网卡的跃点数设为最小。请将 ADAPTER 换成该网卡的名称。',
      'order-macos':
        '如果同时连接了两个网络服务，请把公司网络所在的服务移到最前：“网络”，三个点的菜单，“设定服务顺序”。',
      ...flush,
    },
    explain: {
      meaning: '有的 DNS 服务器结果正确，有的不正确，或者同一台时对时错，登录时好时坏。',
      detection:
        '对系统配置的每台 DNS 服务器多次查询同一域名，既有正确结果也有错误结果。多个不同的正确地址属于负载均衡，不算问题。',
      confusedWith: '丢包（path.loss）：此时是没有应答，而不是应答错误。',
    },
  },
  'dns.name-unknown': {
    title: ({ names }) => `VPC DNS 服务器有应答，但没有 ${listOf('zh-CN', names, 2)} 的记录。`,
    why: ({ servers, rcode }) =>
      `${listOf('zh-CN', servers)} 对所有 API 域名都返回${rcode === 'NOERROR' ? '没有地址' : ` ${rcode}`}。`,
    actions: {
      region: '检查配置文件中的地域，域名中包含地域。办公网络 ID 的开头就是地域。',
      'private-dns':
        '检查该地域的 CEN 转发路由器是否已允许云下访问 PrivateZone，并向厂商确认该地域的 API 域名。',
    },
    explain: {
      meaning: 'DNS 服务器工作正常，但候选域名一个也不存在。',
      detection: '所有有应答的 VPC DNS 服务器对全部候选域名都返回 NXDOMAIN 或“没有地址”。',
      confusedWith: '最常见的原因是配置文件中的地域填错。厂商各页面给出的域名也不一致。',
    },
  },
};

function emptied(isSaid: boolean): string {
  return isSaid
    ? '返回了没有地址的应答，并注明应答已被过滤'
    : '返回了没有地址、也没有区域信息的空应答，这是过滤的特征';
}
