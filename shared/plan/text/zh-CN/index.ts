import type { GuidePlaces, PlanTexts, SourceWords } from '../text.ts';
import { cloud } from './cloud.ts';
import { gatewayDoubts } from './gateway-doubts.ts';
import { gatewayText } from './gateway-text.ts';
import { gateway } from './gateway.ts';
import { order } from './order.ts';

export const zhCN: PlanTexts = { ...order, ...cloud, ...gateway, ...gatewayText, ...gatewayDoubts };

export const placesZh: GuidePlaces = {
  preparations: '准备工作',
  planning: '网段规划',
  'planning-ike': '网段规划，IKE',
  'planning-address': '网段规划，公网 IP 地址',
  'step1-tags': '步骤一，标签',
  'step1-vlan': '步骤一，VLAN ID',
  'step1-addresses': '步骤一，IPv4 互联 IP',
  'step1-bgp-group': '步骤一，BGP 组',
  'step1-bgp-peer': '步骤一，BGP 邻居',
  'step2-route': '步骤二，目的路由',
  'step2-weight': '步骤二，权重',
  'step2-configuration': '步骤二，VPN 配置',
  'step3-attach': '步骤三，加载 VBR',
  'step3-health-source': '步骤三，源 IP',
  'step3-health-destination': '步骤三，目标 IP',
  'step3-health-timing': '步骤三，发包时间间隔和探测报文个数',
  'step3-change-route': '步骤三，切换路由',
  'step4-port': '步骤四，专线接口',
  'step4-bgp': '步骤四，BGP',
  'step4-static': '步骤四，VPN 静态路由',
  'step4-probe': '步骤四，探测报文的回程路由',
  'step6-route': '步骤六，云服务路由',
  'step6-dns': '步骤六，DNS',
};

export const sourcesZh: SourceWords = {
  guide: '指南的要求',
  vendor: '云厂商其他页面的要求',
  maker: '网关厂商文档的说明',
  derived: '由地址和路由推出',
};
