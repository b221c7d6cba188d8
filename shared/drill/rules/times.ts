/** How long it took, both ways. */
import { comparedOutages } from '../compare-bounds.ts';
import { durationOf } from '../outage.ts';
import { drillFinding } from '../finding.ts';
import { phaseOf } from '../phases.ts';
import { isOfPath, pathOutages, type DrillFacts, type DrillRule } from './facts.ts';
import { failoverOutages, longestOf } from './standby.ts';

/** slow compares the longest outage of the failover with the bound. */
export const slow: DrillRule = (facts) => {
  const compared = comparedOutages(failoverOutages(facts), facts);
  const [worst] = compared.filter(({ against }) => against === 'beyond').sort((a, b) => b.ms - a.ms);
  if (worst?.bound == null) return [];
  const { mechanism, interval, count, step, ms: boundMs } = worst.bound;
  return [
    drillFinding(
      'drill.slow',
      {
        service: worst.serviceId,
        ms: worst.ms,
        errorMs: worst.errorMs,
        boundMs,
        mechanism,
        interval,
        count,
        step,
      },
      { at: { fromMs: worst.fromMs, toMs: worst.fromMs + worst.ms } },
    ),
  ];
};

/** Differences below this are noise of routers that compute. */
const WORSE_MS = 1_000;

/** failbackWorse compares the way back with the failover. */
export const failbackWorse: DrillRule = (facts) => {
  const back = longestOf(facts, failbackOutages(facts));
  if (back === null) return [];
  const out = longestOf(facts, failoverOutages(facts));
  const failoverMs = out?.took.ms ?? 0;
  const errorMs = back.took.errorMs + (out?.took.errorMs ?? 0);
  if (back.took.ms - failoverMs - errorMs < WORSE_MS || !someStood(facts)) return [];
  return [
    drillFinding(
      'drill.failback-worse',
      { failoverMs, failbackMs: back.took.ms, errorMs, service: back.id },
      { at: { fromMs: back.fromMs, toMs: back.toMs } },
    ),
  ];
};

function failbackOutages(facts: DrillFacts): ReturnType<typeof pathOutages> {
  return pathOutages(facts).filter((one) => phaseOf(one, facts.cut) === 'failback');
}

/** Without a standby that carried there is nothing to compare with; a name may be remembered where nothing carries. */
function someStood({ stood }: DrillFacts): boolean {
  return stood.some(({ standing, service }) => standing === 'alive' && isOfPath(service));
}

/** A service that follows the path is back this much later at most, since its questions come at other moments. */
const LAG_MS = 3_000;

/** lagging names what came back later than the network that it needs. */
export const lagging: DrillRule = (facts) => {
  const network = longestOf(facts, failoverOutages(facts));
  return facts.stood.flatMap(({ service, standing, outage }) => {
    if (service.method !== 'system-name' || outage === null || !someStood(facts)) return [];
    const ms = standing === 'dead' ? null : durationOf(outage, facts.recording.endMs).ms;
    const networkMs = network?.took.ms ?? 0;
    if (ms !== null && ms - networkMs < LAG_MS) return [];
    return [
      drillFinding(
        'drill.lagging',
        { service: service.id, ms, networkMs },
        { at: { fromMs: outage.fromMs, toMs: outage.toMs } },
      ),
    ];
  });
};

/** Going out this often between two marks is no failover but a fight. */
const FLAPS = 3;

/** flapping counts how often most services went out between the marks. */
export const flapping: DrillRule = (facts) =>
  (['failover', 'failback'] as const).flatMap((phase) => {
    const outages = pathOutages(facts).filter((one) => phaseOf(one, facts.cut) === phase);
    const byService = new Map<string, number>();
    for (const { serviceId } of outages) byService.set(serviceId, (byService.get(serviceId) ?? 0) + 1);
    const often = [...byService].filter(([, times]) => times >= FLAPS);
    if (often.length < 2) return [];
    const times = Math.max(...often.map(([, count]) => count));
    return [
      drillFinding(
        'drill.flapping',
        { phase, times, services: often.map(([id]) => id) },
        {
          at: {
            fromMs: Math.min(...outages.map(({ fromMs }) => fromMs)),
            toMs: outages.some(({ toMs }) => toMs === null)
              ? null
              : Math.max(...outages.map(({ toMs }) => toMs ?? 0)),
          },
        },
      ),
    ];
  });
