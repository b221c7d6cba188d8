/**
 * Which runs of unanswered questions are outages.
 *
 * The rule, as the record states it: two questions in a row that got no answer are an outage; a single one is, where another
 * service lost something at the same time. Where a service loses single packets all the time, as many in a row are needed
 * as its rate of loss would hardly bring about once in the recording. Outages of one service less than MERGE_MS apart are one.
 */
import type { Outage } from './outage.ts';
import { overlapsRun, type Run } from './runs.ts';
import type { Outcome, Stall } from './sample.ts';

/** Shorter answers between two losses are one outage with answers in it. */
export const MERGE_MS = 500;
/** With a rate of loss below this, two in a row are no accident. */
const CLEAN = 0.002;
/** How likely a run may be by accident, in the whole recording. */
const ACCIDENT = 0.01;

/**
 * neededInARow says how many losses in a row are an outage in a lane that loses this share of its packets singly. The share is
 * below two thirds, since between two single losses something was answered.
 */
export function neededInARow(strayRate: number, sent: number): number {
  if (strayRate < CLEAN) return 2;
  return Math.max(2, Math.ceil(Math.log(ACCIDENT / sent) / Math.log(strayRate)));
}

export interface Judged {
  readonly outages: readonly Outage[];
  /** Losses that belong to no outage. */
  readonly stray: number;
}

export interface RunsOfLane {
  readonly serviceId: string;
  readonly runs: readonly Run[];
  readonly sent: number;
}

/** outagesOf decides for one lane; `others` are those that were asked at the same time. */
export function outagesOf(lane: RunsOfLane, others: readonly RunsOfLane[], stalls: readonly Stall[]): Judged {
  const needed = needs(lane, others);
  const witnesses = needed === 2 ? others.filter((other) => needs(other, [lane, ...others]) === 2) : [];
  const isOutage = (run: Run): boolean => run.samples.length >= needed || isShared(run, witnesses);
  const real = lane.runs.filter(isOutage);
  const stray = lane.runs.reduce((sum, run) => sum + (isOutage(run) ? 0 : run.samples.length), 0);
  return { outages: merged(real.map((run) => outageOf(lane.serviceId, run, stalls))), stray };
}

/** This many single losses of its own make a lane a lossy one. */
const FEW = 3;

/** A loss that another lane had as well says nothing about this one. */
function needs(lane: RunsOfLane, all: readonly RunsOfLane[]): number {
  const others = all.filter((one) => one !== lane);
  const single = lane.runs.filter((run) => run.samples.length === 1 && !isShared(run, others)).length;
  if (single < FEW) return 2;
  const lost = lane.runs.reduce((sum, { samples }) => sum + samples.length, 0);
  return neededInARow(single / (lane.sent - lost + single), lane.sent);
}

function isShared(run: Run, others: readonly RunsOfLane[]): boolean {
  return others.some(({ runs }) => runs.some((one) => overlapsRun(run, one)));
}

function outageOf(serviceId: string, run: Run, stalls: readonly Stall[]): Outage {
  const { upBeforeMs, firstLossMs, outByMs, lastLossMs, upAfterMs } = run;
  const from = upBeforeMs === null ? between(firstLossMs, firstLossMs) : between(upBeforeMs, outByMs);
  const to = upAfterMs === null ? null : between(lastLossMs, upAfterMs);
  return {
    serviceId,
    fromMs: from.middle,
    fromErrorMs: from.error,
    toMs: to?.middle ?? null,
    toErrorMs: to?.error ?? 0,
    firstLossMs,
    lastLossMs,
    lost: run.samples.length,
    answeredWithin: 0,
    unknownMs: stalls.reduce((sum, stall) => sum + overlap(stall, firstLossMs, upAfterMs ?? lastLossMs), 0),
    fromStart: upBeforeMs === null,
    how: howOf(run.samples.map(({ outcome }) => outcome)),
  };
}

function between(a: number, b: number): { readonly middle: number; readonly error: number } {
  return { middle: (a + b) / 2, error: (b - a) / 2 };
}

function overlap({ fromMs, toMs }: Stall, from: number, to: number): number {
  return Math.max(0, Math.min(toMs, to) - Math.max(fromMs, from));
}

const HOW = new Map<Outcome, Outage['how']>([
  ['lost', 'silent'],
  ['late', 'silent'],
  ['refused', 'refused'],
  ['unreachable', 'unreachable'],
]);

function howOf(outcomes: readonly Outcome[]): Outage['how'] {
  const kinds = new Set(outcomes.map((one) => HOW.get(one) ?? 'silent'));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'mixed';
}

function merged(outages: readonly Outage[]): readonly Outage[] {
  const result: Outage[] = [];
  for (const outage of outages) {
    const before = result.at(-1);
    if (before?.toMs != null && outage.fromMs - before.toMs < MERGE_MS)
      result[result.length - 1] = joined(before, outage);
    else result.push(outage);
  }
  return result;
}

function joined(a: Outage, b: Outage): Outage {
  return {
    ...a,
    toMs: b.toMs,
    toErrorMs: b.toErrorMs,
    lastLossMs: b.lastLossMs,
    lost: a.lost + b.lost,
    answeredWithin: a.answeredWithin + 1,
    unknownMs: a.unknownMs + b.unknownMs,
    how: a.how === b.how ? a.how : 'mixed',
  };
}
