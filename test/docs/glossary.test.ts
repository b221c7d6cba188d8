/** docs/glossary.zh-CN.md holds: its forbidden variants and its rules of typography are tested on every Chinese text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chineseTexts } from '../support/chinese.ts';

const TEXTS = chineseTexts();
const PAGE = readFileSync('docs/glossary.zh-CN.md', 'utf8');

interface Term {
  readonly term: string;
  readonly forbidden: readonly string[];
}

/** The rows of the tables: 术语 | English | 不使用. */
const TERMS: readonly Term[] = PAGE.split('\n')
  .filter((line) => /^\| (?!---|术语)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', , forbidden = '']) => ({
    term,
    forbidden: forbidden.split('、').filter((one) => one !== '' && one !== '–'),
  }));

function offenders(pattern: RegExp): readonly string[] {
  return TEXTS.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where}: ${text}`);
}

describe('the glossary', () => {
  it('is there, and the texts too', () => {
    expect(TERMS.length).toBeGreaterThan(30);
    expect(TEXTS.length).toBeGreaterThan(900);
  });

  it.each(TERMS.filter(({ forbidden }) => forbidden.length > 0))(
    '$term, and not $forbidden',
    ({ forbidden }) => {
      const escaped = forbidden.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      expect(offenders(new RegExp(escaped.join('|')))).toEqual([]);
    },
  );
});

const RULES: readonly (readonly [string, RegExp])[] = [
  ['full-width marks after Chinese', /\p{Script=Han}(?:[,;!?]|:(?!端口))|\p{Script=Han}\.(?:\s|$)/u],
  ['full-width brackets around Chinese', /\p{Script=Han}\(|\(\p{Script=Han}|\)\p{Script=Han}/u],
  ['a blank between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u],
  ['no blank before or after a full-width mark', / [，。；：！？、）”]|[，。；：！？、（“] /u],
  ['one full stop', /。。|。\.|，。|：。/u],
  ['one character for an ellipsis', /……|\.\.\./u],
  ['no two colons in a row of words', /：[^，。；（）\n◊]{1,12}：/u],
];

describe('typography', () => {
  it.each(RULES)('%s', (_name, pattern) => {
    expect(offenders(pattern)).toEqual([]);
  });
});
