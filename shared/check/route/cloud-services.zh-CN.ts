import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillNetwork, fillRoute, healthCheck, privateZone, routeTable } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { silent } from '../phrases.zh-CN.ts';
import { offNetwork, offNetworkOr } from '../workstation/off-network.zh-CN.ts';
import { ends } from './phrases.zh-CN.ts';

export const names: CheckNames<'route.cloud-services'> = {
  check: '到云服务网段的路径',
  findings: {
    'workstation.off-network': '未接入公司网络',
    'route.cloud-services-missing': '缺少到云服务网段的路由',
    'route.cloud-services-unreachable': '云服务网段无响应',
    'route.cloud-services-silent': '到云服务的路径存在，但无人应答',
    'route.private-link-down': '专线链路中断',
    'route.return-path': '缺少回程路由',
  },
};

const HOME = '您是否在家、使用手机热点或访客网络？请连接公司 VPN 后重新检测：如果一切正常，则没有故障。';

export const texts: CheckTexts<'route.cloud-services'> = {
  findings: {
    'workstation.off-network': offNetwork,
    'route.cloud-services-missing': {
      title: () => '公司网络缺少到云服务网段（100.64.0.0/10）的路由。',
      why: (args) => `${listOf('zh-CN', args.targets)} 均无应答。${ends(args)}`,
      actions: {
        'add-route': () =>
          `在数据中心添加路由，将云服务网段指向云上的用户 VPC。“仅读取”的命令可查看报文目前的走向。${fillRoute}`,
        standby: '备用链路（IPsec-VPN）也要添加同样的路由；仅 ping 云电脑无法发现这一遗漏。',
        permit: '如果防火墙报告“管理性禁止”，请在该防火墙上放行此网段。',
        'here-windows':
          '如果通往云上的是本网络中的另一台路由器而不是默认网关，可在本机把该网段指向它。请将 GATEWAY 换成那台路由器的地址。',
        'here-macos':
          '如果通往云上的是本网络中的另一台路由器而不是默认网关，可在这台 Mac 上把该网段指向它。请将 GATEWAY 换成那台路由器的地址，将 SERVICE 换成网络服务的名称；已列出的路由需要一并重新填写。',
      },
      explain: {
        meaning: '发往 100.64.0.0/10 的报文到了一台没有该网段路由的路由器，或者流向了公网。',
        detection:
          '该网段没有任何应答，并且有路由器报告不可达、路由器之间循环转发、路由跟踪进入公网地址，或本机自身没有路由。',
        confusedWith:
          'DNS 服务器无响应（dns.server-silent）：此时该网段的其他地址有应答，或路由跟踪能到达云上。',
      },
    },
    'route.cloud-services-unreachable': {
      title: () => '云服务网段（100.64.0.0/10）没有任何应答。',
      why: (args) =>
        `${listOf('zh-CN', args.targets)} 均无应答。${ends(args)}` +
        (args.officeAlive === true ? '办公网络有应答，说明线路是通的，只是该网段没有路由或被过滤。' : ''),
      actions: {
        'add-route': () =>
          `在主用和备用链路上查看云服务网段是否有指向用户 VPC 的路由，缺少时请添加（IPsec 的感兴趣流中也要包含该网段）。${fillRoute}`,
        'cloud-route': () =>
          `查看转发路由器是否有 100.64.0.0/10 的路由：${routeTable}；以及是否已允许数据中心访问 PrivateZone：${privateZone}。`,
        return: () =>
          `查看转发路由器是否有回到本机所在网段的路由，下一跳应为边界路由器或 VPN 网关：${routeTable}。`,
      },
      explain: {
        meaning: '发往 100.64.0.0/10 的报文在途中某处消失，没有任何提示。',
        detection: '该网段的所有目标对 TCP 和 DNS 都没有应答，也没有路由器给出原因。',
        confusedWith:
          '从终端看，缺少路由、被过滤和缺少回程路由现象相同。在数据中心网关上做路由跟踪可以区分。',
      },
    },
    'route.cloud-services-silent': {
      title: ({ inCloud }) =>
        inCloud
          ? '报文能到达云上，但云服务（100.64.0.0/10）均无应答。'
          : '发往云服务（100.64.0.0/10）的报文已离开本网络，但无人应答。',
      why: (args) => {
        const way = args.inCloud
          ? `到 ${listOf('zh-CN', args.targets)} 的途中，专线对端（${args.past}）响应了路由跟踪，说明公司网络对该网段的转发方向正确。`
          : `到 ${listOf('zh-CN', args.targets)} 的途中，本机网关之后的路由器 ${args.past} 响应了路由跟踪。它是否继续转发，从本机看不出来。`;
        return (
          way +
          (args.reported || args.circle !== undefined ? ends(args) : '') +
          (args.officeAlive === true ? '办公网络有应答，说明对办公网络而言线路和回程都正常。' : '')
        );
      },
      actions: {
        'cloud-route': () =>
          `查看转发路由器和用户 VPC 是否有 100.64.0.0/10 的路由：${routeTable}；以及是否已允许数据中心访问 PrivateZone：${privateZone}。`,
        return: () => `查看转发路由器在当前使用的链路上是否有回到本机所在网段的路由：${routeTable}。`,
        next: ({ past }) => `从 ${past} 开始继续做路由跟踪，或在该设备上查看此网段的下一跳和过滤规则。`,
      },
      explain: {
        meaning: '到 100.64.0.0/10 的路径在可见范围内是存在的，但尽头无人应答。这不是公司网络缺少路由。',
        detection:
          '该网段没有任何应答，但路由跟踪经过了配置文件中的专线路由器，或本机网关之后的路由器。响应路由跟踪只说明该路由器收到了报文；它如何处理、其后如何，路由跟踪看不出来。',
        confusedWith:
          '缺少路由（route.cloud-services-missing）：此时有路由器报告不可达，或报文流向公网；路径止于本机网关（route.cloud-services-unreachable）。',
      },
    },
    'route.private-link-down': {
      title: () => '云服务和办公网络都没有应答：到云上的专线很可能中断。',
      why: (args) => `两个网段的 ${listOf('zh-CN', args.targets)} 均无应答。${ends(args)}`,
      actions: {
        circuit:
          '查看高速通道专线、与边界路由器（VBR）之间的 BGP 会话以及备用链路的隧道：会话应已建立，隧道应处于连接状态。',
        standby: '检查备用链路（IPsec-VPN）为何没有接管：隧道是否建立，路由是否存在、优先级低于 BGP 且有效。',
        'health-check': () => `查看 VBR 的健康检查，以及是否开启了路由切换：${healthCheck}。`,
      },
      explain: {
        meaning: '专线后面的所有目标同时失去响应，原因在专线本身，或缺少回程路由。',
        detection: '云服务和办公网络的所有目标都没有应答，而本机和网关正常。',
        confusedWith: '缺少回程路由（route.return-path）从本机看现象相同：请在数据中心网关上查看是否有回包。',
      },
    },
    'route.return-path': {
      title: () => '报文能到达云上，但缺少回到本网络的路由。',
      why: (args) => `${listOf('zh-CN', args.targets)} 均无应答。${ends(args)}`,
      actions: {
        advertise: () =>
          `通过 BGP 发布本机所在网段，掩码要正确（192.168.1.0/24 的掩码是 255.255.255.0）。${fillNetwork}`,
        'vpn-route': () =>
          `查看转发路由器是否有回到终端网段的路由：${routeTable}。备用链路还需要在 VPN 网关上配置目的路由，并发布到 VPC。`,
      },
      explain: {
        meaning: '云上没有到本机所在网段的路由，回包无法送达。',
        detection:
          '两个网段都没有应答，而配置文件中列出的专线对端路由器有应答。如果没有配置该路由器，则只作为线路中断之外的另一种可能列出。',
        confusedWith: '线路中断（route.private-link-down）。如果只是缺少回程路由，其他网段的电脑仍然正常。',
      },
    },
  },
  reasons: {
    'no-cloud-service-target': () => '配置文件中没有云服务网段的目标。',
    'route-alive': ({ targets }) => `${listOf('zh-CN', targets, 3)} 有应答，来回路径正常。`,
    'route-alive-remembered': ({ target, on }) =>
      `目前没有 DNS 服务器给出 API 的地址，但 ${on} 时可用的 ${target} 有应答，说明来回路径正常。`,
    'route-unsure': ({ targets }) => `无法确定到 ${listOf('zh-CN', targets, 3)} 的路径状况。`,
  },
  symptoms: {
    'workstation.off-network': silent,
    'route.cloud-services-missing': silent,
    'route.cloud-services-unreachable': silent,
    'route.cloud-services-silent': silent,
    'route.private-link-down': silent,
    'route.return-path': silent,
  },
  alternatives: {
    'workstation.off-network': offNetworkOr,
    'route.cloud-services-silent': {
      'route.cloud-services-missing':
        '查看最后一跳有应答的路由器的路由表：若没有指向云端的 100.64.0.0/10 路由，则是该处缺少路由。',
      'route.return-path': '在数据中心网关抓包：若查询已发往云端而没有任何回包，请在云端检查回程路由。',
      'dns.server-silent': '连接 API 地址的 443 端口：若有应答，说明该网段可达，只是 DNS 服务器无应答。',
    },
    'route.cloud-services-missing': {
      'workstation.off-network': HOME,
    },
    'route.cloud-services-unreachable': {
      'workstation.off-network': HOME,
      'route.cloud-services-silent':
        '通过路由跟踪判断：若专线上的路由器有应答，说明路径存在，是云服务无应答。',
      'route.private-link-down': '指定一台云电脑作为目标：若有应答，说明线路正常，只缺少该网段。',
      'dns.server-silent': '尝试连接 API 地址的 443 端口：若有应答，说明该网段可达，只是 DNS 服务器无应答。',
    },
    'route.private-link-down': {
      'route.cloud-services-missing':
        '对私网地址做一次路由跟踪（tracert）即可区分：如果经过公网地址的路由器，则是公司网络缺少路由。',
      'workstation.off-network': HOME,
      'route.return-path': '在数据中心网关抓包：若查询已发往云端而没有任何回包，则是缺少回程路由。',
    },
    'route.return-path': {
      'route.private-link-down': '查看线路状态：若专线或 BGP 中断，则没有报文能到达云端。',
    },
  },
};
