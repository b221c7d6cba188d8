/** A standby that carries a part: what is missing, and where to fix it. */
import type { Missing } from '../finding.ts';
import type { DrillFindingText } from './table.ts';

const MISSING: Readonly<Record<Missing, string>> = {
  'cloud-services':
    '云服务网段的全部服务始终没有恢复，而办公网络已恢复：备用链路上缺少到云服务网段的路由或 IPsec 感兴趣流。',
  office: '全部云电脑和网关始终没有恢复，而云服务已恢复：备用链路上缺少到办公网络的路由或 IPsec 感兴趣流。',
  dns: '只有 DNS 没有恢复，同一网段的其他服务有应答：备用链路上有设备丢弃 53 端口的报文。',
  connections: '不建立连接的查询有应答，而连接都建立不起来：备用链路上有过滤，或应答走了另一条路径。',
  pings: '只有 ping 没有恢复，连接正常：备用链路过滤了 ICMP，登录并不需要它。',
  api: '只有 API 没有恢复，同一网段的其他服务有应答：备用链路上有设备丢弃到其端口的连接。',
  mixed: '没有恢复的各项之间没有能用一条路由或感兴趣流解释的共同点。',
};

export const half: DrillFindingText<'drill.half'> = {
  title: ({ dead }, { names }) => `备用链路只有一半可用：以下各项在备用链路上没有恢复：${names(dead)}。`,
  why: ({ alive, missing }, { names }) => `以下各项经备用链路恢复：${names(alive)}。${MISSING[missing]}`,
  actions: ({ missing, blocks }, { list }) => halfActions(missing, blocks.length === 0 ? null : list(blocks)),
};

function halfActions(missing: Missing, blocks: string | null): readonly string[] {
  switch (missing) {
    case 'cloud-services':
      return routeActions(blocks ?? '100.64.0.0/10');
    case 'office':
      return routeActions(blocks ?? '办公网络网段');
    case 'dns':
      return ['在备用链路的每台防火墙上，放行到 VPC DNS 服务器的 UDP 和 TCP 53 端口。'];
    case 'api':
      return ['在备用链路的每台防火墙上，放行到 API 端口的 TCP。'];
    case 'connections':
      return ['对比两条链路上的防火墙。', '检查应答是否也经备用链路返回：没有见过请求的防火墙会丢弃应答。'];
    case 'pings':
      return ['登录无需处理。如需用 ping 监视备用链路，请放行 ICMP 回显。'];
    case 'mixed':
      return blocks === null ? ['逐项查看。'] : routeActions(blocks);
  }
}

function routeActions(blocks: string): readonly string[] {
  return [
    `在数据中心网关上，添加经 VPN 到 ${blocks} 的路由，优先级低于 BGP（指南步骤 4 和 6.1）。`,
    `将 ${blocks} 加入 IPsec 连接两端的感兴趣流（目的路由模式除外）。`,
    `在 VPN 网关和云企业网中，检查从用户 VPC 到 ${blocks} 的路由。`,
  ];
}
