/** Texts of the window: all of them used, none written into a component. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zhCN } from '../../renderer/i18n/zh-CN.ts';

const FILES = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
  .map((name) => join('renderer', name));
const SOURCES = FILES.map((name) => [name, readFileSync(name, 'utf8')] as const);
const HAN = /\p{Script=Han}/u;

function keysOf(texts: object, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, [...path, key]) : [[...path, key]],
  );
}

function stringsOf(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    // Numbers and names alike are put where the text wants a value.
    if (typeof value === 'function') return [String((value as (...args: unknown[]) => unknown)(2, 3))];
    return stringsOf(value as object);
  });
}

/** Words in JSX, and in the attributes that are read out. */
function wordsIn(name: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      ['aria-label', 'title', 'placeholder', 'alt'].includes(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

describe('the texts of the window', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(zhCN)).toEqual(keysOf(en));
  });

  it('are all used', () => {
    const all = SOURCES.map(([, text]) => text).join('\n');
    // Keys that are chosen by a value stand in brackets: the group has to be used that way.
    const isUsed = (path: readonly string[]): boolean => {
      const [last = '', group = ''] = [path.at(-1), path.at(-2)];
      return new RegExp(`\\.${last}\\b`).test(all) || new RegExp(`\\b(?:${group}|texts)\\[`).test(all);
    };
    expect(
      keysOf(en)
        .filter((path) => !isUsed(path))
        .map((path) => path.join('.')),
    ).toEqual([]);
  });

  it.each(SOURCES)('%s has no words of its own', (name, text) => {
    expect(wordsIn(name, text)).toEqual([]);
  });

  it('are in their language', () => {
    for (const text of stringsOf(en)) if (text !== en.nav.language) expect(text).not.toMatch(HAN);
    for (const text of stringsOf(zhCN)) expect(text).not.toMatch(/\p{Script=Han}[,.;:!?]/u);
  });
});
