/** Every package that is installed by name has its reason, and the licence that it states itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const [product = '', development = ''] = readFileSync('docs/dependencies.md', 'utf8').split('\n## ').slice(1);

function rowsOf(part: string): Readonly<Record<string, string>> {
  const rows = part.matchAll(/^\| `(?<name>[^`]+)` \| (?<licence>[^|]+) \| [^|\n]+[^|\n ]/gm);
  return Object.fromEntries(
    [...rows].map(({ groups }) => [groups?.['name'] ?? '', groups?.['licence'] ?? '']),
  );
}

function licencesOf(names: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries<unknown>(
    Object.keys(names).map((name) => {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        readonly license?: string;
      };
      return [name, license];
    }),
  );
}

describe('docs/dependencies.md', () => {
  it('has each package of the product', () => {
    expect(rowsOf(product)).toEqual(licencesOf(manifest.dependencies));
  });

  it('has each package of development', () => {
    expect(rowsOf(development)).toEqual(licencesOf(manifest.devDependencies));
  });

  it('has the optional ones', () => {
    for (const name of Object.keys(manifest.optionalDependencies)) expect(product).toContain(`\`${name}\``);
  });
});
