import { replacedText } from '../../text/report-words.ts';
import { VERDICT_SYMBOL } from '../../text/symbols.ts';
import { scopeLines } from '../../verdict/scope.ts';
import { laySentence } from '../../verdict/lay.ts';
import { madeAt } from '../made-at.ts';
import { isDemo } from '../demo.ts';
import { textIn } from '../values.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';

/** verdictHeader gives the verdict in a word and in a sentence, and what must be known before reading on. */
export function verdictHeader(page: Page): Html {
  const { report, words, text } = page;
  const { state, headline, next } = report.verdict;
  return html`<header class="verdict ${state}">
<p class="product">${text.title}</p>
<p class="state"><span class="mark" aria-hidden="true">${VERDICT_SYMBOL[state]}</span> ${words.verdicts[state]}</p>
<h1${page.spoken}>${headline}</h1>
<p class="lay">${laySentence(report, page.language)}</p>
${scopeLines(report, page.language).map((line) => html`<p class="scope">${line}</p>`)}
${next.length > 0 && html`<ul class="next"${page.spoken}>${next.map((one) => html`<li>${one}</li>`)}</ul>`}
${aboutLine(page)}
${isDemo(report) && html`<p class="notice demo">${text.demo}</p>`}
${!report.redaction.applied && html`<p class="notice warning">⚠ ${words.labels.notRedacted}</p>`}
${page.spoken !== null && html`<p class="notice">${text.otherLanguage}</p>`}
</header>
`;
}

function aboutLine({ report, text, words }: Page): Html {
  const region = textIn(report.profile['region']);
  return html`<p class="about"><span>${text.made} <time datetime="${report.createdAt}">${madeAt(report)}</time></span>
<span>VPC Doctor ${report.tool.version}</span> ${region !== '' && html`<span>${words.labels.region} ${region}</span>`}
<span>${text.reportId} <code>${report.id}</code></span></p>`;
}

/** redactionPart says what was replaced, by rule and count, or warns that nothing was. */
export function redactionPart({ report, text, words, language }: Page): Html {
  if (!report.redaction.applied) return html`<p class="notice warning">⚠ ${words.labels.notRedacted}</p>`;
  const rules = report.redaction.rules
    .slice(0, 30)
    .map(({ rule, count }) => html`<li>${replacedText(rule, count, language)}</li>`);
  return html`<p>${text.redaction.applied}</p>${rules.length > 0 && html`<ul class="chips">${rules}</ul>`}`;
}
