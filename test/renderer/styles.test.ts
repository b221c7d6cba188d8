/** Classes of style sheets are names that no compiler looks up: a wrong one is simply without style. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).map((path) =>
  join('renderer', path),
);
const sheets = files.filter((path) => path.endsWith('.css'));
const modules = sheets.filter((path) => path.endsWith('.module.css'));

/** Classes that a sheet gives a style. */
function styled(path: string): ReadonlySet<string> {
  const css = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = css.replace(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name));
}

interface Use {
  readonly sheet: string;
  /** null: a class that is chosen by a value. */
  readonly name: string | null;
}

/** Classes that a component takes from the sheets that it imports. */
function usedBy(path: string): readonly Use[] {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)];
  const code = text.replace(/^import .*$/gm, '');
  return imports.flatMap(([, sheet = '', from = '']) => {
    const taken = code.matchAll(new RegExp(`(?<![\\w.])${sheet}(?:\\.(\\w+)|\\['([\\w-]+)'\\]|\\[)`, 'g'));
    return [...taken].map(([, dotted, quoted]) => ({
      sheet: join(path, '..', from),
      name: dotted ?? quoted ?? null,
    }));
  });
}

const uses = files.filter((path) => path.endsWith('.tsx')).flatMap(usedBy);

describe('style sheets', () => {
  it.each(sheets)('%s is small', (path) => {
    expect(readFileSync(path, 'utf8').split('\n').length - 1).toBeLessThanOrEqual(200);
  });

  it.each(modules)('%s has what is taken from it, and nothing else', (path) => {
    const taken = uses.filter(({ sheet }) => sheet === path).map(({ name }) => name);
    const named = new Set(taken.filter((name) => name !== null));
    const has = styled(path);
    expect([...named].filter((name) => !has.has(name))).toEqual([]);
    if (!taken.includes(null)) expect([...has].filter((name) => !named.has(name))).toEqual([]);
  });
});
