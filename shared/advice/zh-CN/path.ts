import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';

export const path: FamilyTexts<'path'> = {
  'path.loss': {
    title: ({ percent }) => `丢包率 ${percent}%。`,
    why: ({ targets, percent, sent }) =>
      `发送 ${sent} 个小报文，${percent}% 没有回应，涉及 ${listOf('zh-CN', targets)}。丢包率达到 2% 左右，云电脑就会卡顿。`,
    actions: {
      wired: '改用网线，或靠近无线接入点后重新检测。',
      line: '检查专线负载，以及局域网端口的错误计数。',
    },
    explain: {
      meaning: '一部分报文没有回应。',
      detection: '先做一组 ping 和 DNS 查询，发现丢包后再做更长的一组确认：丢包率不低于 2%，且至少丢失三个。',
      confusedWith: '中间路由器只应答部分跟踪报文，那不是丢包，从不计入。',
    },
  },
  'path.latency': {
    title: ({ avgMs }) => `时延偏高：平均 ${avgMs} 毫秒。`,
    why: ({ targets, avgMs }) =>
      `${listOf('zh-CN', targets)} 的往返时延为 ${avgMs} 毫秒。超过约 120 毫秒，操作会有明显迟滞；厂商没有给出上限。`,
    actions: { line: '检查线路负载、路径是否绕行，以及所选地域是否最近。' },
    explain: {
      meaning: '每次按键都要经过这么久才能看到结果。',
      detection: '到目标的平均往返时延不低于 120 毫秒。',
      confusedWith: '云电脑本身慢：此时往返时延很短，但画面反应迟缓。',
    },
  },
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
};
