/** The checklist for a terminal: each step with who does it, what to do, and the command that verifies it. */
import stringWidth from 'string-width';
import { isFindingCode } from '../../shared/diagnosis/findings.ts';
import type { Report, ReportAction, ReportStep } from '../../shared/report/schema.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import { commandLabel } from '../../shared/text/words.ts';
import { section, wrapped, type Page } from './render-page.ts';
import { line, oneLine, plain } from './terminal.ts';

/** checklist gives the steps in order, with an empty line between. */
export function checklist(report: Report, page: Page): TerminalText[] {
  const steps = report.checklist.flatMap((step, index) => [plain(''), ...stepLines(step, index + 1, page)]);
  return section(page.words.labels.checklist, steps.slice(1), page);
}

function stepLines(step: ReportStep, number: number, page: Page): TerminalText[] {
  const { colors, words: text } = page;
  const paint = step.severity === 'error' ? colors.red : colors.yellow;
  const title = wrapped(step.title, page, { first: `${number}. `, rest: '   ' }).map((one) =>
    colors.bold(paint(one)),
  );
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
    ...step.actions.flatMap((action) => actionLines(action, step, page)),
    ...verifyLines(step, page),
    ...(clears.length === 0 ? [] : clearLines(clears, page)),
  ];
}

function clearLines(titles: readonly string[], page: Page): TerminalText[] {
  return [
    plain(`   ${page.words.labels.clears}${page.words.colon}`.trimEnd()),
    ...titles.flatMap((title) => wrapped(title, page, { first: '     · ', rest: '       ' })),
  ];
}

function actionLines(action: ReportAction, step: ReportStep, page: Page): TerminalText[] {
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
  return [...wrapped(`${action.text}${suffix}`, page, { first: '     - ', rest: '       ' }), ...commands];
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
