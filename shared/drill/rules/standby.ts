/** Did the standby carry: everything, a part, or nothing? */
import { addressClass } from '../../net/address-class.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import { timeNeeded } from '../bounds.ts';
import { durationOf, spanOf } from '../outage.ts';
import { drillFinding, type DrillFinding } from '../finding.ts';
import { missingOf } from '../missing.ts';
import { overOf, standbyHopsIn, type Over } from '../paths.ts';
import { phaseOf, stayedOut } from '../phases.ts';
import type { PathSeen } from '../sample.ts';
import type { Stood } from '../standing.ts';
import { idsOf, isOfPath, pathOutages, tracesOf, type DrillFacts, type DrillRule } from './facts.ts';

/** standby names the outcome of the failover; nothing where it was not seen. */
export const standby: DrillRule = (facts) => {
  const alive = facts.stood.filter((one) => one.standing === 'alive');
  const dead = facts.stood.filter((one) => one.standing === 'dead');
  const [first] = alive;
  if (!dead.some(({ service }) => isOfPath(service))) return first === undefined ? [] : worked(facts, first);
  // A standby that was not waited for is neither missing nor half.
  if (!waited(facts)) return [];
  if (!alive.some(({ service }) => isOfPath(service))) return [nothingCameBack(facts, dead)];
  return [half(facts)];
};

/** waited says whether the standby had the time that it may need. */
export function waited({ cut, recording, settings }: DrillFacts): boolean {
  return (cut.onMs ?? recording.endMs) - cut.offMs >= timeNeeded(settings.failover);
}

function worked(facts: DrillFacts, first: Stood): readonly DrillFinding[] {
  const outages = failoverOutages(facts);
  const longest = longestOf(facts, outages);
  if (longest === null) return wentOver(facts) ? [worksWithoutLoss(facts, first)] : [];
  return [
    drillFinding(
      'drill.works',
      {
        ...longest.took,
        longest: longest.id,
        services: facts.stood.filter(({ standing }) => standing === 'alive').length,
      },
      { at: { fromMs: longest.fromMs, toMs: longest.toMs } },
    ),
  ];
}

/** wentOver says whether traces before and after the mark show that the way changed. */
export function wentOver(facts: DrillFacts): boolean {
  const { before, during } = tracesOf(facts);
  const has = (paths: typeof during, over: Over): boolean =>
    paths.some((one) => overOf(one, facts.settings.path) === over);
  return has(before, 'active') && !has(before, 'standby') && has(during, 'standby');
}

/** What was out for less than the widest interval may not have been asked meanwhile. */
function worksWithoutLoss({ stood }: DrillFacts, first: Stood): DrillFinding {
  const alive = stood.filter(({ standing }) => standing === 'alive');
  return drillFinding('drill.works', {
    ms: 0,
    errorMs: Math.max(...alive.map(({ service }) => service.intervalMs)),
    longest: first.service.id,
    services: alive.length,
  });
}

/** failoverOutages gives the outages of the path that began with the failover and ended before the return. */
export function failoverOutages(facts: DrillFacts): ReturnType<typeof pathOutages> {
  const { cut, stood } = facts;
  const alone = new Set(stood.flatMap((one) => one.alone));
  return pathOutages(facts).filter(
    (one) => !alone.has(one) && phaseOf(one, cut) === 'failover' && !stayedOut(one, cut),
  );
}

/** longestOf gives the longest of some outages. */
export function longestOf(
  { recording }: Pick<DrillFacts, 'recording'>,
  outages: ReturnType<typeof pathOutages>,
): {
  readonly id: string;
  readonly took: { ms: number; errorMs: number };
  readonly fromMs: number;
  readonly toMs: number | null;
} | null {
  const [first] = outages
    .map((one) => ({ one, took: durationOf(one, recording.endMs) }))
    .sort((a, b) => b.took.ms - a.took.ms);
  if (first === undefined) return null;
  return { id: first.one.serviceId, took: first.took, fromMs: first.one.fromMs, toMs: first.one.toMs };
}

function half(facts: DrillFacts): DrillFinding {
  const dead = facts.stood.filter(({ standing }) => standing === 'dead');
  const alive = facts.stood.filter(({ standing }) => standing === 'alive');
  const part = missingOf(
    dead.map(({ service }) => service),
    alive.map(({ service }) => service),
    facts.settings,
  );
  return drillFinding(
    'drill.half',
    { alive: idsOf(facts.stood, 'alive'), dead: idsOf(facts.stood, 'dead'), ...part },
    {
      at: spanOf(dead.map(({ outage }) => outage)),
      confidence: part.missing === 'mixed' ? 'medium' : 'high',
    },
  );
}

function nothingCameBack(facts: DrillFacts, dead: readonly Stood[]): DrillFinding {
  const services = idsOf(facts.stood, 'dead');
  const during = facts.recording.paths.filter(
    ({ atMs }) => atMs > facts.cut.offMs && atMs < (facts.cut.onMs ?? Infinity) - facts.cut.onSlackMs,
  );
  const at = spanOf(dead.map(({ outage }) => outage));
  // A router of the standby answers, so packets go out and come back as far as there: what is beyond it does not find the way home.
  const hop = lastHopOf(during.filter((one) => standbyHopsIn([one], facts.settings.path).length > 0));
  if (hop !== null) return drillFinding('drill.return-lost', { services, hop }, { at, confidence: 'medium' });
  return noStandby(facts, { dead, during, services, at });
}

/** Nothing came back, and no router of the standby was seen. */
interface Silence {
  /** Traces of that time. */
  readonly during: readonly PathSeen[];
  readonly dead: readonly Stood[];
  readonly services: readonly string[];
  readonly at: DrillFinding['at'];
}

function noStandby({ settings }: DrillFacts, { dead, during, services, at }: Silence): DrillFinding {
  const seen = { services, lastHop: lastHopOf(during) };
  if (dead.some(({ outage }) => outage?.how === 'unreachable'))
    return drillFinding('drill.no-standby', { ...seen, sign: 'unreachable' }, { at });
  if (during.some(({ hops }) => hops.some(isPublic)))
    return drillFinding('drill.no-standby', { ...seen, sign: 'public-router' }, { at });
  const { standbyHops } = settings.path;
  return standbyHops.length > 0
    ? drillFinding('drill.standby-dead', { ...seen, hops: standbyHops }, { at, confidence: 'medium' })
    : drillFinding('drill.no-standby', { ...seen, sign: 'silence' }, { at, confidence: 'medium' });
}

function lastHopOf(paths: readonly PathSeen[]): string | null {
  return paths.flatMap(({ hops }) => hops.findLast((hop) => hop !== null) ?? []).at(-1) ?? null;
}

/** A router of the Internet: what passes it does not reach a private network. */
function isPublic(hop: string | null): boolean {
  return hop !== null && isIpv4(hop) && ['public', 'documentation'].includes(addressClass(hop));
}
