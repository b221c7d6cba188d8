/** The built command line as a Windows program, on the workstation of the network lab. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/report/schema.ts';
import { FAULTS } from '../lab/faults/index.ts';
import { Lab } from '../lab/lab.ts';
import { missing } from '../lab/surroundings.ts';
import { missingForWindows } from './surroundings.ts';
import { WindowsApp, type WindowsRun } from './wine.ts';

const reason = missingForWindows() ?? missing();
if (reason !== null) console.warn(`Checks by a Windows program are skipped: ${reason}`);

/** What a default run may start: the native process, and two that stand in for it. */
const MOST_STARTS = 3;
/** One of each place where a network breaks, as far as Wine shows it. */
const SHOWN = ['API refused', 'both resolvers silent', 'forwarder missing, NXDOMAIN', 'gateway drops 100.64.0.0/10', 'no default route', 'ICMP filtered everywhere'];

/** A call that never returns holds the whole thread. */
const HANGS = `process.on('message', () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });
process.send({ ready: true });
`;

interface Checked extends WindowsRun {
  readonly report: Report;
}

function failureIn({ report }: Checked): string | undefined {
  return report.evidence.find(({ command }) => command === 'native:start')?.failure?.detail;
}

function leaked(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8').split('\n').filter((line) => line.startsWith('Icmp:'));
  return Number(values.split(' ')[names.split(' ').indexOf('OutDestUnreachs')]);
}

describe.skipIf(reason !== null)('checking as a Windows program', () => {
  const lab = new Lab();
  const app = new WindowsApp();
  const times: string[] = [];
  let before = 0;
  beforeAll(async () => {
    before = leaked();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    app.remove();
    console.log(times.join('\n'));
    expect(leaked()).toBe(before);
  });

  interface Options {
    readonly traced?: boolean;
    readonly only?: readonly string[];
    readonly meanwhile?: () => Promise<void>;
  }

  async function check(of = app, options: Options = {}): Promise<Checked> {
    const only = (options.only ?? []).flatMap((id) => ['--only', id]);
    const args = [of.cli, 'check', '--profile', await lab.profile(), '--format', 'json', '--no-redact', '--lang', 'en', ...only];
    const running = of.run(args, { namespace: lab.ns('ws'), traced: options.traced ?? false });
    await options.meanwhile?.();
    const run = await running;
    return { ...run, report: JSON.parse(run.stdout) as Report };
  }

  function open({ report }: Checked): string {
    return `${report.verdict.headline}\n${report.checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped').map((one) => `${one.id} ${one.outcome}: ${one.reason}`).join('\n')}`;
  }

  it('is ready when nothing is broken, and starts no process per question', async () => {
    const quick = await check();
    expect(quick.report.verdict.state, open(quick)).toBe('ready');
    const own = quick.report.timings.totalMs / 1000;
    times.push(`healthy: ${quick.seconds.toFixed(1)} s with the start of Wine, ${own.toFixed(1)} s of its own, and ${(await lab.check()).seconds.toFixed(1)} s as a program of Linux`);
    const run = await check(app, { traced: true });
    expect(run.report.checklist.map(({ finding }) => finding), open(run)).toEqual([]);
    expect(run.report.verdict.state, open(run)).toBe('ready');
    // The first one is the program itself.
    const started = run.started.filter((line) => !line.includes('vpc-doctor.js'));
    expect(started.length, started.join('\n')).toBeGreaterThan(0);
    expect(started.length, started.join('\n')).toBeLessThanOrEqual(MOST_STARTS);
    expect(run.report.evidence.map(({ command }) => command)).toEqual(expect.arrayContaining(['native:GetAdaptersAddresses', 'native:GetIpForwardTable2']));
  });

  it.each(FAULTS.filter(({ name }) => SHOWN.includes(name)))('$name: $cause', async (fault) => {
    await lab.quiet();
    await fault.make(lab);
    try {
      const run = await check();
      const shown = fault.looksLike ?? fault.cause;
      expect(run.report.checklist.map(({ finding }) => finding), open(run)).toEqual(shown === null ? [] : [shown]);
      times.push(`${fault.name}: ${run.seconds.toFixed(1)} s`);
    } finally {
      await lab.quiet();
      await fault.heal(lab);
    }
  });

  /**
   * What stands in for the native process. Wine itself hangs now and then where dozens of console programs start at
   * once, as pings by ping.exe do; so these runs ask about the workstation alone.
   */
  const only = ['workstation.link', 'workstation.address'];

  function expectOtherSources(run: Checked): void {
    const commands = run.report.evidence.map(({ command }) => command);
    expect(commands.some((command) => /powershell\.exe/i.test(command)), commands.join('\n')).toBe(true);
    // Wine's powershell.exe prints nothing, which is no answer.
    expect(commands.some((command) => /ipconfig\.exe \/all$/i.test(command)), commands.join('\n')).toBe(true);
    expect(run.report.checklist.map(({ finding }) => finding), open(run)).toEqual([]);
  }

  it('asks the tools of Windows where koffi is missing', async () => {
    const bare = new WindowsApp({ koffi: false });
    try {
      const run = await check(bare, { only });
      expect(run.report.evidence.find(({ command }) => command === 'native:start')?.failure).toMatchObject({ reason: 'tool-missing' });
      expectOtherSources(run);
    } finally {
      bare.remove();
    }
  });

  it('goes on when the native process is killed, and says so', async () => {
    const run = await check(app, {
      only,
      meanwhile: async () => { process.kill(await app.processOf('windows-native.js', lab.ns('ws')), 'SIGKILL'); },
    });
    expect(failureIn(run), open(run)).toContain('the native process');
    expectOtherSources(run);
  });

  it('goes on when a call of the native process hangs, and says so', async () => {
    const hanging = new WindowsApp();
    try {
      writeFileSync(join(hanging.folder, 'cli/windows-native.js'), HANGS);
      const run = await check(hanging, { only });
      expect(failureIn(run), open(run)).toMatch(/did not answer within \d+ ms; the native process was ended/);
      expectOtherSources(run);
    } finally {
      hanging.remove();
    }
  });
});
