/** The command line as a program of Windows: its paths, files and languages, its demo, its page, and its end. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../build/browser.mjs';
import { SCENARIO_NAMES, SCENARIOS, type Scenario } from '../../electron/demo/scenarios.ts';
import { en } from '../../renderer/i18n/en.ts';
import type { Report } from '../../shared/report/schema.ts';
import { AppWindow } from '../e2e/window/pages.ts';
import { sh } from '../lab/shell.ts';
import { EmptyNetwork } from './empty-network.ts';
import { missingForWindows, ROOT, winePrefix } from './surroundings.ts';
import { WindowsApp, windowsPath, type StartedProgram, type WindowsRun } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The command line as a Windows program is skipped: ${reason}`);
/** The one user that Wine knows. */
const ONLY_USER_OF_WINE = 'S-1-5-21-0-0-0-1000';
const isSelection = process.env['WINDOWS_LAB'] === 'selection';

describe.skipIf(reason !== null)('the command line on Windows', () => {
  const network = new EmptyNetwork();
  const { namespace } = network;
  // A folder as a user of Windows has it.
  const app = new WindowsApp({ folder: `/tmp/vpc doctor ${namespace}/用户 张伟` });
  const drive = join(winePrefix() ?? '', 'drive_c');
  const managed = join(drive, 'ProgramData/VPC Doctor');

  beforeAll(() => network.up());
  afterAll(async () => {
    await network.down();
    rmSync(`/tmp/vpc doctor ${namespace}`, { recursive: true, force: true });
    rmSync(managed, { recursive: true, force: true });
  });

  function run(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    traced = false,
  ): Promise<WindowsRun> {
    return app.run([app.cli, ...args], {
      namespace,
      traced,
      env: { APPDATA: windowsPath(join(app.folder, 'AppData')), ...env },
    });
  }

  const reportOf = ({ stdout, stderr, exitCode }: WindowsRun): Report => {
    if (stdout === '') throw new Error(`no report; exit code ${exitCode ?? 'none'}: ${stderr.slice(-1000)}`);
    return JSON.parse(stdout) as Report;
  };

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
    const program = app.start([app.cli, 'check', '--format', 'json', '--lang', 'en', '--profile', profile], {
      namespace,
    });
    const pid = await app.processOf('windows-native.js', namespace);
    expect(pid).toBeGreaterThan(0);
    process.kill(await app.processOf('vpc-doctor.js', namespace), 'SIGINT');
    const ended = await program.ended;
    await sh(`ip -n ${namespace} link del sink`);
    expect(reportOf(ended).verdict.state).toBe('inconclusive');
    expect(ended.exitCode).toBe(130);
    expect(ended.seconds).toBeLessThan(30);
  });

  describe('the profile of an administrator', () => {
    const windowsProfile = 'C:\\ProgramData\\VPC Doctor\\profile.yaml';
    const part = join(app.folder, 'lab');

    async function read(...args: readonly string[]): Promise<unknown> {
      const { stdout, stderr, exitCode } = await app.run(
        [join(part, 'read-managed.js'), windowsProfile, join(app.folder, 'cli/windows-native.js'), ...args],
        { namespace },
      );
      expect(exitCode, stderr).toBe(0);
      return JSON.parse(stdout);
    }
    beforeEach(() => {
      cpSync(join(ROOT, 'dist/lab'), part, { recursive: true });
      mkdirSync(managed, { recursive: true, mode: 0o755 });
      writeFileSync(join(managed, 'profile.yaml'), 'region: cn-shanghai\n', { mode: 0o644 });
      chmodSync(join(managed, 'profile.yaml'), 0o644);
    });

    it('counts by the owner and the rights that Windows itself names', async () => {
      expect(await read()).toEqual({
        state: 'refused',
        why: { kind: 'other-owner', place: windowsProfile },
      });
      expect(await read(ONLY_USER_OF_WINE)).toEqual({
        state: 'found',
        text: 'region: cn-shanghai\n',
      });
      chmodSync(join(managed, 'profile.yaml'), 0o666);
      expect(await read(ONLY_USER_OF_WINE)).toEqual({
        state: 'refused',
        why: { kind: 'writable', place: windowsProfile },
      });
      chmodSync(join(managed, 'profile.yaml'), 0o644);
      chmodSync(managed, 0o777);
      expect(await read(ONLY_USER_OF_WINE)).toMatchObject({ state: 'refused' });
      chmodSync(managed, 0o755);
      rmSync(join(managed, 'profile.yaml'));
      expect(await read()).toEqual({ state: 'absent' });
    });

    it('that does not count is no reason to check against other values', async () => {
      const { exitCode, stdout, stderr } = await run(['check', '--lang', 'en']);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`${windowsProfile} belongs to a user who is no administrator`);
    });
  });

  it.skipIf(findBrowser() === null)(
    'serves its page, which Chromium drives, and says that the profile in %ProgramData% is not used',
    async () => {
      cpSync(join(ROOT, 'dist/renderer'), join(app.folder, 'renderer'), { recursive: true });
      mkdirSync(managed, { recursive: true });
      writeFileSync(join(managed, 'profile.yaml'), 'apiHosts: [managed.example.test]\n');
      const wrapper = join(app.folder, 'chromium.sh');
      writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${namespace} ${findBrowser() ?? ''} "$@"\n`);
      chmodSync(wrapper, 0o755);
      const program = app.start(
        [app.cli, 'serve', '--no-open', '--lang', 'en', '--data', windowsPath(join(app.folder, '数据'))],
        { namespace },
      );
      const browser = await chromium.launch({
        executablePath: wrapper,
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--disable-gpu',
        ],
      });
      try {
        const page = await (
          await browser.newContext({ viewport: { width: 1120, height: 800 }, locale: 'en' })
        ).newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(await addressOf(program));
        // Wine knows one user, who is no administrator; a profile of theirs must not count for all.
        await page.getByText(en.notices.managed).waitFor();
        expect(await page.getByText('managed.example.test').count()).toBe(0);
        const window = new AppWindow(page);
        await window.startDemo(SCENARIOS['forwarder-missing'].title.en);
        await window.waitForResult();
        expect((await window.steps())[0]).toBe('dns.forwarder-missing');
        mkdirSync('dist/e2e', { recursive: true });
        await page.screenshot({ path: 'dist/e2e/served-by-windows.png' });
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
        await program.stop();
        await program.ended;
      }
    },
  );
});

async function addressOf({ output }: StartedProgram): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(readFileSync(output, 'utf8'))?.[0];
    if (url !== undefined) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the page is not served');
}
