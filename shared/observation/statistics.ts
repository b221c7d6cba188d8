import type { PingSeries } from './exchange.ts';

/** statistics of round-trip times in ms, in the order in which they came; nulls where there is no sample. */
export function statistics(
  rtts: readonly number[],
): Pick<PingSeries, 'minMs' | 'avgMs' | 'maxMs' | 'jitterMs'> {
  if (rtts.length === 0) return { minMs: null, avgMs: null, maxMs: null, jitterMs: null };
  const differences = rtts.slice(1).map((rtt, index) => Math.abs(rtt - (rtts[index] ?? rtt)));
  return {
    minMs: hundredth(rtts.reduce((a, b) => Math.min(a, b))),
    avgMs: hundredth(mean(rtts)),
    maxMs: hundredth(rtts.reduce((a, b) => Math.max(a, b))),
    jitterMs: differences.length === 0 ? null : hundredth(mean(differences)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
