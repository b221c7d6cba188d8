/** The truth table: for every fault the first step of the checklist is its true cause, and healing heals. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from './faults/fault.ts';
import { FAULTS } from './faults/index.ts';
import { Lab, type Checked } from './lab.ts';
import { bothOf, PAIRS } from './pairs.ts';
import { resultsTable, type Row } from './results.ts';
import { missing } from './surroundings.ts';
import { contradictionIn } from '../shared/symptom/contradictions.ts';

const reason = missing();
if (reason !== null) console.log(`The network lab is skipped: ${reason}`);
if (reason !== null && process.env['CI'] !== undefined)
  throw new Error(`The network lab must run in CI: ${reason}`);

/** ICMP errors that leave this machine's own network mean that a packet leaked out of a namespace. */
function leaked(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Icmp:'));
  return Number(values.split(' ')[names.split(' ').indexOf('OutDestUnreachs')]);
}

function describeRun({ report }: Checked): string {
  const open = report.checks.filter(
    (check) => check.outcome === 'fail' || check.outcome === 'warn' || check.outcome === 'inconclusive',
  );
  return `${report.verdict.headline}\n${open.map((check) => `${check.id} ${check.subject ?? ''}: ${check.outcome}: ${check.reason}`).join('\n')}`;
}

describe.skipIf(reason !== null)('the network lab', () => {
  const lab = new Lab();
  const rows: Row[] = [];
  let before = 0;

  beforeAll(async () => {
    before = leaked();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    if (rows.length === FAULTS.length)
      writeFileSync(join(import.meta.dirname, 'RESULTS.md'), resultsTable(rows));
    expect(leaked()).toBe(before);
    const folders = existsSync('/etc/netns') ? readdirSync('/etc/netns') : [];
    expect(folders.filter((name) => name.startsWith(`vd${lab.id}`))).toEqual([]);
  });

  it('is ready when nothing is broken', async () => {
    const run = await lab.check();
    expect(run.report.checklist, describeRun(run)).toEqual([]);
    expect(run.exitCode).toBe(0);
  });

  it.each(FAULTS.map(named))('%s', async (_name, fault) => {
    await lab.quiet();
    await fault.make(lab);
    try {
      const run = await lab.check(fault.env);
      const { report, exitCode } = run;
      const steps = report.checklist.map((step) => step.finding);
      rows.push({
        fault,
        found: steps,
        seconds: run.seconds,
        alternatives: report.checklist[0]?.couldAlsoBe.map((one) => one.finding) ?? [],
      });
      const why = describeRun(run);
      expect(contradictionIn(report)).toBeNull();
      // Nothing innocent is blamed beside the cause.
      const shown = fault.looksLike ?? fault.cause;
      expect(steps, why).toEqual(shown === null ? [] : [shown]);
      if (fault.looksLike !== undefined)
        expect(
          report.checklist[0]?.couldAlsoBe.map((one) => one.finding),
          why,
        ).toContain(fault.cause);
      expect([fault.exitCode].flat(), why).toContain(exitCode);
      if (fault.owner !== undefined) expect(report.checklist[0]?.owner).toBe(fault.owner);
      expect(report.findings.map((one) => one.code)).toEqual(
        expect.arrayContaining([...(fault.notes ?? [])]),
      );
    } finally {
      await lab.quiet();
      await fault.heal(lab);
    }
  });

  it.each(PAIRS.map(named))('both: %s', async (_name, pair) => {
    const { make, heal } = bothOf(pair);
    await lab.quiet();
    await make(lab);
    try {
      const run = await lab.check({ ...pair.faults[0].env, ...pair.faults[1].env });
      expect(
        run.report.checklist.map((step) => step.finding),
        describeRun(run),
      ).toEqual(pair.steps);
    } finally {
      await lab.quiet();
      await heal(lab);
    }
  });

  it('is ready again after all faults have healed', async () => {
    const run = await lab.check();
    expect(run.report.checklist, describeRun(run)).toEqual([]);
    expect(run.exitCode).toBe(0);
  });
});
