import type { FamilyTexts } from '../text.ts';

type MachineCodes = 'workstation.weak-wifi' | 'workstation.busy';

export const workstationMachine: Pick<FamilyTexts<'workstation'>, MachineCodes> = {
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
  'workstation.busy': {
    title: () => '这台电脑过于繁忙，测得的耗时反映的是电脑，而不是网络。',
    why: ({ startMs, cpuPercent, freeMb }) =>
      [
        `向本机发出的一次 ping 不经过任何网络，却用了 ${(startMs / 1000).toFixed(1)} 秒。`,
        ...(cpuPercent === null ? [] : [`处理器占用率为 ${cpuPercent}%。`]),
        ...(freeMb === null ? [] : [`可用内存仅剩 ${freeMb} MB。`]),
        '在这样的电脑上，无论网络如何，程序等待的应答都会变慢。',
      ].join(''),
    actions: {
      close: '关闭占用资源的程序，等待更新和扫描结束，然后重新检测；在此之前不必排查网络是否缓慢。',
      'find-windows': '在任务管理器中查看占用处理器和内存的程序。',
      'find-macos': '在“活动监视器”中查看占用处理器和内存的程序。',
      'find-linux': '在系统监视器中或用 top 查看占用处理器和内存的程序。',
      relieve: '如果一直如此：请检查登录后运行的程序（扫描、同步、管理代理等），以及内存是否足够。',
    },
    explain: {
      meaning: '这台电脑的处理器或内存已经用尽，程序需要等待，它们测得的耗时难以说明网络状况。',
      detection:
        '对 127.0.0.1 执行一次 ping 的启动就需要半秒以上，并且处理器占用率达到 90%（在 Linux 和 macOS 上还要求检测前一分钟内平均每个核心有两个程序在运行或等待），或者可用内存不足 5%。',
      confusedWith:
        '安全软件检查每个启动的程序（workstation.slow），此时处理器空闲；网络时延高（path.latency），其时延由系统自身测得。',
    },
  },
};
