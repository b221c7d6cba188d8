/** Each outage against the bound that the company's own settings give. */
import { CONVERGENCE_MS, ownBounds, type Bound } from './bounds.ts';
import { durationOf, type Outage } from './outage.ts';
import { phaseOf, stayedOut } from './phases.ts';
import type { Compared } from './result.ts';
import type { DrillFacts } from './rules/facts.ts';

/** The fastest mechanism ends an outage, whatever else is configured. */
export function comparedOutages(
  outages: readonly Outage[],
  { cut, settings, recording }: Pick<DrillFacts, 'cut' | 'settings' | 'recording'>,
): readonly Compared[] {
  const bound = ownBounds(settings.failover)[0] ?? null;
  return outages.flatMap((outage) => {
    const phase = phaseOf(outage, cut);
    if (phase === 'baseline' || stayedOut(outage, cut)) return [];
    const { ms, errorMs } = durationOf(outage, recording.endMs);
    return [
      {
        serviceId: outage.serviceId,
        phase,
        fromMs: outage.fromMs,
        ms,
        errorMs,
        bound,
        against: bound === null ? 'unknown' : againstOf(ms, errorMs, bound),
      } as const,
    ];
  });
}

function againstOf(ms: number, errorMs: number, bound: Bound): Compared['against'] {
  const limit = bound.ms + CONVERGENCE_MS;
  if (ms - errorMs > limit) return 'beyond';
  return ms + errorMs <= limit ? 'within' : 'unknown';
}
