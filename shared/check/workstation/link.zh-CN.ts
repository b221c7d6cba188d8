import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'workstation.link'> = {
  check: '网卡',
  findings: {
    'workstation.no-link': '没有已连接的网卡',
  },
};

export const texts: CheckTexts<'workstation.link'> = {
  findings: {
    'workstation.no-link': {
      title: () => '本机没有网络：没有任何网卡处于已连接状态。',
      why: ({ adapters }) =>
        adapters.length === 0
          ? '除回环接口外，系统中没有网卡。'
          : `系统中有 ${listOf('zh-CN', adapters)}，但均未连接。`,
      actions: {
        connect: '插好网线或连接 Wi-Fi，关闭飞行模式，并检查扩展坞。',
        'enable-windows': '如果网卡被禁用，请启用。',
        'enable-linux': '查看哪些接口处于 down 状态，并启用对应的接口。',
      },
      explain: {
        meaning: '本机没有一块启用且已连上链路的网卡，任何报文都发不出去。',
        detection: '读取系统网卡列表：除回环接口外，没有同时“已启用”且“已连接”的网卡。',
        confusedWith: '没有地址（workstation.no-address）：此时链路是通的，只是没有分配到 IPv4 地址。',
      },
    },
  },
  reasons: {
    'link-up': ({ adapters }) => `已连接：${listOf('zh-CN', adapters)}。`,
    'link-virtual': ({ adapters }) =>
      `只有虚拟网卡处于连接状态（${listOf('zh-CN', adapters)}），没有迹象表明其后有物理网卡。`,
  },
  symptoms: {},
};
