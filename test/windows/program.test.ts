/** The command line as a program of Windows: its paths, files and languages, its demo, and its end. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIO_NAMES, SCENARIOS, type Scenario } from '../../electron/demo/scenarios.ts';
import type { Report } from '../../shared/report/schema.ts';
import { sh } from '../lab/shell.ts';
import { Program, reportOf } from './program.ts';
import { missingForWindows } from './surroundings.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The command line as a Windows program is skipped: ${reason}`);
const isSelection = process.env['WINDOWS_LAB'] === 'selection';

describe.skipIf(reason !== null)('the command line on Windows', () => {
  const program = new Program();
  const { app, drive, namespace, run } = program;
  beforeAll(() => program.up());
  afterAll(() => program.down());

  it('prints its version, its help, and what is wrong with a command line', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/);
    const wrong = await run(['check', '--no-such-option', '--lang', 'en']);
    expect([wrong.exitCode, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('--no-such-option');
  });

  it('plays the demo from a folder with blanks and Chinese letters, and writes what is asked for', async () => {
    const output = join(app.folder, '报告 1.json');
    const bundle = join(app.folder, '证据 1.zip');
    const done = await run(['demo', '--format', 'json', '--lang', 'zh-CN', '--output', output], {}, true);
    // Wine's icacls does nothing; that it is asked is all that can be seen here.
    expect(done.started.join('\n')).toMatch(/icacls\.exe.*\.tmp.*\/inheritance:r \/grant:r \*S-1-3-4:F/i);
    // On a busy machine a warning of its slowness may stand beside the verdict.
    expect([0, 4], done.stderr).toContain(done.exitCode);
    const written = readFileSync(output, 'utf8');
    const report = JSON.parse(written) as Report;
    expect(report.verdict.state).toMatch(/^ready/);
    expect(report.verdict.headline).toMatch(/\p{Script=Han}/u);
    // No torn or temporary file is left beside it.
    expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const again = await run(['demo', '--format', 'json', '--output', output]);
    expect(again.exitCode, 'an existing file is not overwritten').not.toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(written);
    const bundled = await run(['report', output, '--evidence', bundle, '--lang', 'en']);
    expect([0, 4], bundled.stderr).toContain(bundled.exitCode);
    expect(existsSync(bundle)).toBe(true);
    const replayed = await run(['report', bundle, '--format', 'json', '--lang', 'en']);
    expect(reportOf(replayed).verdict.state).toMatch(/^ready/);
    for (const format of ['html', 'markdown', 'text']) {
      const other = await run(['report', output, '--format', format, '--lang', 'en']);
      expect(
        [[0, 4].includes(other.exitCode ?? -1), other.stdout.length > 200],
        `${format}: ${other.stderr}`,
      ).toEqual([true, true]);
    }
  });

  const scenarios = SCENARIO_NAMES.filter(
    (name) => !isSelection || name === 'forwarder-missing' || name === 'api-refused',
  );
  const needsSilence = (name: (typeof scenarios)[number]): boolean => {
    const scenario: Scenario = SCENARIOS[name];
    return scenario.needsSilentPorts === true;
  };

  it.each(scenarios.filter(needsSilence))('says why it cannot play the scenario %s', async (name) => {
    const { exitCode, stdout, stderr } = await run(['demo', name, '--format', 'json', '--lang', 'en']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('a port that drops packets');
  });

  it.each(scenarios.filter((name) => !needsSilence(name)))('plays the scenario %s', async (name) => {
    const report = reportOf(await run(['demo', name, '--format', 'json', '--lang', 'en']));
    expect(report.checklist[0]?.finding ?? null, report.verdict.headline).toBe(SCENARIOS[name].expects);
  });

  it('reads a bundle of another computer', async () => {
    const replay = await run(['replay', join(import.meta.dirname, '../evidence/windows-native'), '--facts']);
    expect(replay.exitCode, replay.stderr).toBe(0);
    expect(JSON.parse(replay.stdout)).toHaveProperty('adapters');
  });

  it('takes a profile on a drive', async () => {
    mkdirSync(join(drive, 'Profile von Anna'), { recursive: true });
    writeFileSync(join(drive, 'Profile von Anna/公司.yaml'), 'apiHosts: [desk.example.test]\n');
    const args = [
      'check',
      '--format',
      'json',
      '--lang',
      'en',
      '--no-redact',
      '--only',
      'dns.system',
      '--budget',
      '2',
    ];
    const own = await run([...args, '--profile', 'C:\\Profile von Anna\\公司.yaml']);
    expect(reportOf(own).profile, own.stderr).toMatchObject({ apiHosts: [{ host: 'desk.example.test' }] });
    rmSync(join(drive, 'Profile von Anna'), { recursive: true });
  });

  it('ends with what it knows when Ctrl-C is pressed', async () => {
    const profile = join(app.folder, 'silent.yaml');
    writeFileSync(profile, 'apiHosts: [desk.example.test]\n');
    await sh(`ip -n ${namespace} link add sink type veth peer name drain`);
    await sh(`ip -n ${namespace} addr add 192.168.77.2/24 dev sink`);
    await sh(`ip -n ${namespace} link set sink up`);
    await sh(`ip -n ${namespace} link set drain up`);
    await sh(`ip -n ${namespace} neigh replace 192.168.77.1 lladdr 02:00:00:00:00:01 dev sink`);
    await sh(`ip -n ${namespace} route add default via 192.168.77.1`);
    const running = app.start([app.cli, 'check', '--format', 'json', '--lang', 'en', '--profile', profile], {
      namespace,
    });
    const pid = await app.processOf('windows-native.js', namespace);
    expect(pid).toBeGreaterThan(0);
    process.kill(await app.processOf('vpc-doctor.js', namespace), 'SIGINT');
    const ended = await running.ended;
    await sh(`ip -n ${namespace} link del sink`);
    expect(reportOf(ended).verdict.state).toBe('inconclusive');
    expect(ended.exitCode).toBe(130);
    expect(ended.seconds).toBeLessThan(30);
  });
});
