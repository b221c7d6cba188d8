/** Reports of strangers: every part of the window draws them, whatever their codes, ids, numbers and lists. */
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenedReport } from '../../shared/contract/contract.ts';
import { judgeAgain } from '../../shared/replay/judge-again.ts';
import { compareReports } from '../../shared/report/compare/compare.ts';
import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { comparisonMarkdown } from '../../shared/report/compare/markdown.ts';
import { renderHtml } from '../../shared/report/html/index.ts';
import { renderMarkdown } from '../../shared/report/markdown.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { TAB_NAMES, type TabProps } from '../../renderer/pages/details/tab.ts';
import { colorsFor } from '../../electron/cli/terminal.ts';
import { renderText } from '../../electron/cli/render-text.ts';
import { largeReport } from '../e2e/window/reports.ts';
import { reportOf } from '../support/report.ts';
import { changed } from './changed-reports.ts';

const ODD = ['__proto__', 'toString', 'no.such.check', ''];
const NUMBERS = [0, 1e308, 5e-324, 0.1];

/** The types of Node's tests know no JSX, so the parts come by their paths. */
async function part<Props>(path: string, name: string): Promise<ComponentType<Props>> {
  const parts = (await import(new URL(`../../renderer/pages/${path}.tsx`, import.meta.url).href)) as Readonly<
    Record<string, ComponentType<Props>>
  >;
  const found = parts[name];
  if (found === undefined) throw new Error(`no ${name} in ${path}`);
  return found;
}

const TABS = await Promise.all(
  TAB_NAMES.map((tab) =>
    part<TabProps>(`details/${tab}-tab`, `${tab.charAt(0).toUpperCase()}${tab.slice(1)}Tab`),
  ),
);

const ResultView = await part<{ readonly report: Report }>('check/result-view', 'ResultView');
const OpenedBar = await part<{ readonly opened: OpenedReport }>('report/opened-bar', 'OpenedBar');
const ComparisonView = await part<{
  readonly comparison: Comparison;
  readonly sides: readonly [string, string];
  readonly same: string;
}>('report/comparison-view', 'ComparisonView');

const BASES = [reportOf('a filtered API'), largeReport(3)];

vi.stubGlobal('navigator', { language: 'en' });
afterEach(() => {
  vi.restoreAllMocks();
});

function saved(value: unknown): Report {
  const result = readReport(JSON.stringify(value));
  if (!result.ok) throw new Error(result.why);
  return result.report;
}

describe('the report of a stranger', () => {
  it.each(changed)('with %s of its own is drawn everywhere', (_name, change) => {
    const complaints: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((...words) => {
      complaints.push(words.join(' '));
    });
    for (const [at, base] of BASES.entries()) {
      for (const [index, odd] of ODD.entries()) {
        // Each word with one of the reports: what is drawn does not depend on both.
        if (index % BASES.length !== at) continue;
        const report = saved(change(base, odd, NUMBERS[index % NUMBERS.length] ?? 0));
        const { report: again, comparison } = judgeAgain(report, { language: 'en', version: '0' });
        const comparisons = [comparison, compareReports(base, report), compareReports(report, base)];
        const pages = [
          ...TABS.map((Tab) => renderToString(createElement(Tab, { report, openTab: () => undefined }))),
          renderToString(createElement(ResultView, { report })),
          renderToString(
            createElement(OpenedBar, {
              opened: {
                id: 'x',
                name: odd,
                kind: 'report',
                origin: 'file',
                report: again,
                judgedAgain: true,
                changes: comparison,
              },
            }),
          ),
          ...comparisons.map((one) =>
            renderToString(
              createElement(ComparisonView, { comparison: one, sides: ['a', 'b'], same: 'same' }),
            ),
          ),
          ...comparisons.map((one) => comparisonMarkdown(one, 'en')),
          ...[report, again].flatMap((one) => [
            renderHtml(one, 'en'),
            renderMarkdown(one),
            renderText(one, { colors: colorsFor({}, {}), columns: 80 }),
          ]),
        ];
        for (const [number, page] of pages.entries())
          expect(
            /(?:\bundefined\b|\[object |native code|\bNaN\b).{0,40}/.exec(page)?.[0],
            `${odd} on page ${number}`,
          ).toBeUndefined();
      }
    }
    expect(
      complaints.filter((one) => !String(one).includes('same key') && !String(one).includes('unique "key"')),
    ).toEqual([]);
  });
});
