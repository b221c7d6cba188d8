import type { DrillTexts } from './table.ts';

export const mechanisms: DrillTexts['mechanisms'] = {
  bfd: 'BFD',
  'health-check': '云企业网（CEN）健康检查',
  'bgp-hold': 'BGP 保持时间',
};

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} 秒`;
}

export function duration(ms: number, errorMs: number): string {
  return `${(ms / 1000).toFixed(1)} 秒（±${(Math.ceil(errorMs / 10) / 100).toFixed(2)} 秒）`;
}

export const bound: DrillTexts['bound'] = ({ mechanism, interval, count, unit, ms }) =>
  mechanism === 'bgp-hold'
    ? `${interval} 秒`
    : `${interval} ${unit === 's' ? '秒' : '毫秒'} × ${count} = ${ms / 1000} 秒`;

export const step: DrillTexts['step'] = (number) =>
  ({
    '1': '指南步骤 1：边界路由器（VBR）上 BGP 邻居的 BFD，以及网关上的同样设置（步骤 4）',
    '3.3': '指南步骤 3.3：云企业网（CEN）中对专线的健康检查',
    '4': '指南步骤 4：网关上的 BGP 会话',
  })[number];
