/**
 * The room of the page: the report as one HTML file that loads nothing and runs no script, for browsers, printers and phones.
 * All markup comes out of the `html` template (html.ts), so that a value from outside stays text.
 * It may use the data of a report, the requests and the texts; what it shows was hidden and compared before.
 */
import type { Language } from '../../text/language.ts';
import type { HtmlText } from '../../text/target-text.ts';
import type { ReportWords } from '../../text/contract/report-words.ts';
import { noRequestText, requestTexts } from '../request/text.ts';
import type { ReportNote } from '../note.ts';
import type { Report } from '../schema.ts';
import { causesPart } from './causes.ts';
import { checksPart, untestedPart } from './checks.ts';
import { environmentPart } from './environment.ts';
import { evidencePart, indexOf, outputsOf } from './evidence.ts';
import { footprintPart } from './footprint.ts';
import { html, type Html } from './html.ts';
import { htmlDocument } from './document.ts';
import { mutedRows, muteTexts } from '../../mute/told.ts';
import { networkTexts } from '../../network/texts.ts';
import { networkPart } from './network.ts';
import { mutedPart } from './muted.ts';
import { pageOf, type Page, type Section } from './page.ts';
import { pathPart } from './path.ts';
import { timingsPart } from './timings.ts';
import { redactionPart, verdictHeader } from './verdict.ts';

/** renderHtml gives the report as one HTML file; its labels are in the language, its findings in the report's own. */
export function renderHtml(report: Report, language: Language): HtmlText {
  const page = pageOf(report, language);
  return htmlDocument({
    language,
    title: `${page.words.verdicts[report.verdict.state]} · ${page.text.title}`,
    header: verdictHeader(page),
    contents: page.text.contents,
    sections: sectionsOf(page),
    footer: page.text.footer,
  });
}

function sectionsOf(page: Page): readonly Section[] {
  const { report, text } = page;
  const { labels } = page.words;
  const outputs = outputsOf(report);
  const muted = mutedRows(report);
  return [
    ...(report.note === undefined
      ? []
      : [{ id: 'note', title: text.note, body: notePart(report.note, text) }]),
    { id: 'path', title: labels.path, body: pathPart(page) },
    { id: 'network', title: networkTexts(page.language).title, body: networkPart(page) },
    { id: 'causes', title: labels.checklist, body: causesPart(page, indexOf(outputs)) },
    ...(muted.length === 0
      ? []
      : [
          {
            id: 'muted',
            title: muteTexts(page.language).heading(muted.length),
            body: mutedPart(muted, page),
          },
        ]),
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
