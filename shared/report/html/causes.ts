import { commandLabel } from '../../text/words.ts';
import type { Report, ReportAction, ReportStep } from '../schema.ts';
import { limited } from '../values.ts';
import type { EvidenceIndex } from './evidence.ts';
import { html, type Html } from './html.ts';
import { checkName, type Page } from './page.ts';

const MOST_STEPS = 40;
const MOST_COMMANDS = 20;
const MOST_NAMES = 12;
const MOST_LINKS = 6;

/** causesPart gives the root causes in the order in which they are to be fixed. */
export function causesPart(page: Page, evidence: EvidenceIndex): Html {
  const { shown, more } = limited(page.report.checklist, MOST_STEPS);
  if (shown.length === 0) return html`<p>${page.text.noCauses}</p>`;
  return html`<ol class="steps">
${shown.map((step) => stepMarkup(step, page, evidence))}</ol>
${more > 0 && html`<p>${page.text.more(more)}</p>`}`;
}

function stepMarkup(step: ReportStep, page: Page, evidence: EvidenceIndex): Html {
  const { words, spoken } = page;
  const { labels } = words;
  const contact =
    step.contact === undefined ? null : html`${words.brackets(`${labels.ask}${words.colon}${step.contact}`)}`;
  return html`<li class="step ${step.severity}"><article>
<h3${spoken}>${step.title}</h3>
<p class="about"><span class="severity">${words.severities[step.severity]}</span> <span>${labels.who}${words.colon}<strong>${words.owners[step.owner]}</strong>${contact}</span>
<span>${words.confidences[step.confidence]}</span> <code>${step.finding}</code></p>
<h4>${labels.why}</h4>
<p${spoken}>${step.why}</p>
${evidenceLinks(step, page, evidence)}
${step.couldAlsoBe.slice(0, MOST_NAMES).map((one) => html`<p class="other"><strong>${labels.couldAlsoBe}${words.colon}</strong> <span${spoken}>${words.alternative(one)}</span> <code>${one.finding}</code></p>`)}
<h4>${labels.whatToDo}</h4>
<ul class="actions">${step.actions.slice(0, MOST_COMMANDS).map((action) => actionMarkup(action, page))}</ul>
${clearsMarkup(step, page)}
${verifyMarkup(step, page)}</article></li>
`;
}

function actionMarkup(action: ReportAction, page: Page): Html {
  const { words, spoken, text } = page;
  const { shown, more } = limited(action.commands, MOST_COMMANDS);
  const commands = shown.map(
    ({
      run,
      undo,
      ...command
    }) => html`<figure><figcaption>${commandLabel(command, page.language)}</figcaption><pre><code>${run}</code></pre>
${undo !== undefined && html`<p class="undo">${words.labels.undo}${words.colon}</p><pre><code>${undo}</code></pre>`}</figure>`,
  );
  return html`<li><p><strong>${words.owners[action.owner]}${words.colon}</strong> <span${spoken}>${action.text}</span>
${action.needsAdmin && html`<span class="admin">${words.labels.needsAdmin}</span>`}</p>
${commands}${more > 0 && html`<p>${text.more(more)}</p>`}</li>
`;
}

function clearsMarkup(step: ReportStep, page: Page): Html | null {
  const { shown, more } = limited([...new Set(step.clears.map(({ title }) => title))], MOST_NAMES);
  if (shown.length === 0) return null;
  return html`<h4>${page.words.labels.clears}</h4><ul${page.spoken}>${shown.map((one) => html`<li>${one}</li>`)}${more > 0 && html`<li>${page.text.more(more)}</li>`}</ul>
`;
}

function verifyMarkup(step: ReportStep, page: Page): Html | null {
  const { shown, more } = limited(step.verify, MOST_NAMES);
  if (shown.length === 0) return null;
  const checks = shown.map(
    ({ id, subject }) =>
      html`<li>${checkName(id, page)} <code>${id}${subject === undefined ? '' : ` ${subject}`}</code></li>`,
  );
  return html`<h4>${page.words.labels.verify}</h4><ul class="verify">${checks}${more > 0 && html`<li>${page.text.more(more)}</li>`}</ul>
`;
}

function evidenceLinks(step: ReportStep, page: Page, evidence: EvidenceIndex): Html | null {
  const { shown, more } = limited(
    evidenceOf(step, page.report).filter((id) => evidence.has(id)),
    MOST_LINKS,
  );
  if (shown.length === 0) return null;
  const links = shown.map((id) => html`<li><a href="#${evidence.get(id)}">${id}</a></li>`);
  return html`<p class="label">${page.words.labels.evidence}${page.words.colon}</p><ul class="chips">${links}${more > 0 && html`<li>${page.text.more(more)}</li>`}</ul>`;
}

function evidenceOf(step: ReportStep, report: Report): readonly string[] {
  return [
    ...new Set(
      report.checks
        .filter(({ findings }) => findings.includes(step.finding))
        .flatMap((check) => check.evidence),
    ),
  ];
}
