import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'path.trace'> = {
  check: '途经的路由器',
  findings: {
    'path.on-standby': '流量正走备用链路',
    'path.asymmetric': '来回路径不一致',
  },
};

export const texts: CheckTexts<'path.trace'> = {
  findings: {
    'path.on-standby': {
      title: () => '流量正走备用链路（IPsec-VPN）。',
      why: ({ hops }) => `路径经过 ${listOf('zh-CN', hops)}，属于备用链路。可以正常使用，但应检查主用链路。`,
      actions: { circuit: '检查高速通道专线及其 BGP 会话。' },
      explain: {
        meaning: '主用链路中断或未被优选，备用链路已按设计接管。',
        detection: '路由跟踪中出现了配置文件 path.standbyHops 所列的路由器。',
        confusedWith: '这不是故障：备用链路上可以正常登录和使用。',
      },
    },
    'path.asymmetric': {
      title: () => '来回路径似乎不一致。',
      why: ({ target, forwardHops, returnHops }) =>
        `到 ${target} 的去程为 ${forwardHops} 跳，回程推算为 ${returnHops} 跳。`,
      actions: { compare: '如果途中有状态检测防火墙，请对比两个方向的路由。' },
      explain: {
        meaning: '两个方向走了不同的路径，状态检测防火墙可能不允许。',
        detection: '比较回包的 TTL 与去程跳数，相差两跳及以上。这是推断，仅作提示。',
        confusedWith: '初始 TTL 非常规的主机。',
      },
    },
  },
  reasons: {
    'trace-not-sent': ({ target }) => `发往 ${target} 的报文未能从本机发出，因此没有询问到途中的路由器。`,
    'trace-circle': ({ target, routers }) =>
      `发往 ${target} 的报文在 ${listOf('zh-CN', routers)} 之间循环转发（路由环路）。`,
    'trace-hops': ({ target, hops, reached }) =>
      hops.length === 0
        ? `到 ${target} 的途中没有路由器应答，许多路由器默认不应答。`
        : `到 ${target} 的路径${reached ? '' : '（可见部分）'}：${hops.join(' → ')}。`,
  },
  symptoms: {},
};
