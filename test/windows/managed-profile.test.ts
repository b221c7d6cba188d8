/** The profile of an administrator on Windows: whose it is and who may write it, as Windows itself says. */
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Program } from './program.ts';
import { missingForWindows, ROOT } from './surroundings.ts';

const reason = missingForWindows();
if (reason !== null) console.warn(`The command line as a Windows program is skipped: ${reason}`);
/** The one user that Wine knows. */
const ONLY_USER_OF_WINE = 'S-1-5-21-0-0-0-1000';

describe.skipIf(reason !== null)('the command line on Windows', () => {
  const program = new Program();
  const { app, managed, namespace, run } = program;
  beforeAll(() => program.up());
  afterAll(() => program.down());

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
});
