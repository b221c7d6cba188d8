/** Samples as a record keeps them: an hour of ten services is 180,000 of them, and as objects some 10 MB. */
import type { Outcome, Sample } from './sample.ts';

export interface CompactSamples {
  /** Milliseconds since the sample before; the first one: since the recording began. */
  readonly gapsMs: readonly number[];
  /** Milliseconds until the answer; -1: there was none. */
  readonly rttsMs: readonly number[];
  /** Outcomes in order, each with how many samples in a row had it. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
}

/** compacted keeps times in whole milliseconds; rounding never adds up, since each gap is of rounded times. */
export function compacted(samples: readonly Sample[]): CompactSamples {
  const outcomes: { outcome: Outcome; count: number }[] = [];
  let before = 0;
  const gapsMs = samples.map(({ atMs, outcome }) => {
    const last = outcomes.at(-1);
    if (last?.outcome === outcome) last.count += 1;
    else outcomes.push({ outcome, count: 1 });
    const at = Math.round(atMs);
    const gap = at - before;
    before = at;
    return gap;
  });
  return { gapsMs, rttsMs: samples.map(({ rttMs }) => (rttMs === null ? -1 : Math.round(rttMs))), outcomes };
}

/**
 * expanded gives the samples again; what a damaged record does not say is left out. It counts along, since a stranger's numbers
 * may promise more samples than any computer can hold.
 */
export function expanded({ gapsMs, rttsMs, outcomes }: CompactSamples): readonly Sample[] {
  let atMs = 0;
  let run = 0;
  let used = 0;
  return gapsMs.flatMap((gap, index): Sample[] => {
    atMs += gap;
    if (used === outcomes[run]?.count) {
      run += 1;
      used = 0;
    }
    used += 1;
    const outcome = outcomes[run]?.outcome;
    const rtt = rttsMs[index] ?? -1;
    return outcome === undefined ? [] : [{ atMs, outcome, rttMs: rtt < 0 ? null : rtt }];
  });
}
