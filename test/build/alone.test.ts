/** Test files share what a worker has loaded, so what replaces modules or globals for longer than a test stands apart by its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const TESTS = resolve(import.meta.dirname, '..');
const REPLACES = /^vi\.(?:mock|doMock|stubGlobal)\(/m;

it('only files with `alone` in their name replace modules or globals', () => {
  const replacing = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => REPLACES.test(readFileSync(join(TESTS, file), 'utf8')));
  expect(replacing.length).toBeGreaterThan(0);
  expect(replacing.filter((file) => !file.endsWith('.alone.test.ts'))).toEqual([]);
});
