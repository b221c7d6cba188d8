/** Phrases that both checks of routes share. */
import { listOf } from '../../text/list.ts';

export interface Way {
  readonly lastHop: string | null;
  readonly unreachableFrom: string | null;
  readonly reported: boolean;
  readonly circle?: readonly string[];
}

/** How far packets get. */
export function ends({ lastHop, unreachableFrom, reported, circle }: Way): string {
  if (circle !== undefined)
    return `报文在 ${listOf('zh-CN', circle)} 之间循环转发，直到 TTL 耗尽（路由环路）。`;
  if (unreachableFrom !== null) return `路由器 ${unreachableFrom} 报告目的不可达。`;
  if (reported) return '途中有路由器报告目的不可达。';
  return lastHop === null
    ? '路由跟踪时没有路由器应答。'
    : `路由跟踪中最后应答的路由器是 ${lastHop}，其后没有任何应答。`;
}
