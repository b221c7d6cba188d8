/** What the drill left behind, and what it did not see. */
import { grouped } from '../../values/grouped.ts';
import { drillFinding } from '../finding.ts';
import { spanOf, type Outage } from '../outage.ts';
import { overOf, standbyHopsIn } from '../paths.ts';
import { phaseOf } from '../phases.ts';
import type { PathSeen } from '../sample.ts';
import { cameLater } from '../stage.ts';
import { failoverOutages } from './standby.ts';
import { isOfPath, serviceOf, type DrillFacts, type DrillRule } from './facts.ts';

/** BGP sessions need up to a minute to come up again (connect retry, initial hold-down of BFD). */
const BACK_WITHIN_MS = 60_000;

/** neverBack: the active path was switched on, and is not used again, or services stayed out. */
export const neverBack: DrillRule = (facts) => {
  const { recording, cut } = facts;
  if (cut.onMs === null) return [];
  const services = facts.accounts
    .flatMap(({ outages }) => outages)
    .filter(
      (one) => one.toMs === null && !isOfBaseline(one, facts) && isOfPath(serviceOf(facts, one.serviceId)),
    )
    .map(({ serviceId }) => serviceId);
  const waited = recording.endMs - cut.onMs >= BACK_WITHIN_MS;
  const at = { fromMs: cut.onMs, toMs: null };
  const confidence = waited ? 'high' : 'low';
  if (services.length > 0)
    return [drillFinding('drill.never-back', { how: 'out', services, hops: [] }, { at, confidence })];
  const last = lastTraces(recording.paths, cut.onMs);
  const onStandby = last.filter((one) => overOf(one, facts.settings.path) === 'standby');
  if (last.length === 0 || onStandby.length < last.length) return [];
  const hops = standbyHopsIn(onStandby, facts.settings.path);
  return [drillFinding('drill.never-back', { how: 'on-standby', services: [], hops }, { at, confidence })];
};

/** What was out already before the drill, or went out at a time of its own, is no matter of the return. */
function isOfBaseline({ fromMs, serviceId, fromStart }: Outage, { cut, stood }: DrillFacts): boolean {
  const standing = stood.find(({ service }) => service.id === serviceId)?.standing;
  return (
    fromStart || phaseOf({ fromMs }, cut) === 'baseline' || standing === 'apart' || standing === 'absent'
  );
}

function lastTraces(paths: readonly PathSeen[], afterMs: number): readonly PathSeen[] {
  const targets = [...new Set(paths.map(({ target }) => target))];
  return targets.flatMap(
    (target) => paths.findLast((one) => one.target === target && one.atMs > afterMs) ?? [],
  );
}

/** unrelated: went out at another time than the rest. What is asked at one address is one thing that was out. */
export const unrelated: DrillRule = ({ stood }) =>
  grouped(
    stood.filter(({ standing, alone }) => standing === 'apart' || alone.length > 0),
    ({ service }) => service.address ?? service.id,
  ).map((together) =>
    drillFinding(
      'drill.unrelated',
      { services: together.map(({ service }) => service.id), network: together[0].service.network },
      {
        at: spanOf(
          together.flatMap(({ standing, outage, alone }) => [standing === 'apart' ? outage : null, ...alone]),
        ),
      },
    ),
  );

/** sessionLost: the connection that stood before the cut had to be replaced. */
export const sessionLost: DrillRule = ({ recording, cut }) => {
  const times = recording.lanes
    .filter(({ service }) => service.method === 'api-standing')
    .flatMap(({ reconnects }) => reconnects)
    .filter((atMs) => atMs >= cut.offMs - cut.offSlackMs).length;
  return times === 0 ? [] : [drillFinding('drill.session-lost', { times })];
};

/** logOnFails: the whole check in the standby's time was not ready. One that was made before the standby carried says nothing. */
export const logOnFails: DrillRule = (facts) => {
  const { recording, cut } = facts;
  const check = recording.checks.findLast(
    ({ atMs, tookMs }) => atMs > cut.offMs && atMs + tookMs <= (cut.onMs ?? Infinity),
  );
  if (check?.state !== 'not-ready' || cameLater(check.atMs, failoverOutages(facts))) return [];
  return [
    drillFinding(
      'drill.log-on-fails',
      { headline: check.headline, codes: check.findings.map(({ code }) => code) },
      { at: { fromMs: check.atMs, toMs: check.atMs + check.tookMs } },
    ),
  ];
};
