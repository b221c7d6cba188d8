/** Delay, loss and hops in the order in which they matter. Pure. */
import type { PingSeries, Trace } from '../../../shared/observation/exchange.ts';

/** lossOf gives the share of lost packets in percent. */
export function lossOf({ sent, received }: Pick<PingSeries, 'sent' | 'received'>): number {
  return sent === 0 ? 0 : (100 * (sent - received)) / sent;
}

/** widestSeries keeps the longest series to each target, the worst first. */
export function widestSeries(series: readonly PingSeries[]): readonly PingSeries[] {
  const best = new Map<string, PingSeries>();
  for (const one of series) if ((best.get(one.target)?.sent ?? 0) < one.sent) best.set(one.target, one);
  return [...best.values()].toSorted((a, b) => lossOf(b) - lossOf(a) || (b.avgMs ?? 0) - (a.avgMs ?? 0));
}

/** lastAnswer gives the hop that answered last; 0: none did. */
export function lastAnswer({ hops }: Trace): number {
  return hops.findLast(({ address }) => address !== null)?.ttl ?? 0;
}
