/** Every rule of the layers bites: a project with one forbidden import for each of them is refused for just these. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'build/dependency-cruiser.cjs');

/** Rule, the file that imports, what it imports. */
const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['shared-is-pure', 'shared/net/a.ts', 'electron/host/any.ts'],
  ['renderer-sees-shared-only', 'renderer/store/a.ts', 'electron/host/any.ts'],
  ['renderer-without-node', 'renderer/store/b.ts', 'node:fs'],
  ['shared-without-node', 'shared/net/b.ts', 'node:fs'],
  ['no-electron-below-the-shell', 'electron/windows-native/a.ts', 'electron'],
  ['judging-does-not-observe', 'shared/check/a.ts', 'shared/parse/any.ts'],
  ['checks-know-no-words', 'shared/check/b.ts', 'shared/text/en/any.ts'],
  ['words-of-checks-are-chosen', 'shared/verdict/a.ts', 'shared/check/word.en.ts'],
  ['english-knows-no-chinese', 'shared/check/c.en.ts', 'shared/check/word.zh-CN.ts'],
  ['chinese-knows-no-english', 'shared/check/c.zh-CN.ts', 'shared/check/word.en.ts'],
  ['ledger-knows-nobody', 'shared/ledger/a.ts', 'shared/check/any.ts'],
  ['facts-stand-alone', 'shared/observation/a.ts', 'shared/advice/any.ts'],
  ['probes-do-not-judge', 'electron/machine/a.ts', 'shared/check/any.ts'],
  ['engine-below-host', 'electron/engine/a.ts', 'electron/host/any.ts'],
  ['host-below-doors', 'electron/host/a.ts', 'electron/serve/any.ts'],
  ['product-without-tests', 'electron/drill/a.ts', 'test/any.ts'],
  ['report-data-below-its-rooms', 'shared/report/values.ts', 'shared/report/html/any.ts'],
  ['redaction-knows-no-form', 'shared/report/redact/a.ts', 'shared/report/html/any.ts'],
  ['requests-are-made-of-data', 'shared/report/request/a.ts', 'shared/report/html/any.ts'],
  ['a-comparison-draws-no-page', 'shared/report/compare/a.ts', 'shared/report/html/any.ts'],
  ['a-page-shows-what-is-there', 'shared/report/html/a.ts', 'shared/report/redact/any.ts'],
  ['marks-are-given-by-makers', 'shared/network/a.ts', 'shared/text/target-text.ts'],
  ['no-cycles', 'shared/route/a.ts', 'shared/route/back.ts'],
  ['resolvable', 'shared/route/c.ts', 'shared/route/missing.ts'],
];
const MISSING = 'shared/route/missing.ts';

const found = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});
const rules = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(createRequire(import.meta.url)(CONFIG));

let project = '';
let told: readonly string[] = [];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'vpc-doctor-layers-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { allowImportingTsExtensions: true, noEmit: true } }),
  );
  write('node_modules/electron/package.json', JSON.stringify({ name: 'electron', main: 'index.js' }));
  write('node_modules/electron/index.js', 'module.exports = {};\n');
  for (const [, from, to] of FORBIDDEN) {
    if (to.includes('/') && to !== MISSING) write(to, 'export const value = 1;\n');
    write(
      from,
      `import { value } from '${to.includes('/') ? join(project, to) : to}';\nexport const own = value;\n`,
    );
  }
  write(
    'shared/route/back.ts',
    "import type { own } from './a.ts';\nexport const value = 1;\nexport type Own = typeof own;\n",
  );
  const cruised = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', CONFIG, '--output-type', 'json', 'shared', 'electron', 'renderer'],
    ],
    { cwd: project, encoding: 'utf8' },
  );
  told = found
    .parse(JSON.parse(cruised.stdout))
    .summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the layers', () => {
  it('have a case for each rule', () => {
    expect(FORBIDDEN.map(([name]) => name)).toEqual(rules.forbidden.map(({ name }) => name));
  });

  it.each(FORBIDDEN)('%s: %s may not import %s', (name, from) => {
    expect(told.filter((one) => one.startsWith(`${name}: ${from} → `))).toHaveLength(1);
  });
});
