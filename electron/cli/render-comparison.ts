import type { Comparison } from '../../shared/report/compare/comparison.ts';
import { comparisonSections, hasDifferences, sideLines } from '../../shared/report/compare/sections.ts';
import { comparisonMarkdown } from '../../shared/report/compare/markdown.ts';
import { compareWords } from '../../shared/text/compare-words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Format } from './format.ts';
import { wrapped, type TextOptions } from './render-page.ts';
import { colorsFor, widthOf } from './terminal.ts';

/** Forms that a comparison can be printed in. */
export const COMPARISON_FORMATS = ['text', 'json', 'markdown'] as const satisfies readonly Format[];
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** renderComparison gives a comparison in one form. */
export function renderComparison(comparison: Comparison, format: ComparisonFormat, language: Language, toTerminal: boolean): string {
  switch (format) {
    case 'text':
      return comparisonText(comparison, language, compareWords(language).heading, toTerminal);
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'markdown':
      return comparisonMarkdown(comparison, language);
  }
}

/** comparisonText gives a comparison for a terminal, under a heading. */
export function comparisonText(comparison: Comparison, language: Language, heading: string, toTerminal: boolean): string {
  const page: TextOptions = { colors: colorsFor(toTerminal ? process.stdout : { isTTY: false }, toTerminal ? process.env : {}), columns: widthOf(process.stdout) };
  const sections = comparisonSections(comparison, language).map(({ title, lines }) => {
    return [page.colors.bold(title), ...lines.flatMap((line) => wrapped(line, page, '    ', '  - '))];
  });
  const same = hasDifferences(comparison) ? [] : [[compareWords(language).same]];
  const head = [page.colors.bold(heading), ...sideLines(comparison, language).flatMap((line) => wrapped(line, page, '    ', '  '))];
  return `${[head, ...same, ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
