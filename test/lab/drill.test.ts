/** The drill against the truth: cuts whose times the kernel itself has told, and failovers whose end is known. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cutter, type Cut } from './drill/events.ts';
import { RunningDrill } from './drill/run.ts';
import { against, drillTable, LIMIT_MS, type Measured } from './drill/table.ts';
import { Lab } from './lab.ts';
import { missing } from './surroundings.ts';

const reason = missing();
if (reason !== null) console.log(`The drill's lab is skipped: ${reason}`);

/** Few by default, so that CI stays short; DRILL_CUTS=200 for the whole proof. */
const CUTS = Number(process.env['DRILL_CUTS'] ?? '8');
/** From 0.3 s up; lengths grow by the same factor, so that short ones are as many as long ones. */
const LONGEST_S = Number(process.env['DRILL_LONGEST'] ?? '6');
const SHORTEST_MS = 300;
const PAUSE_MS = 3_000;

function lengths(): readonly number[] {
  const factor = (LONGEST_S * 1000) / SHORTEST_MS;
  return Array.from({ length: CUTS }, (_, index) =>
    Math.round(SHORTEST_MS * factor ** (CUTS === 1 ? 0 : index / (CUTS - 1))),
  );
}

describe.skipIf(reason !== null)('the drill in the lab', () => {
  const lab = new Lab();
  const rows: Measured[] = [];

  beforeAll(async () => {
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    if (rows.length > 0) writeFileSync(join(import.meta.dirname, 'DRILL.md'), drillTable(rows));
  });

  it(
    'finds every cut of every service, and none that was not',
    async () => {
      const cutter = new Cutter(lab);
      await cutter.start();
      const all = lengths();
      const seconds = Math.ceil((all.reduce((sum, one) => sum + one + PAUSE_MS, 0) + 20_000) / 1000);
      const drill = await RunningDrill.start(lab, { args: ['--unattended', String(seconds)] });
      try {
        await drill.says('Watching');
        await new Promise((done) => setTimeout(done, 5_000));
        const cuts: Cut[] = [];
        for (const ms of all) {
          cuts.push(await cutter.cut(ms));
          await new Promise((done) => setTimeout(done, PAUSE_MS));
        }
        const record = await drill.ended();
        const measured = against(record, cuts, 'cut');
        rows.push(...measured);
        expect(record.recording.stalls).toEqual([]);
        const wrong = measured.filter(({ difference }) => difference === null || difference > LIMIT_MS);
        expect(wrong).toEqual([]);
      } finally {
        await drill.remove();
        await cutter.stop();
      }
    },
    (CUTS * (LONGEST_S + 4) + 120) * 1000,
  );
});
