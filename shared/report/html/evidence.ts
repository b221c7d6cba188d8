import type { Report } from '../schema.ts';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';

const MOST_OUTPUTS = 150;
const MOST_CHARACTERS = 6_000;
/** Raw output must not drown the report; the JSON form holds all of it. */
const MOST_TOTAL = 400_000;

/** Where the output with an id stands on the page. */
export type EvidenceIndex = ReadonlyMap<string, string>;

interface Output {
  readonly anchor: string;
  readonly record: Report['evidence'][number];
  readonly text: string;
}

/** outputsOf chooses the outputs that are shown: those behind a cause first. */
export function outputsOf(report: Report): readonly Output[] {
  const wanted = new Set(
    report.checks.filter(({ findings }) => findings.length > 0).flatMap(({ evidence }) => evidence),
  );
  const ordered = [
    ...report.evidence.filter(({ id }) => wanted.has(id)),
    ...report.evidence.filter(({ id }) => !wanted.has(id)),
  ];
  const outputs: Output[] = [];
  let left = MOST_TOTAL;
  for (const record of ordered.slice(0, MOST_OUTPUTS)) {
    const text = record.text.slice(0, MOST_CHARACTERS);
    left -= text.length;
    if (left < 0) break;
    outputs.push({ anchor: `output-${outputs.length + 1}`, record, text });
  }
  return outputs;
}

/** indexOf says which outputs can be linked to. */
export function indexOf(outputs: readonly Output[]): EvidenceIndex {
  return new Map(outputs.map(({ anchor, record }) => [record.id, anchor]));
}

/** evidencePart gives the raw outputs, folded and cut to a readable length. */
export function evidencePart(page: Page, outputs: readonly Output[]): Html {
  const { evidence } = page.text;
  if (outputs.length === 0) return html`<p>${evidence.none}</p>`;
  const leftOut = page.report.evidence.length - outputs.length;
  return html`<p>${evidence.about}</p>
${outputs.map((one) => outputMarkup(one, page))}
${leftOut > 0 && html`<p class="notice">${evidence.leftOut(leftOut)}</p>`}`;
}

function outputMarkup({ anchor, record, text }: Output, page: Page): Html {
  const { evidence } = page.text;
  const about = [record.startedAt, record.stream, record.codepage]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  const exit = record.exitCode === undefined ? null : ` · ${evidence.exitCode} ${record.exitCode}`;
  return html`<details id="${anchor}"><summary><code>${record.command}</code></summary>
<p class="about">${record.id} · ${about}${exit}</p>
<pre>${text}</pre>
${text.length < record.text.length && html`<p class="notice">${evidence.cut(text.length, record.text.length)}</p>`}</details>
`;
}
