/** Which profile the command line takes where an administrator keeps one, and what it says where that does not count. */
import { mkdtempSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unixRights } from '../../../electron/host/rights/unix.ts';
import { loadProfile } from '../../../electron/cli/load-profile.ts';

const ROOT = process.getuid?.() ?? 0;

describe.skipIf(process.platform === 'win32')('the managed profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'managed-'));
  chmodSync(folder, 0o755);
  const path = join(folder, 'profile.yaml');

  it('is in force where no other is named', async () => {
    writeFileSync(path, 'region: cn-shanghai\n', { mode: 0o644 });
    const { profile } = await loadProfile({}, 'en', { path, objection: unixRights(ROOT) });
    expect(profile.region).toBe('cn-shanghai');
  });

  it('gives way to one that is named, and to a region', async () => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, 'region: cn-beijing\n');
    const named = await loadProfile({ profile: other }, 'en', { path, objection: unixRights(ROOT) });
    expect(named.profile.region).toBe('cn-beijing');
    const regional = await loadProfile({ region: 'cn-shenzhen' }, 'en', {
      path,
      objection: unixRights(ROOT),
    });
    expect(regional.profile.region).toBe('cn-shenzhen');
  });

  it('is not obeyed where others can write it, and the run says so instead of testing something else', async () => {
    chmodSync(path, 0o666);
    await expect(loadProfile({}, 'en', { path, objection: unixRights(ROOT) })).rejects.toThrow(
      /administrator's profile is not used/,
    );
    chmodSync(path, 0o644);
  });

  it('names the line of a mistake', async () => {
    writeFileSync(path, 'region: nowhere\n');
    await expect(loadProfile({}, 'en', { path, objection: unixRights(ROOT) })).rejects.toThrow(
      /profile\.yaml:1/,
    );
  });

  it('does not count for a bundle of another machine', async () => {
    expect((await loadProfile({}, 'en', null)).profile.region).toBe('cn-hangzhou');
  });
});
