/** Other users of the same machine: whose file counts as the administrator's profile. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { unixRights } from '../../../electron/host/rights/unix.ts';
import { readManaged } from '../../../electron/host/managed-profile.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
if (isWindows) console.log('skipped on Windows: modes, owners, links and pipes');
if (!isRoot) console.log('skipped without root: files of other users');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-strangers-'));
});

const at = (...names: string[]): string => join(folder, ...names);

describe("the administrator's profile", () => {
  const own = unixRights(process.getuid?.());
  const path = (): string => at('managed', 'profile.yaml');
  beforeEach(() => {
    mkdirSync(at('managed'), { mode: 0o755 });
    writeFileSync(path(), 'region: cn-shanghai\n', { mode: 0o644 });
  });

  it('counts where it is a file that nobody else could have written', async () => {
    expect(await readManaged(path(), own)).toEqual({ state: 'found', text: 'region: cn-shanghai\n' });
    expect(await readManaged(at('managed', 'none.yaml'), own)).toEqual({ state: 'absent' });
    expect(await readManaged(at('none', 'profile.yaml'), own)).toEqual({ state: 'absent' });
    expect(await readManaged(at('managed', 'profile.yaml', 'x'), own)).toEqual({ state: 'absent' });
  });

  it.skipIf(isWindows).each<[string, () => void]>([
    [
      'a file that all may write',
      () => {
        chmodSync(path(), 0o666);
      },
    ],
    [
      'a file that a group may write',
      () => {
        chmodSync(path(), 0o664);
      },
    ],
    [
      'a folder that all may write',
      () => {
        chmodSync(at('managed'), 0o777);
      },
    ],
    [
      'a folder further up that all may write',
      () => {
        chmodSync(folder, 0o777);
      },
    ],
    [
      'a link',
      () => {
        execFileSync('mv', [path(), at('elsewhere')]);
        symlinkSync(at('elsewhere'), path());
      },
    ],
    [
      'a pipe',
      () => {
        execFileSync('rm', [path()]);
        execFileSync('mkfifo', [path()]);
      },
    ],
    [
      'a folder',
      () => {
        execFileSync('rm', [path()]);
        mkdirSync(path());
      },
    ],
    [
      '30 MB',
      () => {
        writeFileSync(path(), Buffer.alloc(30_000_000, 0x20));
      },
    ],
  ])('does not count as %s', async (_name, change) => {
    change();
    expect(await readManaged(path(), own)).toMatchObject({ state: 'refused' });
  });

  it.skipIf(isWindows || !isRoot)('does not count in the name of another user', async () => {
    chownSync(path(), 65534, 65534);
    expect(await readManaged(path(), unixRights())).toMatchObject({ state: 'refused' });
    chownSync(path(), 0, 0);
    expect(await readManaged(path(), unixRights())).toMatchObject({ state: 'found' });
    chownSync(at('managed'), 65534, 65534);
    expect(await readManaged(path(), unixRights())).toMatchObject({ state: 'refused' });
  });
});
