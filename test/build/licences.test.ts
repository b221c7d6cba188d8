/** Licences of everything that is bundled into the app, and Electron's own promise of support. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

/** All of them allow use in an MIT program, and ask for no more than their own text. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
]);
/** Electron mends its three newest majors; 45 was the newest when this was written. */
const OLDEST_SUPPORTED_ELECTRON = 43;

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** Systems that it is for; absent: all. */
  readonly os?: readonly string[];
}

/** What `npm ci --omit=dev` would install, by its folder. */
const packages: readonly (readonly [string, Locked])[] = Object.entries<Locked>(lock.packages).filter(
  ([folder, { dev }]) => folder !== '' && dev !== true,
);

/** Binaries of other systems are not installed here; the lock file says the same of them. */
function isInstalled({ os }: Locked): boolean {
  return os?.includes(process.platform) ?? true;
}

/** The licence that an installed package declares, whatever the lock file says; null: none. */
function declaredLicence(folder: string): string | null {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : null;
}

describe('the dependencies', () => {
  it('have licences that allow what is done with them', () => {
    const licences = packages.map(
      ([folder, locked]) =>
        [folder, (isInstalled(locked) ? declaredLicence(folder) : locked.license) ?? 'none'] as const,
    );
    expect(licences.filter(([, licence]) => !ALLOWED.has(licence))).toEqual([]);
    expect(packages.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
  });

  it('are installed with the versions and licences of the lock file', () => {
    for (const [folder, { version, license }] of packages.filter(([, locked]) => isInstalled(locked))) {
      const installed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Locked;
      expect({ folder, version: installed.version, license: installed.license }).toEqual({
        folder,
        version,
        license,
      });
    }
  });

  it('are pinned to one version each', () => {
    const loose = Object.entries({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    }).filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('hold an Electron that still gets security fixes', () => {
    const { version } = lock.packages['node_modules/electron'];
    expect(version).toBe(manifest.devDependencies.electron);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(OLDEST_SUPPORTED_ELECTRON);
  });
});
