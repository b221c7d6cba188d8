import type { CompareWords } from '../compare-words.ts';
import { listOf } from '../list.ts';

export const compareWords: CompareWords = {
  heading: '两份报告的差异',
  judgedAgain: '已按当前规则重新判定，变化如下',
  before: '之前',
  after: '之后',
  side: (when, version, id) => `${when} · VPC Doctor ${version} · ${id}`,
  redacted: '已脱敏',
  same: '已比较的内容没有差异。',
  findings: '检测结论',
  changes: { come: '新出现', gone: '已消失', stays: '仍存在', 'only-now': '现在发现，之前未检测', 'only-before': '之前发现，现在未检测' },
  folded: '由其他问题引起',
  explanations: '新问题的可能来源',
  explained: (what) => `可能与以下变化有关：${listOf('zh-CN', what, 20)}。`,
  unexplained: (open) => (open.length === 0 ? '以上差异都无法解释该问题，变化发生在更远的地方。' : `以上差异都无法解释该问题，可能与未比较的内容有关：${listOf('zh-CN', open, 20)}。`),
  facts: '本机及途中的变化',
  factNames: {
    region: '地域', adapters: '网卡', addresses: '地址', gateways: '默认网关', resolvers: 'DNS 服务器', ways: '到目标的路径', tunnels: 'VPN 与隧道', proxies: '代理', answers: 'DNS 解析结果',
    hosts: 'hosts 文件', nameRules: '名称解析策略', filters: '包过滤规则', routers: '途经的路由器', packetSizes: '网卡的报文长度', certificates: '证书', client: '无影客户端',
  },
  profile: '配置文件的变化',
  profileKey: (key) => `配置文件 ${key}`,
  notSet: '未设置',
  checks: '结果不同的检查项',
  notRun: '未执行',
  notCompared: '未作比较',
  because: { unknown: '至少一份报告中未知', redacted: '均为代号，代号在各自的报告之外没有含义' },
  more: (count) => `……另有 ${count} 项`,
  colon: '：',
};
