import type { Language } from '../../text/language.ts';
import { reportWords } from '../../text/report-words.ts';
import type { ReportWords } from '../../text/contract/report-words.ts';
import { checkNameOf, words } from '../../text/words.ts';
import type { Words } from '../../text/contract/words.ts';
import type { Report } from '../schema.ts';
import { html, type Html, type HtmlValue } from './html.ts';

/** What every section is made from. */
export interface Page {
  readonly report: Report;
  readonly language: Language;
  readonly words: Words;
  readonly text: ReportWords;
  /** A `lang` attribute for sentences that the report brings along in another language. */
  readonly spoken: Html | null;
}

/** pageOf gathers what the sections need. */
export function pageOf(report: Report, language: Language): Page {
  const spoken = report.language === language ? null : html` lang="${report.language}"`;
  return { report, language, words: words(language), text: reportWords(language), spoken };
}

/** A section of the page; its id is ours, so that no name from outside can become one. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** sectionMarkup gives a section with its heading. */
export function sectionMarkup({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${title}</h2>
${body}</section>
`;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly HtmlValue[])[];
  /** Its class. */
  readonly kind: string;
}

/** table gives a table whose columns and rows have headings. */
export function table({ caption, head, rows, kind }: Table): Html {
  const heads = head.map((one) => html`<th scope="col">${one}</th>`);
  const body = rows.map(
    ([
      first,
      ...cells
    ]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  );
  return html`<table class="${kind}"><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table>
`;
}

/** checkName gives the label of a check; one that this version does not know shows its id. */
export function checkName(id: string, page: Page): string {
  return checkNameOf(page.words, id);
}
