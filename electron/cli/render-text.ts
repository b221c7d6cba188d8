/** The report as text for a terminal. Symbols and words carry the meaning; colour only underlines it. */
import stringWidth from 'string-width';
import { isFindingCode } from '../../shared/diagnosis/findings.ts';
import { isDemo } from '../../shared/report/demo.ts';
import { mutedRows, muteTexts, whoMuted } from '../../shared/mute/told.ts';
import { computerLines } from '../../shared/report/computer-lines.ts';
import type { Report, ReportAction, ReportStep } from '../../shared/report/schema.ts';
import { computerWords } from '../../shared/text/computer-words.ts';
import { reportWords } from '../../shared/text/report-words.ts';
import { LINK_SYMBOL, VERDICT_SYMBOL } from '../../shared/text/symbols.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { secondsText } from '../../shared/text/duration.ts';
import { commandLabel, words } from '../../shared/text/words.ts';
import { laySentence } from '../../shared/verdict/lay.ts';
import { checkRows } from './render-checks.ts';
import { paragraphs, wrapped, type Page, type TextOptions } from './render-page.ts';
import { joined, line, oneLine, plain } from './terminal.ts';

/** renderText gives the whole report, ending with a line break. */
export function renderText(report: Report, options: TextOptions): TerminalText {
  const page: Page = {
    ...options,
    words: words(report.language),
    language: report.language,
    isDemo: isDemo(report),
  };
  const sections = [
    verdict(report, page),
    path(report, page),
    checklist(report, page),
    userNote(report, page),
    notes(report, page),
    muted(report, page),
    section(page.words.labels.checksHeading, checkRows(report.checks, page), page),
    section(computerWords(report.language).heading, computer(report, page), page),
    section(
      page.words.labels.next,
      report.verdict.next.flatMap((text) => bullet(text, page)),
      page,
    ),
  ];
  return line`${joined(
    sections.filter((lines) => lines.length > 0).map((lines) => joined(lines)),
    '\n\n',
  )}\n`;
}

function bullet(text: string, page: Page): TerminalText[] {
  return wrapped(text, page, '    ', '  - ');
}

function section(title: string, lines: readonly TerminalText[], page: Page): TerminalText[] {
  return lines.length === 0 ? [] : [page.colors.bold(plain(title)), ...lines];
}

function verdict(report: Report, page: Page): TerminalText[] {
  const { colors } = page;
  const { state, headline } = report.verdict;
  const paint = {
    ready: colors.green,
    'ready-with-warnings': colors.yellow,
    'not-ready': colors.red,
    inconclusive: colors.yellow,
  };
  const region = typeof report.profile['region'] === 'string' ? report.profile['region'] : '';
  const about = `VPC Doctor ${report.tool.version} · ${page.words.labels.region} ${region} · ${secondsText(report.timings.totalMs, page.language)}`;
  const lines = wrapped(headline, page, '  ', `${VERDICT_SYMBOL[state]} `);
  return [
    ...wrapped(about, page, '').map((one) => colors.dim(one)),
    plain(''),
    ...lines.map((one) => colors.bold(paint[state](one))),
    ...wrapped(laySentence(report, report.language), page, '  '),
  ];
}

function path(report: Report, page: Page): TerminalText[] {
  const { colors, words: text } = page;
  const paint = {
    ok: colors.green,
    warning: colors.yellow,
    broken: colors.red,
    affected: colors.red,
    unknown: colors.yellow,
    untested: colors.dim,
  };
  const lines = report.path.flatMap(({ label, state }) => {
    const link = line`  ${paint[state](plain(LINK_SYMBOL[state]))} ${oneLine(label)}`;
    if (state === 'ok') return [link];
    const mark = plain(`${state === 'broken' ? '◀ ' : ''}${text.links[state]}`);
    const painted = state === 'broken' ? colors.bold(paint[state](mark)) : colors.dim(mark);
    const fits = stringWidth(`${link}  ${mark}`) <= page.columns;
    return fits ? [line`${link}  ${painted}`] : [link, line`    ${painted}`];
  });
  return section(text.labels.path, lines, page);
}

function checklist(report: Report, page: Page): TerminalText[] {
  const steps = report.checklist.flatMap((step, index) => [plain(''), ...stepLines(step, index + 1, page)]);
  return section(page.words.labels.checklist, steps.slice(1), page);
}

