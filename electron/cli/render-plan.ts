/** The report of a plan in every form of the command line. */
import stringWidth from 'string-width';
import { planHtml } from '../../shared/plan/report/html.ts';
import { planMarkdown } from '../../shared/plan/report/markdown.ts';
import {
  planReportSchema,
  type PlanReport,
  type PlanReportFinding,
} from '../../shared/plan/report/schema.ts';
import { ruleText, simulationRows, toldCells } from '../../shared/plan/report/table.ts';
import { NET_STATES } from '../../shared/plan/simulate/types.ts';
import { planReportWords } from '../../shared/plan/text/report-words.ts';
import type { PlanReportWords } from '../../shared/plan/text/report-contract.ts';
import { fitting } from '../../shared/report/json.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { VERDICT_SYMBOL } from '../../shared/text/symbols.ts';
import type { FinishedText, TerminalText } from '../../shared/text/target-text.ts';
import { bullet, pageFor, paragraphs, sectionsText, wrapped, type TextOptions } from './render-page.ts';
import { oneLine, plain, type Colors } from './terminal.ts';

export const PLAN_FORMATS = ['text', 'json', 'html', 'markdown'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** renderPlan gives the report in one form. */
export function renderPlan(report: PlanReport, format: PlanFormat, toTerminal: boolean): FinishedText {
  switch (format) {
    case 'text':
      return planText(report, toTerminal);
    case 'json':
      return jsonLines(jsonText(fitting(planReportSchema, report), 2));
    case 'html':
      return planHtml(report);
    case 'markdown':
      return planMarkdown(report);
  }
}

interface PlanPage extends TextOptions {
  readonly words: PlanReportWords;
}

/** planText gives the report for a terminal. */
export function planText(report: PlanReport, toTerminal: boolean): TerminalText {
  const words = planReportWords(report.language);
  const page: PlanPage = { ...pageFor(toTerminal), words };
  const { headings, labels } = words;
  return sectionsText([
    verdict(report, page),
    report.findings.length === 0 ? [plain(labels.nothingFound)] : [heading(headings.findings, page)],
    ...report.findings.map((one, index) => finding(one, index + 1, page)),
    [heading(headings.simulation, page), ...grid(report, words), ...told(report, page)],
    [heading(headings.assumptions, page), ...report.assumptions.flatMap((one) => bullet(one, page))],
    report.notUnderstood.length === 0
      ? []
      : [
          heading(headings.unread, page),
          ...report.notUnderstood.map(({ file, line: number, text }) =>
            oneLine(`  ${file}:${number ?? ''}: ${text}`),
          ),
        ],
  ]);
}

function heading(text: string, { colors }: TextOptions): TerminalText {
  return colors.bold(plain(text));
}

const COLOR = {
  ready: 'green',
  'ready-with-warnings': 'yellow',
  'not-ready': 'red',
  inconclusive: 'yellow',
} as const satisfies Readonly<Record<PlanReport['verdict']['state'], keyof Colors>>;

function verdict({ verdict: { state, headline } }: PlanReport, page: TextOptions): readonly TerminalText[] {
  const { colors } = page;
  const paint = colors[COLOR[state]];
  return wrapped(headline, page, { first: `${VERDICT_SYMBOL[state]} `, rest: '  ' }).map((one) =>
    colors.bold(paint(one)),
  );
}

function finding(one: PlanReportFinding, number: number, page: PlanPage): readonly TerminalText[] {
  const { words } = page;
  const { labels } = words;
  const { correction } = one;
  const places = one.places.map((place) => labels.lineOf(place.file, place.line, place.path)).join(', ');
  return [
    ...wrapped(words.labelled(words.severities[one.severity], one.title), page, {
      first: `${number}. `,
      rest: '   ',
    }).map((text) => page.colors.bold(text)),
    ...wrapped(
      `${one.code} · ${words.labelled(labels.who, words.owners[one.owner])} · ${words.labelled(labels.rule, ruleText(one))}`,
      page,
      '   ',
    ).map((text) => page.colors.dim(text)),
    ...wrapped(words.labelled(labels.where, places), page, '   '),
    ...one.places.filter(({ text }) => text !== '').map(({ text }) => oneLine(`   | ${text}`)),
    ...paragraphs(words.both(one.why, one.fix), page, '   '),
    ...(correction === null
      ? []
      : [
          plain(`   ${words.labelled(labels.corrected(correction.file), '').trimEnd()}`),
          ...correction.lines.map((text) => page.colors.green(oneLine(`   + ${text}`))),
          ...(correction.undo.length === 0
            ? []
            : [page.colors.dim(plain(`   ${words.labelled(labels.undo, '').trimEnd()}`))]),
          ...correction.undo.map((text) => page.colors.dim(oneLine(`   - ${text}`))),
        ]),
  ];
}

/** Columns as wide as their widest cell; Chinese letters take two places. */
function grid(report: PlanReport, words: PlanReportWords): readonly TerminalText[] {
  const head = [words.labels.target, ...NET_STATES.map((state) => words.states[state])];
  const rows = simulationRows(report, words).map(({ name, cells }) => [
    name,
    ...cells.map((cell) => (cell === null ? '–' : words.verdicts[cell.verdict])),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))),
  );
  return [head, ...rows].map((row) =>
    oneLine(
      `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))).join('  ')}`.trimEnd(),
    ),
  );
}

function told(report: PlanReport, page: PlanPage): readonly TerminalText[] {
  const { words } = page;
  return toldCells(report, words).flatMap(({ where, sentence }) =>
    bullet(words.labelled(where, sentence), page),
  );
}
