import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';

export const names: CheckNames<'path.steadiness'> = {
  check: '时延稳定性',
  findings: { 'path.jitter': '时延抖动大' },
};

export const texts: CheckTexts<'path.steadiness'> = {
  findings: {
    'path.jitter': {
      title: ({ jitterMs }) => `时延忽快忽慢，抖动为 ${jitterMs} 毫秒。`,
      why: ({ targets, jitterMs, avgMs }) =>
        `${listOf('zh-CN', targets)} 的平均往返时延为 ${avgMs} 毫秒，但相邻两次应答之间平均相差 ${jitterMs} 毫秒。抖动达到约 30 毫秒，云电脑中的打字和视频就会卡顿；厂商没有给出上限。`,
      actions: {
        again: '再检测两三次，条件允许时改用网线。如果不再出现，说明只是一时波动。',
        line: '检查沿途是否有端口或线路在该时段占满（负载、队列、丢弃的报文），并为云电脑流量设置优先级。之后在线路繁忙时重新检测。',
      },
      explain: {
        meaning: '应答时快时慢，云端流畅的画面传到本机后一顿一顿。',
        detection:
          '至少十个 ping 得到应答，去掉最慢的一个后，相邻两次往返时延平均相差不低于 30 毫秒，且测得的目标大多如此。整组 ping 只持续约一秒，因此结论不完全确定。',
        confusedWith:
          '时延高但平稳（path.latency）、丢包（path.loss）、无线信号弱（workstation.weak-wifi）、电脑繁忙（workstation.busy）：其中之一足以解释时，报告会把它列为原因。',
      },
    },
  },
  reasons: {
    'steadiness-too-few': () => '得到应答的 ping 太少，无法判断时延是否稳定。',
    'steadiness-behind-proxy': () => '只有本机代理作答，因此无法得知其后的时延是否稳定。',
    'steadiness-of-some': ({ targets, jitterMs }) =>
      `链路时延稳定：只有 ${targets} 的应答有抖动（${jitterMs} 毫秒），其他目标中至少有同样多的没有抖动。`,
    'steadiness-good': ({ jitterMs }) => `时延稳定，抖动 ${jitterMs} 毫秒。`,
  },
  symptoms: {
    'path.jitter': ({ targets, jitterMs }) => `${some(targets)}：时延抖动 ${jitterMs} 毫秒`,
  },
};
