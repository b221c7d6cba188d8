/** The report as Markdown, to paste into a ticket. Values from outside cannot become markup. */
import { mutedRows, muteTexts, whoMuted } from '../mute/told.ts';
import { computerLines } from './computer-lines.ts';
import { madeAt } from './made-at.ts';
import type { FootprintEntry, Report, ReportAction, ReportStep } from './schema.ts';
import { computerWords } from '../text/computer-words.ts';
import { reportWords } from '../text/report-words.ts';
import { LINK_SYMBOL } from '../text/symbols.ts';
import type { MarkdownText } from '../text/target-text.ts';
import type { Language } from '../text/language.ts';
import { commandLabel, contactNamesOf, words } from '../text/words.ts';
import type { Words } from '../text/contract/words.ts';
import { laySentence } from '../verdict/lay.ts';
import { code, escape, fence, joined, list, md, quotation } from './markdown-text.ts';
import { requestTexts } from './request/text.ts';

/** renderMarkdown gives the whole report as GitHub-flavored Markdown. */
export function renderMarkdown(report: Report): MarkdownText {
  const text = words(report.language);
  const parts = [
    md`# VPC Doctor: ${escape(text.verdicts[report.verdict.state])}`,
    md`**${escape(report.verdict.headline)}**`,
    escape(laySentence(report, report.language)),
    md`VPC Doctor ${escape(report.tool.version)} · ${escape(madeAt(report))} · ${escape(report.platform.platform)}`,
    escape(report.redaction.applied ? text.labels.redacted : text.labels.notRedacted),
    ...notePart(report),
    md`## ${escape(text.labels.path)}`,
    joined(
      report.path.map((link) => linkOf(link, text)),
      ' → ',
    ),
    ...(report.checklist.length === 0 ? [] : [md`## ${escape(text.labels.checklist)}`]),
    ...report.checklist.map((step, index) => stepOf(step, index + 1, report.language)),
    ...mutedPart(report, text),
    ...requestParts(report),
    md`## ${escape(text.labels.checksHeading)}`,
    checkTable(report, text),
    ...computerPart(report, text),
    ...(report.verdict.next.length === 0
      ? []
      : [md`## ${escape(text.labels.next)}`, list(report.verdict.next.map(escape))]),
    md`## ${escape(text.labels.footprint)}`,
    list(report.footprint.map((one) => contactOf(one, text))),
  ];
  return md`${joined(parts, '\n\n')}
`;
}

function linkOf({ label, state }: Report['path'][number], text: Words): MarkdownText {
  const named = md`${escape(LINK_SYMBOL[state])} ${escape(label)}`;
  return state === 'ok' ? named : md`${named}${escape(text.brackets(text.links[state]))}`;
}

function contactOf(contact: FootprintEntry, text: Words): MarkdownText {
  const { protocol, purpose } = contactNamesOf(text, contact);
  return escape(`${protocol} ${contact.destination} × ${contact.count}${text.brackets(purpose)}`);
}

function label(name: string, { colon }: Words): MarkdownText {
  return escape(`${name}${colon}`);
}

/** A quotation, so that nobody takes the user's words for the tool's. */
function notePart({ note, language }: Report): readonly MarkdownText[] {
  if (note === undefined) return [];
  const { note: heading, since } = reportWords(language);
  const lines = [
    ...(note.text === '' ? [] : note.text.split('\n')),
    ...(note.since === undefined ? [] : ['', since(note.since)]),
  ];
  return [md`## ${escape(heading)}`, quotation(lines)];
}

function mutedPart(report: Report, text: Words): readonly MarkdownText[] {
  const rows = mutedRows(report);
  if (rows.length === 0) return [];
  const told = rows.map(
    ({ title, code: finding, muted }) =>
      md`${escape(`${title}${text.brackets(whoMuted(muted, report.language))}`)} ${code(finding)}`,
  );
  return [md`## ${escape(muteTexts(report.language).heading(rows.length))}`, list(told)];
}

function computerPart(report: Report, { colon }: Words): readonly MarkdownText[] {
  const lines = computerLines(report, report.language);
  if (lines.length === 0) return [];
  const { heading } = computerWords(report.language);
  return [
    md`## ${escape(heading)}`,
    list(lines.map(({ label: of, text }) => escape(`${of}${colon}${text}`))),
  ];
}

function requestParts(report: Report): readonly MarkdownText[] {
  return requestTexts(report, report.language).flatMap(({ title, text }) => [
    md`## ${escape(title)}`,
    fence(text),
  ]);
}

function stepOf(step: ReportStep, number: number, language: Language): MarkdownText {
  const text = words(language);
  const contact =
    step.contact === undefined
      ? escape('')
      : escape(text.brackets(`${text.labels.ask}${text.colon}${step.contact}`));
  const verify = joined(
    step.verify.map((one) => code([one.id, one.subject ?? ''].join(' ').trim())),
    ', ',
  );
  const parts = [
    md`### ${number}. ${escape(step.title)}`,
    md`${code(step.finding)} · ${label(text.labels.who, text)}${escape(text.owners[step.owner])}${contact} · ${escape(text.confidences[step.confidence])}`,
    escape(step.why),
    ...step.couldAlsoBe.map(
      (one) =>
        md`${label(text.labels.couldAlsoBe, text)}${escape(text.alternative(one))} (${code(one.finding)})`,
    ),
    ...step.actions.map((action) => actionOf(action, text, language)),
    md`${label(text.labels.verify, text)}${verify}`,
    ...(step.clears.length === 0
      ? []
      : [label(text.labels.clears, text), list(step.clears.map((one) => escape(one.title)))]),
  ];
  return joined(parts, '\n\n');
}

function actionOf(action: ReportAction, text: Words, language: Language): MarkdownText {
  const admin = action.needsAdmin ? md` *(${escape(text.labels.needsAdmin)})*` : escape('');
  const commands = action.commands.flatMap(({ run, undo, ...command }) => [
    md`*${escape(commandLabel(command, language))}*`,
    fence(run),
    ...(undo === undefined ? [] : [label(text.labels.undo, text), fence(undo)]),
  ]);
  return joined(
    [md`- ${label(text.owners[action.owner], text)}${escape(action.text)}${admin}`, ...commands],
    '\n\n',
  );
}

function checkTable(report: Report, text: Words): MarkdownText {
  const rows = report.checks.map((check) =>
    [
      `${check.id}${check.subject === undefined ? '' : ` ${check.subject}`}`,
      text.outcomes[check.outcome],
      check.reason,
    ].map(escape),
  );
  const head = [text.labels.check, text.labels.outcome, text.labels.reason].map(escape);
  const table = [head, head.map(() => md`---`), ...rows];
  return joined(
    table.map((cells) => md`| ${joined(cells, ' | ')} |`),
    '\n',
  );
}
