/**
 * What a drill costs while it watches a healthy network with its default pace, and what it tells while both cores are busy.
 * DRILL_BENCH_S and DRILL_IDLE_S (seconds, 180 and 120) say for how long: DRILL_IDLE_S=7200 for the two hours of a patient evening.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { DrillRecord } from '../../shared/drill/record.ts';
import { missing } from '../lab/surroundings.ts';
import { Lab } from '../lab/lab.ts';
import { PLACES } from '../lab/topology.ts';
import { RunningDrill } from '../lab/drill/run.ts';
import { treeMs } from './processor.ts';
import { row } from './rows.ts';

/** A core's share; a guest on somebody's workstation. */
const MOST_SHARE = 0.05;
const SETTLE_S = 10;
const AFTER_S = 10;
/** A drill takes minutes; in its first one, Node compiles what runs often, and the share is half a hundredth higher. */
const MEASURED_S = Number(process.env['DRILL_BENCH_S'] ?? '180');
const IDLE_S = Number(process.env['DRILL_IDLE_S'] ?? '120');

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
    await shareRow(lab);
    await idleRow(lab);
  } finally {
    await lab.down();
  }
}

async function shareRow(lab: Lab): Promise<void> {
  const { record, figure } = await watched(lab, MEASURED_S, async (drill) => {
    const [ms, startedAt] = [treeMs(pidOf(drill)), performance.now()];
    await seconds(MEASURED_S);
    return (treeMs(pidOf(drill)) - ms) / (performance.now() - startedAt);
  });
  const sent = record.result.accounts.reduce((sum, one) => sum + one.sent, 0);
  const perSecond = (sent / record.recording.endMs) * 1000;
  row(
    `drill: share of a core, ${perSecond.toFixed(0)} questions a second`,
    `${(figure * 100).toFixed(1)} %`,
    '< 5 %',
    figure < MOST_SHARE,
  );
}

/**
 * Nothing is cut, so whatever is told as an outage was invented; what was not seen must be called unknown. BFD is off: where the
 * routers' daemons get no processor for a second, it takes the route away, and packets are lost in truth. The kernel says how many.
 */
async function idleRow(lab: Lab): Promise<void> {
  await lab.setBfd(false);
  const burners = Array.from({ length: availableParallelism() }, burner);
  try {
    const before = await withoutRoute(lab);
    const { record } = await watched(lab, IDLE_S, () => seconds(IDLE_S));
    const lost = (await withoutRoute(lab)) - before;
    const { accounts } = record.result;
    const outages = accounts.reduce((sum, one) => sum + one.outages.length, 0);
    const stalls = record.recording.stalls.length;
    row(
      `drill: outages told in ${(IDLE_S / 60).toFixed(0)} idle minutes, all cores busy`,
      `${outages}, ${stalls} stalls called unknown, ${lost} packets without a route`,
      '0',
      outages === 0 || lost > 0,
    );
  } finally {
    for (const one of burners) one.kill('SIGKILL');
  }
}

/** withoutRoute counts the packets that a router of the lab had no route for. */
async function withoutRoute(lab: Lab): Promise<number> {
  const told = await Promise.all(PLACES.map((place) => lab.at(place, 'nstat -asz IpExtInNoRoutes')));
  return told.reduce((sum, text) => sum + Number(/InNoRoutes\s+(\d+)/.exec(text)?.[1] ?? 0), 0);
}

function burner(): ChildProcess {
  return spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}

async function watched<T>(
  lab: Lab,
  lastsS: number,
  work: (drill: RunningDrill) => Promise<T>,
): Promise<{ readonly record: DrillRecord; readonly figure: T }> {
  const all = String(SETTLE_S + lastsS + AFTER_S);
  const drill = await RunningDrill.start(lab, { args: ['--unattended', all] });
  try {
    await drill.says('Watching', 120);
    await seconds(SETTLE_S);
    const figure = await work(drill);
    return { record: await drill.ended(), figure };
  } finally {
    await drill.remove();
  }
}

/** `ip netns exec` becomes the drill. */
function pidOf({ child }: RunningDrill): number {
  if (child.pid === undefined) throw new Error('drill: not started');
  return child.pid;
}
