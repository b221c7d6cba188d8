/** The report of a plan as Markdown, to paste into a ticket. */
import { code, escape, fence, joined, list, md } from '../../report/markdown-text.ts';
import type { MarkdownText } from '../../text/target-text.ts';
import { NET_STATES } from '../simulate/types.ts';
import { planReportWords } from '../text/report-words.ts';
import type { PlanReportWords } from '../text/report-contract.ts';
import type { PlanReport, PlanReportFinding } from './schema.ts';
import { ruleText, simulationRows, toldCells } from './table.ts';

/** planMarkdown gives the whole report as GitHub-flavored Markdown. */
export function planMarkdown(report: PlanReport): MarkdownText {
  const words = planReportWords(report.language);
  const { headings, labels } = words;
  const told = toldCells(report, words);
  const parts = [
    md`# ${escape(words.title)}`,
    md`**${escape(report.verdict.headline)}**`,
    md`VPC Doctor ${escape(report.tool.version)} · ${escape(report.createdAt)}`,
    escape(report.redacted ? labels.redacted : labels.notRedacted),
    md`## ${escape(headings.findings)}`,
    ...(report.findings.length === 0 ? [escape(labels.nothingFound)] : []),
    ...report.findings.map((one, index) => findingPart(one, index + 1, words)),
    md`## ${escape(headings.simulation)}`,
    simulationTable(report, words),
    ...(told.length === 0
      ? []
      : [list(told.map(({ where, sentence }) => escape(words.labelled(where, sentence))))]),
    md`## ${escape(headings.assumptions)}`,
    list(report.assumptions.map(escape)),
    ...(report.notUnderstood.length === 0
      ? []
      : [
          md`## ${escape(headings.unread)}`,
          fence(
            report.notUnderstood.map(({ file, line, text }) => `${file}:${line ?? ''}: ${text}`).join('\n'),
          ),
        ]),
  ];
  return md`${joined(parts, '\n\n')}
`;
}

function findingPart(one: PlanReportFinding, number: number, words: PlanReportWords): MarkdownText {
  const { labels } = words;
  const places = one.places.map(({ file, line, path }) => code(labels.lineOf(file, line, path)));
  const { correction } = one;
  return joined(
    [
      md`### ${number}. ${escape(one.title)}`,
      md`${escape(words.severities[one.severity])} · ${code(one.code)} · ${escape(words.labelled(labels.who, words.owners[one.owner]))} · ${escape(words.labelled(labels.rule, ruleText(one)))}`,
      md`${escape(words.labelled(labels.where, ''))}${joined(places, ', ')}`,
      escape(words.both(one.why, one.fix)),
      ...(correction === null
        ? []
        : [
            escape(words.labelled(labels.corrected(correction.file), '')),
            fence(correction.lines.join('\n')),
            ...(correction.undo.length === 0
              ? []
              : [escape(words.labelled(labels.undo, '')), fence(correction.undo.join('\n'))]),
          ]),
    ],
    '\n\n',
  );
}

function simulationTable(report: PlanReport, words: PlanReportWords): MarkdownText {
  const head = [words.labels.target, ...NET_STATES.map((state) => words.states[state])].map(escape);
  const rows = simulationRows(report, words).map(({ name, cells }) =>
    [name, ...cells.map((cell) => (cell === null ? '–' : words.verdicts[cell.verdict]))].map(escape),
  );
  return joined(
    [head, head.map(() => md`---`), ...rows].map((cells) => md`| ${joined(cells, ' | ')} |`),
    '\n',
  );
}
