import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

/** What is set as code, and names of products, which stand as they are. */
const CODE = /```[\s\S]*?```|`[^`]*`|[\w-]+\.(?:[\w-]+\.)+[a-z]+|360/g;
const HAN = '[\\u4e00-\\u9fff]';
const FAULTS = [
  ['no space between Chinese and Latin letters', new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9%]${HAN}`, 'u')],
  ['a space before a full-width sign', / [（），。、：；”]/u],
  ['brackets behind brackets', /[）)]（由/u],
  ['one name twice', /([\w./-]+)（\1）/u],
  ['English words', /\b(?:the|a|an|or|of|is|was|and|not|no) [a-z]/],
] as const;

describe('Chinese reports, as they are read', () => {
  it.each(ROWS.map(({ name }) => name))('%s', (name) => {
    const lines = String(renderMarkdown(reportOf(name, 'zh-CN')))
      .replace(CODE, 'x')
      .split('\n');
    const wrong = FAULTS.flatMap(([fault, pattern]) =>
      lines
        .filter((line) => /[\u4e00-\u9fff]/u.test(line) && pattern.test(line))
        .map((line) => `${fault}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });
});
