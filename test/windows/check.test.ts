/** The truth table of the lab, with the built command line as a Windows program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../lab/faults/fault.ts';
import { FAULTS } from '../lab/faults/index.ts';
import { Lab } from '../lab/lab.ts';
import { missing } from '../lab/surroundings.ts';
import { checkOn, forget, leaked, openOf, type CheckOptions, type Checked } from './on-windows.ts';
import { resultsTable, type Healthy, type Row } from './results.ts';
import { OTHERWISE, SELECTION } from './shown.ts';
import { missingForWindows } from './surroundings.ts';
import { WindowsApp } from './wine.ts';

const reason = missingForWindows() ?? missing();
if (reason !== null) console.warn(`Checks by a Windows program are skipped: ${reason}`);

/** What a default run may start: the native process, and two that stand in for it. */
const MOST_STARTS = 3;
/** Where time is short, one of each kind. */
const isSelection = process.env['WINDOWS_LAB'] === 'selection';
const faults = isSelection ? FAULTS.filter(({ name }) => SELECTION.includes(name)) : FAULTS;

describe.skipIf(reason !== null)('checking as a Windows program', () => {
  const lab = new Lab();
  const app = new WindowsApp();
  const rows: Row[] = [];
  let healthy: Healthy | null = null;
  let before = 0;
  beforeAll(async () => {
    before = leaked();
    forget();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    app.remove();
    if (healthy !== null && rows.length === FAULTS.length)
      writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsTable(rows, healthy));
    expect(leaked()).toBeLessThanOrEqual(before);
  });

  const check = (options: CheckOptions = {}): Promise<Checked> => checkOn(lab, app, options);
  const programsOf = ({ started }: Checked): readonly string[] =>
    started.filter((line) => !line.includes('vpc-doctor.js'));

  it('is ready when nothing is broken, and starts no process per question', async () => {
    const quick = await check();
    expect(quick.report.verdict.state, openOf(quick)).toBe('ready');
    expect(quick.exitCode).toBe(0);
    const run = await check({ traced: true });
    expect(
      run.report.checklist.map(({ finding }) => finding),
      openOf(run),
    ).toEqual([]);
    expect(run.report.verdict.state, openOf(run)).toBe('ready');
    expect(programsOf(run).length, run.started.join('\n')).toBeGreaterThan(0);
    expect(programsOf(run).length, run.started.join('\n')).toBeLessThanOrEqual(MOST_STARTS);
    expect(run.report.evidence.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['native:GetAdaptersAddresses', 'native:GetIpForwardTable2']),
    );
    healthy = {
      windows: quick.report.timings.totalMs / 1000,
      linux: (await lab.check()).report.timings.totalMs / 1000,
      started: programsOf(run).length,
    };
  });

  it.each(faults.map(named))('%s', async (_name, fault) => {
    await lab.quiet();
    await fault.make(lab);
    try {
      const run = await check({ env: fault.env ?? {} });
      const found = run.report.checklist.map(({ finding }) => finding);
      rows.push({
        fault,
        found,
        state: run.report.verdict.state,
        seconds: run.report.timings.totalMs / 1000,
      });
      const shown = fault.looksLike ?? fault.cause;
      expect(found, openOf(run)).toEqual(OTHERWISE[fault.name]?.shown ?? (shown === null ? [] : [shown]));
      expect([fault.exitCode].flat(), openOf(run)).toContain(run.exitCode);
    } finally {
      await lab.quiet();
      await fault.heal(lab);
    }
  });
});
