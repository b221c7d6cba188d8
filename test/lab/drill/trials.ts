/**
 * `npm run test:drill`: the whole proof of the drill, for a long evening. DRILL_CUTS (200) cuts and DRILL_TIMES (20) failovers of
 * each kind, in DRILL_LABS (2) labs side by side. What is done stays in DRILL_RESULTS (dist/drill-trials.ndjson), so that the
 * next start goes on from there; test/lab/DRILL.md is written anew after every trial.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lab } from '../lab.ts';
import { missing } from '../surroundings.ts';
import { cutsOf, lengths } from './cuts.ts';
import { failover, type Named } from './failover.ts';
import type { Measured } from './measured.ts';
import { SCENARIOS } from './scenarios.ts';
import { drillTable } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = process.env['DRILL_RESULTS'] ?? join(ROOT, 'dist/drill-trials.ndjson');
const TABLE = process.env['DRILL_TABLE'] ?? join(ROOT, 'test/lab/DRILL.md');
const numberOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const [CUTS, TIMES, LABS] = [
  numberOf('DRILL_CUTS', 200),
  numberOf('DRILL_TIMES', 20),
  numberOf('DRILL_LABS', 2),
];
const [SHORTEST_MS, LONGEST_MS] = [200, 60_000];
/** Cuts in one drill. */
const BATCH = 10;
/** A lab that did not come up in time is tried this often. */
const TRIES = 3;

type Done =
  | { readonly job: string; readonly named: Named }
  | { readonly job: string; readonly cuts: readonly number[]; readonly rows: readonly Measured[] };

interface Job {
  readonly id: string;
  readonly run: (lab: Lab) => Promise<Done>;
}

/** Each batch has short and long ones, so that those that were made so far stand for all. */
function cutJobs(): readonly Job[] {
  const all = lengths(CUTS, SHORTEST_MS, LONGEST_MS);
  const batches = Math.ceil(CUTS / BATCH);
  return Array.from({ length: batches }, (_, batch): Job => {
    const cuts = all.filter((_one, index) => index % batches === batch);
    const id = `cuts ${batch + 1} of ${batches}`;
    return { id, run: async (lab) => ({ job: id, cuts, rows: await cutsOf(lab, cuts) }) };
  });
}

function failoverJobs(): readonly Job[] {
  return Array.from({ length: TIMES }, (_, time) =>
    SCENARIOS.map((scenario): Job => {
      const id = `${scenario.name} ${time + 1}`;
      return { id, run: async (lab) => ({ job: id, named: await failover(lab, scenario) }) };
    }),
  ).flat();
}

/** A cut now and then, so that both are done in part when somebody ends it. */
function mixed(cuts: readonly Job[], failovers: readonly Job[]): readonly Job[] {
  const every = Math.max(1, Math.floor(failovers.length / Math.max(1, cuts.length)));
  const rest = [...cuts];
  const all = failovers.flatMap((job, index) => (index % every === 0 ? [...rest.splice(0, 1), job] : [job]));
  return [...all, ...rest];
}

function doneBefore(): readonly Done[] {
  if (!existsSync(RESULTS)) return [];
  const lines = readFileSync(RESULTS, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Done => JSON.parse(line) as Done);
}

function writeTable(done: readonly Done[]): void {
  const named = done.flatMap((one) => ('named' in one ? [one.named] : []));
  const cut = done.flatMap((one) => ('rows' in one ? [one] : []));
  const results = { named, cuts: cut.flatMap(({ cuts }) => cuts), rows: cut.flatMap(({ rows }) => rows) };
  writeFileSync(
    TABLE,
    drillTable(
      results,
      SCENARIOS.map(({ name }) => name),
    ),
  );
}

async function work(jobs: Job[], done: Done[]): Promise<void> {
  const tries = new Map<string, number>();
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    const lab = new Lab();
    try {
      await lab.up();
      const result = await job.run(lab);
      done.push(result);
      appendFileSync(RESULTS, `${JSON.stringify(result)}\n`);
      writeTable(done);
      console.log(
        `${new Date().toISOString()} ${job.id}: ${'named' in result ? result.named.wrong || 'right' : 'cut'}`,
      );
    } catch (error) {
      // A lab that did not come up, or a drill that did not begin, shows nothing of it: it is tried again.
      tries.set(job.id, (tries.get(job.id) ?? 0) + 1);
      if ((tries.get(job.id) ?? 0) < TRIES) jobs.push(job);
      console.log(
        `${new Date().toISOString()} ${job.id}: not run: ${(error as Error).message.slice(0, 300)}`,
      );
    } finally {
      await lab.down();
    }
  }
}

const reason = missing();
if (reason === null) {
  const done = [...doneBefore()];
  const known = new Set(done.map(({ job }) => job));
  const jobs: Job[] = mixed(cutJobs(), failoverJobs()).filter(({ id }) => !known.has(id));
  await Promise.all(Array.from({ length: LABS }, () => work(jobs, done)));
} else console.log(`The drill's trials are skipped: ${reason}`);
