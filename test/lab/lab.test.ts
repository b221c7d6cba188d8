/** The truth table: for every fault the first step of the checklist is its true cause, and healing heals. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from './faults.ts';
import { Lab } from './lab.ts';
import { missing } from './surroundings.ts';

const reason = missing();
if (reason !== null) console.log(`The network lab is skipped: ${reason}`);
if (reason !== null && process.env['CI'] !== undefined) throw new Error(`The network lab must run in CI: ${reason}`);

/** ICMP errors that leave this machine's own network mean that a packet leaked out of a namespace. */
function leaked(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8').split('\n').filter((line) => line.startsWith('Icmp:'));
  return Number(values.split(' ')[names.split(' ').indexOf('OutDestUnreachs')]);
}

describe.skipIf(reason !== null)('the network lab', () => {
  const lab = new Lab();
  let before = 0;

  beforeAll(async () => {
    before = leaked();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    expect(leaked()).toBe(before);
    const folders = existsSync('/etc/netns') ? readdirSync('/etc/netns') : [];
    expect(folders.filter((name) => name.startsWith(`vd${lab.id}`))).toEqual([]);
  });

  it.each(FAULTS)('$name: $cause', async (fault) => {
    await lab.quiet();
    await fault.make(lab);
    try {
      const { report, exitCode } = await lab.check(fault.env);
      const [first] = report.checklist;
      const open = report.checks.filter((check) => check.outcome === 'fail' || check.outcome === 'inconclusive');
      const why = `${report.verdict.headline}\n${open.map((check) => `${check.id} ${check.subject ?? ''}: ${check.outcome}: ${check.reason}`).join('\n')}`;
      expect(first?.finding ?? null, why).toBe(fault.cause);
      expect(exitCode, why).toBe(fault.exitCode);
      if (fault.owner !== undefined) expect(first?.owner).toBe(fault.owner);
      // Nothing innocent is blamed beside the cause.
      expect(report.checklist.map((step) => step.finding), why).toEqual(fault.cause === null ? [] : [fault.cause]);
    } finally {
      await lab.quiet();
      await fault.heal(lab);
    }
  });

  it('is ready again after all faults have healed', async () => {
    const { report, exitCode } = await lab.check();
    expect(report.verdict.headline).toContain('Ready');
    expect(exitCode).toBe(0);
  });
});
