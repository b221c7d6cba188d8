/** The mutants that may survive: the page is made of the data, and nothing in them is left over. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isWithin,
  keyOf,
  mergeSurvivors,
  pageOf,
  type MutantData,
  type Survivor,
} from '../../build/mutants/table.mjs';

const data = JSON.parse(readFileSync('test/mutants/survivors.json', 'utf8')) as MutantData;

describe('the table of survivors', () => {
  it('is made of its data', () => {
    expect(readFileSync('test/mutants/SURVIVORS.md', 'utf8')).toBe(pageOf(data));
  });

  it('names each once, in files that exist and belong to a part that was measured', () => {
    const keys = data.survivors.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const { file } of data.survivors) {
      expect(existsSync(file), file).toBe(true);
      expect(
        data.measured.some(({ part }) => isWithin(file, part)),
        file,
      ).toBe(true);
    }
  });

  it('counts at least 95 of 100 as noticed in each part', () => {
    for (const { part, mutants, noticed } of data.measured)
      expect(noticed / mutants, part).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a part', () => {
  it.each([
    ['a/b/c.ts', 'a/b', true],
    ['a/b', 'a/b', true],
    ['a/bc/d.ts', 'a/b', false],
    ['a/b.ts', 'a/*.ts', true],
    ['a/*.ts', 'a/*.ts', true],
    ['a/*.ts', 'a', true],
    ['a/b/c.ts', 'a/*.ts', false],
    ['a/b', 'a/*.ts', false],
  ])('%s in %s: %s', (path, part, expected) => {
    expect(isWithin(path, part)).toBe(expected);
  });
});

describe('a new measurement', () => {
  const one = (file: string, code: string, reason = ''): Survivor => ({ file, code, mutant: 'true', reason });

  it('keeps the reasons that are known, and what it did not measure', () => {
    const before = [
      one('a.ts', 'x', 'the same'),
      one('b.ts', 'y', 'elsewhere'),
      one('a.ts', 'gone', 'noticed now'),
    ];
    const merged = mergeSurvivors(before, [one('a.ts', 'new'), one('a.ts', 'x')], (file) => file === 'a.ts');
    expect(merged).toEqual([one('a.ts', 'new'), one('a.ts', 'x', 'the same'), one('b.ts', 'y', 'elsewhere')]);
  });

  it('is a table that Markdown can read', () => {
    const page = pageOf({
      measured: [{ part: 'a', on: '2026-01-01', mutants: 200, noticed: 199 }],
      survivors: [one('a.ts', 'x || `y`'), one('a.ts', 'z'.repeat(200), 'the same')],
    });
    expect(page).toContain('| a | 2026-01-01 | 200 | 199 | 99.5 % |');
    expect(page).toContain("| a.ts | `x \\|\\| 'y'` | `true` | nobody has looked yet |");
    expect(page).toContain(`| \`${'z'.repeat(89)}…\` | \`true\` | the same |`);
  });
});
