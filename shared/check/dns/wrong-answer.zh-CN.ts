import type { FindingText } from '../../advice/text.ts';
import { inFile } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { by, cache, dhcp, direct, forward, here } from './phrases.zh-CN.ts';

/** Without the right answer of the VPC in the same run, a missing forwarder is only one of the possible reasons. */
function unproven(expected: readonly string[]): string {
  return expected.length > 0 ? '' : '本次检测中没有 VPC DNS 服务器给出正确地址，因此不能证明缺少条件转发。';
}

function emptied(isSaid: boolean): string {
  return isSaid
    ? '返回了没有地址的应答，并注明应答已被过滤'
    : '返回了没有地址、也没有区域信息的空应答，这是过滤的特征';
}

function otherwise(rcode: string): string {
  if (rcode === 'SERVFAIL')
    return '如果该服务器已配置转发，但从它所在的网络无法访问 VPC DNS 服务器，也会返回 SERVFAIL。';
  return rcode === 'REFUSED'
    ? '如果该服务器不为本机解析任何域名，或被设置为拒绝该域名，也会返回 REFUSED。'
    : '';
}

export const forwarderMissing: FindingText<'dns.forwarder-missing'> = {
  title: ({ name, expected }) =>
    expected.length === 0
      ? `公司 DNS 服务器没有返回 ${name} 的地址。`
      : `公司 DNS 服务器无法解析 ${name}：缺少 aliyuncs.com 的条件转发。`,
  why: ({ name, servers, expected, rcode }) =>
    `${by(servers)} 对 ${name} 返回${rcode === 'NOERROR' ? '没有地址' : ` ${rcode}`}。${direct(expected)}${unproven(expected)}${otherwise(rcode)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: '公司 DNS 服务器自行解析公网域名，没有把 aliyuncs.com 转发到 VPC DNS 服务器。',
    detection:
      '系统配置的 DNS 服务器返回 NXDOMAIN、SERVFAIL、REFUSED，或带 SOA 的“没有地址”，而直接查询 VPC DNS 服务器得到正确结果。',
    confusedWith: '重绑定保护（dns.rebind-filtered）：它会转发，但把私网地址从应答中去掉，空应答里没有 SOA。',
  },
};

export const rebindFiltered: FindingText<'dns.rebind-filtered'> = {
  title: ({ name, servers, answers, isSaid = false }) =>
    `${servers.length === 0 ? '本机使用的 DNS 服务器' : `DNS 服务器 ${listOf('zh-CN', servers)} `}${answers.length === 0 && !isSaid ? '很可能' : ''}把 ${name} 的私网地址从应答中过滤掉了。`,
  why: ({ name, servers, answers, expected, isSaid = false }) =>
    `${by(servers)} 对 ${name} ${answers.length === 0 ? emptied(isSaid) : `返回了 ${listOf('zh-CN', answers)}`}。${direct(expected)}`,
  actions: {
    exempt: () => `在 DNS 重绑定保护中为 aliyuncs.com 设置例外。${inFile}`,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: 'DNS 重绑定保护会丢弃私网地址的应答，较新的软件把 100.64.0.0/10 也视为私网。',
    detection:
      '返回 NOERROR 但没有地址也没有 SOA，或带扩展错误码 15、17，或返回 0.0.0.0，而直接查询的结果正确。',
    confusedWith:
      '缺少条件转发（dns.forwarder-missing）。如果 DNS 服务器日志中有“possible DNS-rebind attack”，即为过滤所致。',
  },
};

export const publicAnswer: FindingText<'dns.public-answer'> = {
  title: ({ name }) => `${name} 被解析到公网地址，客户端会偏离私网路径。`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} 将 ${name} 解析为 ${listOf('zh-CN', answers)}。${direct(expected)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: '系统使用的 DNS 服务器只能返回公网解析结果。',
    detection: '系统的解析结果中有公网地址。',
    confusedWith: 'DNS 劫持（dns.hijacked）：此时连直接查询也得到公网地址。',
  },
};

export const unexpectedAnswer: FindingText<'dns.unexpected-answer'> = {
  title: ({ name }) => `${name} 被解析到非预期地址。`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} 将 ${name} 解析为 ${listOf('zh-CN', answers)}，不在配置文件的网段之内。${direct(expected)}`,
  actions: {
    compare: '分别向公司 DNS 和 VPC DNS 服务器查询同一域名，看是谁的结果不同。',
    profile: '如果该地址对贵公司是正确的（例如自建的终端节点），请将其网段加入配置文件的 cloudServices。',
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
  },
  explain: {
    meaning: '解析结果是私网地址，但不属于云服务网段或办公网络。',
    detection: '系统的解析结果位于 cloudServices 和 officeNetwork 之外的私网网段。',
    confusedWith: '把所有域名都指向自己的认证门户或安全网关。',
  },
};

export const noIpv4Answer: FindingText<'dns.no-ipv4-answer'> = {
  title: ({ name }) => `${name} 只解析到 IPv6 地址，而私网路径需要 IPv4。`,
  why: ({ name, answers, servers, expected }) =>
    `${by(servers)} 对 ${name} 只返回 ${listOf('zh-CN', answers)}，没有 IPv4 地址。${direct(expected)}`,
  actions: {
    forward,
    dhcp,
    'here-windows': here,
    'here-macos': here,
    'flush-windows': cache,
    'flush-macos': cache,
  },
  explain: {
    meaning: 'DNS 服务器（常见于 DNS64）去掉了 IPv4 地址，或用 IPv6 地址代替。',
    detection: '系统的解析结果中只有 IPv6 地址。',
    confusedWith: '空应答（dns.forwarder-missing、dns.rebind-filtered）。',
  },
};
