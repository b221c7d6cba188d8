/** Files and pipes without an end are read no further than the limit. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBounded, readRegular } from '../../../electron/host/read-bounded.ts';

const isWindows = process.platform === 'win32';
if (isWindows) console.log('skipped on Windows: modes, owners, links and pipes');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-strangers-'));
});

const at = (...names: string[]): string => join(folder, ...names);

describe('files without an end', () => {
  it.skipIf(isWindows)('are read no further than the limit', async () => {
    await expect(readBounded('/dev/zero', 1_000_000)).rejects.toMatchObject({ code: 'TOO-LARGE' });
    await expect(readRegular('/dev/zero', 1_000_000)).rejects.toMatchObject({ code: 'NOT-A-FILE' });
  });

  it.skipIf(isWindows)(
    'a pipe is read to its end, up to the limit, and never waited for where a file should be',
    async () => {
      execFileSync('mkfifo', [at('pipe')]);
      await expect(readRegular(at('pipe'), 1000)).rejects.toMatchObject({ code: 'NOT-A-FILE' });
      const feed = (bytes: number): void => {
        spawn('sh', ['-c', `head -c ${bytes} /dev/zero > ${at('pipe')}`], { stdio: 'ignore' });
      };
      feed(200_000);
      expect((await readBounded(at('pipe'), 1_000_000)).length).toBe(200_000);
      feed(2_000_000);
      await expect(readBounded(at('pipe'), 1_000_000)).rejects.toMatchObject({ code: 'TOO-LARGE' });
    },
  );

  it('a file is read whole, at the limit and not beyond it', async () => {
    writeFileSync(at('file'), Buffer.alloc(100_000, 1));
    expect((await readRegular(at('file'), 100_000)).equals(Buffer.alloc(100_000, 1))).toBe(true);
    await expect(readRegular(at('file'), 99_999)).rejects.toMatchObject({ code: 'TOO-LARGE' });
    writeFileSync(at('empty'), '');
    expect((await readRegular(at('empty'), 0)).length).toBe(0);
  });
});
