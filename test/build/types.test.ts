/** `npm run types` keeps what it has learnt: an error that comes later, goes, and comes again is told each time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const OPTIONS = { compilerOptions: { strict: true, types: [] } };
let project = '';
const at = (...names: readonly string[]): string => join(project, ...names);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'vpc-doctor-types-'));
  for (const part of ['shared', 'renderer']) {
    mkdirSync(at(part));
    writeFileSync(at(part, 'tsconfig.json'), JSON.stringify(OPTIONS));
    writeFileSync(
      at(part, 'used.ts'),
      "import type { Count } from '../shared/count';\nexport const one: Count = 1;\n",
    );
  }
  writeFileSync(at('tsconfig.json'), JSON.stringify(OPTIONS));
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function types(): { readonly code: number | null; readonly said: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'build/types.mjs')], {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, said: stdout };
}

it('tells an error in a file that did not change itself', () => {
  const wrong = { code: 1, said: expect.stringContaining('used.ts(2,14): error TS2322') as string };
  const count = (type: string): void => {
    writeFileSync(at('shared', 'count.ts'), `export type Count = ${type};\n`);
  };
  count('number');
  expect(types()).toEqual({ code: 0, said: '' });
  count('string');
  expect(types()).toEqual(wrong);
  expect(types()).toEqual(wrong);
  for (const name of ['all', 'shared', 'renderer'])
    truncateSync(at('node_modules', '.cache', 'types', `${name}.tsbuildinfo`), 100);
  expect(types()).toEqual(wrong);
  count('number');
  expect(types()).toEqual({ code: 0, said: '' });
});
