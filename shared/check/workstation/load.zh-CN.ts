import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.load'> = {
  check: '电脑负载',
  findings: {
    'workstation.busy': '电脑过于繁忙',
  },
};

export const texts: CheckTexts<'workstation.load'> = {
  findings: {
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
  },
  reasons: {
    'load-quick': ({ cpuPercent }) => `电脑的速度足以进行测量（处理器占用率 ${cpuPercent}%）。`,
    'load-slow-idle': ({ cpuPercent }) => `程序启动缓慢，但处理器（${cpuPercent}%）和内存均未用尽。`,
  },
  symptoms: {},
};
