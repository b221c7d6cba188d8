/** The record of a drill as one HTML file of two sheets: for auditors, who were not there and have no tool. */
import type { DrillRecord } from '../../../drill/record.ts';
import type { Language } from '../../../text/language.ts';
import type { HtmlText } from '../../../text/target-text.ts';
import { documentOf } from '../document.ts';
import { html, type Html } from '../html.ts';
import { sectionMarkup, type Section } from '../page.ts';
import { replacedText } from '../../../text/report-words.ts';
import { lanesDrawing } from './lanes.ts';
import { aboutPart, checkPart, findingsPart, rulesPart, signaturePart, verdictPart } from './parts.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import { DRILL_STYLE } from './style.ts';
import { comparedTable, pathTable, watchedTable } from './tables.ts';

const MOST_RULES = 30;

/** renderDrillHtml gives the record as one HTML file; its labels are in the language, its findings in the record's own. */
export function renderDrillHtml(record: DrillRecord, language: Language): HtmlText {
  const sheet = sheetOf(record, language);
  const { texts, paper } = sheet;
  const title = record.kind === 'watch' ? texts.labels.watchTitle : texts.labels.title;
  return documentOf({
    language,
    title: `${texts.states[record.result.state]} · ${title} · VPC Doctor`,
    style: DRILL_STYLE,
    body: html`${verdictPart(sheet)}
<main>
${sectionsOf(sheet).map(sectionMarkup)}</main>
<footer>${redactionLine(sheet)}<p>${paper.footer}</p></footer>`,
  }).finished();
}

/** The first sheet says what happened, the second what it means. */
function sectionsOf(sheet: Sheet): readonly Section[] {
  const { record, texts, paper } = sheet;
  const { labels } = texts;
  const isDrill = record.kind === 'drill';
  return [
    { id: 'about', title: paper.about.heading, body: aboutPart(sheet) },
    {
      id: 'lanes',
      title: paper.lanes,
      body: html`${lanesDrawing(sheet)}${sheet.picture.moreLanes > 0 && html`<p>${paper.moreLanes(sheet.picture.moreLanes)}</p>`}`,
    },
    { id: 'watched', title: labels.tested, body: watchedTable(sheet) },
    ...(isDrill ? [{ id: 'compared', title: paper.compared, body: comparedTable(sheet) }] : []),
    { id: 'paths', title: labels.path, body: pathTable(sheet) },
    { id: 'findings', title: labels.findings, body: findingsPart(sheet) },
    ...(isDrill ? [{ id: 'check', title: labels.check, body: checkPart(sheet) }] : []),
    { id: 'rules', title: labels.rules, body: rulesPart(sheet) },
    { id: 'signatures', title: labels.signatures, body: signaturePart(sheet) },
  ];
}

function redactionLine({ record, paper, language }: Sheet): Html | null {
  if (!record.redaction.applied) return null;
  const rules = record.redaction.rules
    .slice(0, MOST_RULES)
    .map(({ rule, count }) => replacedText(rule, count, language));
  return html`<p>${paper.redacted}${rules.length > 0 && ` ${rules.join(' · ')}`}</p>`;
}
