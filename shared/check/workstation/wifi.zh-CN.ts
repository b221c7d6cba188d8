import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.wifi'> = {
  check: 'Wi-Fi 信号',
  findings: {
    'workstation.weak-wifi': 'Wi-Fi 信号弱',
  },
};

export const texts: CheckTexts<'workstation.wifi'> = {
  findings: {
    'workstation.weak-wifi': {
      title: ({ dbm }) => `Wi-Fi 信号弱（${dbm} dBm），第一跳已受影响。`,
      why: ({ adapter, dbm, band, gateway, sent, lossPercent, jitterMs, avgMs }) =>
        `${adapter} 接收接入点的信号强度为 ${dbm} dBm${band === null ? '' : `（${band} GHz）`}；低于 -75 dBm 时，无线网卡会重传并降速。向一跳之外的路由器 ${gateway} 发出的 ${sent} 次 ping 丢失 ${lossPercent}%，平均时延 ${avgMs} 毫秒，抖动 ${jitterMs} 毫秒。路由器之后的时延还要另加。`,
      actions: {
        closer:
          '改用网线，或靠近接入点；如果网络同时提供 5 GHz 和 2.4 GHz，可换另一个频段。然后重新检测：第一跳的丢包和时延应当消失。',
        'access-point': '如果其他人在此处的信号也弱，请增加或移动接入点，并检查信道是否被周边网络占用。',
      },
      explain: {
        meaning: '本机与接入点之间的无线信号太弱，报文在进入网络之前就已丢失或延迟。',
        detection:
          '承载流量的网卡是 Wi-Fi，信号为 -75 dBm 或更弱，并且对第一个路由器的 ping 出现丢包（2% 以上且至少三个报文）、30 毫秒以上的抖动或 50 毫秒以上的平均时延。只有信号弱而没有这样的测量结果时，仅在环境信息中列出。',
        confusedWith:
          '路由器自身应答 ping 较慢；信道拥挤，此时信号强也会受影响；专线丢包（path.loss），此时第一跳正常。',
      },
    },
  },
  reasons: {
    'wifi-not-used': () => '流量不直接经过 Wi-Fi。',
    'wifi-good': ({ dbm }) => `Wi-Fi 信号强度足够（${dbm} dBm）。`,
    'wifi-weak-unmeasured': ({ dbm }) => `Wi-Fi 信号弱（${dbm} dBm）；未能测量第一跳是否受影响。`,
    'wifi-weak-fine': ({ dbm, avgMs }) => `Wi-Fi 信号弱（${dbm} dBm），但第一跳应答正常（${avgMs} 毫秒）。`,
  },
  symptoms: {},
};
