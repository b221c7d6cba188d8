/** The report of a plan as one HTML file. */
import { htmlDocument } from '../../report/html/document.ts';
import { html, type Html } from '../../report/html/html.ts';
import { table, type Section } from '../../report/html/page.ts';
import { reportWords } from '../../text/report-words.ts';
import type { HtmlText } from '../../text/target-text.ts';
import { NET_STATES } from '../simulate/types.ts';
import { planReportWords } from '../text/report-words.ts';
import type { PlanReportWords } from '../text/report-contract.ts';
import { picture } from './picture.ts';
import type { PlanReport, PlanReportFinding } from './schema.ts';
import { ruleText, simulationRows, toldCells } from './table.ts';

const STYLE = html`<style>
.network svg { width: 100%; height: auto; } .network rect { fill: var(--code); stroke: var(--line); } .network text { fill: var(--text); font-size: 12px; text-anchor: middle; }
.network line { stroke: var(--line); stroke-width: 2; } .network line.good { stroke: var(--good); stroke-width: 3; } .network line.bad { stroke: var(--bad); stroke-width: 3; stroke-dasharray: 7 5; } .network line.open { stroke: var(--warn); stroke-width: 3; stroke-dasharray: 2 5; } .network line.down { stroke-dasharray: 7 5; } .network text.cut { font-size: 16px; font-weight: 700; } .network text.cut.bad { fill: var(--bad); }
.step.question { border-left-color: var(--accent); } .question .severity { color: var(--accent); } .simulation td.no-way, .simulation td.partly { color: var(--bad); font-weight: 600; } .simulation td.open, .simulation td.asymmetric { color: var(--warn); }
</style>`;

/** planHtml gives the page. */
export function planHtml(report: PlanReport): HtmlText {
  const { language } = report;
  const words = planReportWords(language);
  const common = reportWords(language);
  return htmlDocument({
    language,
    title: `${words.title} · ${report.verdict.headline}`,
    header: header(report, words),
    contents: common.contents,
    sections: sectionsOf(report, words),
    footer: common.footer,
    style: STYLE,
  });
}

function header(report: PlanReport, words: PlanReportWords): Html {
  const { state, headline } = report.verdict;
  return html`<header class="verdict ${state}"><p class="product">${words.title}</p><p class="state">${words.chips[state]}</p><h1>${headline}</h1>
<p class="about"><span>VPC Doctor ${report.tool.version}</span> <span>${report.createdAt}</span></p>
<p class="notice">${report.redacted ? words.labels.redacted : words.labels.notRedacted}</p></header>`;
}

function sectionsOf(report: PlanReport, words: PlanReportWords): readonly Section[] {
  const { headings } = words;
  return [
    { id: 'findings', title: headings.findings, body: findingsPart(report, words) },
    { id: 'simulation', title: headings.simulation, body: simulationPart(report, words) },
    {
      id: 'picture',
      title: headings.picture,
      body: html`${NET_STATES.map((state) => picture(report, state, words))}`,
    },
    { id: 'assumptions', title: headings.assumptions, body: listOf(report.assumptions) },
    ...(report.notUnderstood.length === 0
      ? []
      : [
          {
            id: 'unread',
            title: headings.unread,
            body: html`<pre>${report.notUnderstood.map(({ file, line, text }) => `${file}:${line ?? ''}: ${text}`).join('\n')}</pre>`,
          },
        ]),
    {
      id: 'files',
      title: headings.files,
      body: listOf(
        report.files.map(
          (one) =>
            `${one.name}${one.dialect === '' ? '' : ` (${one.dialect})`} · ${words.labels.unread(one.notUnderstood, one.lines)}`,
        ),
      ),
    },
  ];
}

function listOf(items: readonly string[]): Html {
  return html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function findingsPart(report: PlanReport, words: PlanReportWords): Html {
  if (report.findings.length === 0) return html`<p>${words.labels.nothingFound}</p>`;
  return html`<ol class="steps">${report.findings.map((one) => findingItem(one, words))}</ol>`;
}

function findingItem(one: PlanReportFinding, words: PlanReportWords): Html {
  const { labels } = words;
  const places = one.places.map(({ file, line, path }) => labels.lineOf(file, line, path));
  return html`<li class="step ${one.severity}"><h3>${one.title}</h3>
<p class="about"><span class="severity">${words.severities[one.severity]}</span> <code>${one.code}</code> <span>${words.labelled(labels.who, words.owners[one.owner])}</span></p>
<p>${words.both(one.why, one.fix)}</p>
<p class="about"><span>${words.labelled(labels.where, places.join(', '))}</span> <span>${words.labelled(labels.rule, ruleText(one))}</span></p>
${one.places.map(({ text }) => text !== '' && html`<pre>${text}</pre>`)}
${
  one.correction !== null &&
  html`<p class="label">${labels.corrected(one.correction.file)}</p><pre>${one.correction.lines.join('\n')}</pre>${
    one.correction.undo.length > 0 &&
    html`<p class="undo">${labels.undo}</p><pre>${one.correction.undo.join('\n')}</pre>`
  }`
}
</li>
`;
}

function simulationPart(report: PlanReport, words: PlanReportWords): Html {
  const rows = simulationRows(report, words).map(({ name, cells }) => [
    name,
    ...cells.map((cell) => (cell === null ? '–' : words.verdicts[cell.verdict])),
  ]);
  const head = [words.labels.target, ...NET_STATES.map((state) => words.states[state])];
  return html`${table({ caption: words.headings.simulation, head, rows, kind: 'simulation' })}<ul>${toldCells(report, words).map(({ where, sentence }) => html`<li>${words.labelled(where, sentence)}</li>`)}</ul>`;
}
