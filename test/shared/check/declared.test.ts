/** Every check is whole, with its proof. What `npm run new:check` writes fails here until it is filled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, CHECK_TEXTS } from '../../../shared/advice/checks.ts';
import { CHECK_IDS, CHECKS, FINDINGS } from '../../../shared/check/registry.ts';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { CASES } from '../../support/check-cases.ts';

const DECLARED = Object.keys(CHECK_NAMES.en);

describe('the registry', () => {
  it('holds every check once, and every finding', () => {
    expect(new Set(CHECK_IDS).size).toBe(CHECKS.length);
    expect([...FINDING_CODES].sort()).toEqual(Object.keys(FINDINGS).sort());
  });
});

describe.each(DECLARED)('%s', (id) => {
  it('is registered, with cases of its own', () => {
    expect(CHECK_IDS).toContain(id);
    expect(CASES.get(id)?.id).toBe(id);
  });

  it('has a sample for each of its findings, and words in both languages', () => {
    const codes = Object.keys(CASES.get(id)?.samples ?? {}).sort();
    for (const table of [CHECK_NAMES.en, CHECK_NAMES['zh-CN'], CHECK_TEXTS.en, CHECK_TEXTS['zh-CN']]) {
      const own = Object.entries<{ readonly findings: object }>(table).find(([key]) => key === id)?.[1];
      expect(Object.keys(own?.findings ?? {}).sort()).toEqual(codes);
    }
    expect(Object.keys(FINDINGS)).toEqual(expect.arrayContaining(codes));
  });
});

/** What is put together when a file is loaded stays in the first screen, which needs the names alone. */
describe('the words of checks', () => {
  const files = readdirSync('shared/check', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:en|zh-CN)\.ts$/.test(name))
    .map((name) => join('shared/check', name));

  it.each(files)('%s puts nothing together when it is loaded', (file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isSpreadAssignment(node) || ts.isTemplateExpression(node) || ts.isCallExpression(node))
        found.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(found).toEqual([]);
  });
});

describe('the files of checks', () => {
  const folders = ['shared/check', 'test/support/checks', 'test/lab/faults'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

  it('leave nothing to do', () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('TODO'))).toEqual([]);
  });
});
