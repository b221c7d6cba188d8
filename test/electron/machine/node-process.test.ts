/** True processes in place of the reader: one that talks, one that hangs with a program of its own, one that kills itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMachine } from '../../../electron/machine/client.ts';
import { startNodeMachine } from '../../../electron/machine/node-process.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, code: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

async function read(path: string, until: AbortSignal): Promise<readonly string[]> {
  const told: string[] = [];
  await readMachine(
    () => startNodeMachine(path),
    until,
    (kind, text) => told.push(`${kind} ${text.known ? text.value : text.reason}`),
  );
  return told;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie has ended; who has to collect it is not ours to say.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a process in place of the reader', () => {
  it('is heard, with no more of the environment than a PATH of the system', async () => {
    const path = program(
      'talks',
      `process.send({ kind: 'links', text: JSON.stringify(Object.keys(process.env).sort()) }, () => process.send({ done: true }));`,
    );
    const told = await read(path, new AbortController().signal);
    const names = JSON.parse((told[0] ?? '').replace(/^links /, '')) as readonly string[];
    expect(
      names.filter((name) => name !== 'NODE_CHANNEL_FD' && name !== 'NODE_CHANNEL_SERIALIZATION_MODE'),
    ).toEqual(['LANG', 'LC_ALL', 'PATH']);
    expect(told.slice(1)).toEqual(['machine failed', 'load failed']);
  });

  it('that kills itself leaves all unknown', async () => {
    const path = program('dies', `process.kill(process.pid, 'SIGKILL');`);
    expect(await read(path, new AbortController().signal)).toEqual([
      'machine failed',
      'load failed',
      'links failed',
    ]);
  });

  it.skipIf(process.platform !== 'linux')(
    'that waits for a program of its own is ended with it',
    async () => {
      const kept = join(folder, 'pid');
      const path = program(
        'hangs',
        `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const child = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
       writeFileSync(${JSON.stringify(kept)}, String(child.pid));
       process.on('SIGTERM', () => undefined);
       process.send({ kind: 'load', text: '{}' });
       setInterval(() => undefined, 1000);`,
      );
      const controller = new AbortController();
      const told: string[] = [];
      await readMachine(
        () => startNodeMachine(path),
        controller.signal,
        (kind, text) => {
          told.push(`${kind} ${text.known ? 'known' : text.reason}`);
          if (kind === 'load') controller.abort();
        },
      );
      expect(told).toEqual(['load known', 'machine timed-out', 'links timed-out']);
      const pid = Number(readFileSync(kept, 'utf8'));
      await expect.poll(() => isRunning(pid)).toBe(false);
    },
  );
});
