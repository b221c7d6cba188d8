import { listOf } from '../list.ts';
import type { DnsReasons } from '../reason-args-dns.ts';

export const dnsReasons: { readonly [K in keyof DnsReasons]: (args: DnsReasons[K]) => string } = {
  'dns-server-answers': ({ server, rttMs }) => `${server} 的 UDP 和 TCP 查询均有应答，耗时 ${rttMs} 毫秒。`,
  'dns-server-udp-only': ({ server, rttMs }) =>
    `${server} 的 UDP 查询有应答，耗时 ${rttMs} 毫秒；TCP 查询无应答，仅在应答报文很大时才有影响。`,
  'dns-configured': ({ servers }) => `系统使用的 DNS 服务器：${listOf('zh-CN', servers)}。`,
  'dns-configured-by-policy': ({ namespace, servers }) =>
    `Windows 的名称解析策略规定：${namespace === '.' ? '所有域名' : `${namespace} 下的域名`}只向 ${listOf('zh-CN', servers)} 查询。`,
  'dns-system-answers': ({ name, addresses, durationMs }) =>
    `系统将 ${name} 解析为 ${listOf('zh-CN', addresses)}，耗时 ${durationMs} 毫秒。`,
  'dns-system-no-address': ({ name }) =>
    `系统自身对 ${name} 的查询有应答，但其中没有地址，由 dns.answer 判断。`,
  'dns-answer-expected': ({ name, addresses }) =>
    `${name} 解析为 ${listOf('zh-CN', addresses)}，位于 API 所在网段。`,
  'dns-answer-made-up': ({ name, addresses, product }) =>
    `${product} 用自己的地址（${listOf('zh-CN', addresses)}）应答 ${name}，并从该地址收到了 API 的证书。`,
  'dns-agreement-made-up': ({ name, product }) =>
    `${product} 用自己的地址应答 ${name}，无法与 VPC DNS 服务器的结果比较。`,
  'dns-server-stranger': ({ server }) =>
    `有其他设备或程序代替 ${server} 作答，因此无法得知该服务器本身的状态。`,
  'dns-agreement-hosts': ({ name, address }) =>
    `本机 hosts 文件将 ${name} 指向 ${address}，因此不会查询 DNS 服务器。`,
  'dns-disagreed': ({ name }) => `VPC DNS 服务器对 ${name} 的解析结果与系统得到的不同。`,
  'dns-agreed': ({ name }) => `系统与 VPC DNS 服务器对 ${name} 的解析结果一致。`,
};
