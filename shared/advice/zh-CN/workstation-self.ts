import { listOf } from '../../text/list.ts';
import type { FindingArgs, OffNetworkSign } from '../../diagnosis/finding-args.ts';
import type { FamilyTexts } from '../text.ts';

type Place = Pick<FindingArgs['workstation.off-network'], 'address' | 'resolvers' | 'hop'>;

const SIGNS: Readonly<Record<OffNetworkSign, (place: Place) => string>> = {
  'outside-lan': ({ address }) => `本机地址 ${address} 不在配置文件所列的公司网段之内。`,
  hotspot: ({ address }) => `本机地址 ${address} 是手机或电脑共享网络（热点）时分配的地址。`,
  'provider-address': ({ address }) => `本机地址 ${address} 是互联网运营商的地址。`,
  internet: ({ hop }) =>
    `发往私网地址的报文流向了互联网：公网路由器${hop === null ? '' : ` ${hop} `}有应答。`,
  carrier: ({ hop }) => `发往私网地址的报文经过 ${hop ?? '某路由器'}，其地址属于运营商内部网络使用的网段。`,
  'public-resolver': ({ resolvers }) =>
    `域名由 ${listOf('zh-CN', resolvers)} 解析，而不是公司的 DNS 服务器。`,
};

type SelfCodes = 'workstation.off-network' | 'workstation.local-block' | 'workstation.slow';

export const workstationSelf: Pick<FamilyTexts<'workstation'>, SelfCodes> = {
  'workstation.off-network': {
    title: () => '本机似乎未接入公司网络：没有发现公司网络的任何迹象。',
    why: ({ targets, signs, address, resolvers, hop }) =>
      [
        `${listOf('zh-CN', targets)} 没有应答，发往这些地址的报文走默认路由；没有公司的路由，也没有连接 VPN。`,
        ...signs.map((sign) => SIGNS[sign]({ address, resolvers, hop })),
      ].join(''),
    actions: {
      where: '您在办公室，或者已连接公司 VPN 吗？如果没有，请接入公司网络或连接公司 VPN，然后重新检测。',
      internet:
        '如果公司允许，也可以通过互联网登录：在客户端选择“更多 → 连接类型”，不要选择“企业专网（VPC）”。',
      'in-office':
        '如果本机就在办公室：说明这部分网络没有连接到云上，或使用了错误的 DNS 服务器。请在配置文件的 lan 中填写公司的网段，以便下次检测识别。',
    },
    explain: {
      meaning:
        '通往云上的私网路径从公司网络开始。在家里、手机热点或访客网络中没有这条路径，除非已连接公司 VPN。',
      detection:
        '所有私网目标都没有应答；到每个目标都走默认路由；没有隧道；没有发现公司的 DNS 服务器、搜索域、路由器或地址；路由器或公共 DNS 服务器能应答查询。此外还需满足其一：地址不在配置文件的 lan 之内，地址属于手机热点或互联网运营商，途中有公网路由器，或使用公共 DNS 服务器。',
      confusedWith:
        '专线中断（route.private-link-down）或缺少路由（route.cloud-services-missing）：在办公室中，如果 DNS 服务器就是路由器，或有人手工填写了公共 DNS 服务器，现象相同。',
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
      confusedWith: '网络时延高（path.latency）：时延由 ping 自身或已打开的套接字测得，不含程序的启动时间。',
    },
  },
};

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
