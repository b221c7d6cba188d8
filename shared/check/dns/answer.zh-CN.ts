import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { inFile } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';
import { fakeIp, hostsOverride } from './own-answer.zh-CN.ts';
import { resolved } from './phrases.zh-CN.ts';
import {
  forwarderMissing,
  noIpv4Answer,
  publicAnswer,
  rebindFiltered,
  unexpectedAnswer,
} from './wrong-answer.zh-CN.ts';

export const names: CheckNames<'dns.answer'> = {
  check: 'API 域名的解析结果',
  findings: {
    'workstation.fake-ip': '本机代理返回了假 IP（fake-ip）',
    'workstation.hosts-override': 'hosts 文件覆盖了解析结果',
    'dns.forwarder-missing': '公司 DNS 未转发 aliyuncs.com',
    'dns.rebind-filtered': '公司 DNS 过滤了私网地址（重绑定保护）',
    'dns.public-answer': '域名解析到了公网地址',
    'dns.unexpected-answer': '域名解析到了非预期地址',
    'dns.no-ipv4-answer': '域名没有 IPv4 地址',
    'dns.name-unknown': 'VPC DNS 服务器没有该域名的记录',
    'dns.stale-record': '公司 DNS 中的记录已过期',
  },
};

export const texts: CheckTexts<'dns.answer'> = {
  findings: {
    'workstation.fake-ip': fakeIp,
    'workstation.hosts-override': hostsOverride,
    'dns.forwarder-missing': forwarderMissing,
    'dns.rebind-filtered': rebindFiltered,
    'dns.public-answer': publicAnswer,
    'dns.unexpected-answer': unexpectedAnswer,
    'dns.no-ipv4-answer': noIpv4Answer,
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
    'dns.stale-record': {
      title: ({ name }) => `${name} 被解析到旧地址，API 已不在那里。`,
      why: ({ name, answers, servers, expected }) =>
        `${servers.length === 0 ? '系统' : listOf('zh-CN', servers)} 将 ${name} 解析为 ${listOf('zh-CN', answers)}，该地址无法连接。` +
        `VPC DNS 服务器的结果是 ${listOf('zh-CN', expected)}，那里可以连接到 API。`,
      actions: {
        find: '在公司 DNS 服务器上查找并删除为该域名自行添加的记录（自建区域、主机覆盖、静态条目），并比较各服务器的结果。',
        forward: () =>
          `不要自行保存地址，请将 aliyuncs.com 条件转发到 VPC DNS 服务器；这些地址可能随时变化。${inFile}`,
        'flush-windows': '之后清空 DNS 缓存。',
        'flush-macos': '之后清空 DNS 缓存。',
      },
      explain: {
        meaning: '有人曾把 API 的地址写进 DNS 服务器，或者缓存中还留着旧地址，而 API 已经换了地址。',
        detection:
          '系统得到的地址在正确的网段内，但 VPC DNS 服务器没有给出它，该地址无法连接，而 VPC DNS 服务器给出的地址可以连接。',
        confusedWith: 'API 端口被过滤（api.filtered）：此时地址是正确的，但无法连接。',
      },
    },
  },
  reasons: {
    'dns-answer-expected': ({ name, addresses }) =>
      `${name} 解析为 ${listOf('zh-CN', addresses)}，位于 API 所在网段。`,
    'dns-answer-made-up': ({ name, addresses, product }) =>
      `${product} 用自己的地址（${listOf('zh-CN', addresses)}）应答 ${name}，并从该地址收到了 API 的证书。`,
  },
  symptoms: {
    'dns.forwarder-missing': ({ name, rcode }) => `系统解析 ${name}：没有得到地址（${rcode}）`,
    'dns.rebind-filtered': ({ name, answers }) => resolved(name, answers),
    'dns.public-answer': ({ name, answers }) => resolved(name, answers),
    'dns.unexpected-answer': ({ name, answers }) => resolved(name, answers),
    'dns.no-ipv4-answer': ({ name }) => `${name}：没有 IPv4 地址`,
    'dns.name-unknown': ({ names, rcode }) => `VPC DNS：没有 ${some(names)} 的地址（${rcode}）`,
    'dns.stale-record': ({ name, answers }) => resolved(name, answers),
  },
  alternatives: {
    'dns.forwarder-missing': {
      'dns.rebind-filtered':
        '向同一台 DNS 服务器查询 aliyuncs.com 的公网域名：若能得到应答，说明已转发，只是过滤了私网地址。',
    },
    'dns.rebind-filtered': {
      'dns.forwarder-missing':
        '查看该 DNS 服务器的日志：若从未向 VPC DNS 服务器转发过查询，则是缺少条件转发。',
    },
    'dns.stale-record': {
      'api.filtered': '再次查询 VPC DNS 服务器：若也返回公司 DNS 中的地址，说明地址正确，只是端口被过滤。',
    },
  },
};
