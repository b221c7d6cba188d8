import { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../electron/platform/run-command.ts';

const isWindows = process.platform === 'win32';
if (isWindows)
  console.log(
    'Running commands: some tests are skipped, Windows has no shell scripts and no execute permission.',
  );
const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-run-'));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const node = (script: string, timeoutMs = 5_000) => ({
  candidates: [process.execPath],
  args: ['-e', script],
  timeoutMs,
});

function program(name: string, body: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, body);
  chmodSync(path, mode);
  return path;
}

describe('running a system command', () => {
  it('gives streams and exit code, whatever the code is', async () => {
    const done = await runCommand(
      node('process.stdout.write("out"); process.stderr.write("err"); process.exit(3)'),
      {},
      never,
    );
    expect({ ...done, stdout: text(done.stdout), stderr: text(done.stderr) }).toMatchObject({
      outcome: 'exited',
      exitCode: 3,
      stdout: 'out',
      stderr: 'err',
    });
  });

  it('passes on nothing of the environment but what it is given', async () => {
    process.env['VPC_DOCTOR_TEST_SECRET'] = 'x';
    const done = await runCommand(
      node('process.stdout.write(JSON.stringify(process.env))'),
      { LANG: 'C' },
      never,
    );
    delete process.env['VPC_DOCTOR_TEST_SECRET'];
    expect(JSON.parse(text(done.stdout))).not.toHaveProperty('VPC_DOCTOR_TEST_SECRET');
    expect(JSON.parse(text(done.stdout))).toMatchObject({ LANG: 'C' });
  });

  it('starts no shell: metacharacters are text', async () => {
    const done = await runCommand(
      {
        candidates: [process.execPath],
        args: ['-e', 'process.stdout.write(process.argv[1])', '--', '$(touch pwned); `id` && "'],
        timeoutMs: 5_000,
      },
      {},
      never,
    );
    expect(text(done.stdout)).toBe('$(touch pwned); `id` && "');
  });

  it('keeps what a command printed before its time was over', async () => {
    const done = await runCommand(
      node('process.stdout.write("early"); setInterval(() => 0, 1000)', 500),
      {},
      never,
    );
    expect(done).toMatchObject({ outcome: 'timed-out', exitCode: null });
    expect(text(done.stdout)).toBe('early');
  });

  it('kills a command that ignores the polite signal when the run is cancelled', async () => {
    const pidFile = join(folder, 'pid');
    const controller = new AbortController();
    const script = `process.on('SIGTERM', () => 0); require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const pending = runCommand(node(script), {}, controller.signal);
    while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    expect(await pending).toMatchObject({ outcome: 'cancelled', exitCode: null });
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow();
  });

  it.skipIf(isWindows)('does not wait for a grandchild that holds the pipes open', async () => {
    const pidFile = join(folder, 'grandchild');
    const path = program(
      'parent',
      `#!/bin/sh\ntrap '' TERM\nsleep 600 &\necho $! > ${pidFile}\necho early\nwait\nwait\n`,
    );
    const done = await runCommand(
      { candidates: [path], args: [], timeoutMs: 300 },
      { PATH: process.env['PATH'] ?? '' },
      never,
    );
    process.kill(Number(readFileSync(pidFile, 'utf8')));
    expect(done).toMatchObject({ outcome: 'timed-out', exitCode: null });
    expect(text(done.stdout)).toBe('early\n');
  });

  it('cuts output that never ends', async () => {
    const done = await runCommand(
      node('const b = "x".repeat(1 << 20); for (let i = 0; i < 20; i += 1) process.stdout.write(b)'),
      {},
      never,
    );
    expect(done.stdout.length).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  it('says that a command is missing', async () => {
    const done = await runCommand(
      { candidates: ['/nowhere/ping', '/neither/ping'], args: [], timeoutMs: 100 },
      {},
      never,
    );
    expect(done).toMatchObject({
      outcome: 'missing',
      exitCode: null,
      path: null,
      detail: 'none of /nowhere/ping, /neither/ping',
    });
  });

  it.skipIf(isWindows)('says that it could not be started, without a stream', async () => {
    // The interpreter of this script does not exist, so that the start fails after all checks of the file.
    const path = program('broken', '#!/nowhere/interpreter\n');
    const done = await runCommand({ candidates: [path], args: [], timeoutMs: 1_000 }, {}, never);
    expect(done).toMatchObject({ outcome: 'missing', exitCode: null });
    expect(done.stdout).toHaveLength(0);
  });

  it('starts one command per turn of the event loop, so that sockets are served between two starts', async () => {
    let turn = 0;
    const ticking = { timer: setImmediate(tick) };
    function tick(): void {
      turn += 1;
      ticking.timer = setImmediate(tick);
    }
    const turns: number[] = [];
    // The types do not know it, but every start goes through it.
    const starts = ChildProcess.prototype as ChildProcess & { spawn: (options: unknown) => unknown };
    const start = starts.spawn;
    vi.spyOn(starts, 'spawn').mockImplementation(function spawn(this: ChildProcess, options) {
      turns.push(turn);
      return start.call(this, options);
    });
    await Promise.all(Array.from({ length: 5 }, () => runCommand(node(''), {}, never)));
    clearImmediate(ticking.timer);
    expect(turns).toHaveLength(5);
    expect(new Set(turns).size).toBe(5);
  });
});
