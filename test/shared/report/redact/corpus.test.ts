import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { formsOf } from './corpus/spellings.ts';
import { PLANTED } from './corpus/planted.ts';
import { SHAPES } from './corpus.ts';
import { KEPT } from './corpus-kept.ts';

/** What a reader would find who decodes every run that looks like Base64. */
function opened(text: string): string {
  const runs = text.match(/[A-Za-z0-9+/]{12,}={0,2}/g) ?? [];
  return [
    text,
    ...runs.flatMap((run) => [
      Buffer.from(run, 'base64').toString('utf8'),
      Buffer.from(run, 'base64').toString('utf16le'),
    ]),
  ]
    .join('\n')
    .toLowerCase();
}

function redacted(text: string): string {
  const one = createRedactor([]);
  one.learn([text]);
  return one.text(text);
}

describe('corpus', () => {
  it('is large enough', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(60);
    expect(SHAPES.flatMap(([, , ...keys]) => keys).length * PLANTED.length).toBeGreaterThanOrEqual(400);
    expect(new Set(KEPT).size).toBeGreaterThanOrEqual(200);
  });

  it.each(SHAPES.map((shape) => [shape[0], shape] as const))(
    '%s: nothing planted is left',
    (_name, [, textOf, ...keys]) => {
      const left = PLANTED.flatMap((one) => {
        const found = opened(redacted(textOf(one)));
        return keys
          .filter((key) => formsOf(key, one[key]).some((form) => found.includes(form)))
          .map((key) => `${key}: ${redacted(textOf(one))}`);
      });
      expect(left).toEqual([]);
    },
  );

  it.each(KEPT)('%s stays', (text) => {
    expect(redacted(text)).toBe(text);
  });
});
