/** The report as one HTML file that loads nothing and runs no script: for browsers, printers and phones. */
import type { Language } from '../../text/language.ts';
import type { HtmlText } from '../../text/target-text.ts';
import type { ReportWords } from '../../text/report-words.ts';
import { noRequestText, requestTexts } from '../request/text.ts';
import type { ReportNote } from '../note.ts';
import type { Report } from '../schema.ts';
import { causesPart } from './causes.ts';
import { checksPart, untestedPart } from './checks.ts';
import { environmentPart } from './environment.ts';
import { evidencePart, indexOf, outputsOf } from './evidence.ts';
import { footprintPart } from './footprint.ts';
import { html, type Html } from './html.ts';
import { networkTexts } from '../../network/texts.ts';
import { networkPart } from './network.ts';
import { pageOf, sectionMarkup, type Page, type Section } from './page.ts';
import { pathPart } from './path.ts';
import { STYLE } from './style.ts';
import { timingsPart } from './timings.ts';
import { redactionPart, verdictHeader } from './verdict.ts';

/** Nothing may be loaded and no script may run, whatever stands in the report. */
const POLICY = html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`;

/** renderHtml gives the report as one HTML file; its labels are in the language, its findings in the report's own. */
export function renderHtml(report: Report, language: Language): HtmlText {
  const page = pageOf(report, language);
  const sections = sectionsOf(page);
  const title = `${page.words.verdicts[report.verdict.state]} · ${page.text.title}`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${POLICY}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${STYLE}
</head>
<body>
${verdictHeader(page)}
<nav aria-label="${page.text.contents}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer><p>${page.text.footer}</p></footer>
</body>
</html>
`.finished();
}

function sectionsOf(page: Page): readonly Section[] {
  const { report, text } = page;
  const { labels } = page.words;
  const outputs = outputsOf(report);
  return [
    ...(report.note === undefined
      ? []
      : [{ id: 'note', title: text.note, body: notePart(report.note, text) }]),
    { id: 'path', title: labels.path, body: pathPart(page) },
    { id: 'network', title: networkTexts(page.language).title, body: networkPart(page) },
    { id: 'causes', title: labels.checklist, body: causesPart(page, indexOf(outputs)) },
    { id: 'untested', title: text.untested.heading, body: untestedPart(page) },
    { id: 'request', title: text.request.section, body: requestPart(page) },
    { id: 'checks', title: labels.checksHeading, body: checksPart(page) },
    { id: 'environment', title: text.environment.heading, body: environmentPart(page) },
    { id: 'timings', title: text.timings.heading, body: timingsPart(page) },
    { id: 'footprint', title: labels.footprint, body: footprintPart(page) },
    { id: 'redaction', title: text.redaction.heading, body: redactionPart(page) },
    { id: 'evidence', title: text.evidence.heading, body: evidencePart(page, outputs) },
  ];
}

function notePart({ text: said, since }: ReportNote, text: ReportWords): Html {
  return html`${said !== '' && html`<p class="said">${said}</p>`}${since !== undefined && html`<p>${text.since(since)}</p>`}`;
}

function requestPart({ report, language, spoken }: Page): Html {
  const none = noRequestText(report, language);
  if (none !== null) return html`<p>${none}</p>`;
  const requests = requestTexts(report, language);
  return html`${requests.map(
    ({ title, lead, text }) => html`<h3>${title}</h3>
<p>${lead}</p>
<pre class="request"${spoken}>${text}</pre>`,
  )}`;
}
