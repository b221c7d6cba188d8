import type { DetailsTexts } from './texts.ts';

export const detailsZhCN: DetailsTexts = {
  title: '详情',
  empty: '还没有检测结果。请先检测这台电脑，或打开已保存的报告。',
  tabs: { checks: '检测项', timing: '耗时', routes: '路由', dns: 'DNS', path: '路径与时延', computers: '云电脑', evidence: '证据' },
  milliseconds: (ms) => `${ms} 毫秒`,
  percent: (value) => `${value}%`,
  search: '搜索',
  all: '全部',
  counted: { pass: (count) => `${count} 项通过`, warn: (count) => `${count} 项警告`, fail: (count) => `${count} 项失败`, inconclusive: (count) => `${count} 项未知`, skipped: (count) => `${count} 项跳过`, error: (count) => `${count} 项出错` },
  filter: '按结果筛选',
  shown: (count, total) => `${count} / ${total}`,
  noMatch: '没有匹配的内容。',
  clear: '显示全部',
  none: '无',
  more: (count) => `另有 ${count} 个，报告中包含全部`,
  unknown: (what) => `${what}：未知`,
  checks: { computers: (count) => `${count} 台云电脑列在单独的标签页中。`, openComputers: '查看云电脑', noEvidence: '该检测项没有对应的原始输出。', id: '检测项', findings: '发现' },
  timing: {
    lead: (total) => `本次检测共用时 ${total}，各项任务的起止如下。能同时进行的都同时进行，因此时间条很长表示对方没有应答。`,
    groups: { workstation: '这台电脑', routes: '路由', dns: 'DNS', connections: '连接', path: 'Ping 与路径' },
    kinds: {
      adapters: () => '网卡', routes: () => '路由表', resolvers: () => '已配置的 DNS 服务器', hosts: () => 'hosts 文件', nrpt: () => '名称解析策略', neighbors: () => '邻居（ARP）', proxies: () => '代理设置', filters: () => '报文过滤规则', client: () => '云电脑客户端', host: () => '操作系统', control: () => '本机自检（环回）',
      winner: (subject) => `到 ${subject} 的路由`, dns: (subject, detail) => `向 ${subject} 查询，${detail}`, reach: (subject) => `向 ${subject} 的限跳数查询`, remembered: (subject) => `${subject} 以前可用的地址`, lookup: (subject) => `系统解析 ${subject}`, tcp: (subject) => `连接 ${subject}`, tls: (subject, detail) => `与 ${subject} 的 TLS 握手，${detail}`, http: (subject, detail) => `向 ${subject} 发送 HTTP 请求，${detail}`,
      ping: (subject, detail) => `Ping ${subject}，${detail}`, trace: (subject) => `到 ${subject} 的路径跟踪`, mtu: (subject) => `到 ${subject} 的报文大小`,
    },
    series: '通过 DNS 查询',
    states: { silent: '无应答', unknown: '未知' },
    empty: '报告中没有耗时信息。',
  },
  routes: {
    winners: '报文的去向', winnersLead: '每个目标实际使用的路由。', table: '路由表', target: '目标', interface: '网卡', gateway: '网关', prefix: '路由', source: '源地址', owner: '所属', saidBy: '依据', metric: '跃点数', kind: '类型',
    from: { system: '系统', table: '路由表' }, onLink: '直连', search: '搜索路由', adapters: { ethernet: '以太网', wifi: 'Wi-Fi', loopback: '本机', tunnel: 'VPN 或隧道', bridge: '网桥', other: '其他', unknown: '类型未知' }, disagrees: (way) => `路由表指向别处：${way}`,
  },
  roles: { resolver: 'VPC DNS 服务器', api: 'API', 'gateway-host': '私有网关', computer: '云电脑', 'default-gateway': '默认网关', 'active-hop': '主用链路', 'standby-hop': '备用链路' },
  dns: {
    resolvers: '已配置的 DNS 服务器', order: '序号', anyInterface: '全部', servers: '服务器', domains: '域名', scopeTitle: '范围', scope: { default: '所有域名', supplemental: '仅这些域名', scoped: '仅限该网卡' }, answers: '解析 API 域名',
    wins: '由此组解析', byHosts: (name, address, line) => `hosts 文件第 ${line} 行将 ${name} 指向 ${address}，不会查询 DNS 服务器。`, byPolicy: (name, servers) => `本机的名称解析策略（NRPT）将 ${name} 交给 ${servers} 解析，不使用下列服务器。`, answersOf: (name) => `${name} 的应答`, asked: '查询对象', system: '系统', vpc: 'VPC DNS 服务器', configured: '已配置的服务器', transport: '方式', answer: '应答', time: '耗时', lost: '丢失',
    differs: '与 VPC 不一致', agrees: '一致', agreement: '对比', noReference: '无法对比', empty: '没有查询任何域名。', outcomes: { answered: '有应答', silent: '无应答', refused: '被拒绝', reset: '被重置', unreachable: '不可达', malformed: '应答格式错误', error: '出错', 'not-found': '域名不存在', failed: '失败', 'timed-out': '无应答' },
  },
  path: {
    latency: '各目标的时延与丢包', latencyLead: '时间条从最小时延到最大时延，其中的竖线是平均值。', target: '目标', delay: '时延', least: '最小', mean: '平均', most: '最大', jitter: '抖动', loss: '丢包', silent: '无应答',
    way: (target) => `到 ${target} 途经的路由器`, reached: '已到达目标。', notReached: (ttl) => `未到达目标，最后的应答来自第 ${ttl} 跳。`, hop: '跳', router: '路由器', who: '身份', reply: '应答', replies: { 'ttl-exceeded': '已转发', target: '即目标', unreachable: '不可达', none: '无应答' }, empty: '没有 ping 或跟踪任何目标。', worst: (count) => `仅画出最差的 ${count} 个，报告中包含全部。`,
  },
  computers: { sort: '排序', sortBy: { outcome: '按结果', address: '按地址', name: '按名称', delay: '按耗时' }, empty: '配置文件中没有云电脑，因此没有检测。' },
  evidence: { footprint: '访问过的对象', footprintLead: '本次检测访问过的全部目标。', destination: '目标', protocol: '协议', purpose: '用途', count: '次数', outputs: '原始输出', outputsLead: '系统命令的输出，未作改动。', search: '搜索命令和输出' },
};
