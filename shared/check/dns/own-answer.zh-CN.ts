import type { FindingText } from '../../advice/text.ts';
import { listOf } from '../../text/list.ts';
import { spaced } from '../../text/spaced.ts';

export const fakeIp: FindingText<'workstation.fake-ip'> = {
  title: ({ product }) =>
    `${spaced(product ?? '本机代理').trimStart()}在 DNS 中返回假 IP，客户端会连到代理，而不是 API。`,
  why: ({ name, answers, hijacksDirectQueries, network }) =>
    `${name} 被解析为 ${listOf('zh-CN', answers)}，属于${network === null ? '本地代理使用的 198.18.0.0/15 网段' : `该软件自己的网段 ${network}，且未从该地址收到 API 的证书`}。` +
    (hijacksDirectQueries ? '就连直接发往 VPC DNS 服务器的查询也被这样应答。' : ''),
  actions: {
    'leave-tun': '使用云电脑期间退出代理软件，或关闭其 TUN（增强）模式。',
    exclude: '或者为该服务设置例外：将 +.aliyuncs.com 排除在 fake-ip 之外，并让私网网段直连。',
    'leave-agent': ({ product }) => `如果允许，使用云电脑期间请断开 ${product ?? '该软件'}，然后重新检测。`,
    'exclude-agent': ({ product }) =>
      `在 ${product ?? '该软件'} 的设置中，将 aliyuncs.com 和 100.64.0.0/10 从其接管的应用和域名中排除；或者让它把这些流量转发到可以访问该 VPC 的网络。`,
    'flush-windows': '之后清空 DNS 缓存。',
    'flush-macos': '之后清空 DNS 缓存。',
  },
  explain: {
    meaning:
      '本机的软件（Clash/Mihomo、Surge、sing-box，或 Zscaler 等接入客户端）为域名编造一个地址，并自行接管连接。',
    detection:
      '解析结果落在 198.18.0.0/15（RFC 2544），或落在此类客户端自己的网段而未收到 API 的证书。到这类地址的 TCP 连接会在本机“成功”，因此从不视为可达。',
    confusedWith: '网络上的 DNS 劫持（dns.hijacked）：此时返回的是真实但错误的地址，其他电脑上也能看到。',
  },
};

export const hostsOverride: FindingText<'workstation.hosts-override'> = {
  title: ({ name }) => `本机 hosts 文件覆盖了 ${name} 的解析结果。`,
  why: ({ name, answers, line, expected }) =>
    `hosts 文件第 ${line} 行把 ${name} 指向了 ${listOf('zh-CN', answers)}。` +
    (expected.length === 0 ? '' : `VPC DNS 服务器给出的结果是 ${listOf('zh-CN', expected)}。`),
  actions: {
    'edit-windows': ({ line }) => `在 hosts 文件第 ${line} 行行首加上 #，并清空 DNS 缓存。`,
    'edit-macos': ({ line }) => `注释掉 hosts 文件第 ${line} 行，并清空 DNS 缓存。`,
    'edit-linux': ({ line }) => `注释掉 hosts 文件第 ${line} 行。`,
  },
  explain: {
    meaning: 'hosts 文件优先于任何 DNS 服务器，而其中的条目没有指向 API。',
    detection: '系统的解析结果与 hosts 文件条目一致，且不在预期网段内。指向正确地址的条目不会报告。',
    confusedWith: '公司 DNS 返回错误结果：此时所有电脑都会受影响。',
  },
};
