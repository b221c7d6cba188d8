/** What keeps the drill from proving anything. */
import { drillFinding, type DrillFinding } from '../finding.ts';
import { durationOf } from '../outage.ts';
import { overOf, standbyHopsIn, type Over } from '../paths.ts';
import { isControl } from '../service.ts';
import { failoverOutages, waited, wentOver } from './standby.ts';
import { isOfPath, tracesOf, type DrillFacts, type DrillRule } from './facts.ts';
import { phaseOf } from '../phases.ts';

/** ownNetwork: the LAN's gateway was out while the rest was. */
export const ownNetwork: DrillRule = (facts) => {
  const { recording, cut } = facts;
  const out = recording.lanes.flatMap(({ service }, index) => {
    const { outages = [] } = facts.accounts[index] ?? {};
    return isControl(service) ? outages.filter((one) => phaseOf(one, cut) !== 'baseline') : [];
  });
  const [longest] = out
    .map((one) => ({ one, took: durationOf(one, recording.endMs) }))
    .sort((a, b) => b.took.ms - a.took.ms);
  if (longest === undefined) return [];
  const { fromMs, toMs } = longest.one;
  return [drillFinding('drill.own-network', longest.took, { at: { fromMs, toMs } })];
};

/** neverNoticed: the marks say that something was switched off, and nothing shows it; what was out by chance does not. */
export const neverNoticed: DrillRule = (facts) => {
  const { settings } = facts;
  if (failoverOutages(facts).length > 0 || someDead(facts) || wentOver(facts)) return [];
  const { before, during } = tracesOf(facts);
  const overs = (paths: typeof during): readonly Over[] => paths.map((one) => overOf(one, settings.path));
  const path = inUse(overs(before), overs(during));
  return [drillFinding('drill.never-noticed', { path, hops: standbyHopsIn(before, settings.path) })];
};

function someDead({ stood }: DrillFacts): boolean {
  return stood.some(({ standing, service }) => standing === 'dead' && isOfPath(service));
}

/** What the traces say of the way, where nothing was lost. */
function inUse(before: readonly Over[], during: readonly Over[]): 'standby' | 'unchanged' | 'unknown' {
  if (before.includes('standby')) return 'standby';
  return during.includes('active') ? 'unchanged' : 'unknown';
}

/** A share of single losses that somebody at work would notice. */
const LOSS_PERCENT = 1;
/** Routers that change their minds lose some packets singly. */
const FEW = 10;

/** loss: single packets were lost all the time. */
export const loss = ({ accounts }: Pick<DrillFacts, 'accounts'>): readonly DrillFinding[] => {
  const lossy = accounts
    .filter(({ stray }) => stray >= FEW)
    .map(({ serviceId, stray, sent }) => ({ serviceId, percent: (100 * stray) / Math.max(1, sent) }))
    .filter(({ percent }) => percent >= LOSS_PERCENT);
  if (lossy.length === 0) return [];
  const percent = Math.round(Math.max(...lossy.map((one) => one.percent)));
  return [drillFinding('drill.loss', { services: lossy.map(({ serviceId }) => serviceId), percent })];
};

/** Below this a stall hides no failover. */
const MUCH_MS = 1_000;

/** notSeen: this process stood still at the time that counts. */
export const notSeen: DrillRule = ({ recording, cut, phases }) => {
  const ofInterest = phases.filter(({ name }) => name === 'failover' || name === 'failback');
  const unknownMs = recording.stalls.reduce((sum, stall) => {
    const inSlack = stall.toMs > cut.offMs - MUCH_MS && stall.fromMs < cut.offMs + MUCH_MS;
    const inPhase = ofInterest.some(({ fromMs, toMs }) => stall.fromMs < toMs && stall.toMs > fromMs);
    return inSlack || inPhase ? sum + stall.toMs - stall.fromMs : sum;
  }, 0);
  return unknownMs < MUCH_MS ? [] : [drillFinding('drill.not-seen', { unknownMs })];
};

/** The return must have been seen this long before anything is said about it. */
const SEEN_MS = 2_000;

/** incomplete: the recording ended before the standby, or the return, was seen. */
export const incomplete: DrillRule = (facts) => {
  const { cut, recording } = facts;
  if (someDead(facts) && !waited(facts)) return [drillFinding('drill.incomplete', { phase: 'failover' })];
  if (cut.onMs === null) return [drillFinding('drill.incomplete', { phase: 'standby' })];
  return recording.endMs - cut.onMs < SEEN_MS
    ? [drillFinding('drill.incomplete', { phase: 'failback' })]
    : [];
};
