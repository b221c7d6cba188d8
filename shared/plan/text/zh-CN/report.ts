import type { PlanReportWords } from '../report-contract.ts';

export const planWordsZh: PlanReportWords = {
  title: 'VPC Doctor：方案检查',
  chips: {
    ready: '没有错误',
    'ready-with-warnings': '有警告',
    'not-ready': '有错误',
    inconclusive: '有待确认事项',
  },
  labelled: (label, said) => `${label}：${said}`,
  both: (first, second) => `${first}${second}`,
  headings: {
    findings: '问题与待确认事项',
    simulation: '各种故障下的结果',
    picture: '网络示意图',
    assumptions: '推演的前提',
    unread: '没有读懂的行',
    files: '文件',
  },
  labels: {
    rule: '规则',
    where: '位置',
    lineOf: (file, line, path) =>
      `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : `（${path}）`}`,
    corrected: (file) => `${file} 的更正`,
    undo: '撤销',
    who: '负责人',
    redacted: '隐私信息已替换为占位符。',
    notRedacted: '隐私信息未替换。',
    to: '去程',
    back: '回程',
    target: '目标',
    nothingFound: '没有发现问题。',
    unread: (unread, lines) => `${lines} 行，${unread} 行没有读懂`,
  },
  severities: { error: '错误', warning: '警告', question: '待确认', note: '说明' },
  owners: { network: '网络团队', cloud: '云管理员', it: 'IT' },
  states: {
    'all-up': '全部正常',
    'circuit-down': '专线中断',
    'bgp-down': 'BGP 中断',
    'vpn-down': 'VPN 中断',
    'both-down': '专线和 VPN 都中断',
  },
  targets: {
    office: '办公网络',
    'cloud-services': '云服务',
    resolver: 'DNS 服务器',
    probe: '健康检查的回包',
  },
  verdicts: {
    circuit: '专线',
    vpn: 'VPN',
    'no-way': '不通',
    partly: '部分不通',
    asymmetric: '来回不一致',
    mixed: '分段不同',
    open: '无法确定',
  },
  noWays: {
    'no-route': '没有路由',
    'never-installed': '设备不会安装该路由',
    discarded: '路由将其丢弃',
    elsewhere: '路由指向别处',
    'circuit-down': '路由指向已中断的专线',
    'vpn-down': '路由指向已中断的 VPN',
    selectors: '隧道不放行',
    'not-attached': '没有加载到 CEN 实例',
    'not-published': '经 VPN 的路由没有发布到 CEN',
    loop: '形成环路',
  },
  opens: {
    'no-gateway': '没有提供网关配置',
    'gateway-unread': '可能取决于没有读懂的行',
    'next-hop': '不知道下一跳指向哪里',
    preference: '不知道该路由数值的含义',
    'two-ways': '两条路由的数值相同',
    session: '不知道 BGP 能否建立',
    policy: '没有策略时，FRR 可能不与该邻居交换任何路由',
    unresolved: '下一跳只能经默认路由到达，FRR 仅在配置 ip nht resolve-via-default 时采用',
    tunnel: '只有一条隧道放行，不知道走的是哪一条',
    'in-table': '网关有该网段的精确路由时才会发布，而配置中没有这样的路由',
    'vbr-static': '规划中没有列出 VBR 的静态路由',
    announced: '发布的网段可能多于写明的',
    published: '不知道经 VPN 的路由是否已发布到 CEN',
    'cloud-services': '不知道 CEN 如何到达 100.64.0.0/10',
    watched: '该路由所依赖的目标是否正常，尚不清楚',
    filter: 'BGP 策略是否放行，尚不清楚',
    withdrawn: '隧道中断时设备是否撤销该路由，尚不清楚',
    'vpn-bgp': '不知道 BGP 经 VPN 带来哪些路由',
  },
  carriers: { circuit: '专线', vpn: 'VPN' },
  routes: { bgp: 'BGP', static: '静态路由', connected: '直连网段', vpc: 'VPC 路由' },
  carried: (by, from, route) => `${by}（${from} ${route}）`,
  noWay: (why, route) => `不通：${why}${route === null ? '' : `（${route}）`}`,
  isOpen: (why) => `无法确定：${why}`,
  partly: (range, said) => `${range}：${said}`,
  routeAndOthers: (route, others) => `${route} 及另外 ${others} 条`,
  moreParts: (parts) => `另有 ${parts} 段`,
  standbyIs: (blocks) => `经 VPN 的路由是 ${blocks.join('、')}`,
  outage: ({ leastSeconds, mostSeconds }) =>
    mostSeconds === null
      ? `${leastSeconds} 秒或更久之后发现，上限取决于未知的定时器；路由切换另需时间`
      : `${leastSeconds} 到 ${mostSeconds} 秒后发现；路由切换另需时间`,
  headline: ({ errors, warnings, questions, hasGateway, isOpen, dead, odd }) => {
    if (errors > 0) return `发现 ${errors} 处错误。${dead > 0 ? '某些情况下完全或部分不通。' : ''}`;
    if (dead > 0) return '没有发现单独的错误，但某些情况下完全或部分不通。';
    if (questions > 0) return `没有发现错误，还有 ${questions} 项待确认。`;
    if (!hasGateway) return '方案中没有发现错误。故障时的结果取决于网关配置，而网关配置没有提供。';
    if (isOpen) return '没有发现错误，但有些情况下的结果无法确定。';
    if (odd > 0) return '没有发现单独的错误，但某些情况下流量没有走应走的链路。';
    return warnings > 0
      ? `没有发现错误，有 ${warnings} 项警告。`
      : '没有发现错误。专线中断时 VPN 可以承载全部流量。';
  },
  assumptions: [
    '“专线中断”指接口断开。如果接口仍处于连接状态，经专线的静态路由会保留，除非有检测机制将其撤销。',
    'BGP 策略中，工具读取前缀列表以及引用它们的路由策略；其他条件以问题提出。',
    'Track 或探测的目标如果是专线或 VPN 的一端，则在该链路正常时视为有应答。',
    '没有感兴趣流的隧道视为放行所有指向它的流量。',
    '云上按最长前缀选路，前缀相同时专线优先于 VPN，与指南的描述一致。',
    '时间仅指发现故障所需的时间。路由切换需要多久没有公开资料。',
  ],
  nodes: {
    dataCenter: '数据中心',
    gateway: '网关',
    vbr: '专线、VBR',
    vpnGateway: 'VPN、用户 VPC',
    cen: 'CEN',
    office: '办公网络',
    services: '云服务',
  },
};
