/**
 * Every regular expression of shared/ reads what strangers wrote, so each must take time in proportion to the text. Told by
 * ratios: eight times the text may take some thirty times as long (the machine is busy), not sixty-four times.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const LARGEST = 1_048_576;
const MUCH_MS = 150;
const MOST_RATIO = 30;
const STEP = 8;

const PIECES = [
  ' ', '\t', 'a', '0', '.', ':', '-', '/', '\\', '"', ',', '=', '\n', '\r\n', '{', '<', '(', 'a ', ' a', 'a.', '1.', 'a:', 'ab-', ' ,;', 'a ,; ', '0:', '::', 'a@', ' : ', '. ', '  \n', 'x=', '%', '%25', '|', '* ', '~', '中', 'é', 'a\n', ' - ', '// ', '01-', 'f',
];
/** What a text may begin and end with, so that a pattern gets as far as its costly part. */
const AROUND = [['', ''], ['a', '!'], ['Label : ', '!'], ['"', '\u0000']] as const;

interface Pattern { readonly place: string; readonly source: string; readonly flags: string }

function patternsIn(folder: string): readonly Pattern[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const path = join(folder, name);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Pattern[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ place: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
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

/** growth gives the first step at which a text costs much, and much more than a smaller one; null: none. */
function growth(pattern: RegExp, make: (length: number) => string): string | null {
  let before = 1;
  for (let length = LARGEST / STEP ** 3; length <= LARGEST; length *= STEP) {
    const text = make(length);
    const ms = cpuMs(() => { text.replace(pattern, ''); });
    if (ms > MUCH_MS && ms / Math.max(before, 2) > MOST_RATIO) return `${length} characters: ${Math.round(ms)} ms, an eighth of it: ${Math.round(before)} ms`;
    before = ms;
  }
  return null;
}

const patterns = patternsIn('shared');

describe('regular expressions over long texts', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(150);
  });

  const groups = new Map<string, Pattern[]>();
  for (const one of patterns) groups.set(one.place.split('/').slice(0, 3).join('/').replace(/:\d+$/, ''), [...(groups.get(one.place.split('/').slice(0, 3).join('/').replace(/:\d+$/, '')) ?? []), one]);
  it.each([...groups])('grow as their text does: %s', (_group, own) => {
    const slow: string[] = [];
    for (const { place, source, flags } of own) {
      for (const piece of PIECES) {
        for (const [start, end] of AROUND) {
          const how = growth(new RegExp(source, flags), (length) => start + piece.repeat(Math.floor(length / piece.length)) + end);
          if (how === null) continue;
          slow.push(`${place} /${source}/${flags} over ${JSON.stringify(start + piece + end)}: ${how}`);
          break;
        }
        if (slow.at(-1)?.startsWith(`${place} `) === true) break;
      }
    }
    expect(slow).toEqual([]);
  }, 600_000);
});
