/** Where the native process, PowerShell, or both cannot be asked: the same verdicts, by few programs, and the report says so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WINDOWS_SCRIPT } from '../../electron/platform/windows-script.ts';
import { named } from '../lab/faults/fault.ts';
import { FAULTS } from '../lab/faults/index.ts';
import { Lab } from '../lab/lab.ts';
import { missing } from '../lab/surroundings.ts';
import { checkOn, openOf, type CheckOptions, type Checked } from './on-windows.ts';
import { missingForWindows } from './surroundings.ts';
import { missingForTools, WindowsTools, type PowerShell } from './tools.ts';
import { WindowsApp } from './wine.ts';

const reason = missingForWindows() ?? missing() ?? missingForTools();
if (reason !== null) console.warn(`Windows programs without their first source are skipped: ${reason}`);

const isSelection = process.env['WINDOWS_LAB'] === 'selection';
/**
 * The plain tools know as much as these need. Not among them: containers, since Wine's ipconfig says of an adapter without an
 * address neither that nor that it is unplugged, as Windows does, so that its text may have been cut there.
 */
const SAME = [
  'no default route',
  'link down',
  'gateway silent',
  'both resolvers silent',
  'forwarder missing, NXDOMAIN',
  'gateway says net unreachable',
  'gateway drops 100.64.0.0/10',
  'ICMP filtered everywhere',
  '30 % loss',
  'all cloud computers off, their network alive',
  'API refused',
].slice(0, isSelection ? 3 : undefined);
/** ping.exe, tracert.exe, PowerShell twice, and six plain tools. */
const MOST_PROGRAMS = 60;

/** A call that never returns holds the whole thread. */
const HANGS = `process.on('message', () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });
process.send({ ready: true });
`;

describe.skipIf(reason !== null)('a Windows program without its first source', () => {
  const lab = new Lab();
  const apps: WindowsApp[] = [];
  let tools: WindowsTools | null = null;
  beforeAll(async () => {
    tools = new WindowsTools();
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
    tools?.remove();
    for (const app of apps) app.remove();
  });

  function made(koffi: boolean): WindowsApp {
    const app = new WindowsApp({ koffi });
    apps.push(app);
    return app;
  }

  function check(app: WindowsApp, powershell: PowerShell, options: CheckOptions = {}): Promise<Checked> {
    tools?.powershell(powershell);
    return checkOn(lab, app, { ...options, preload: tools?.preload(app) ?? '' });
  }

  const startOf = ({ report }: Checked): unknown =>
    report.evidence.find(({ command }) => command === 'native:start')?.failure;
  const programsOf = ({ report }: Checked): readonly string[] =>
    report.evidence
      .filter(({ command, stream }) => stream === 'stdout' && !command.startsWith('native:'))
      .map(({ command }) => command);
  const outcomeOf = ({ report }: Checked, id: string): string | undefined =>
    report.checks.find((one) => one.id === id)?.outcome;

  function expectReady(run: Checked): void {
    expect(
      run.report.checklist.map(({ finding }) => finding),
      openOf(run),
    ).toEqual([]);
    expect(run.report.verdict.state, openOf(run)).toBe('ready');
    // What the tools answered is known.
    for (const id of [
      'workstation.link',
      'workstation.address',
      'workstation.gateway',
      'workstation.overlay',
      'dns.configured',
    ])
      expect(outcomeOf(run, id), `${id}\n${openOf(run)}`).toBe('pass');
    expect(programsOf(run).length, programsOf(run).join('\n')).toBeLessThanOrEqual(MOST_PROGRAMS);
  }

  it.each(['empty', 'denied', 'missing', 'slow'] as const)(
    'is ready without koffi where powershell.exe is: %s',
    async (powershell) => {
      const run = await check(made(false), powershell);
      expectReady(run);
      expect(startOf(run)).toMatchObject({ reason: 'tool-missing' });
      expect(programsOf(run)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/ipconfig\.exe \/all$/),
          expect.stringMatching(/ROUTE\.EXE print -4$/),
        ]),
      );
    },
  );

  it('hands PowerShell its script as one argument, to the letter', async () => {
    await check(made(false), 'empty', { only: ['workstation.link'] });
    expect(tools?.asked()).toEqual([
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-OutputFormat',
      'Text',
      '-Command',
      WINDOWS_SCRIPT,
    ]);
  });

  it('is ready where koffi is that of another architecture, and says so', async () => {
    const app = made(true);
    const folder = join(app.folder, 'node_modules/@koromix/koffi-win32-x64');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.node'),
    )) {
      const bytes = readFileSync(join(folder, file));
      // The machine stands behind the signature "PE\0\0": ARM64.
      bytes.writeUInt16LE(0xaa64, bytes.readUInt32LE(0x3c) + 4);
      writeFileSync(join(folder, file), bytes);
    }
    const run = await check(app, 'empty');
    expectReady(run);
    expect(startOf(run)).toMatchObject({ reason: 'tool-missing' });
  });

  it('is ready where the native process is killed, and says so', async () => {
    const app = made(true);
    const run = await check(app, 'empty', {
      meanwhile: async () => {
        process.kill(await app.processOf('windows-native.js', lab.ns('ws')), 'SIGKILL');
      },
    });
    expectReady(run);
    expect(startOf(run)).toMatchObject({ detail: expect.stringContaining('the native process') as string });
  });

  it('is ready where a call of the native process hangs, and says so', async () => {
    const app = made(true);
    writeFileSync(join(app.folder, 'cli/windows-native.js'), HANGS);
    const run = await check(app, 'empty');
    expectReady(run);
    expect(startOf(run)).toMatchObject({
      detail: expect.stringMatching(/did not answer within \d+ ms; the native process was ended/) as string,
    });
  });

  describe('comes to the same verdicts', () => {
    it.each(FAULTS.filter(({ name }) => SAME.includes(name)).map(named))('%s', async (_name, fault) => {
      const bare = apps[0] ?? made(false);
      await lab.quiet();
      await fault.make(lab);
      try {
        const run = await check(bare, 'empty');
        expect(
          run.report.checklist.map(({ finding }) => finding),
          openOf(run),
        ).toEqual(fault.cause === null ? [] : [fault.cause]);
      } finally {
        await lab.quiet();
        await fault.heal(lab);
      }
    });
  });
});
