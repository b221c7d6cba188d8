import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { workstationRoute } from './workstation-route.ts';
import { workstationSelf } from './workstation-self.ts';

export const workstation: FamilyTexts<'workstation'> = {
  ...workstationRoute,
  ...workstationSelf,
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
  'workstation.no-address': {
    title: () => '本机没有从网络获得 IPv4 地址。',
    why: ({ adapters, selfAssigned }) =>
      `${listOf('zh-CN', adapters)} 已连接，但${selfAssigned ? '只有自动生成的 169.254.x.x 地址，说明 DHCP 没有应答' : '没有 IPv4 地址'}。`,
    actions: {
      reconnect: '断开网络后重新连接；如果是酒店或访客网络，请先在浏览器中完成认证。',
      'renew-windows': '重新申请地址。',
      'renew-macos': '重新申请地址。',
      dhcp: '检查该网段的 DHCP 地址池是否耗尽，以及交换机端口所属的 VLAN 是否正确。',
    },
    explain: {
      meaning: '网卡已连接，但没有可用的 IPv4 地址，而私网路径依赖 IPv4。',
      detection: '所有已连接的网卡要么没有 IPv4 地址，要么只有 169.254.0.0/16 中的自动地址。',
      confusedWith: '纯 IPv6 网络现象相同：网页可以打开，但“企业专网（VPC）”连接类型不可用。',
    },
  },
  'workstation.address-conflict': {
    title: ({ address }) => `网络中另有设备占用了本机地址 ${address}，因此本机不会使用该地址。`,
    why: ({ address, adapter }) =>
      `系统将 ${adapter} 上的 ${address} 标记为重复地址，且该网卡没有从网络获得其他 IPv4 地址。`,
    actions: {
      automatic: '如果该地址是手工填写的，请将网卡改为自动获取地址。',
      'renew-windows': '重新申请地址。',
      find: '找到使用同一地址的设备（可在网关的 ARP 表中查到其 MAC 地址），并为其中一台更换地址。手工设置的地址不要落在 DHCP 地址池内。',
    },
    explain: {
      meaning:
        '同一网络中有两台设备使用同一个 IPv4 地址。Windows 在启用地址时若发现已有设备应答，就不会使用该地址。',
      detection: '网卡已连接，系统将其地址标记为重复，且该网卡没有从网络获得的其他 IPv4 地址。',
      confusedWith:
        '没有地址（workstation.no-address）：此时是没有分配到地址。持续的地址冲突也可能表现为网络时断时续，此时地址不会被标记。',
    },
  },
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
  'workstation.gateway-silent': {
    title: ({ gateway }) => `局域网网关 ${gateway} 无响应。`,
    why: ({ gateway, arp, interface: name }) =>
      arp === 'failed'
        ? `在 ${name} 上，${gateway} 既不响应 ping 也不应答 ARP，其后的目标也都没有应答。`
        : `在 ${name} 上，${gateway} 不响应 ping，其后的目标也都没有应答；无法从 ARP 表判断网关是否在线。`,
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
  'workstation.no-resolver': {
    title: () => '本机未配置 DNS 服务器。',
    why: () => '系统中没有可用于解析服务域名的 DNS 服务器。',
    actions: {
      automatic: '在网络设置中将 DNS 改为自动获取，然后重新连接。',
      'automatic-windows': '查看哪块网卡缺少 DNS 服务器，并恢复为自动获取。',
      dhcp: '检查 DHCP 是否下发了 DNS 服务器，且该服务器会把 aliyuncs.com 转发到 VPC DNS。',
    },
    explain: {
      meaning: '没有 DNS 服务器就无法解析任何域名，API 和网关都找不到。',
      detection: '系统解析器列表的默认组中没有服务器。',
      confusedWith: '配置了 DNS 服务器但无响应（dns.system-silent）。',
    },
  },
  'workstation.fake-ip': {
    title: ({ product }) =>
      `${product === null || !/^[A-Z]/i.test(product) || product.startsWith('a ') ? '本机代理' : product}在 DNS 中返回假 IP，客户端会连到代理，而不是 API。`,
    why: ({ name, answers, hijacksDirectQueries, network }) =>
      `${name} 被解析为 ${listOf('zh-CN', answers)}，属于${network === null ? '本地代理使用的 198.18.0.0/15 网段' : `该软件自己的网段 ${network}，且未从该地址收到 API 的证书`}。` +
      (hijacksDirectQueries ? '就连直接发往 VPC DNS 服务器的查询也被这样应答。' : ''),
    actions: {
      'leave-tun': '使用云电脑期间退出代理软件，或关闭其 TUN（增强）模式。',
      exclude: '或者为该服务设置例外：将 +.aliyuncs.com 排除在 fake-ip 之外，并让私网网段直连。',
      'leave-agent': ({ product }) => `如果允许，使用云电脑期间请断开 ${product ?? '该软件'}，然后重新检测。`,
      'exclude-agent': ({ product }) =>
        `在 ${product ?? '该软件'} 的设置中，将 aliyuncs.com 和 100.64.0.0/10 从其接管的应用和域名中排除；或者让它把这些流量转发到可以访问该 VPC 的网络。`,
      'flush-windows': '之后清空 DNS 缓存。',
      'flush-macos': '之后清空 DNS 缓存。',
    },
    explain: {
      meaning:
        '本机的软件（Clash/Mihomo、Surge、sing-box，或 Zscaler 等接入客户端）为域名编造一个地址，并自行接管连接。',
      detection:
        '解析结果落在 198.18.0.0/15（RFC 2544），或落在此类客户端自己的网段而未收到 API 的证书。到这类地址的 TCP 连接会在本机“成功”，因此从不视为可达。',
      confusedWith: '网络上的 DNS 劫持（dns.hijacked）：此时返回的是真实但错误的地址，其他电脑上也能看到。',
    },
  },
  'workstation.hosts-override': {
    title: ({ name }) => `本机 hosts 文件覆盖了 ${name} 的解析结果。`,
    why: ({ name, answers, line, expected }) =>
      `hosts 文件第 ${line} 行把 ${name} 指向了 ${listOf('zh-CN', answers)}。` +
      (expected.length === 0 ? '' : `VPC DNS 服务器给出的结果是 ${listOf('zh-CN', expected)}。`),
    actions: {
      'edit-windows': ({ line }) => `在 hosts 文件第 ${line} 行行首加上 #，并清空 DNS 缓存。`,
      'edit-macos': ({ line }) => `注释掉 hosts 文件第 ${line} 行，并清空 DNS 缓存。`,
      'edit-linux': ({ line }) => `注释掉 hosts 文件第 ${line} 行。`,
    },
    explain: {
      meaning: 'hosts 文件优先于任何 DNS 服务器，而其中的条目没有指向 API。',
      detection: '系统的解析结果与 hosts 文件条目一致，且不在预期网段内。指向正确地址的条目不会报告。',
      confusedWith: '公司 DNS 返回错误结果：此时所有电脑都会受影响。',
    },
  },
  'workstation.proxy': {
    title: () => '访问 API 会经过代理，而私网路径必须直连。',
    why: ({ proxies, hosts }) =>
      `${listOf('zh-CN', proxies)} 对 ${listOf('zh-CN', hosts, 2)} 生效。本次检测为直连；客户端是否使用该代理，厂商文档未说明。`,
    actions: {
      bypass: '将 *.aliyuncs.com 和私网网段加入代理（或 PAC 脚本）的例外列表。',
      environment: '将域名和私网网段加入 NO_PROXY。',
      'show-windows': '查看系统服务使用的代理。',
    },
    explain: {
      meaning: '代理会把 API 请求转到公网，或者根本到不了 100.64.0.0/10。',
      detection:
        '系统、WinHTTP 或环境变量中的代理对 API 域名生效，且没有匹配的例外。仅开启“自动检测”不算问题。',
      confusedWith: 'TLS 解密（api.tls-intercepted）：它不需要代理设置，可以从证书看出。',
    },
  },
};
