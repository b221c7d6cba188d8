/** What a drill costs while it watches a healthy network with its default pace. */
import { missing } from '../lab/surroundings.ts';
import { Lab } from '../lab/lab.ts';
import { RunningDrill } from '../lab/drill/run.ts';
import { treeMs } from './processor.ts';
import { row } from './rows.ts';

/** A core's share; a guest on somebody's workstation. */
const MOST_SHARE = 0.05;
const SETTLE_S = 10;
const MEASURED_S = Number(process.env['DRILL_BENCH_S'] ?? '60');

const seconds = (count: number): Promise<void> => new Promise((done) => setTimeout(done, count * 1000));

/** drillRows measures the whole tree of processes: pings and traces are programs of their own. */
export async function drillRows(): Promise<void> {
  const reason = missing();
  if (reason !== null) {
    console.log(`skip  the drill in the lab: ${reason}`);
    return;
  }
  const lab = new Lab();
  try {
    await lab.up();
    const drill = await RunningDrill.start(lab, {
      args: ['--unattended', String(SETTLE_S + MEASURED_S + 20)],
    });
    try {
      await drill.says('Watching');
      await seconds(SETTLE_S);
      const [ms, startedAt] = [treeMs(pidOf(drill)), performance.now()];
      await seconds(MEASURED_S);
      const share = (treeMs(pidOf(drill)) - ms) / (performance.now() - startedAt);
      const record = await drill.ended();
      const sent = record.result.accounts.reduce((sum, one) => sum + one.sent, 0);
      const perSecond = sent / (record.recording.endMs / 1000);
      row(
        `drill: share of a core, ${perSecond.toFixed(0)} questions a second`,
        `${(share * 100).toFixed(1)} %`,
        '< 5 %',
        share < MOST_SHARE,
      );
    } finally {
      await drill.remove();
    }
  } finally {
    await lab.down();
  }
}

/** `ip netns exec` becomes the drill. */
function pidOf({ child }: RunningDrill): number {
  if (child.pid === undefined) throw new Error('drill: not started');
  return child.pid;
}