function stepLines(step: ReportStep, number: number, page: Page): TerminalText[] {
  const { colors, words: text } = page;
  const indent = '     ';
  const paint = step.severity === 'error' ? colors.red : colors.yellow;
  const title = wrapped(step.title, page, '   ', `${number}. `).map((one) => colors.bold(paint(one)));
  const owner =
    text.owners[step.owner] +
    (step.contact === undefined ? '' : text.brackets(`${text.labels.ask}${text.colon}${step.contact}`));
  const about = `${text.labels.who}${text.colon}${owner} · ${text.confidences[step.confidence]} · ${step.finding}`;
  const clears = [...new Set(step.clears.map((one) => one.title))];
  return [
    ...title,
    ...wrapped(about, page, '   ').map((one) => colors.dim(one)),
    ...wrapped(step.why, page, '   '),
    ...step.couldAlsoBe.flatMap((other) =>
      wrapped(`${text.labels.couldAlsoBe}${text.colon}${text.alternative(other)}`, page, '   '),
    ),
    plain(`   ${text.labels.whatToDo}${text.colon}`.trimEnd()),
    ...step.actions.flatMap((action) => actionLines(action, step, page, indent)),
    ...verifyLines(step, page),
    ...(clears.length === 0 ? [] : clearLines(clears, page)),
  ];
}

function clearLines(titles: readonly string[], page: Page): TerminalText[] {
  return [
    plain(`   ${page.words.labels.clears}${page.words.colon}`.trimEnd()),
    ...titles.flatMap((title) => wrapped(title, page, '       ', '     · ')),
  ];
}

function actionLines(action: ReportAction, step: ReportStep, page: Page, indent: string): TerminalText[] {
  const { colors, words: text } = page;
  const owner = action.owner === step.owner ? [] : [text.owners[action.owner]];
  const marks = [...owner, ...(action.needsAdmin ? [text.labels.needsAdmin] : [])];
  const suffix = marks.length === 0 ? '' : text.marked(marks);
  const commands = action.commands.flatMap(({ run, undo, ...command }) => [
    ...wrapped(`[${commandLabel(command, page.language)}]`, page, '        ').map((one) => colors.dim(one)),
    ...commandLines(run, page, ''),
    ...(undo === undefined
      ? []
      : commandLines(undo, page, `${text.labels.undo}${text.colon}`).map((one) => colors.dim(one))),
  ]);
  return [...wrapped(`${action.text}${suffix}`, page, `${indent}  `, `${indent}- `), ...commands];
}

/** Commands are never wrapped: they are there to be copied. */
function commandLines(command: string, page: Page, label: string): TerminalText[] {
  const lines = command.split('\n').map(plain);
  return lines.map(
    (one, index) =>
      line`         ${plain(index === 0 ? label : ' '.repeat(stringWidth(label)))}${page.colors.cyan(one)}`,
  );
}

/** A report from elsewhere may name a finding that this version has not; then nothing is there to be copied. */
function verifyLines({ finding }: ReportStep, page: Page): TerminalText[] {
  const { repeat = '' } = page;
  if (repeat === null || page.isDemo || !isFindingCode(finding)) return [];
  return [
    plain(`   ${page.words.labels.verify}${page.words.colon}`.trimEnd()),
    ...commandLines(oneLine(`vpc-doctor verify ${finding}${repeat}`), page, ''),
  ];
}

function userNote({ note, language }: Report, page: Page): TerminalText[] {
  if (note === undefined) return [];
  const text = reportWords(language);
  const said = note.text === '' ? [] : paragraphs(note.text, page, '  ');
  return section(
    text.note,
    [...said, ...(note.since === undefined ? [] : wrapped(text.since(note.since), page, '  '))],
    page,
  );
}

function computer(report: Report, page: Page): TerminalText[] {
  return computerLines(report, report.language).flatMap(({ label, text }) =>
    bullet(`${label}${page.words.colon}${text}`, page),
  );
}

function notes(report: Report, page: Page): TerminalText[] {
  const rows = report.findings.filter(
    (one) => one.severity === 'note' && one.rootCause && one.muted === undefined,
  );
  return section(
    page.words.labels.notes,
    rows.flatMap((one) => bullet(`${one.title} (${one.code})`, page)),
    page,
  );
}

function muted(report: Report, page: Page): TerminalText[] {
  const rows = mutedRows(report);
  return section(
    muteTexts(page.language).heading(rows.length),
    rows.flatMap((one) =>
      bullet(
        `${one.title}${page.words.brackets(whoMuted(one.muted, page.language))}${page.words.brackets(one.code)}`,
        page,
      ),
    ),
    page,
  );
}
