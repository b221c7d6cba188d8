/** Cuts of many lengths during one drill, and what it says of each. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Lab } from '../lab.ts';
import { Cutter, type Cut } from './events.ts';
import { against, type Limit, type Measured } from './measured.ts';
import { RunningDrill } from './run.ts';

/** A standing connection repeats itself after pauses as long as all before together: the next cut must not fall into the last one. */
const pauseAfter = (ms: number): number => 3_000 + ms;
const SETTLE_MS = 5_000;
const SLACK_MS = 20_000;

/** lengths gives cuts from the shortest to the longest, each longer than the one before by the same factor: short ones are many. */
export function lengths(count: number, shortestMs: number, longestMs: number): readonly number[] {
  const factor = longestMs / shortestMs;
  return Array.from({ length: count }, (_, index) =>
    Math.round(shortestMs * factor ** (count === 1 ? 0 : index / (count - 1))),
  );
}

/** A drill that goes on, whatever it runs on. */
export interface WatchedDrill {
  says(words: string, seconds?: number): Promise<void>;
  ended(): Promise<DrillRecord>;
  remove(): Promise<void>;
}

export interface CutOptions {
  /** Starts a drill with these arguments. */
  readonly start?: (lab: Lab, args: readonly string[]) => Promise<WatchedDrill>;
  readonly limit?: Limit;
}

/** cutsOf makes these cuts one after the other. */
export async function cutsOf(
  lab: Lab,
  all: readonly number[],
  { start = here, limit }: CutOptions = {},
): Promise<readonly Measured[]> {
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const cutter = new Cutter(lab);
  await cutter.start();
  const takesMs = all.reduce((sum, one) => sum + one + pauseAfter(one), SETTLE_MS + SLACK_MS);
  const drill = await start(lab, ['--unattended', String(Math.ceil(takesMs / 1000))]);
  try {
    await drill.says('Watching', 120);
    await wait(SETTLE_MS);
    const cuts: Cut[] = [];
    for (const ms of all) {
      cuts.push(await cutter.cut(ms));
      await wait(pauseAfter(ms));
    }
    return against(await drill.ended(), cuts, limit);
  } finally {
    await drill.remove();
    await cutter.stop();
  }
}

function here(lab: Lab, args: readonly string[]): Promise<WatchedDrill> {
  return RunningDrill.start(lab, { args });
}
