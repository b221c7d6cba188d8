import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillFilter, fillRoute, privateZone } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';
import { hijacked } from './hijacked.zh-CN.ts';
import { resolved } from './phrases.zh-CN.ts';

export const names: CheckNames<'dns.server'> = {
  check: 'VPC DNS 服务器',
  findings: {
    'dns.server-silent': 'VPC DNS 服务器无响应',
    'dns.server-refused': 'VPC DNS 服务器拒绝查询',
    'dns.udp-blocked': 'UDP 53 端口被拦截',
    'dns.slow': 'VPC DNS 服务器响应慢',
    'dns.hijacked': 'DNS 查询在途中被劫持',
  },
};

const REFUSALS = {
  'port-closed': '拒绝连接',
  'rcode-refused': '应答 REFUSED',
  'rcode-servfail': '应答 SERVFAIL',
} as const;

export const texts: CheckTexts<'dns.server'> = {
  findings: {
    'dns.server-silent': {
      title: ({ servers }) => `VPC DNS 服务器 ${listOf('zh-CN', servers)} 无响应。`,
      why: ({ otherAnswers, apiAt }) =>
        '分别用 UDP 和 TCP 多次查询，没有收到任何应答，也没有收到错误。' +
        (otherAnswers ? '另一台 VPC DNS 服务器正常，因此可以登录，但已没有冗余。' : '') +
        (apiAt === undefined
          ? ''
          : `API 本身在以前可用的地址 ${apiAt} 上有应答，说明路径正常，只有域名解析有问题。`),
      actions: {
        'open-port': () =>
          `在途经的各台防火墙上，放行本网络到 VPC DNS 服务器的 DNS 流量（53 端口，UDP 和 TCP）。${fillFilter}`,
        route: () => `在主用和备用链路上将云服务网段指向用户 VPC，缺少时请添加。${fillRoute}`,
        cen: () => `查看是否已允许数据中心访问 PrivateZone（私网 DNS）：${privateZone}。`,
      },
      explain: {
        meaning: 'VPC DNS 服务器（100.100.2.136、100.100.2.138 或您自己的入站终端节点）没有任何应答。',
        detection: '直接用 UDP 和 TCP 查询并重试，既没有应答，也没有 ICMP 错误。',
        confusedWith:
          '拒绝（dns.server-refused）会立即返回错误；UDP 被拦截（dns.udp-blocked）时 TCP 有应答；缺少路由时 100.64.0.0/10 中的其他地址也没有应答。',
      },
    },
    'dns.server-refused': {
      title: ({ servers, how }) => {
        const names = `VPC DNS 服务器 ${listOf('zh-CN', servers)}`;
        if (how === 'port-closed') return `可以到达 ${listOf('zh-CN', servers)}，但那里没有提供 DNS 服务。`;
        return how === 'rcode-refused'
          ? `${names} 拒绝为本网络解析。`
          : `${names} 对所有查询都返回失败（SERVFAIL）。`;
      },
      why: ({ how }) => {
        if (how === 'port-closed') return '立即收到 53 端口关闭的错误：那里有主机或防火墙，但没有 DNS 服务。';
        return how === 'rcode-refused'
          ? '所有查询都返回 REFUSED：服务器在线，但不为该来源提供服务。'
          : '所有查询都返回 SERVFAIL：服务器在线，但无法得到结果。';
      },
      actions: {
        cen: () =>
          `允许数据中心访问 PrivateZone：${privateZone}（基础版转发路由器需在同一地域；通过 IPsec 接入时需要企业版转发路由器）。`,
        'who-answers': '从网络中的其他位置再次查询，确认是否有防火墙代替服务器应答。',
      },
      explain: {
        meaning: 'DNS 服务器的地址上有应答，但内容是拒绝。',
        detection: '收到 53 端口的 ICMP 端口不可达或 TCP 重置，或对所有域名返回 REFUSED、SERVFAIL。',
        confusedWith:
          '无响应（dns.server-silent）。返回“没有该域名”（NXDOMAIN）说明服务器工作正常，会报告为 dns.name-unknown。',
      },
    },
    'dns.udp-blocked': {
      title: ({ servers }) => `到 ${listOf('zh-CN', servers)} 的 UDP 53 端口被拦截，TCP 正常。`,
      why: () => 'UDP 53 端口的查询多次均无应答，而同样的查询通过 TCP 得到了应答。',
      actions: {
        'open-udp': () => `放行到 VPC DNS 服务器的 UDP 53 端口，以及返回的应答。${fillFilter}`,
        'local-firewall': '检查本机防火墙和安全软件中是否有针对 UDP 53 的规则。',
      },
      explain: {
        meaning: 'DNS 服务器正常、路径畅通，只是 UDP 53 被过滤。系统总是先用 UDP 查询，多数不会改用 TCP。',
        detection: '对同一台服务器：UDP 重试后仍无应答，TCP 有应答。',
        confusedWith: '服务器无响应（dns.server-silent）：此时 UDP 和 TCP 都没有应答。',
      },
    },
    'dns.slow': {
      title: ({ server }) => `VPC DNS 服务器 ${server} 响应慢。`,
      why: ({ rttMs }) => `最快的一次应答也用了 ${rttMs} 毫秒；专线上通常只需几毫秒到几十毫秒。`,
      actions: { path: '检查专线的负载和时延，以及防火墙上的 DNS 检测功能。' },
      explain: {
        meaning: '有应答，但太晚，登录可能因此超时。',
        detection: '最快的应答也达到 800 毫秒以上。',
        confusedWith: '链路时延高（path.latency）：此时受影响的不只是 DNS。',
      },
    },
    'dns.hijacked': hijacked,
  },
  reasons: {
    'dns-server-answers': ({ server, rttMs }) => `${server} 的 UDP 和 TCP 查询均有应答，耗时 ${rttMs} 毫秒。`,
    'dns-server-udp-only': ({ server, rttMs }) =>
      `${server} 的 UDP 查询有应答，耗时 ${rttMs} 毫秒；TCP 查询无应答，仅在应答报文很大时才有影响。`,
    'dns-server-stranger': ({ server }) =>
      `有其他设备或程序代替 ${server} 作答，因此无法得知该服务器本身的状态。`,
  },
  symptoms: {
    'dns.server-silent': ({ servers }) => `VPC DNS ${some(servers)}：无应答`,
    'dns.server-refused': ({ servers, how }) => `VPC DNS ${some(servers)}：${REFUSALS[how]}`,
    'dns.udp-blocked': ({ servers }) => `VPC DNS ${some(servers)}：UDP 无应答，TCP 有应答`,
    'dns.slow': ({ server, rttMs }) => `VPC DNS ${server}：${rttMs} 毫秒后才有应答`,
    'dns.hijacked': ({ name, answers }) => resolved(name, answers),
  },
};
