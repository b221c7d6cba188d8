import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';

export const names: CheckNames<'workstation.gateway'> = {
  check: '默认网关',
  findings: {
    'workstation.no-default-route': '没有默认路由',
    'workstation.local-block': '本机自身拦截了发出的报文',
    'workstation.gateway-silent': '局域网网关无响应',
  },
};

function silence({ arp, pinged }: { readonly arp: string; readonly pinged: boolean }): string {
  if (arp !== 'failed') return '不响应 ping';
  return pinged ? '既不响应 ping 也不应答 ARP' : '不应答 ARP';
}

export const texts: CheckTexts<'workstation.gateway'> = {
  findings: {
    'workstation.no-default-route': {
      title: () => '本机没有默认路由，发往云上的报文无法送达。',
      why: ({ targets }) => `路由表中既没有默认路由，也没有到 ${listOf('zh-CN', targets)} 的其他路由。`,
      actions: {
        reconnect: '断开网络后重新连接，重新获取网关。',
        'dhcp-router': '检查 DHCP 是否下发默认网关；如为静态地址，请手工设置默认网关。',
      },
      explain: {
        meaning: '对于本网段以外的地址，系统不知道该交给哪台路由器。',
        detection:
          '内核对至少一个目标没有路由，且路由表中没有默认路由。只要每个目标都有各自的路由，缺少默认路由不算故障。',
        confusedWith:
          '公司网络中缺少路由（route.cloud-services-missing）：此时报文已从本机发出，是途中的路由器没有到该网段的路由。',
      },
    },
    'workstation.local-block': {
      title: ({ targets, everything }) =>
        everything ? '本机自身拦截了发出的报文。' : `本机自身拦截了发往 ${listOf('zh-CN', targets)} 的报文。`,
      why: ({ targets, what, control, rule }) =>
        [
          `路由和网络连接都在，但系统拒绝向 ${listOf('zh-CN', targets)} 发送 ${listOf('zh-CN', what)}，报文没有离开本机。`,
          ...(rule === null ? [] : [`拦截它的规则是“${rule}”。`]),
          ...(control === 'passed' ? ['同样的工具可以向本机（127.0.0.1）发送。'] : []),
          ...(control === 'denied' ? ['连发往本机（127.0.0.1）的报文也被拒绝。'] : []),
          '这是 VPN 的断网保护（kill switch）、防火墙或安全软件所为，与公司网络无关。',
        ].join(''),
      actions: {
        'kill-switch':
          '逐个打开本机的 VPN 软件（包括未连接的），查找“kill switch”“断网保护”“未连接 VPN 时阻止网络”之类的选项。连接该 VPN，或关闭该选项后重新检测；如公司有要求，之后请重新开启。',
        'security-software':
          '检查安全软件（360、火绒、EDR 等）是否拦截了程序或网络，放行 VPC Doctor、ping 和无影云电脑客户端。如果允许，可暂停防护检测一次，随后恢复。',
        'rules-windows':
          '列出处于启用状态的出站阻止规则，并查看各配置文件的默认出站动作。在相应规则或策略中放行 100.64.0.0/10 和办公网络；可用 Disable-NetFirewallRule -Name … 临时停用规则，用 Enable-NetFirewallRule -Name … 恢复。',
        'rules-macos':
          '列出 pf 规则和已安装的网络扩展（LuLu、Little Snitch、VPN 客户端等），在设置规则的程序中添加例外；可用 sudo pfctl -d 临时停用 pf，用 sudo pfctl -e 恢复。',
        'rules-linux':
          '在输出链中找到丢弃这些报文的规则以及设置它的程序，为 100.64.0.0/10 和办公网络添加例外；修改前先备份规则，以便恢复。',
      },
      explain: {
        meaning: '操作系统告知程序不允许发送。报文没有离开本机，因此无法得知本机之外的网络状况。',
        detection:
          '目标有路由且网络已连接，但 ping 提示无法发送（“一般故障”“sendmsg: Operation not permitted”），或套接字返回 EACCES、EPERM。只有 ping 被拒而其他报文有应答时，不算故障。',
        confusedWith:
          '没有路由或没有连接：系统同样无法发送（workstation.no-default-route、workstation.no-link）；macOS 的“本地网络”权限：只让某个程序看不到本地网络，而 ping 正常；公司的防火墙：报文已经离开本机，只是没有应答。',
      },
    },
    'workstation.gateway-silent': {
      title: ({ gateway, interface: name, elsewhere }) =>
        elsewhere === null ? `局域网网关 ${gateway} 无响应。` : `局域网网关 ${gateway} 在 ${name} 上无响应。`,
      why: ({ gateway, arp, interface: name, pinged, behind, elsewhere }) =>
        [
          `在 ${name} 上，${gateway} ${silence({ arp, pinged })}${behind ? '，其后的目标也都没有应答' : ''}。`,
          ...(arp === 'failed' ? [] : ['无法从 ARP 表判断网关是否在线。']),
          ...(elsewhere === null ? [] : [`它在 ${elsewhere} 上应答 ARP，但报文从 ${name} 发出。`]),
        ].join(''),
      actions: {
        cable: '检查网线、Wi-Fi 和扩展坞，换一个网口再试。',
        gateway: '检查网关和本机所接的交换机端口：网关是否在线，端口是否在网关所在的 VLAN。',
      },
      explain: {
        meaning: '路径上的第一台路由器毫无反应，报文出不了本地网络。',
        detection:
          '网关既不响应 ping 也不应答 ARP，且其后没有任何目标应答。只要其后有目标应答，网关不响应 ping 就不算故障。',
        confusedWith: '很多网关按策略不响应 ping，但会应答 ARP 并正常转发，这种情况不会报告。',
      },
    },
  },
  reasons: {
    'gateway-not-needed': () => '发往各检测目标的报文不经过网关。',
    'gateway-ipv6': ({ router }) => `发往检测目标的报文经路由器 ${router} 发出，未检测它是否在线。`,
    'gateway-answers': ({ gateway, avgMs }) => `局域网网关 ${gateway} 有应答，时延 ${avgMs} 毫秒。`,
    'gateway-forwards': ({ gateway, pinged }) =>
      pinged
        ? `局域网网关 ${gateway} 不响应 ping，但其后的目标有应答。`
        : `局域网网关 ${gateway} 之后的目标有应答。`,
    'gateway-in-arp': ({ gateway, pinged }) =>
      pinged
        ? `局域网网关 ${gateway} 不响应 ping，但能应答 ARP，说明网关在线。`
        : `局域网网关 ${gateway} 能应答 ARP，说明网关在线。`,
    'gateway-fixed': ({ gateway, pinged }) =>
      pinged
        ? `局域网网关 ${gateway} 不响应 ping；其 ARP 条目是静态的，无法据此判断网关是否在线。`
        : `局域网网关 ${gateway} 的 ARP 条目是静态的，无法据此判断网关是否在线。`,
    'gateway-unsure': ({ gateway }) => `局域网网关 ${gateway} 不响应 ping，其后的目标也无法判断。`,
  },
  symptoms: {
    'workstation.no-default-route': () => '没有默认路由',
    'workstation.local-block': ({ targets, what }) => `${some(what)}（${some(targets)}）：本机未发出`,
    'workstation.gateway-silent': ({ gateway }) => `局域网网关 ${gateway}：无应答`,
  },
  alternatives: {
    'workstation.gateway-silent': {
      'route.private-link-down':
        '如果该网关下的其他电脑可以上网，说明网关正常、只是不响应 ping，故障在专线。',
    },
  },
};
