/** Phrases that both checks of routes share. */

export interface Way {
  readonly lastHop: string | null;
  readonly unreachableFrom: string | null;
  readonly reported: boolean;
}

/** How far packets get. */
export function ends({ lastHop, unreachableFrom, reported }: Way): string {
  if (unreachableFrom !== null) return `路由器 ${unreachableFrom} 报告目的不可达。`;
  if (reported) return '途中有路由器报告目的不可达。';
  return lastHop === null
    ? '路由跟踪时没有路由器应答。'
    : `路由跟踪中最后应答的路由器是 ${lastHop}，其后没有任何应答。`;
}
