/** The parts of the paper that are sentences. */
import { clockTime } from '../../../drill/picture/ticks.ts';
import { textIn } from '../../values.ts';
import { utc } from '../../../text/utc.ts';
import { html, type Html, type HtmlValue } from '../html.ts';
import { seconds, type Sheet } from './sheet.ts';
import { phaseList } from './tables.ts';

const SYMBOLS = { passed: '✔', partly: '!', failed: '✖', inconclusive: '?', watched: '·' } as const;
const MOST_FINDINGS = 40;
const MOST_LINES = 8;

/** verdictPart gives the verdict in a word and in a sentence. */
export function verdictPart({ record, texts, paper, spoken }: Sheet): Html {
  const { state, headline } = record.result;
  const { labels } = texts;
  return html`<header class="verdict drill-${state}">
<p class="product">VPC Doctor · ${record.kind === 'watch' ? labels.watchTitle : labels.title}</p>
<p class="state"><span class="mark" aria-hidden="true">${SYMBOLS[state]}</span> ${texts.states[state]}</p>
<h1${spoken}>${headline}</h1>
${!record.redaction.applied && html`<p class="notice warning">⚠ ${paper.notRedacted}</p>`}
${spoken !== null && html`<p class="notice">${paper.otherLanguage}</p>`}
</header>
`;
}

/** aboutPart says what was tested, by whom and on which clock, and what was marked. */
export function aboutPart(sheet: Sheet): Html {
  const { record, texts, paper } = sheet;
  const { about } = paper;
  const { labels } = texts;
  const { recording, result } = record;
  const marks = result.marks
    .slice(0, MOST_LINES)
    .map(
      ({ kind, atMs, by }) =>
        html`<li>${clockTime(atMs, true)} ${kind === 'off' ? labels.markOff : labels.markOn} (${by === 'user' ? labels.byUser : labels.byTool})</li>`,
    );
  const doubts = [
    ...recording.clockSteps.map(({ atMs, byMs }) => about.clockChanged(seconds(byMs), clockTime(atMs))),
    ...recording.stalls.map(({ fromMs, toMs }) => about.stood(seconds(toMs - fromMs))),
  ].slice(0, MOST_LINES);
  const region = textIn(record.profile['region']);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    [labels.by, record.by ?? about.notNamed],
    [about.began, html`<time datetime="${record.createdAt}">${utc(record.createdAt)}</time>`],
    [about.lasted, `${clockTime(recording.endMs)} (${texts.endings[recording.ending]})`],
    [labels.clock, labels.clockAbout],
    ...(marks.length === 0 ? [] : [[labels.marks, html`<ul class="inline">${marks}</ul>`] as const]),
    ...(record.kind === 'drill' ? [[paper.phases, phaseList(sheet)] as const] : []),
    [
      about.id,
      html`VPC Doctor ${record.tool.version}${region !== '' && html` · ${region}`} · <code>${record.id}</code>`,
    ],
  ];
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${doubts.length > 0 && html`<ul class="doubts">${doubts.map((one) => html`<li>${one}</li>`)}</ul>`}
${record.note !== undefined && html`<p class="said">${record.note.text}</p>`}`;
}

/** findingsPart gives every finding with its evidence and what to do. */
export function findingsPart({ record, words, texts, spoken, paper }: Sheet): Html {
  const { findings } = record.result;
  const items = findings.slice(0, MOST_FINDINGS).map(
    ({ code, severity, owner, title, why, actions }) => html`<li class="step ${severity}"${spoken}>
<h3>${title}</h3>
<p>${why}</p>
${actions.length > 0 && html`<ul>${actions.map((one) => html`<li>${one}</li>`)}</ul>`}
<p class="about"><span class="severity">${words.severities[severity]}</span> <span>${texts.labels.who}: ${words.owners[owner]}</span> <code>${code}</code></p>
</li>
`,
  );
  const more = findings.length - items.length;
  return html`<ol class="steps">${items}</ol>${more > 0 && html`<p>${paper.more(more)}</p>`}`;
}

/** checkPart gives the whole checks that were made while the standby carried. */
export function checkPart({ record, words, paper, spoken }: Sheet): Html {
  const checks = record.recording.checks.slice(0, MOST_LINES);
  if (checks.length === 0) return html`<p>${paper.noCheck}</p>`;
  return html`<ul>${checks.map(
    ({ atMs, state, headline, findings }) =>
      html`<li><strong>${clockTime(atMs)} · ${words.verdicts[state]}</strong> <span${spoken}>${headline}</span>${findings.length > 0 && html`<ul>${findings.slice(0, MOST_LINES).map(({ title }) => html`<li${spoken}>${title}</li>`)}</ul>`}</li>`,
  )}</ul>`;
}

/** rulesPart says how outages are told, for somebody who doubts the numbers. */
export function rulesPart({ texts }: Sheet): Html {
  return html`<ul class="rules">${texts.rules.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** signaturePart leaves room for three names. */
export function signaturePart({ paper }: Sheet): Html {
  const { role, name, date, signature } = paper.sign;
  const lines = [name, date, signature].map((one) => html`<p class="line">${one}</p>`);
  return html`<div class="signatures">${role.map((one) => html`<div><h3>${one}</h3>${lines}</div>`)}</div>`;
}
