/** A running drill in the lab: what a test does with it, its process, and what it found. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Lab } from '../lab.ts';
import { RunningDrill } from './run.ts';

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** outagesOf names the outages of a record. */
export function outagesOf({ result }: DrillRecord): readonly string[] {
  return result.accounts.flatMap(({ serviceId, outages }) =>
    outages.map(({ fromMs, toMs }) => `${serviceId} ${fromMs} ${toMs ?? ''}`),
  );
}

/** The drill's own process: `ip netns exec` becomes it. */
export function pidOf({ child }: RunningDrill): number {
  if (child.pid === undefined) throw new Error('drill: not started');
  return child.pid;
}

interface Way {
  readonly args: readonly string[];
  /** The command that starts it. */
  readonly wrap?: readonly string[];
}

/** withDrill starts a drill, waits until it watches, and takes it away again. */
export async function withDrill(
  lab: Lab,
  { args, wrap = [] }: Way,
  work: (drill: RunningDrill) => Promise<void>,
): Promise<void> {
  const drill = await RunningDrill.start(lab, { args, wrap });
  try {
    await drill.says('Watching');
    await work(drill);
  } finally {
    await drill.remove();
  }
}
