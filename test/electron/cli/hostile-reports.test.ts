/** Hostile texts in each single field of a report, and in reports that are judged again. */
import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../../electron/cli/render-comparison.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { compareReports } from '../../../shared/report/compare/compare.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { filledReport } from '../../support/from-schema.ts';
import { CONTROL, expectPlainMarkdown, expectPlainText, HOSTILE } from '../../support/hostile-markup.ts';
import { LANGUAGES, expectPlain } from './expect-plain.ts';

/** Paths of every text in a value. */
function* textsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === 'string') yield path;
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, key]);
}

function withTextAt(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? withTextAt(one, rest, text) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [
      name,
      name === key ? withTextAt(one, rest, text) : (one as unknown),
    ]),
  );
}

const base = filledReport({ text: 'innocent', variant: 0 });
/** These are words of a list, or times: a report with others is refused. */
const paths = [...textsIn(base)].filter(
  (path) =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], base) === 'innocent',
);

describe('each text field of a report by itself', () => {
  it('is many', () => {
    expect(paths.length).toBeGreaterThan(150);
  });

  it.each(paths.map((path) => [path.join('.'), path] as const))('%s', (_name, path) => {
    expectPlain(
      withTextAt(base, path, path.join('.') === 'note.since' ? HOSTILE.slice(0, 200) : HOSTILE) as Report,
    );
  });
});

describe.each(LANGUAGES)('a hostile report that is judged again in %s', (language) => {
  it.each([0, 1, 2, 3, 5])('variant %s', (variant) => {
    const saved = filledReport({ text: HOSTILE, variant });
    const { report, comparison } = judgeAgain(saved, { language, version: '1' });
    expectPlain(report);
    for (const one of [comparison, compareReports(report, saved)]) {
      expectPlainText(renderComparison(one, 'text', { language, toTerminal: false }));
      expectPlainMarkdown(renderComparison(one, 'markdown', { language, toTerminal: false }));
      expect(renderComparison(one, 'json', { language, toTerminal: false })).not.toMatch(CONTROL);
    }
  });
});
