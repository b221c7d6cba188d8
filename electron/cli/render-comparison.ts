import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { comparisonSections, hasDifferences, sideLines } from '../../shared/report/compare/sections.ts';
import { comparisonMarkdown } from '../../shared/report/compare/markdown.ts';
import { compareWords } from '../../shared/text/compare-words.ts';
import type { Language } from '../../shared/text/language.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { FinishedText, TerminalText } from '../../shared/text/target-text.ts';
import type { Format } from './format.ts';
import { wrapped, type TextOptions } from './render-page.ts';
import { colorsFor, joined, line, plain, widthOf } from './terminal.ts';

/** Forms that a comparison can be printed in. */
export const COMPARISON_FORMATS = ['text', 'json', 'markdown'] as const satisfies readonly Format[];
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** renderComparison gives a comparison in one form. */
export function renderComparison(
  comparison: Comparison,
  format: ComparisonFormat,
  language: Language,
  toTerminal: boolean,
): FinishedText {
  switch (format) {
    case 'text':
      return comparisonText(comparison, language, compareWords(language).heading, toTerminal);
    case 'json':
      return jsonLines(jsonText(comparison, 2));
    case 'markdown':
      return comparisonMarkdown(comparison, language);
  }
}

/** comparisonText gives a comparison for a terminal, under a heading. */
export function comparisonText(
  comparison: Comparison,
  language: Language,
  heading: string,
  toTerminal: boolean,
): TerminalText {
  const page: TextOptions = {
    colors: colorsFor(toTerminal ? process.stdout : { isTTY: false }, toTerminal ? process.env : {}),
    columns: widthOf(process.stdout),
  };
  const sections = comparisonSections(comparison, language).map(({ title, lines }) => {
    return [page.colors.bold(plain(title)), ...lines.flatMap((one) => wrapped(one, page, '    ', '  - '))];
  });
  const same = hasDifferences(comparison) ? [] : [[plain(compareWords(language).same)]];
  const head = [
    page.colors.bold(plain(heading)),
    ...sideLines(comparison, language).flatMap((one) => wrapped(one, page, '    ', '  ')),
  ];
  return line`${joined(
    [head, ...same, ...sections].map((lines) => joined(lines)),
    '\n\n',
  )}\n`;
}
