import { compareWords } from '../../text/compare-words.ts';
import type { Language } from '../../text/language.ts';
import { escape } from '../markdown.ts';
import type { Comparison } from './comparison.ts';
import { comparisonSections, hasDifferences, sideLines } from './sections.ts';

/** comparisonMarkdown gives a comparison as Markdown, to paste into a ticket. */
export function comparisonMarkdown(comparison: Comparison, language: Language): string {
  const text = compareWords(language);
  const parts = [
    `# ${text.heading}`,
    list(sideLines(comparison, language)),
    ...(hasDifferences(comparison) ? [] : [text.same]),
    ...comparisonSections(comparison, language).flatMap(({ title, lines }) => [`## ${title}`, list(lines)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escape(line)}`).join('\n');
}
