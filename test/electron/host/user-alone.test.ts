import { EventEmitter } from 'node:events';
import type { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFromOthers, rightsFor } from '../../../electron/host/user-alone.ts';
import { writeFileAtomically } from '../../../electron/host/write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-rights-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Ending = (child: EventEmitter) => void;

/** A stand-in for the start of a program: what was started, and how it ends. */
function starting(end: Ending): { readonly start: typeof spawn; readonly started: unknown[][] } {
  const started: unknown[][] = [];
  const start = (...args: unknown[]): EventEmitter => {
    started.push(args);
    const child = new EventEmitter();
    setImmediate(() => {
      end(child);
    });
    return child;
  };
  return { start: start as unknown as typeof spawn, started };
}

describe('a file for the user alone', () => {
  it("has its owner's rights and none of its folder, by the system's own program", async () => {
    const { start, started } = starting((child) => child.emit('exit', 0));
    expect(await keptFromOthers('D:\\Shared\\报告 1.json', 'win32', start)).toBe(true);
    expect(started).toEqual([
      [
        'C:\\Windows\\System32\\icacls.exe',
        ['D:\\Shared\\报告 1.json', '/inheritance:r', '/grant:r', '*S-1-3-4:F', '/Q'],
        { stdio: 'ignore', windowsHide: true, timeout: 10_000 },
      ],
    ]);
  });

  it('takes the program from the folder of Windows, whatever the environment says', () => {
    expect(rightsFor('x', { SystemRoot: '\\\\server\\share' }).program).toBe(
      'C:\\Windows\\System32\\icacls.exe',
    );
    expect(rightsFor('x', { SystemRoot: 'D:\\WINNT' }).program).toBe('D:\\WINNT\\System32\\icacls.exe');
  });

  it.each<[string, Ending]>([
    ['is missing', (child) => child.emit('error', new Error('ENOENT'))],
    ['fails, as on a stick without rights', (child) => child.emit('exit', 5)],
    ['is ended, since it took too long', (child) => child.emit('exit', null, 'SIGTERM')],
  ])('is told apart where the program %s', async (_what, end) => {
    expect(await keptFromOthers('x', 'win32', starting(end).start)).toBe(false);
  });

  it('starts nothing elsewhere, where the mode says it', async () => {
    const { start, started } = starting(() => undefined);
    expect(await keptFromOthers('x', 'linux', start)).toBe(true);
    expect(started).toEqual([]);
  });

  it('is protected while nothing is in it, and before it has its name', async () => {
    const path = join(folder, 'report.json');
    const seen: unknown[] = [];
    const protect = (temporary: string): Promise<void> => {
      seen.push([readdirSync(folder).includes('report.json'), statSync(temporary).size]);
      return Promise.resolve();
    };
    await writeFileAtomically(path, 'private', { protect });
    expect(seen).toEqual([[false, 0]]);
    expect(readFileSync(path, 'utf8')).toBe('private');
  });
});
