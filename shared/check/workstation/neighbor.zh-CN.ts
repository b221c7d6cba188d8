import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'workstation.neighbor'> = {
  check: '网关的 ARP 条目',
  findings: { 'workstation.fixed-gateway': '静态 ARP 条目指向的网关无响应' },
};

export const texts: CheckTexts<'workstation.neighbor'> = {
  findings: {
    'workstation.fixed-gateway': {
      title: ({ gateway, mac }) =>
        mac === null
          ? `本机静态绑定了网关 ${gateway} 的 MAC 地址，而该地址没有任何应答。`
          : `本机把网关 ${gateway} 静态绑定到 MAC 地址 ${mac}，而该地址没有任何应答。`,
      why: ({ gateway, interface: name, mac, pinged, targets }) =>
        [
          `ARP 表中 ${gateway} 在 ${name} 上的条目是静态的${mac === null ? '' : `（${mac}）`}：由人工、脚本或软件设置，本机不会再查询该地址现在属于哪台设备。`,
          `${pinged ? `${gateway} 不响应 ping，` : ''}其后的 ${listOf('zh-CN', targets)} 均无应答。`,
        ].join(''),
      actions: {
        compare: ({ gateway, mac }) =>
          mac === null
            ? `在同一网络中能正常使用的电脑上查看 ${gateway} 的 MAC 地址，与本机的静态条目比较；如不一致，删除本机的条目。`
            : `在同一网络中能正常使用的电脑上（或路由器的标签上）查看 ${gateway} 的 MAC 地址；如果不是 ${mac}，删除本机的条目。`,
        'remove-windows': '删除静态条目，之后 Windows 会自动查询正确的 MAC 地址。',
        'remove-macos': '删除静态条目，之后 macOS 会自动查询正确的 MAC 地址。',
        'remove-linux': '删除静态条目，之后 Linux 会自动查询正确的 MAC 地址。',
        origin:
          '查明该条目由谁设置，否则下次启动后还会出现：安全软件的 ARP 防护、含有“arp -s”或“netsh … add neighbors”的登录脚本或计划任务。在其中改为新的 MAC 地址，或将其关闭。',
      },
      explain: {
        meaning:
          '本机静态绑定了网关的 MAC 地址。更换路由器后，报文仍然发往旧设备，本地网络以外没有任何应答。',
        detection:
          '报文所经网关的 ARP 条目标记为静态，网关没有应答，途中没有路由器返回任何信息，其后也没有任何目标应答。只要有应答，静态条目就是无害的，不会报告。',
        confusedWith:
          '网关已关机（workstation.gateway-silent）：此时该网络中的所有电脑都没有应答；专线中断且网关不响应 ping（route.private-link-down）：此时仍可上网。其他设备的静态条目，以及每个系统都有的组播和广播条目，没有影响。',
      },
    },
  },
  reasons: {
    'neighbor-not-fixed': ({ gateways }) => `ARP 表中 ${listOf('zh-CN', gateways)} 没有静态条目。`,
    'neighbor-fixed-works': ({ gateway }) => `网关 ${gateway} 的 ARP 条目是静态的，且有应答，说明条目正确。`,
    'neighbor-fixed-unasked': ({ gateway }) =>
      `网关 ${gateway} 的 ARP 条目是静态的；其后没有可供判断的应答，无法判断条目是否正确。`,
  },
  symptoms: {
    'workstation.fixed-gateway': ({ gateway }) => `网关 ${gateway} 的静态 ARP 条目：无应答`,
  },
  alternatives: {
    'workstation.fixed-gateway': {
      'workstation.gateway-silent':
        '如果该网络中的其他电脑也都无法上网，说明网关本身有故障，只是被静态条目掩盖。',
      'route.private-link-down': '如果本机可以上网，说明条目正确，网关只是不响应 ping，故障在专线。',
    },
  },
};
