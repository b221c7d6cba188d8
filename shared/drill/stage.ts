/** Where a drill stands, and what whoever runs it should do next. */
import { timeForAll, timeNeeded } from './bounds.ts';
import type { Outage } from './outage.ts';
import { overOf } from './paths.ts';
import { isOfPath } from './rules/facts.ts';
import type { DrillResult } from './result.ts';
import type { Recording } from './sample.ts';
import { isControl } from './service.ts';
import type { DrillSettings } from './settings.ts';

/**
 * `settling`: the baseline is being taken. `switch-off`: all answers; switch the active path off. `failover`: waiting for the
 * standby. `check`: it carries, or had its time; a whole check is due. `switch-on`: switch it on again. `failback`: waiting for
 * the active path. `done`: nothing more is to come.
 */
export type Stage = 'settling' | 'switch-off' | 'failover' | 'check' | 'switch-on' | 'failback' | 'done';

const BASELINE_MS = 5_000;
/** How long all is quiet before the next step. */
const STEADY_MS = 5_000;
/** BGP may take a minute to come back; a drill does not wait for ever. */
const BACK_MS = 90_000;
/** The last look at the way back. */
const AFTER_MS = 10_000;

/** stageOf tells it from the samples so far; `result` is their judgement. */
export function stageOf(recording: Recording, result: DrillResult, settings: DrillSettings): Stage {
  const now = recording.endMs;
  const off = result.marks.find(({ kind }) => kind === 'off');
  const on = result.marks.find(({ kind }) => kind === 'on');
  if (off === undefined) return quietMs(result, 0, now) >= BASELINE_MS ? 'switch-off' : 'settling';
  if (on !== undefined) return stageAfter({ recording, result, settings }, on.atMs);
  if (isChecked(recording, result, off.atMs)) return 'switch-on';
  const isCarried = openOutages(result) === 0 && quietMs(result, off.atMs, now) >= STEADY_MS;
  const patienceMs = isAllOut(recording, result)
    ? timeForAll(settings.failover)
    : timeNeeded(settings.failover);
  return isCarried || now - off.atMs >= patienceMs ? 'check' : 'failover';
}

/** Nothing that follows the path answers. */
function isAllOut({ lanes }: Recording, { accounts }: DrillResult): boolean {
  const ofPath = new Set(lanes.filter(({ service }) => isOfPath(service)).map(({ service }) => service.id));
  return accounts
    .filter(({ serviceId }) => ofPath.has(serviceId))
    .every(({ outages }) => outages.some(({ toMs }) => toMs === null));
}

/** A log-on that failed before the last service was back is tried again, but a standby that comes and goes is not waited for. */
function isChecked({ checks }: Recording, { accounts }: DrillResult, offMs: number): boolean {
  const own = checks.filter(({ atMs }) => atMs > offMs);
  const outages = accounts.flatMap((account) => account.outages);
  return (
    own.length >= MOST_CHECKS ||
    own.some(({ state, atMs }) => state !== 'not-ready' || !cameLater(atMs, outages))
  );
}

const MOST_CHECKS = 3;

/** cameLater says whether something came back after a check had begun: then it is no check of the standby. */
export function cameLater(checkMs: number, outages: readonly Pick<Outage, 'toMs'>[]): boolean {
  return outages.some(({ toMs }) => toMs !== null && toMs > checkMs);
}

interface SoFar {
  readonly recording: Recording;
  readonly result: DrillResult;
  readonly settings: DrillSettings;
}

/** The active path is on again, since `onMs`. */
function stageAfter({ recording, result, settings }: SoFar, onMs: number): Stage {
  const { endMs, paths, lanes } = recording;
  if (endMs - onMs >= BACK_MS) return 'done';
  const controls = new Set(
    lanes.filter(({ service }) => isControl(service)).map(({ service }) => service.id),
  );
  if (openOutages(result, controls) > 0 || quietMs(result, onMs, endMs) < AFTER_MS) return 'failback';
  const last = paths.findLast(({ atMs }) => atMs > onMs);
  const isBack = last !== undefined && overOf(last, settings.path) !== 'standby';
  return isBack ? 'done' : 'failback';
}

/** Outages that are not over, of what answered before. */
function openOutages({ accounts }: DrillResult, except: ReadonlySet<string> = new Set()): number {
  return accounts
    .filter(({ serviceId }) => !except.has(serviceId))
    .flatMap(({ outages }) => outages)
    .filter(({ toMs, fromStart }) => toMs === null && !fromStart).length;
}

/** How long nothing has begun or ended, since a time. */
function quietMs({ accounts }: DrillResult, sinceMs: number, now: number): number {
  const times = accounts
    .flatMap(({ outages }) => outages)
    .flatMap(({ fromMs, toMs }) => [fromMs, toMs ?? fromMs]);
  return now - Math.max(sinceMs, ...times);
}
