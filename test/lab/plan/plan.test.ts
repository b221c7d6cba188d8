/** The simulation against the lab: generated plans are brought up with FRR and strongSwan, in every state. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../surroundings.ts';
import { generate } from './generate.ts';
import { sweepSpaces } from './space.ts';
import { planTable } from './table.ts';
import { isDifferent, said, tryPlan, type Trial } from './trial.ts';

const reason = missing();
if (reason !== null) console.log(`The lab of plans is skipped: ${reason}`);

const ALL = 60;
/** Few by default, so that CI stays short; LAB_PLANS=60 for the whole proof, which takes some five minutes. */
const COUNT = Math.min(ALL, Number(process.env['LAB_PLANS'] ?? '12'));
/** Numbers, with commas between them, in place of a count. */
const ONLY = process.env['LAB_PLANS_ONLY'];
/** Spread over all of them, since neighbours have neighbouring faults. */
const CHOSEN =
  ONLY === undefined
    ? Array.from({ length: COUNT }, (_, index) => Math.floor((index * ALL) / COUNT))
    : ONLY.split(',').map(Number);
/** They mostly wait; more of them at a time would be late for each other. */
const AT_A_TIME = 3;
const LONGEST_MS = 900_000;

/** ICMP errors that leave this machine's own network mean that a packet leaked out of a namespace. */
function leaked(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Icmp:'));
  return Number(values.split(' ')[names.split(' ').indexOf('OutDestUnreachs')]);
}

describe.skipIf(reason !== null)('the simulation against the lab', () => {
  const trials: Trial[] = [];
  const running = new Map<number, Promise<Trial>>();
  let before = 0;

  beforeAll(async () => {
    await sweepSpaces();
    before = leaked();
    const limit = pLimit(AT_A_TIME);
    for (const index of CHOSEN) {
      const trial = limit(() => tryPlan(generate(index)));
      // Told by the test that waits for it.
      trial.catch(() => undefined);
      running.set(index, trial);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(running.values());
    if (trials.length === ALL) writeFileSync(join(import.meta.dirname, '../PLAN.md'), planTable(trials));
    expect(leaked()).toBe(before);
  });

  it.each(CHOSEN.map((index) => ({ index, broken: generate(index).faults.join('; ') || 'whole' })))(
    'plan $index is as simulated: $broken',
    async ({ index }) => {
      const trial = await running.get(index);
      if (trial === undefined) throw new RangeError(String(index));
      trials.push(trial);
      expect(trial.compared.length).toBeGreaterThan(0);
      expect(trial.compared.filter(isDifferent).map(said)).toEqual([]);
    },
    LONGEST_MS,
  );
});
