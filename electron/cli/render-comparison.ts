import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { comparisonSections, hasDifferences, sideLines } from '../../shared/report/compare/sections.ts';
import { comparisonMarkdown } from '../../shared/report/compare/markdown.ts';
import { compareWords } from '../../shared/text/compare-words.ts';
import type { Language } from '../../shared/text/language.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { FinishedText, TerminalText } from '../../shared/text/target-text.ts';
import type { Format } from './format.ts';
import { bullet, pageFor, sectionsText, wrapped } from './render-page.ts';
import { plain } from './terminal.ts';

/** Forms that a comparison can be printed in. */
export const COMPARISON_FORMATS = ['text', 'json', 'markdown'] as const satisfies readonly Format[];
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** How a comparison is shown. */
export interface ComparisonPage {
  readonly language: Language;
  readonly toTerminal: boolean;
}

/** renderComparison gives a comparison in one form. */
export function renderComparison(
  comparison: Comparison,
  format: ComparisonFormat,
  page: ComparisonPage,
): FinishedText {
  const { language } = page;
  switch (format) {
    case 'text':
      return comparisonText(comparison, compareWords(language).heading, page);
    case 'json':
      return jsonLines(jsonText(comparison, 2));
    case 'markdown':
      return comparisonMarkdown(comparison, language);
  }
}

/** comparisonText gives a comparison for a terminal, under a heading. */
export function comparisonText(
  comparison: Comparison,
  heading: string,
  { language, toTerminal }: ComparisonPage,
): TerminalText {
  const page = pageFor(toTerminal);
  const sections = comparisonSections(comparison, language).map(({ title, lines }) => [
    page.colors.bold(plain(title)),
    ...lines.flatMap((one) => bullet(one, page)),
  ]);
  const same = hasDifferences(comparison) ? [] : [[plain(compareWords(language).same)]];
  const head = [
    page.colors.bold(plain(heading)),
    ...sideLines(comparison, language).flatMap((one) => wrapped(one, page, { first: '  ', rest: '    ' })),
  ];
  return sectionsText([head, ...same, ...sections]);
}
