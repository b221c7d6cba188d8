/** One account per service: its outages, what was not seen of it, and how it answered otherwise. */
import type { Account, Unseen } from './outage.ts';
import { outagesOf, type RunsOfLane } from './outages.ts';
import { answersOf, quantileOf, runsOf, stateOf } from './runs.ts';
import type { Lane, Recording, Stall } from './sample.ts';

/** accountsOf accounts for all lanes of a recording, in their order. */
export function accountsOf({ lanes, stalls }: Pick<Recording, 'lanes' | 'stalls'>): readonly Account[] {
  const runs = lanes.map(
    (lane): RunsOfLane => ({
      serviceId: lane.service.id,
      runs: runsOf(lane, stalls),
      sent: lane.samples.length,
    }),
  );
  const endMs = Math.max(0, ...lanes.map(({ samples }) => samples.at(-1)?.atMs ?? 0));
  return lanes.map((lane, index) => {
    const own = runs[index];
    if (own === undefined) throw new RangeError('a lane without runs');
    const others = runs.filter((one) => one !== own);
    const unseen = unseenOf(lane, stalls, endMs);
    return { ...countsOf(lane, stalls), ...outagesOf(own, others, stalls), unseen };
  });
}

function countsOf(lane: Lane, stalls: readonly Stall[]): Omit<Account, 'outages' | 'stray' | 'unseen'> {
  const { service, samples } = lane;
  const answers = answersOf(samples);
  return {
    serviceId: service.id,
    sent: samples.length,
    answered: answers.length,
    late: samples.filter(({ outcome }) => outcome === 'late').length,
    unknown: samples.filter((one) => stateOf(one, service, stalls) === 'unknown').length,
    duplicates: lane.duplicates,
    reordered: lane.reordered,
    rttMs: quantileOf(answers, 0.5),
  };
}

/** A gap between two questions this many times as long as planned was not watched. */
const GAPS = 5;

/**
 * Stalls of this process, and times in which this service alone was not asked; also before the first question and after the
 * last one, where others were asked. What was asked last may be awaited still.
 */
function unseenOf({ service, samples }: Lane, stalls: readonly Stall[], endMs: number): readonly Unseen[] {
  const known = samples.filter((one) => stateOf(one, service, stalls) !== 'unknown');
  const limit = Math.max(service.intervalMs * GAPS, 1_000);
  const times = [0, ...known.map(({ atMs }) => atMs)];
  const lastMs = times.at(-1) ?? 0;
  if (endMs - lastMs > limit + service.patienceMs) times.push(endMs);
  return times.slice(1).flatMap((toMs, index) => {
    const fromMs = times[index] ?? 0;
    return toMs - fromMs > limit ? [{ fromMs, toMs }] : [];
  });
}
