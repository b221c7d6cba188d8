/** The app for end-to-end tests is the release's but for one fuse, so that what is tested is what is shipped. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { pack, removePacked } from './pack.ts';
import { ON, WANTED_FUSES } from './wanted-fuses.ts';

type Settings = Readonly<Record<string, unknown>>;

const RELEASE = 'build/electron-builder.yml';
const E2E = 'build/package/e2e.yml';

/** The configuration as electron-builder understands it, parents and defaults included. */
async function effective(file: string): Promise<Settings> {
  const { getConfig } = createRequire(import.meta.url)('app-builder-lib/out/util/config/config') as {
    getConfig: (project: string, file: string) => Promise<Settings>;
  };
  return getConfig(process.cwd(), file);
}

/** Every value with its path; `extends` says where values come from and is none itself. */
function flat(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    path === '' && key === 'extends' ? [] : flat(inner, path === '' ? key : `${path}.${key}`),
  );
}

describe('the app for end-to-end tests', () => {
  afterAll(removePacked);

  it('differs from the release in the fuse that lets Playwright attach, and in nothing else', async () => {
    const [release, e2e] = [new Map(flat(await effective(RELEASE))), new Map(flat(await effective(E2E)))];
    const different = [...new Set([...release.keys(), ...e2e.keys()])].filter(
      (path) => release.get(path) !== e2e.get(path),
    );
    expect(different).toEqual(['electronFuses.enableNodeCliInspectArguments']);
    expect(e2e.get(different[0] ?? '')).toBe(true);
    expect(release.size).toBeGreaterThan(30);
  });

  it('has that one fuse changed in its binary', async () => {
    const fuses = await getCurrentFuseWire(pack('linux', E2E).executable);
    expect(fuses).toMatchObject({ ...WANTED_FUSES, [FuseV1Options.EnableNodeCliInspectArguments]: ON });
  }, 120_000);
});
