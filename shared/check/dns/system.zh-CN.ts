import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';
import { otherResolver, stalePolicy } from './other-resolver.zh-CN.ts';
import { cache, direct, here, resolved } from './phrases.zh-CN.ts';

export const names: CheckNames<'dns.system'> = {
  check: '系统域名解析',
  findings: {
    'dns.system-silent': '系统使用的 DNS 服务器无响应',
    'dns.system-slow': '系统使用的 DNS 服务器响应慢',
    'dns.first-server-dead': '首选 DNS 服务器没有应答',
    'dns.stale-policy': 'Windows 规则把域名交给了错误的 DNS 服务器',
    'dns.other-resolver': '使用的不是公司的 DNS 服务器',
    'dns.system-differs': '系统的结果与其 DNS 服务器不同',
  },
};

const asked = ({
  name,
  answers,
  servers,
}: {
  readonly name: string;
  readonly answers: readonly string[];
  readonly servers: readonly string[];
}): string => {
  return servers.length === 0
    ? resolved(name, answers)
    : `${resolved(name, answers)}（查询的服务器：${some(servers)}）`;
};

export const texts: CheckTexts<'dns.system'> = {
  findings: {
    'dns.system-silent': {
      title: ({ servers }) =>
        `本机使用的 DNS 服务器${servers.length === 0 ? '' : `（${listOf('zh-CN', servers)}）`}无响应。`,
      why: ({ name, servers }) =>
        `系统没有得到 ${name} 的地址。` +
        (servers.length === 0
          ? '无法直接查询系统使用的 DNS 服务器。'
          : `直接查询 ${listOf('zh-CN', servers)} 同样没有应答。`),
      actions: {
        which: '检查公司 DNS 服务器是否在运行，以及是否允许本网络查询。',
        automatic: '将 DNS 改为自动获取，使用所在网络的 DNS 服务器。',
        'flush-windows': cache,
        'flush-macos': cache,
      },
      explain: {
        meaning: '系统所使用的 DNS 服务器没有应答，任何程序都无法解析域名。',
        detection: 'getaddrinfo 失败或超时，且直接查询系统配置的 DNS 服务器也没有应答。',
        confusedWith: '返回“没有该域名”的服务器（dns.forwarder-missing）：它在正常工作。',
      },
    },
    'dns.system-slow': {
      title: ({ rttMs }) => `本机使用的 DNS 服务器响应慢：应答用了 ${rttMs} 毫秒。`,
      why: ({ name, servers, rttMs }) =>
        `多次查询 ${name}，${listOf('zh-CN', servers)} 最快的一次应答也用了 ${rttMs} 毫秒，而 VPC DNS 服务器本身并不慢。`,
      actions: {
        measure: '分别向两边的服务器查询同一个域名，比较耗时。',
        forwarder: '检查是否有排在前面却不应答的转发目标、转发链路是否过长，以及服务器的负载。',
      },
      explain: {
        meaning: '云上域名能正确解析，但太慢，登录的每一步都要等待。',
        detection: '系统使用的 DNS 服务器最快的应答也达到 800 毫秒以上。',
        confusedWith: 'VPC DNS 服务器慢（dns.slow）或链路时延高（path.latency）：此时直接查询也慢。',
      },
    },
    'dns.first-server-dead': {
      title: ({ dead, waitedMs }) =>
        `排在首位的 DNS 服务器（${listOf('zh-CN', dead)}）没有应答${waitedMs === null ? '，系统未能及时解析域名' : ''}。`,
      why: ({ name, dead, living, waitedMs }) =>
        `直接查询时，${listOf('zh-CN', dead)} 没有应答，${listOf('zh-CN', living)} 有应答。` +
        (waitedMs === null
          ? `系统自身对 ${name} 的查询没有及时得到应答。`
          : `系统自身查询 ${name} 用了 ${waitedMs} 毫秒。`),
      actions: {
        mend: '恢复该 DNS 服务器，或将它从 DHCP 下发的列表中去掉。可以用下面的命令分别查询两台服务器。',
        automatic: '如果 DNS 服务器是手动填写的，请改为自动获取。',
        'flush-windows': cache,
        'flush-macos': cache,
      },
      explain: {
        meaning:
          '系统按顺序查询各台 DNS 服务器，遇到没有应答的，要等一到五秒才换下一台。有的系统会记住谁有应答，有的每次都要等。',
        detection:
          '列表最前面的服务器用 UDP 查询并重试后仍无应答，而后面的有应答。系统查询用时达到 800 毫秒为警告，查询失败为错误，否则仅作提示。',
        confusedWith:
          '服务器响应慢（dns.system-slow）：此时是它自己应答得晚。排在第二位的服务器没有应答并不影响使用，不算问题。',
      },
    },
    'dns.stale-policy': stalePolicy,
    'dns.other-resolver': otherResolver,
    'dns.system-differs': {
      title: ({ name }) => `系统没有得到其 DNS 服务器对 ${name} 的应答结果。`,
      why: ({ servers, answers, expected }) =>
        `直接查询${servers.length === 0 ? '系统的 DNS 服务器' : ` ${listOf('zh-CN', servers)} `}结果正确，而系统${answers.length === 0 ? '没有得到地址' : `得到的是 ${listOf('zh-CN', answers)}`}。${direct(expected)}`,
      actions: {
        'flush-windows': '清空 DNS 缓存（缓存会把“没有该域名”保留一段时间），然后重新检测。',
        'flush-macos': '清空 DNS 缓存（缓存会把“没有该域名”保留一段时间），然后重新检测。',
        rules: '检查 Windows 中是否有名称解析规则把该域名交给别处。',
        agents: '逐一退出 VPN、安全软件和加密 DNS（DoH）程序，并重新检测。',
        compare: '手动再次查询，与程序得到的结果比较。',
        'here-windows': here,
      },
      explain: {
        meaning: '在程序和 DNS 服务器之间，有别的东西自行应答：缓存、策略、VPN、安全软件或加密 DNS。',
        detection:
          '系统查询的每台 DNS 服务器在直接查询时都给出正确地址，而系统得到的是另一个地址，或没有地址。',
        confusedWith: 'hosts 文件中的记录（workstation.hosts-override）：此时会指出所在的行。',
      },
    },
  },
  reasons: {
    'dns-system-answers': ({ name, addresses, durationMs }) =>
      `系统将 ${name} 解析为 ${listOf('zh-CN', addresses)}，耗时 ${durationMs} 毫秒。`,
    'dns-system-no-address': ({ name }) =>
      `系统自身对 ${name} 的查询有应答，但其中没有地址，由 dns.answer 判断。`,
  },
  symptoms: {
    'dns.system-silent': ({ name }) => `系统解析 ${name}：无应答`,
    'dns.system-slow': ({ name, rttMs }) => `系统解析 ${name}：${rttMs} 毫秒后才有应答`,
    'dns.first-server-dead': ({ dead }) => `DNS 服务器 ${some(dead)}：无应答`,
    'dns.stale-policy': asked,
    'dns.other-resolver': asked,
    'dns.system-differs': ({ name, answers }) => resolved(name, answers),
  },
};
