import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { show } from './phrases.zh-CN.ts';

export const names: CheckNames<'workstation.overlap'> = {
  check: '网段冲突',
  findings: {
    'workstation.lan-overlap': '本地网段与云上网段冲突',
  },
};

export const texts: CheckTexts<'workstation.overlap'> = {
  findings: {
    'workstation.lan-overlap': {
      title: ({ network, product }) =>
        `${product === null ? '本地网络' : `${product} 的网段`}（${network}）与云上地址冲突。`,
      why: ({ targets, interface: name, network, block }) =>
        targets.length === 0
          ? `${name} 的网段 ${network} 与 ${block} 重叠，发往该部分云电脑的报文会留在本地。`
          : `发往 ${listOf('zh-CN', targets)} 的报文因落入 ${name} 的网段 ${network} 而留在本地，且无人应答；这些地址属于 ${block}。`,
      actions: {
        'move-product': ({ product }) =>
          `为${product === null ? '本地网络' : ` ${product} `}换一个云上未使用的网段。`,
        renumber: '调整本地网络的网段，或请云管理员为办公网络另选网段；在此之前请换用其他网络。',
        'show-windows': show,
        'show-macos': show,
        'show-linux': show,
      },
      explain: {
        meaning: '本机的某个网段覆盖了办公网络或云服务的地址，发往这些地址的报文出不了本地。',
        detection: '到目标的路由命中直连网段，而目标没有应答。如果没有目标落在其中，网段重叠只作为警告。',
        confusedWith:
          '办公网络未加载到 CEN（route.office-network-missing）：此时报文已从本机发出。未成为生效路由的容器、虚拟机网段不会被误判。',
      },
    },
  },
  reasons: {
    'overlap-none': () => '本地网段与本机需要访问的云上地址没有冲突。',
    'overlap-unproven': ({ targets, interface: name, network }) =>
      `${name} 的网段 ${network} 覆盖了 ${listOf('zh-CN', targets)}，发往这些地址的报文不会离开本机网段；尚不清楚那里是否有应答。`,
  },
  symptoms: {
    'workstation.lan-overlap': (args) => `${args.interface} 所在网段 ${args.network} 与 ${args.block} 重叠`,
  },
};
