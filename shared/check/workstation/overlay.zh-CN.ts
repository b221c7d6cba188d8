import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { named } from '../../text/named.ts';
import { spaced } from '../../text/spaced.ts';
import { silent, some } from '../phrases.zh-CN.ts';
import { show } from './phrases.zh-CN.ts';

export const names: CheckNames<'workstation.overlay'> = {
  check: '组网软件与 VPN',
  findings: {
    'workstation.local-block-route': '本机路由丢弃了报文',
    'workstation.overlay-route': '路由被组网软件或 VPN 占用',
    'workstation.overlay-filter': '组网软件丢弃了回包',
    'workstation.wrong-route': '更精确的路由指向了错误的方向',
    'workstation.routes-disagree': '系统查询结果与路由表不一致',
  },
};

const remove = '删除该路由，并查明是哪个程序添加的（VPN 客户端常用它防止流量泄漏）。';

/** A tunnel without a name of its own. */
function called(product: string): string {
  return product === 'VPN' ? '该 VPN ' : ` ${product} `;
}

/** A rule without a known product is called what it is. */
function productOf(product: string): string {
  return product === 'packet filter' ? '本机的报文过滤规则' : product;
}

export const texts: CheckTexts<'workstation.overlay'> = {
  findings: {
    'workstation.local-block-route': {
      title: ({ targets, prefix, kind }) =>
        prefix === null
          ? `本机自身会丢弃发往 ${listOf('zh-CN', targets)} 的报文（${kind}）。`
          : `本机的一条路由会丢弃发往 ${prefix} 的报文（${kind}）。`,
      why: ({ targets, prefix, kind }) =>
        prefix === null
          ? `对 ${listOf('zh-CN', targets)}，系统的路由结果是“${kind}”：某条路由或策略规则会丢弃报文。`
          : `到 ${listOf('zh-CN', targets)} 的生效路由是 ${prefix}，类型为“${kind}”，系统会直接丢弃报文。`,
      actions: {
        'show-windows': '查看是哪条路由，以及由哪个 VPN 或安全软件添加。',
        'delete-macos': remove,
        'delete-linux': remove,
      },
      explain: {
        meaning: '路由表中存在覆盖目标的 blackhole、unreachable、prohibit 或 reject 路由。',
        detection: '取自内核或路由表中生效路由的类型。',
        confusedWith: '防火墙丢包：此时路由是普通路由。',
      },
    },
    'workstation.overlay-route': {
      title: ({ product, interface: name }) => `到云上的路由被${spaced(named('zh-CN', product, name))}占用。`,
      why: ({ targets, interface: name, prefix }) =>
        `由于路由 ${prefix}，发往 ${listOf('zh-CN', targets)} 的报文进入了 ${name}，而那里无人应答。`,
      actions: {
        disconnect: ({ product, mayBeIntended }) =>
          mayBeIntended
            ? `如果${called(product)}不是公司的 VPN，请在使用云电脑期间断开它，然后重新检测；如果是，请保持连接。`
            : `使用云电脑期间断开 ${product}，然后重新检测。`,
        behind: ({ product }) =>
          `如果${called(product)}是公司的 VPN，且本应承载这些流量：请在其网关之后检查到 100.64.0.0/10 和办公网络的路由，并在云上检查到 VPN 地址段的回程路由。`,
        exclude: ({ product }) =>
          `或者在 ${product} 中排除 100.64.0.0/10 和办公网络网段（分流），使两者可以同时使用。`,
        'show-windows': show,
        'show-macos': show,
        'show-linux': show,
      },
      explain: {
        meaning: '到 DNS、API 或办公网络的最长匹配路由属于某个组网软件或 VPN。',
        detection:
          '逐个目标查询生效的路由：报文进入了隧道网卡，且目标没有应答。能正常承载流量的隧道不会被误判；只为该服务设置路由、且网关之后仍有路由器应答的 VPN 也不会。',
        confusedWith:
          '仅仅安装了组网软件。Tailscale 使用 100.64.0.0/10，WARP 使用的 100.96.0.0/12 覆盖了两台 VPC DNS，但只有真正生效的路由才算数。',
      },
    },
    'workstation.overlay-filter': {
      title: ({ product, rule }) =>
        rule === null
          ? `${spaced(productOf(product)).trimStart()}很可能丢弃了来自云上的回包。`
          : `${spaced(productOf(product)).trimStart()}丢弃了来自云上的回包。`,
      why: ({ targets, product, rule }) =>
        rule === null
          ? `${spaced(productOf(product)).trimStart()}正在运行，到 ${listOf('zh-CN', targets)} 的路由正确，局域网之外也有应答，唯独这些地址没有应答。未能读取过滤规则（通常需要管理员权限），因此无法直接证实。`
          : `规则“${rule}”丢弃了来自 ${listOf('zh-CN', targets)} 的报文。`,
      actions: {
        disconnect: ({ product }) =>
          `停止${product === 'packet filter' ? '添加该规则的程序' : ` ${product}`}，然后重新检测。`,
        'filter-off': ({ product }) =>
          product === 'Tailscale'
            ? '或者保留 Tailscale，但不让它管理过滤规则；所需规则请自行添加。'
            : '查明该规则由哪个程序添加，并为 100.64.0.0/10 设置例外。',
      },
      explain: {
        meaning: '报文从正确的网卡发出，但回包被组网软件的过滤规则丢弃。',
        detection:
          '有管理员权限时按内核的方式推演规则，确认其丢弃回包；否则依据特征判断：Linux 上运行 Tailscale、路由正确、唯独 100.64.0.0/10 无应答。',
        confusedWith:
          '公司网络缺少路由（route.cloud-services-unreachable）。停止组网软件后重新检测，如恢复应答，即为组网软件所致。',
      },
    },
    'workstation.wrong-route': {
      title: ({ prefix, interface: name, gateway }) =>
        `本机的路由 ${prefix} 指向了错误的方向（${gateway ?? name}）。`,
      why: ({ targets, prefix, gateway, interface: name, defaultGateway }) =>
        `发往 ${listOf('zh-CN', targets)} 的报文按路由 ${prefix} 送往 ${gateway ?? name}${defaultGateway === null ? '' : `，而不是默认网关 ${defaultGateway}`}，那里无人应答。`,
      actions: {
        'delete-windows': '删除该路由。如果重启后再次出现，说明它是永久路由，或由某个程序添加。',
        'delete-macos': '删除该路由。',
        'delete-linux': '删除该路由。',
        'who-set-it': '查明该路由的来源（登录脚本、旧的 VPN 配置、组策略），避免再次出现。',
      },
      explain: {
        meaning: '有一条比默认路由更精确的路由，把发往云上的报文送给了不会转发的路由器。',
        detection:
          '生效路由既不是默认路由、隧道，也不是直连网段，下一跳不是默认网关，且目标没有应答。覆盖整个网段且网关在线的路由视为有意配置。',
        confusedWith: '公司网络缺少路由（route.cloud-services-missing）：此时本机已把报文交给正确的网关。',
      },
    },
    'workstation.routes-disagree': {
      title: () => '系统实际选用的路径与路由表不一致。',
      why: ({ targets, system, table }) =>
        `到 ${listOf('zh-CN', targets)}，系统给出的路径是 ${system}，而路由表指向 ${table}。`,
      actions: { 'show-windows': show, 'show-macos': show, 'show-linux': show },
      explain: {
        meaning: '向系统查询到目标的路径时，结果与路由表所示不同。检测以系统的回答为准。',
        detection:
          '把系统对目标的回答与路由表中的最长前缀（相同时比较跃点数）对比。Linux 上含有源地址或标记规则的路由表不参与对比。',
        confusedWith: '两次读取之间网络发生了变化：请重新检测。另一种可能是 VPN 绕过路由表转发报文。',
      },
    },
  },
  reasons: {
    'overlay-none': () => '本机未发现组网软件或 VPN。',
    'overlay-innocent': ({ products }) => `本机存在 ${listOf('zh-CN', products)}，但未造成影响。`,
    'overlay-resolver': ({ product, servers, adapter }) =>
      `本机由 ${product} 解析域名（${listOf('zh-CN', servers)}），未见其给出正确结果。${adapter === null ? '从网卡无法看出它是否也接管了报文。' : ''}`,
    'overlay-clear': ({ interfaces }) =>
      `发往检测目标的报文经 ${listOf('zh-CN', interfaces)} 发出，未被组网软件或 VPN 接管。`,
    'overlay-unproven': ({ targets, interface: name, prefix, product }) =>
      `发往 ${listOf('zh-CN', targets)} 的报文因路由 ${prefix} 进入${spaced(named('zh-CN', name, product)).trimEnd()}，尚无应答能证明报文已送达。`,
    'overlay-adapter-unclear': ({ targets, interface: name, prefix }) =>
      `发往 ${listOf('zh-CN', targets)} 的报文经 ${name} 发出（路由 ${prefix}）。无法确定它是物理网卡还是 VPN，尚无应答能证明报文已送达。`,
    'overlay-own-network': ({ targets, interface: name, prefix }) =>
      `发往 ${listOf('zh-CN', targets)} 的报文因路由 ${prefix} 进入 ${name}，那是本机自身的网络，尚无应答能证明报文已送达。`,
    'overlay-without-exit': ({ targets, interface: name, prefix }) =>
      `发往 ${listOf('zh-CN', targets)} 的报文经 ${name} 发出（路由 ${prefix}）。该网卡是空设备，其后没有任何网络（VPN 的断网保护会用到它），尚无应答能证明报文已送达。`,
    'overlay-suspected': ({ targets, interface: name, prefix }) =>
      `无法读取网卡信息。发往 ${listOf('zh-CN', targets)} 的报文经 ${name} 发出（路由 ${prefix}），疑似 VPN 或本地代理。`,
    'filter-drops-sent': ({ rule }) =>
      `本机的报文过滤规则丢弃了发出的报文（${rule}），因此无法判断后续路径。`,
  },
  symptoms: {
    'workstation.overlay-route': ({ targets, interface: name }) => `发往 ${some(targets)} 的报文进入 ${name}`,
    'workstation.overlay-filter': silent,
    'workstation.wrong-route': (args) => `${some(args.targets)}：经路由 ${args.prefix} 无应答`,
  },
  alternatives: {
    'workstation.overlay-route': {
      'route.cloud-services-silent':
        '如果是公司自己的 VPN，可以跟踪路由来区分：如果 VPN 网关之后有路由器应答，说明 VPN 已把报文送达，故障在其后。',
    },
    'workstation.overlay-filter': {
      'route.cloud-services-unreachable': '暂时退出该软件后重新检测：若仍无应答，故障在途中，不在本机。',
    },
    'workstation.wrong-route': {
      'route.cloud-services-missing': '在没有该路由的电脑上检测：若同样无应答，则是公司网络缺少路由。',
    },
  },
};
