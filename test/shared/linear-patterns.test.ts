/** No regular expression of ours takes more than its share of time as a text grows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const isMeasured = process.env['MEASURED'] !== undefined;

if (!isMeasured)
  console.log('Patterns are not measured here: MEASURED=1 does it, and the lint looks at all of them.');

const SHORT = 16_384;
/** A pattern that is quick over the short text is quick over a megabyte, unless its time grows with the square; then it is not quick. */
const QUICK_MS = 20;
const MOST_RATIO = 9;

const PIECES = [
  ' ',
  '\t',
  'a',
  '0',
  '.',
  ':',
  '-',
  '/',
  '\\',
  '"',
  ',',
  '=',
  '\n',
  '\r\n',
  '{',
  '<',
  '(',
  'a ',
  ' a',
  'a.',
  '1.',
  'a:',
  'ab-',
  ' ,;',
  'a ,; ',
  '0:',
  '::',
  'a@',
  ' : ',
  '. ',
  '  \n',
  'x=',
  '%',
  '%25',
  '|',
  '* ',
  '~',
  '中',
  'é',
  'a\n',
  ' - ',
  '// ',
  '01-',
  'f',
];

/** What a text may begin and end with, so that a pattern gets as far as its costly part. */
const AROUND = [
  ['', ''],
  ['a', '!'],
  ['Label : ', '!'],
  ['"', '\u0000'],
] as const;

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(folder: string): readonly Pattern[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const path = join(folder, name);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Pattern[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({
          place: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
    return found;
  });
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** growth says how much more four times the text costs; null: no more than it should. */
function growth(pattern: RegExp, make: (length: number) => string): string | null {
  const text = make(SHORT);
  const run = (one: string) =>
    cpuMs(() => {
      one.replace(pattern, '');
    });
  // The first run compiles the pattern.
  const first = run(text);
  if (first < QUICK_MS) return null;
  const before = Math.min(run(text), run(text));
  if (before < QUICK_MS) return null;
  const after = run(make(SHORT * 4));
  return after / before > MOST_RATIO
    ? `${Math.round(before)} ms, four times the text ${Math.round(after)} ms`
    : null;
}

const patterns = isMeasured ? patternsIn('shared') : [];

describe.skipIf(!isMeasured)('regular expressions over long texts', () => {
  const folderOf = ({ place }: Pattern): string =>
    place.split(':')[0]?.split('/').slice(0, 3).join('/') ?? '';

  const groups = new Map(
    patterns.map((one) => [folderOf(one), patterns.filter((other) => folderOf(other) === folderOf(one))]),
  );

  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(150);
  });

  it.each([...groups])(
    'grow as their text does: %s',
    (_group, own) => {
      const slow: string[] = [];
      for (const { place, source, flags } of own) {
        for (const piece of PIECES) {
          for (const [start, end] of AROUND) {
            const how = growth(
              new RegExp(source, flags),
              (length) => start + piece.repeat(Math.floor(length / piece.length)) + end,
            );
            if (how === null) continue;
            slow.push(`${place} /${source}/${flags} over ${JSON.stringify(start + piece + end)}: ${how}`);
            break;
          }
          if (slow.at(-1)?.startsWith(`${place} `) === true) break;
        }
      }
      expect(slow).toEqual([]);
    },
    600_000,
  );
});
