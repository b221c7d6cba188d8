import { officeNetworks, routeTable } from '../../advice/zh-CN/places.ts';
import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';

export const names: CheckNames<'computer.reachable'> = {
  check: '云电脑',
  findings: {
    'computer.unreachable': '个别云电脑无响应',
    'computer.all-unreachable': '所有云电脑均无响应',
    'computer.port-refused': '云电脑拒绝该端口的连接',
    'computer.port-filtered': '云电脑可以 ping 通但端口无响应',
    'computer.icmp-filtered': 'ping 被过滤',
  },
};

/** A router that answers a trace shows the way as far as itself. */
function way(past: string | null, inside: boolean): string {
  if (past === null) return '';
  if (inside) return `到那里的路径正常：办公网络内的路由器 ${past} 响应了路由跟踪。`;
  return `报文能到达 ${past}，途中没有设备报告不可达，说明公司网络的转发方向正确。在它之后，要么云电脑没有应答，要么其网络没有加载。`;
}

export const texts: CheckTexts<'computer.reachable'> = {
  findings: {
    'computer.unreachable': {
      title: ({ computers, total }) =>
        computers.length === 1
          ? `云电脑 ${computers.join('')} 无响应。`
          : `${total} 台云电脑中有 ${computers.length} 台无响应。`,
      why: ({ computers, total }) =>
        `${listOf('zh-CN', computers)} 没有应答；${total} 台中有 ${total - computers.length} 台有应答，因此到办公网络的路径是通的。`,
      actions: {
        start: '在客户端中启动该云电脑并等待两分钟：关机或休眠的云电脑不会应答。',
        console: '在控制台查看其状态（关机、休眠、已释放、已到期），以及 IP 地址是否变化。',
      },
      explain: {
        meaning: '个别云电脑没有应答，其他的正常。',
        detection: '端口连接超时，或在其他云电脑能 ping 通时它 ping 不通。',
        confusedWith: '路径故障（route.office-network-missing）：此时没有一台有应答。',
      },
    },
    'computer.all-unreachable': {
      title: ({ total }) => (total === 1 ? '云电脑无响应。' : `${total} 台云电脑均无响应。`),
      why: ({ total, past, inside }) =>
        `配置文件中的${total === 1 ? '云电脑' : ` ${total} 台云电脑`}都没有应答。` + way(past, inside),
      actions: {
        console: '在控制台启动其中一台，然后重新检测。',
        'security-group': () =>
          `查看安全组管控和云电脑策略是否放行本机所在网段：未放行的报文会被直接丢弃，没有任何提示。办公网络的位置：${officeNetworks}。`,
        attach: () =>
          `如果云电脑已开机、也没有过滤：查看办公网络的 VPC 是否已加载到 CEN 实例，路由是否已学习：${routeTable}。`,
        targets:
          '检查配置文件中的地址和端口。厂商没有公开流传输（ASP 协议）端口，对某项服务正确的端口，对另一项可能是关闭的。',
      },
      explain: {
        meaning: '没有一台云电脑应答，但到办公网络的路径可能是好的。',
        detection:
          '配置文件中的所有云电脑，端口连接均超时，或在 ping 可用时均 ping 不通，而路径能到达云上或办公网络之内。',
        confusedWith:
          '缺少到办公网络的路由（route.office-network-missing）：可借助其中有应答的主机或路由器（如私有网关），或报告不可达的路由器来区分。',
      },
    },
    'computer.port-refused': {
      title: ({ computers }) =>
        computers.length === 1
          ? `云电脑 ${computers.join('')} 拒绝连接。`
          : `${computers.length} 台云电脑拒绝连接。`,
      why: ({ computers, ports }) =>
        `${listOf('zh-CN', computers)} 在线，但 ${listOf('zh-CN', ports.map(String))} 端口没有服务监听。`,
      actions: {
        port: '检查配置文件中的端口。',
        restart: '在客户端中重启该云电脑，使其服务重新启动。',
      },
      explain: {
        meaning: '可以到达云电脑，但端口是关闭的。',
        detection: '对所有给定端口都收到来自其地址的 TCP 重置。',
        confusedWith: '以拒绝方式阻断的防火墙，现象相同。',
      },
    },
    'computer.port-filtered': {
      title: ({ computers, ports, pinged }) => {
        const port = listOf('zh-CN', ports.map(String));
        if (computers.length === 1)
          return `云电脑 ${computers.join('')} 可以 ping 通，但 ${port} 端口无响应。`;
        return pinged === computers.length
          ? `${pinged} 台云电脑可以 ping 通，但 ${port} 端口无响应。`
          : `${computers.length} 台云电脑的 ${port} 端口无响应，但其中检测过 ping 的均可 ping 通。`;
      },
      why: ({ computers, ports, pinged }) =>
        `${listOf('zh-CN', computers)} 中有 ${pinged} 台可以 ping 通，说明能够到达已开机的云电脑；但到 ${listOf('zh-CN', ports.map(String))} 端口的连接没有应答：通常是途中的设备或安全组丢弃了报文。`,
      actions: {
        'security-group': () =>
          `查看安全组管控和云电脑策略是否放行本机所在网段：未放行的报文会被直接丢弃，没有任何提示。办公网络的位置：${officeNetworks}。`,
        firewall: '在途中的每台防火墙上放行到办公网络这些端口的 TCP 连接。',
        port: '检查配置文件中的端口：厂商没有公开流传输（ASP 协议）端口。',
      },
      explain: {
        meaning: '可以到达云电脑，但其端口没有应答。',
        detection: '可以 ping 通，但对所有给定端口的连接均超时。',
        confusedWith: '关机的云电脑（computer.unreachable）：在放行 ping 时也 ping 不通。',
      },
    },
    'computer.icmp-filtered': {
      title: () => '到云电脑的 ping 被过滤，这不是故障。',
      why: ({ computers }) => `${computers} 台云电脑可以连接，但不响应 ping。`,
      actions: { nothing: '无需处理。如需测量丢包和时延，可放行 ICMP。' },
      explain: {
        meaning: '途中丢弃了 ICMP，但真正需要的连接正常。',
        detection: 'TCP 可以连接，而没有一台云电脑响应 ping。',
        confusedWith: '云电脑不可达。',
      },
    },
  },
  reasons: {
    'computer-connected': ({ computer, port, connectMs }) =>
      `${computer} 的 ${port} 端口可以连接，耗时 ${connectMs} 毫秒。`,
    'computer-answers-ping': ({ computer, avgMs }) => `${computer} 可以 ping 通，时延 ${avgMs} 毫秒。`,
    'computer-ping-only': ({ computer }) =>
      `${computer} 无法 ping 通，但其他目标也都 ping 不通，ping 可能被过滤。指定端口后可得到明确结论。`,
    'computer-behind-proxy': ({ computer }) =>
      `${computer} 有应答，但发往它的报文进入了本机代理，而代理会自行应答，因此无法确认应答的是否为该云电脑。`,
    'computer-not-asked': ({ computer }) => `${computer} 未检测。`,
  },
  symptoms: {
    'computer.unreachable': ({ computers }) => `云电脑 ${listOf('zh-CN', computers)}：无应答`,
    'computer.all-unreachable': ({ total }) =>
      total === 1 ? '云电脑：无应答' : `全部 ${total} 台云电脑：无应答`,
    'computer.port-refused': ({ computers }) => `${listOf('zh-CN', computers)}：拒绝连接`,
    'computer.port-filtered': ({ computers }) => `${listOf('zh-CN', computers)}：端口连接无应答`,
  },
  alternatives: {
    'computer.all-unreachable': {
      'route.office-network-missing':
        '在控制台启动一台云电脑后重新检测：若仍无应答，则是缺少到办公网络的路由。',
    },
  },
};
