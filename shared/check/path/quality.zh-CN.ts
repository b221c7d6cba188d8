import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';

export const names: CheckNames<'path.quality'> = {
  check: '丢包与时延',
  findings: {
    'path.loss': '存在丢包',
    'path.latency': '时延偏高',
    'workstation.slow': '电脑启动程序很慢',
  },
};

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

export const texts: CheckTexts<'path.quality'> = {
  findings: {
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
        detection:
          '先做一组 ping 和 DNS 查询，发现丢包后再做更长的一组确认：丢包率不低于 2%，且至少丢失三个。',
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
    'workstation.slow': {
      title: ({ startMs }) => `这台电脑启动程序很慢（每个约 ${seconds(startMs)} 秒）。`,
      why: ({ startMs }) =>
        `向本机发出的一次 ping 会立即得到应答，却用了 ${seconds(startMs)} 秒。因此本次检测延长了超时时间，并减少了启动的程序；报告中各程序的耗时反映的是这台电脑，而不是网络。`,
      actions: {
        again: '关闭占用资源的程序；如果仍有未知项，请重新检测。',
        exempt: '如果安全软件会检查每个启动的程序，请将 VPC Doctor 和系统的 ping 加入信任列表。',
      },
      explain: {
        meaning: '启动一个小程序就需要很久，因此检测需要更多时间，并减少询问的内容。',
        detection: '对 127.0.0.1 执行一次 ping 从启动到结束的时间。仅作提示，与网络和登录无关。',
        confusedWith:
          '网络时延高（path.latency）：时延由 ping 自身或已打开的套接字测得，不含程序的启动时间。',
      },
    },
  },
  reasons: {
    'quality-no-answer': () => '检测目标均无应答，无法测量丢包和时延。',
    'quality-few': () => '发送的请求太少，无法衡量丢包和时延。',
    'quality-behind-proxy': () => '只有本机代理作答，因此无法得知其后的丢包和时延。',
    'quality-good': ({ sent, lost, avgMs, jitterMs }) =>
      `发送 ${sent} 个报文，丢失 ${lost} 个，平均时延 ${avgMs} 毫秒，抖动 ${jitterMs} 毫秒。`,
  },
  symptoms: {
    'path.loss': ({ percent, sent }) => `${sent} 次请求中丢失 ${percent}%`,
    'path.latency': ({ targets, avgMs }) => `${some(targets)}：平均 ${avgMs} 毫秒后应答`,
    'workstation.slow': ({ startMs }) => `启动一个小程序需要 ${(startMs / 1000).toFixed(1)} 秒`,
  },
};
