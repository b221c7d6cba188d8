/** Did the standby carry: everything, a part, or nothing? */
import { addressClass } from '../../net/address-class.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import { timeNeeded } from '../bounds.ts';
import { durationOf, spanOf } from '../outage.ts';
import { drillFinding, type DrillFinding } from '../finding.ts';
import { missingOf } from '../missing.ts';
import { overOf, standbyHopsIn } from '../paths.ts';
import { stayedOut } from '../phases.ts';
import type { PathSeen } from '../sample.ts';
import { idsOf, isOfPath, pathOutages, type DrillFacts, type DrillRule } from './facts.ts';

/** standby names the outcome of the failover; nothing where it was not seen. */
export const standby: DrillRule = (facts) => {
  const alive = facts.stood.filter((one) => one.standing === 'alive');
  const dead = facts.stood.filter((one) => one.standing === 'dead');
  if (dead.filter(({ service }) => isOfPath(service)).length === 0)
    return alive.length === 0 ? [] : worked(facts);
  // A standby that was not waited for is neither missing nor half.
  if (!waited(facts)) return [];
  if (alive.filter(({ service }) => isOfPath(service)).length === 0) return [nothingCameBack(facts)];
  return [half(facts)];
};

/** waited says whether the standby had the time that it may need. */
export function waited({ cut, recording, settings }: DrillFacts): boolean {
  return (cut.onMs ?? recording.endMs) - cut.offMs >= timeNeeded(settings.failover);
}

function worked(facts: DrillFacts): readonly DrillFinding[] {
  const outages = failoverOutages(facts);
  const longest = longestOf(facts, outages);
  if (longest === null) return wentOver(facts) ? [worksWithoutLoss(facts)] : [];
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

/** Traces before and after the mark show that the way changed. */
function wentOver({ recording, settings, cut }: DrillFacts): boolean {
  const inStandby = recording.paths.filter(({ atMs }) => atMs > cut.offMs && atMs < (cut.onMs ?? Infinity));
  const before = recording.paths.filter(({ atMs }) => atMs <= cut.offMs);
  return (
    inStandby.some((one) => overOf(one, settings.path) === 'standby') &&
    before.some((one) => overOf(one, settings.path) === 'active')
  );
}

function worksWithoutLoss({ stood, recording }: DrillFacts): DrillFinding {
  const alive = stood.filter(({ standing }) => standing === 'alive');
  const finest = Math.max(...alive.map(({ service }) => service.intervalMs), 0);
  return drillFinding('drill.works', {
    ms: 0,
    errorMs: finest,
    longest: alive[0]?.service.id ?? recording.lanes[0]?.service.id ?? '',
    services: alive.length,
  });
}

/** failoverOutages gives the outages of the path that began with the failover and ended before the return. */
export function failoverOutages(facts: DrillFacts): ReturnType<typeof pathOutages> {
  const { cut, stood } = facts;
  const alone = new Set(stood.flatMap((one) => one.alone));
  return pathOutages(facts).filter(
    (one) =>
      !alone.has(one) &&
      one.fromMs >= cut.offMs - cut.offSlackMs &&
      one.fromMs < (cut.onMs ?? Infinity) - cut.onSlackMs &&
      !stayedOut(one, cut),
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

function nothingCameBack(facts: DrillFacts): DrillFinding {
  const services = idsOf(facts.stood, 'dead');
  const during = facts.recording.paths.filter(
    ({ atMs }) => atMs > facts.cut.offMs && atMs < (facts.cut.onMs ?? Infinity) - facts.cut.onSlackMs,
  );
  const at = spanOf(facts.stood.map(({ outage }) => outage));
  const hops = standbyHopsIn(during, facts.settings.path);
  const last = lastHopOf(during);
  // A router of the standby answers, so packets go out and come back as far as there: what is beyond it does not find the way home.
  const [hop] = hops;
  if (hop !== undefined)
    return drillFinding('drill.return-lost', { services, hop: last ?? hop }, { at, confidence: 'medium' });
  return noStandby(facts, { during, services, lastHop: last, at });
}

/** Nothing came back, and no router of the standby was seen. */
interface Silence {
  /** Traces of that time. */
  readonly during: readonly PathSeen[];
  readonly services: readonly string[];
  readonly lastHop: string | null;
  readonly at: DrillFinding['at'];
}

function noStandby({ stood, settings }: DrillFacts, { during, at, ...seen }: Silence): DrillFinding {
  if (stood.some(({ outage }) => outage?.how === 'unreachable'))
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
