import type { DrillTexts } from './table.ts';
import { half } from './zh-CN-half.ts';
import { bound, duration, mechanisms, seconds, step } from './zh-CN-numbers.ts';

export const findings: DrillTexts['findings'] = {
  'drill.works': {
    title: ({ services, ms, errorMs }) =>
      ms === 0
        ? `切换正常：${services} 项服务切换到备用链路，没有丢包。`
        : `切换正常：${services} 项服务经备用链路恢复，用时不超过 ${duration(ms, errorMs)}。`,
    why: ({ longest, ms, errorMs }, { name }) =>
      ms === 0
        ? '路径从主用链路变为备用链路，没有任何查询丢失。'
        : `中断最长的是：${name(longest)}：${duration(ms, errorMs)}。`,
    actions: () => [],
  },
  'drill.half': half,
  'drill.no-standby': {
    title: () => '没有备用链路：主用链路恢复之前，所有服务都没有恢复。',
    why: ({ sign, lastHop }) => {
      const last = lastHop === null ? '' : `最后一个有应答的路由器是 ${lastHop}。`;
      if (sign === 'unreachable') return `有路由器报告没有可用路径。${last}`;
      if (sign === 'public-router') return `发往云上的报文走向了互联网。${last}`;
      return `没有任何服务应答，也没有路由器给出原因。${last}备用链路可能不存在，也可能已失效，从本机看两者相同。`;
    },
    actions: () => [
      '在数据中心网关上，检查是否有经 VPN 到办公网络和 100.64.0.0/10 的路由，且优先级低于 BGP（指南步骤 4）。在部分厂商的设备上，优先级（preference 或 distance）为 255 的静态路由永远不会生效。',
      '检查 IPsec 连接是否已建立，感兴趣流是否包含这两个网段。',
    ],
  },
  'drill.standby-dead': {
    title: () => '需要备用链路时，它没有承载任何流量。',
    why: ({ hops, lastHop }, { list }) =>
      `配置文件中写有备用链路（${list(hops)}），但它和它后面的服务都没有应答。从本机看，备用链路不存在与已失效看起来相同。${lastHop === null ? '' : `最后一个有应答的路由器是 ${lastHop}。`}`,
    actions: () => [
      '查看演练期间 IPsec 连接两端的状态：隧道是否已建立，两个方向的安全联盟是否存在，两个方向的报文计数是否增长。',
      '检查端口断开后网关是否切换了路由（指南步骤 4）。',
    ],
  },
  'drill.return-lost': {
    title: () => '备用链路的去程可用，但应答没有回来。',
    why: ({ hop, services }, { names }) =>
      `路由跟踪经备用链路到达 ${hop}，再往后没有任何应答（${names(services)}）。因此云上很可能仍把应答发往已断开的链路。`,
    actions: () => [
      '在云企业网（CEN）中，检查专线的健康检查是否已开启，“切换路由”是否已开启（指南步骤 3.3）。',
      '检查到数据中心网段的路由是否指向 VPN 网关，以及云企业网是否知道这条路由：指向 VPN 网关的路由默认不会发布。',
    ],
  },
  'drill.flapping': {
    title: ({ times, phase }) => `${phase === 'failover' ? '切换' : '回切'}过程反复：中断 ${times} 次。`,
    why: ({ times, services }, { names }) => `最多连续中断 ${times} 次：${names(services)}。`,
    actions: () => [
      '对照网关在这段时间的日志（端口、BGP、BFD、IPsec）。定时器过短，或两种机制互相抵消，都会这样。',
    ],
  },
  'drill.slow': {
    title: ({ ms, errorMs, boundMs }) =>
      `切换用时 ${duration(ms, errorMs)}，超过其设置允许的时间（${seconds(boundMs)}）。`,
    why: (args, { name }) =>
      `中断最长的是：${name(args.service)}。已配置的机制中最快的是 ${mechanisms[args.mechanism]}：${bound({ ...args, ms: args.boundMs, unit: args.mechanism === 'bfd' ? 'ms' : 's' })}。另外允许一秒用于计算路由。`,
    actions: (args) => [
      `检查决定它的设置：${step(args.step)}。`,
      '查明是哪种机制在什么时候发现了故障：网关上 BGP 会话的日志，以及云企业网中健康检查的状态。',
    ],
  },
  'drill.lagging': {
    title: ({ ms }) =>
      ms === null
        ? '直到主用链路恢复，系统自身的方式都无法解析域名，而 DNS 本身已恢复。'
        : `网络较早已恢复，而系统自身的方式在 ${seconds(ms)} 后才能解析域名。`,
    why: ({ service, networkMs }, { name }) =>
      `${name(service)}；网络本身中断了 ${seconds(networkMs)}。DNS 服务器在一段时间得不到应答后会停止查询，有的会持续数分钟。`,
    actions: () => [
      '在公司 DNS 服务器上，检查它对无应答的转发目标停用多久，以及是否会查询两台 VPC DNS 服务器。',
    ],
  },
  'drill.failback-worse': {
    title: ({ failbackMs, failoverMs }) =>
      `回切的影响大于切换：回切 ${seconds(failbackMs)}，切换 ${seconds(failoverMs)}。`,
    why: ({ service, errorMs }, { name }) =>
      `以${name(service)}测得，误差 ±${seconds(errorMs)}。一端已经改回主用链路，而另一端还没有。`,
    actions: () => [
      '将回切安排在业务空闲时间。',
      '检查网关是否等到路由交换完成后才重新优先使用专线，以及云企业网的健康检查需要成功多少次。',
    ],
  },
  'drill.never-back': {
    title: ({ how }) =>
      how === 'out' ? '主用链路重新接通后，仍有服务没有恢复。' : '主用链路已重新接通，但流量仍走备用链路。',
    why: ({ how, services, hops }, { names, list }) =>
      how === 'out' ? `结束时仍未恢复：${names(services)}。` : `最后一次路由跟踪仍经过 ${list(hops)}。`,
    actions: () => ['检查专线端口及其上的 BGP 会话。', '检查云企业网的健康检查是否已认为专线恢复正常。'],
  },
  'drill.never-noticed': {
    title: ({ path }) =>
      path === 'standby'
        ? '没有得到证明：在切断之前，使用的就是备用链路。'
        : '没有得到证明：从本机看，切断没有带来任何变化。',
    why: ({ path, hops }, { list }) => {
      if (path === 'standby') return `演练开始前，路由跟踪就经过 ${list(hops)}。`;
      if (path === 'unchanged') return '切断时，没有查询丢失，路由跟踪仍经过主用链路。';
      return '切断时，没有查询丢失。路径是否变化未知，因为配置文件没有写明两条链路上的路由器，或它们没有应答。';
    },
    actions: ({ path }) =>
      path === 'standby'
        ? ['查明主用链路为何没有使用：端口、BGP 会话、路由优先级。']
        : [
            '检查切断的是否是正确的端口。',
            '在配置文件中写明两条链路上的路由器（path.activeHops、path.standbyHops），然后重新演练。',
          ],
  },
  'drill.own-network': {
    title: () => '本地网络同时中断，因此这次演练不能说明切换的情况。',
    why: ({ ms, errorMs }) => `局域网网关无应答的时间为 ${duration(ms, errorMs)}。`,
    actions: () => ['在使用网线的电脑上重新演练，期间不要改动局域网。'],
  },
  'drill.unrelated': {
    title: (args, { names }) => `在另外的时间中断：${names(args.services)}。`,
    why: () => '它与其他服务不在同一时间中断，因此不计入切换。',
    actions: ({ network }) => [
      network === 'office'
        ? '检查这台云电脑是否被关机或重启。'
        : '查明该服务器或其前方的防火墙在这段时间发生了什么。',
    ],
  },
  'drill.session-lost': {
    title: () => '一直保持的连接没有保住。',
    why: ({ times }) =>
      `原有的连接不得不重新建立${times === 1 ? '' : `（${times} 次）`}。云电脑上的会话也可能断开，需要重新连接。`,
    actions: () => ['告知用户：切换后会话可能需要重新连接。'],
  },
  'drill.log-on-fails': {
    title: () => '在备用链路上无法登录。',
    why: ({ headline }) => `当时的完整检测结果是：${headline}`,
    actions: () => ['在备用链路承载流量时，按该次检测的修复清单处理。'],
  },
  'drill.loss': {
    title: ({ percent }) => `一直有零星丢包：最高 ${percent}%。`,
    why: ({ services }, { names }) => `受影响的有：${names(services)}。短暂的中断与这种丢包无法区分。`,
    actions: () => ['先找出丢包的线路（vpc-doctor check），再重新演练。'],
  },
  'drill.not-seen': {
    title: () => '在关键时间本机停顿，因此中断情况未知。',
    why: ({ unknownMs }) => `有 ${seconds(unknownMs)} 无法观察：电脑进入睡眠或过于繁忙。`,
    actions: () => ['保持电脑不睡眠，关闭占用资源的程序，然后重新演练。'],
  },
  'drill.incomplete': {
    title: ({ phase }) =>
      ({
        baseline: '从观察看，没有任何链路被切断。',
        failover: '没有给备用链路留出它可能需要的时间，因此对没有恢复的各项不下结论。',
        standby: '演练在备用链路阶段结束，没有测试回切。',
        failback: '主用链路刚接通演练就结束了，没有看到回切。',
      })[phase],
    why: () => '演练没有看到的，无法说明。',
    actions: () => ['重新演练，直到结束。'],
  },
};
