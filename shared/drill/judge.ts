/** A recording becomes a result: pure, so that a saved record is judged again by today's rules. */
import { accountsOf } from './accounts.ts';
import { ownBounds } from './bounds.ts';
import { comparedOutages } from './compare-bounds.ts';
import { groupsOf, longestFirst, type Group } from './episodes.ts';
import { drillFinding, type DrillFinding } from './finding.ts';
import { begunBefore, marksOf } from './marks.ts';
import { overOf, pathsIn } from './paths.ts';
import { cutOf, phaseOf, phasesOf, type Cut } from './phases.ts';
import type { Episode, Phase } from './phase.ts';
import type { DrillResult, DrillState } from './result.ts';
import { neverBack, logOnFails, sessionLost, unrelated } from './rules/after.ts';
import { incomplete, loss, neverNoticed, notSeen, ownNetwork } from './rules/doubts.ts';
import { pathOutages, type DrillFacts, type DrillRule } from './rules/facts.ts';
import { standby } from './rules/standby.ts';
import { failbackWorse, flapping, lagging, slow } from './rules/times.ts';
import type { Recording } from './sample.ts';
import type { DrillSettings } from './settings.ts';
import { standingsOf } from './standing.ts';

const RULES: readonly DrillRule[] = [
  standby,
  logOnFails,
  neverBack,
  flapping,
  slow,
  failbackWorse,
  lagging,
  ownNetwork,
  neverNoticed,
  notSeen,
  incomplete,
  loss,
  unrelated,
  sessionLost,
];

const ORDER = ['error', 'warning', 'note'] as const;

/** judgeDrill gives everything that a recording says. */
export function judgeDrill(recording: Recording, settings: DrillSettings): DrillResult {
  const accounts = accountsOf(recording);
  const groups = groupsOf(accounts);
  const seen = { recording, groups, path: settings.path };
  const marks = marksOf(seen);
  const onStandby = recording.paths.filter((one) => overOf(one, settings.path) === 'standby');
  const evidence = { begunMs: begunBefore(seen, marks), onStandbyMs: onStandby.map(({ atMs }) => atMs) };
  const cut = cutOf(marks, evidence);
  const phases = phasesOf(accounts, cut, recording.endMs);
  const stood = cut === null ? [] : standingsOf(recording, accounts, cut);
  const facts = cut === null ? null : { recording, settings, accounts, groups, phases, cut, stood };
  const findings = facts === null ? withoutCut(recording, accounts) : found(facts);
  return {
    state: recording.kind === 'watch' ? 'watched' : stateOf(findings),
    accounts,
    marks,
    phases,
    episodes: groups.map((group) => episodeOf(group, { phases, cut, endMs: recording.endMs })),
    compared: facts === null ? [] : comparedOutages(pathOutages(facts), facts),
    paths: pathsIn(recording.paths, phases, settings.path),
    bounds: ownBounds(settings.failover),
    findings,
  };
}

function found(facts: DrillFacts): readonly DrillFinding[] {
  const all = RULES.flatMap((rule) => rule(facts));
  return [...all].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Nothing was switched off, as far as anybody can see. */
function withoutCut(recording: Recording, accounts: DrillFacts['accounts']): readonly DrillFinding[] {
  const lossy = loss({ accounts });
  return recording.kind === 'watch'
    ? lossy
    : [drillFinding('drill.incomplete', { phase: 'baseline' }), ...lossy];
}

/** What was not seen proves nothing, whatever else is well; what is proven broken stays so. */
function stateOf(findings: readonly DrillFinding[]): DrillState {
  const has = (code: DrillFinding['code']): boolean => findings.some((one) => one.code === code);
  const isSure = findings.some(({ severity, confidence }) => severity === 'error' && confidence !== 'low');
  // An outage of our own network, or of this process, may have looked like anything.
  if (has('drill.own-network') || has('drill.not-seen')) return 'inconclusive';
  if (isSure) return 'failed';
  if (has('drill.never-noticed') || !has('drill.works')) return 'inconclusive';
  return findings.some(({ severity }) => severity !== 'note') ? 'partly' : 'passed';
}

/** When what happened in a recording. */
interface Course {
  readonly phases: readonly Phase[];
  readonly cut: Cut | null;
  readonly endMs: number;
}

/** What may begin later in each part, when all that came back had come back. */
const LATER = { baseline: null, failover: 'standby', failback: 'end' } as const;

/** What began shortly before a mark that was pressed late belongs to it, as its outages do. */
function episodeOf(group: Group, { phases, cut, endMs }: Course): Episode {
  const part = phaseOf(group, cut);
  const later = phases.find(({ name }) => name === LATER[part]);
  return {
    fromMs: group.fromMs,
    toMs: group.toMs,
    services: longestFirst(group, endMs),
    phase: later !== undefined && group.fromMs > later.fromMs ? later.name : part,
  };
}
