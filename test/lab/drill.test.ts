/** The drill against the truth: cuts whose times the kernel itself has told, and failovers whose end is known. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cutter, type Cut } from './drill/events.ts';
import { RunningDrill } from './drill/run.ts';
import { SCENARIOS } from './drill/scenarios.ts';
import { against, drillTable, LIMIT_MS, type Measured, type Named } from './drill/table.ts';
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

/** All twelve, or the first ones of them; each takes the better part of a minute. */
const SOME = Number(process.env['DRILL_SCENARIOS'] ?? '3');
/** A phrase of the scenario's name. */
const ONLY = process.env['DRILL_ONLY'] ?? '';
const CHOSEN = SCENARIOS.filter(({ name }) => name.includes(ONLY)).slice(0, ONLY === '' ? SOME : undefined);

describe.skipIf(reason !== null)('the drill in the lab', () => {
  const lab = new Lab();
  const rows: Measured[] = [];
  const named: Named[] = [];

  beforeAll(async () => {
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    if (rows.length > 0) writeFileSync(join(import.meta.dirname, 'DRILL.md'), drillTable(rows, named));
  });

  it.each(CHOSEN)(
    'names it: $name',
    async (scenario) => {
      const cutter = new Cutter(lab);
      await scenario.before?.make(lab);
      await cutter.start();
      const drill = await RunningDrill.start(lab, {
        ...(scenario.settings === undefined ? {} : { profile: scenario.settings }),
        ...(scenario.computers === undefined ? {} : { computers: scenario.computers }),
      });
      try {
        await drill.says('Switch the active path off now');
        await lab.at('vbr', 'ip link set ec down');
        drill.mark();
        await scenario.off?.(lab, cutter);
        await drill.says('Switch the active path on again');
        await lab.at('vbr', 'ip link set ec up');
        drill.mark();
        await scenario.on?.(lab, cutter);
        const record = await drill.ended();
        const { findings, state } = record.result;
        named.push({ scenario: scenario.name, state, codes: findings.map(({ code }) => code) });
        const why = findings
          .map(({ code, title, args }) => `${code} ${title} ${JSON.stringify(args)}`)
          .join('\n');
        const found = findings.find(({ code }) => code === scenario.code);
        expect(found, why).toBeDefined();
        expect(found?.args, why).toMatchObject(scenario.args ?? {});
        expect(
          findings.map(({ code }) => code).filter((code) => scenario.never?.includes(code as never)),
          why,
        ).toEqual([]);
      } finally {
        await drill.remove();
        await cutter.stop();
        await lab.at('vbr', 'ip link set ec up').catch(() => undefined);
        await scenario.before?.heal(lab);
        await lab.converged('active');
      }
    },
    240_000,
  );

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
