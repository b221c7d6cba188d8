/** The portable command line for Windows, as a release makes it, started on a computer without Node. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { makeFolder } from '../../build/portable/folder.mjs';
import { NODE_VERSION } from '../../build/portable/systems.mjs';
import type { Report } from '../../shared/report/schema.ts';
import { Computer, type Ended } from './computer.ts';
import { missingForWindows } from './surroundings.ts';
import { windowsPath } from './wine.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The portable command line is not tried on Windows: ${reason}`);

/** Where a program's signature lies: the fifth directory of its header holds place and length. */
function signatureOf(program: Buffer): Buffer {
  const optional = program.readUInt32LE(0x3c) + 24;
  const directory = optional + 112 + 4 * 8;
  const [place, length] = [program.readUInt32LE(directory), program.readUInt32LE(directory + 4)];
  return program.subarray(place, place + length);
}

describe.skipIf(reason !== null)('the portable command line on Windows', () => {
  const computer = new Computer();
  let place = '';
  beforeAll(async () => {
    place = join(computer.folder, '网络 诊断 (IT) & Co');
    mkdirSync(place);
    makeFolder('win-x64', place);
    await computer.start();
  }, 600_000);
  afterAll(() => {
    computer.remove();
  });

  async function run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> {
    return computer.run([windowsPath(join(place, 'vpc-doctor.cmd')), ...args], env);
  }

  it('has no other Node to start', async () => {
    const { exitCode, stdout } = await computer.run(['cmd', '/d', '/c', 'node', '--version']);
    expect(exitCode).not.toBe(0);
    expect(stdout).not.toContain('v');
  });

  it('prints its version, from a folder with blanks and Chinese letters', async () => {
    expect(await run(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it('names a cause in one line, with its exit code', async () => {
    const { exitCode, stdout, stderr } = await run([
      'demo',
      'forwarder-missing',
      '--format',
      'line',
      '--lang',
      'zh-CN',
    ]);
    expect(stdout).toMatch(/^not-ready dns\.forwarder-missing it \p{Script=Han}[^\n]*\n$/u);
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
  });

  it('tells failures in one line as well', async () => {
    const { exitCode, stdout, stderr } = await run([
      'report',
      'no such 文件.json',
      '--format',
      'line-ascii',
      '--lang',
      'en',
    ]);
    expect(stdout).toMatch(/^failed - - [\x20-\x7e]*no such \\u6587\\u4ef6\.json[\x20-\x7e]*\n$/);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
  });

  it('calls functions of Windows through the koffi that it brings', async () => {
    const { stdout } = await run([
      'check',
      '--format',
      'json',
      '--no-redact',
      '--lang',
      'en',
      '--only',
      'workstation.link',
      '--no-history',
    ]);
    const commands = (JSON.parse(stdout) as Report).evidence.map(({ command }) => command);
    expect(commands).toContain('native:GetAdaptersAddresses');
    expect(commands).not.toContain('native:start');
  });

  it('takes no orders for Node from the environment', async () => {
    const bait = join(computer.folder, 'bait.cjs');
    writeFileSync(bait, 'process.stdout.write("caught ");');
    expect(
      (await run(['--version'], { NODE_OPTIONS: `--require ${windowsPath(bait).replaceAll('\\', '/')}` }))
        .stdout,
    ).toBe(`${manifest.version}\n`);
  });

  it("runs on the Node that was meant, with its maker's signature", () => {
    const program = readFileSync(join(place, 'runtime/node.exe'));
    expect(program.includes(`v${NODE_VERSION}`)).toBe(true);
    expect(signatureOf(program).includes('OpenJS Foundation')).toBe(true);
  });

  it('holds no file for C programs, and licences of Node and koffi', () => {
    const sums = readFileSync(join(place, 'SHA256SUMS'), 'utf8');
    expect(sums).not.toContain('koffi.lib');
    expect(readFileSync(join(place, 'licenses/node.txt'), 'utf8')).toContain(
      'Node.js is licensed for use as follows',
    );
    expect(readFileSync(join(place, 'licenses/koffi.txt'), 'utf8')).toMatch(
      /koffi-win32-x64 3\.3\.4\nLicence: MIT\nAuthor: Niels/,
    );
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: place });
  });
});
