/** The report as Markdown, to paste into a ticket. Values from outside cannot become markup. */
import type { FootprintEntry, Report, ReportAction, ReportStep } from './schema.ts';
import { reportWords } from '../text/report-words.ts';
import { LINK_SYMBOL } from '../text/symbols.ts';
import { visible } from '../text/visible.ts';
import { contactNamesOf, words, type Words } from '../text/words.ts';
import { networkRequest } from './network-request.ts';
import { requestText } from './request-text.ts';

/** renderMarkdown gives the whole report as GitHub-flavored Markdown. */
export function renderMarkdown(report: Report): string {
  const text = words(report.language);
  const parts = [
    `# VPC Doctor: ${text.verdicts[report.verdict.state]}`,
    `**${escape(report.verdict.headline)}**`,
    `VPC Doctor ${escape(report.tool.version)} · ${report.createdAt} · ${report.platform.platform}`,
    report.redaction.applied ? text.labels.redacted : text.labels.notRedacted,
    ...notePart(report),
    `## ${text.labels.path}`,
    report.path.map((link) => `${LINK_SYMBOL[link.state]} ${link.label}${link.state === 'ok' ? '' : ` (${text.links[link.state]})`}`).join(' → '),
    ...(report.checklist.length === 0 ? [] : [`## ${text.labels.checklist}`]),
    ...report.checklist.map((step, index) => stepOf(step, index + 1, text)),
    ...networkPart(report),
    `## ${text.labels.checksHeading}`,
    checkTable(report, text),
    ...(report.verdict.next.length === 0 ? [] : [`## ${text.labels.next}`, list(report.verdict.next.map(escape))]),
    `## ${text.labels.footprint}`,
    list(report.footprint.map((one) => contactOf(one, text))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contactOf(contact: FootprintEntry, text: Words): string {
  const { protocol, purpose } = contactNamesOf(text, contact);
  return escape(`${protocol} ${contact.destination} × ${contact.count} (${purpose})`);
}

/** A quotation, so that nobody takes the user's words for the tool's. */
function notePart({ note, language }: Report): readonly string[] {
  if (note === undefined) return [];
  const { note: heading, since } = reportWords(language);
  const lines = [...(note.text === '' ? [] : note.text.split('\n')), ...(note.since === undefined ? [] : ['', since(note.since)])];
  return [`## ${heading}`, lines.map((line) => `> ${quoted(line)}`).join('\n')];
}

/** At the start of a line more characters have a meaning. */
function quoted(line: string): string {
  return escape(line.trim()).replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

function networkPart(report: Report): readonly string[] {
  if (!networkRequest(report).needed) return [];
  return [`## ${reportWords(report.language).request.heading}`, fence(visible(requestText(report, report.language)))];
}

function stepOf(step: ReportStep, number: number, text: Words): string {
  const contact = step.contact === undefined ? '' : ` (${text.labels.ask}: ${escape(step.contact)})`;
  const parts = [
    `### ${number}. ${escape(step.title)}`,
    `\`${step.finding}\` · ${text.labels.who}: ${text.owners[step.owner]}${contact} · ${text.confidences[step.confidence]}`,
    escape(step.why),
    ...step.couldAlsoBe.map((one) => `${text.labels.couldAlsoBe}: ${escape(one.title)} (\`${one.finding}\`). ${escape(one.difference)}`),
    ...step.actions.map((action) => actionOf(action, text)),
    `${text.labels.verify}: ${step.verify.map((one) => code([one.id, one.subject ?? ''].join(' ').trim())).join(', ')}`,
    ...(step.clears.length === 0 ? [] : [`${text.labels.clears}:`, list(step.clears.map((one) => escape(one.title)))]),
  ];
  return parts.join('\n\n');
}

function actionOf(action: ReportAction, text: Words): string {
  const admin = action.needsAdmin ? ` *(${text.labels.needsAdmin})*` : '';
  const commands = action.commands.flatMap(({ run, undo }) => [
    fence(run),
    ...(undo === undefined ? [] : [`${text.labels.undo}:`, fence(undo)]),
  ]);
  return [`- ${text.owners[action.owner]}: ${escape(action.text)}${admin}`, ...commands].join('\n\n');
}

function checkTable(report: Report, text: Words): string {
  const rows = report.checks.map((check) =>
    [`${check.id}${check.subject === undefined ? '' : ` ${check.subject}`}`, text.outcomes[check.outcome], check.reason].map(escape),
  );
  const head = [text.labels.check, text.labels.outcome, text.labels.reason];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** escape makes text that is only text: no links, tags, tables or line breaks. */
export function escape(value: string): string {
  return value
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');
}

function code(value: string): string {
  return `\`${value.replace(/[`\u0000-\u001f]/g, '')}\``;
}

/** A fence longer than any run of backticks inside cannot be closed from within. */
function fence(value: string): string {
  const longest = (value.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${value}\n${ticks}`;
}
