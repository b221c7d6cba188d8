import type { PartTexts } from '../text.ts';

/** What decides beside the routes themselves. */
export const gatewayDoubts: PartTexts<
  'gateway-policy' | 'gateway-redistributes' | 'gateway-watch' | 'gateway-way-down'
> = {
  'plan.gateway-policy-denies': {
    title: ({ policy, direction, blocks }) =>
      direction === 'in'
        ? `策略 ${policy} 使网关不接收 VBR 发布的 ${blocks.join('、')}。`
        : `策略 ${policy} 使网关不向 VBR 发布 ${blocks.join('、')}。`,
    why: ({ direction }) =>
      direction === 'in'
        ? '无论 VBR 发布什么，网关都没有经专线的 BGP 路由。'
        : '云上因此没有经专线返回的路由。',
    fix: '请在该策略的拒绝规则之前放行这些网段。',
  },
  'plan.gateway-policy-open': {
    title: ({ policy, direction, blocks }) =>
      direction === 'in'
        ? `使用策略 ${policy} 时，网关接收下列哪些网段：${blocks.join('、')}？`
        : `使用策略 ${policy} 时，网关发布下列哪些网段：${blocks.join('、')}？`,
    why: '配置中没有该策略，或其中有工具不读取的条件。',
    fix: ({ direction }) =>
      direction === 'in' ? '请在设备上查看从该邻居接收并保留的路由。' : '请在设备上查看向该邻居发布的路由。',
  },
  'plan.gateway-policy-route': {
    title: ({ count }) => `这 ${count} 条策略路由把去往云上的报文送到哪里？`,
    why: '策略路由和 SD-WAN 规则先于路由表生效。推演结果只反映路由表。',
    fix: '请查看它们是否匹配办公网络或 100.64.0.0/10，并将这些网段排除。',
  },
  'plan.gateway-redistributes': {
    title: ({ source, blocks }) => `网关是否因引入 ${source} 而向云上发布 ${blocks.join('、')}？`,
    why: '这些是云上自身的网段。数据中心发布它们会把流量引向错误的方向。',
    fix: '请为引入或该邻居配置策略，只放行数据中心的网段。',
  },
  'plan.gateway-watch-circuit': {
    title: ({ block }) => `备用链路到 ${block} 的路由会随专线一起撤销：它所依赖的目标要经专线到达。`,
    why: '专线中断时该路由也被撤销，而此时正需要它。',
    fix: '请让该路由依赖 VPN 的对端，或不依赖任何检测。',
  },
  'plan.gateway-watch-open': {
    title: ({ blocks }) => `设备在什么情况下撤销到 ${shown(blocks)} 的路由？`,
    why: '它们依赖探测、Track 或 BFD 会话，而检测的目标没有读取，或不在任一链路的两端。检测失败时路由表中没有它们。',
    fix: '请分别在专线正常和中断时查看所依赖目标的状态。',
  },
  'plan.gateway-way-down': {
    title: ({ port, blocks }) => `到 ${shown(blocks)} 的路由经 ${port} 发出，而该接口已关闭。`,
    why: '这样的路由不会进入路由表，因此该网段没有备用链路。',
    fix: '请开启该接口及其所属的接口。',
  },
};

const MOST = 3;

function shown(blocks: readonly string[]): string {
  const more = blocks.length - MOST;
  return `${blocks.slice(0, MOST).join('、')}${more > 0 ? ` 等 ${blocks.length} 个网段` : ''}`;
}
