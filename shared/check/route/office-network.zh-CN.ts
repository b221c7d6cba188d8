import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { fillRoute, routeTable } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { silent } from '../phrases.zh-CN.ts';
import { ends } from './phrases.zh-CN.ts';

export const names: CheckNames<'route.office-network'> = {
  check: '到办公网络的路径',
  findings: {
    'route.office-network-missing': '缺少到办公网络的路由',
  },
};

export const texts: CheckTexts<'route.office-network'> = {
  findings: {
    'route.office-network-missing': {
      title: ({ cloudAlive }) =>
        cloudAlive === false ? '办公网络没有应答。' : '云服务有应答，但办公网络没有应答。',
      why: (args) => `${listOf('zh-CN', args.targets)} 均无应答。${ends(args)}`,
      actions: {
        attach: () => `查看办公网络的 VPC 是否已加载到 CEN 实例，路由是否已学习：${routeTable}。`,
        'add-route': () => `在数据中心查看是否有到办公网络的路由，缺少时请添加。${fillRoute}`,
        standby: '检查备用链路上的掩码：办公网络 172.16.0.0/12 应写为 172.16.0.0 255.240.0.0。',
      },
      explain: {
        meaning: '登录服务可能正常，但没有到云电脑所在网络的路径。',
        detection:
          '所有云电脑和网关都没有应答。有路由器报告不可达时即可证实。路由跟踪止于云之前，或没有路由器应答。',
        confusedWith: '所有云电脑都关机（computer.all-unreachable）。请启动一台后重新检测。',
      },
    },
  },
  reasons: {
    'no-office-target': () => '配置文件中没有云电脑和网关，未检测到办公网络的路径。',
    'route-ends-beyond': ({ lastHop, targets }) =>
      `到 ${listOf('zh-CN', targets, 3)} 的报文最远到达 ${lastHop}，其后无应答。路由本身应该是存在的。`,
  },
  symptoms: {
    'route.office-network-missing': silent,
  },
  alternatives: {
    'route.office-network-missing': {
      'computer.all-unreachable': '在控制台启动一台云电脑后重新检测：若有应答，说明其他云电脑只是未开机。',
    },
  },
};
