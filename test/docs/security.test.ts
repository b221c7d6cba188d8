/** docs/SECURITY.md: each row names a test, and what a row names is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['test', 'electron', 'shared', 'renderer', 'build', '.github'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
/** Rows that no test of ours can show, with what shows them instead. */
const WITHOUT_TEST = /by reading|by the contract|npm audit|the same|`eslint\.config\.js`/;

const rows = readFileSync(join(ROOT, 'docs/SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|Rule|What can happen)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

/** Names of files and folders in a cell: whole paths, names alone, and names beside a path. */
function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`\s]+\.(?:ts|tsx|mjs|js|yml)|[^`\s]+\/)`/g)].map(([, name = '']) => name);
}

function isThere(name: string): boolean {
  return name.includes('/')
    ? existsSync(join(ROOT, name)) ||
        FILES.some((file) => [file, `${file}/`].some((one) => one.endsWith(`/${name}`)))
    : existsSync(join(ROOT, name)) || FILES.some((file) => basename(file) === name);
}

describe('the security page', () => {
  it('has rows of three cells', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((cells) => cells.length !== 3)).toEqual([]);
  });

  it.each(rows.map(([what = '', where = '', test = '']) => [what, where, test]))(
    '%s',
    (_what, where, test) => {
      expect([...named(where), ...named(test)].filter((name) => !isThere(name))).toEqual([]);
      expect(test).not.toMatch(/no test yet/);
      expect(named(test).some((name) => /test|\/$/.test(name)) || WITHOUT_TEST.test(test), test).toBe(true);
    },
  );
});
