import { compareWords } from '../../text/compare-words.ts';
import type { Language } from '../../text/language.ts';
import type { MarkdownText } from '../../text/target-text.ts';
import { escape, joined, list, md } from '../markdown-text.ts';
import type { Comparison } from './comparison.ts';
import { comparisonSections, hasDifferences, sideLines } from './sections.ts';

/** comparisonMarkdown gives a comparison as Markdown, to paste into a ticket. */
export function comparisonMarkdown(comparison: Comparison, language: Language): MarkdownText {
  const text = compareWords(language);
  const parts = [
    md`# ${escape(text.heading)}`,
    list(sideLines(comparison, language).map(escape)),
    ...(hasDifferences(comparison) ? [] : [escape(text.same)]),
    ...comparisonSections(comparison, language).flatMap(({ title, lines }) => [
      md`## ${escape(title)}`,
      list(lines.map(escape)),
    ]),
  ];
  return md`${joined(parts, '\n\n')}
`;
}
