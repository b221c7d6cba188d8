import { listOf } from '../list.ts';
import type { RouteReasons } from '../reason-args-route.ts';

export const routeReasons: { readonly [K in keyof RouteReasons]: (args: RouteReasons[K]) => string } = {
  'no-cloud-service-target': () => '配置文件中没有云服务网段的目标。',
  'no-office-target': () => '配置文件中没有云电脑和网关，未检测到办公网络的路径。',
  'route-alive': ({ targets }) => `${listOf('zh-CN', targets, 3)} 有应答，来回路径正常。`,
  'route-alive-remembered': ({ target, on }) =>
    `目前没有 DNS 服务器给出 API 的地址，但 ${on} 时可用的 ${target} 有应答，说明来回路径正常。`,
  'route-unsure': ({ targets }) => `无法确定到 ${listOf('zh-CN', targets, 3)} 的路径状况。`,
  'route-ends-beyond': ({ lastHop, targets }) =>
    `到 ${listOf('zh-CN', targets, 3)} 的报文最远到达 ${lastHop}，其后无应答。路由本身应该是存在的。`,
  'trace-hops': ({ target, hops, reached }) =>
    hops.length === 0
      ? `到 ${target} 的途中没有路由器应答，许多路由器默认不应答。`
      : `到 ${target} 的路径${reached ? '' : '（可见部分）'}：${hops.join(' → ')}。`,
  'quality-behind-proxy': () => '只有本机代理作答，因此无法得知其后的丢包和时延。',
  'quality-no-answer': () => '没有任何应答，无法测量丢包和时延。',
  'quality-good': ({ sent, lost, avgMs, jitterMs }) =>
    `发送 ${sent} 个报文，丢失 ${lost} 个，平均时延 ${avgMs} 毫秒，抖动 ${jitterMs} 毫秒。`,
};
