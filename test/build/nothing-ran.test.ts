/** A run of a part of the lab that shows nothing fails, and says why. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let project = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'vpc-doctor-nothing-ran-'));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(project, 'vitest.config.ts'),
    `import { NothingRan } from ${JSON.stringify(join(ROOT, 'test/support/nothing-ran.ts'))};\nexport default { test: { reporters: ['default', new NothingRan()] } };\n`,
  );
  writeFileSync(
    join(project, 'one.test.ts'),
    "import { it } from 'vitest';\nit('breaks the line', () => {});\n",
  );
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

it.each([
  ['breaks', 0],
  ['mends', 1],
])('a run with -t %s ends with %i', (part, code) => {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '-t', part], {
    cwd: project,
    encoding: 'utf8',
  });
  expect({ code: run.status, isSaid: run.stderr.includes('nothing was shown') }).toEqual({
    code,
    isSaid: code === 1,
  });
});
