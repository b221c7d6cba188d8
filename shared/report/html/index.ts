/** The report as one HTML file that loads nothing and runs no script: for browsers, printers and phones. */
import type { Language } from '../../text/language.ts';
import type { HtmlText } from '../../text/target-text.ts';
import type { ReportWords } from '../../text/report-words.ts';
import { requestText } from '../request-text.ts';
import { networkRequest } from '../network-request.ts';
import type { ReportNote } from '../note.ts';
import type { Report } from '../schema.ts';
import { causesPart } from './causes.ts';
import { checksPart, untestedPart } from './checks.ts';
import { documentOf } from './document.ts';
import { environmentPart } from './environment.ts';
import { evidencePart, indexOf, outputsOf } from './evidence.ts';
import { footprintPart } from './footprint.ts';
import { html, type Html } from './html.ts';
import { pageOf, sectionMarkup, type Page, type Section } from './page.ts';
import { pathPart } from './path.ts';
import { timingsPart } from './timings.ts';
import { redactionPart, verdictHeader } from './verdict.ts';

/** renderHtml gives the report as one HTML file; its labels are in the language, its findings in the report's own. */
export function renderHtml(report: Report, language: Language): HtmlText {
  const page = pageOf(report, language);
  const sections = sectionsOf(page);
  const title = `${page.words.verdicts[report.verdict.state]} · ${page.text.title}`;
  return documentOf({
    language,
    title,
    body: html`${verdictHeader(page)}
<nav aria-label="${page.text.contents}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>${page.text.footer}</p></footer>`,
  }).finished();
}

function sectionsOf(page: Page): readonly Section[] {
  const { report, text } = page;
  const { labels } = page.words;
  const outputs = outputsOf(report);
  return [
    { id: 'path', title: labels.path, body: pathPart(page) },
    { id: 'causes', title: labels.checklist, body: causesPart(page, indexOf(outputs)) },
    ...(report.note === undefined
      ? []
      : [{ id: 'note', title: text.note, body: notePart(report.note, text) }]),
    { id: 'untested', title: text.untested.heading, body: untestedPart(page) },
    { id: 'request', title: text.request.heading, body: requestPart(page) },
    { id: 'environment', title: text.environment.heading, body: environmentPart(page) },
    { id: 'timings', title: text.timings.heading, body: timingsPart(page) },
    { id: 'footprint', title: labels.footprint, body: footprintPart(page) },
    { id: 'redaction', title: text.redaction.heading, body: redactionPart(page) },
    { id: 'checks', title: labels.checksHeading, body: checksPart(page) },
    { id: 'evidence', title: text.evidence.heading, body: evidencePart(page, outputs) },
  ];
}

function notePart({ text: said, since }: ReportNote, text: ReportWords): Html {
  return html`${said !== '' && html`<p class="said">${said}</p>`}${since !== undefined && html`<p>${text.since(since)}</p>`}`;
}

function requestPart({ report, language, text }: Page): Html {
  const { needed, workstationOnly } = networkRequest(report);
  if (workstationOnly) return html`<p>${text.request.workstationOnly}</p>`;
  return html`<p>${needed ? text.request.needed : text.request.notNeeded}</p>
<pre class="request">${requestText(report, language)}</pre>`;
}
