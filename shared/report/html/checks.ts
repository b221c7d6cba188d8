import { factWord } from '../../text/fact-words.ts';
import { CHECK_IDS } from '../../check/registry.ts';
import { OUTCOME_SYMBOL } from '../../text/symbols.ts';
import type { Report, ReportCheck } from '../schema.ts';
import { limited, textIn } from '../values.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import { checkName, table, type Page } from './page.ts';

/** Of thousands of cloud computers that fare alike, some are named and the others counted. */
const MOST_ALIKE: Readonly<Record<ReportCheck['outcome'], number>> = {
  fail: 60,
  warn: 60,
  error: 30,
  inconclusive: 30,
  skipped: 10,
  pass: 10,
};
const MOST_GROUPS = 200;
const MOST_FACTS = 40;

/** checksPart gives every check, those of one kind and outcome together. */
export function checksPart(page: Page): Html {
  const { labels } = page.words;
  return table({
    caption: labels.checksHeading,
    head: [labels.check, labels.outcome, labels.reason],
    rows: rowsOf(page.report.checks, page),
    kind: 'checks',
  });
}

/** untestedPart says what nothing is claimed about: checks without a judgement, checks left out, facts not read. */
export function untestedPart(page: Page): Html {
  const { report, text, words } = page;
  const open = report.checks.filter(
    ({ outcome }) => outcome === 'inconclusive' || outcome === 'skipped' || outcome === 'error',
  );
  const judged = new Set(report.checks.map(({ id }) => id));
  const leftOut = CHECK_IDS.filter((id) => !judged.has(id)).map((id) => [
    nameCell(id, page),
    text.untested.notRun,
    words.unknowns['not-run'],
  ]);
  const rows = [...rowsOf(open, page), ...leftOut];
  const { labels } = words;
  return html`${rows.length === 0 ? html`<p>${text.untested.none}</p>` : html`<p>${text.untested.about}</p>${table({ caption: text.untested.heading, head: [labels.check, labels.outcome, labels.reason], rows, kind: 'checks' })}`}
${unknownFacts(page)}`;
}

function rowsOf(checks: readonly ReportCheck[], page: Page): readonly (readonly HtmlValue[])[] {
  const groups = new Map<string, ReportCheck[]>();
  for (const check of checks) {
    const key = `${check.id} ${check.outcome}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [check]);
    else group.push(check);
  }
  return [...groups.values()].slice(0, MOST_GROUPS).flatMap((group) => groupRows(group, page));
}

function groupRows(group: readonly ReportCheck[], page: Page): readonly (readonly HtmlValue[])[] {
  const { shown, more } = limited(group, MOST_ALIKE[group[0]?.outcome ?? 'pass']);
  const rows = shown.map((check) => [
    nameCell(check.id, page, check.subject),
    outcomeCell(check, page),
    html`<span${page.spoken}>${check.reason}</span>`,
  ]);
  const [first] = group;
  if (more === 0 || first === undefined) return rows;
  return [
    ...rows,
    [
      checkName(first.id, page),
      outcomeCell(first, page),
      html`${page.text.more(more)}${page.words.brackets(page.text.same(group.length))}`,
    ],
  ];
}

function nameCell(id: string, page: Page, subject?: string): Html {
  return html`${checkName(id, page)} <code>${id}</code>${subject !== undefined && html` <code>${subject}</code>`}`;
}

function outcomeCell({ outcome }: ReportCheck, page: Page): Html {
  return html`<span class="outcome ${outcome}"><span aria-hidden="true">${OUTCOME_SYMBOL[outcome]}</span> ${page.words.outcomes[outcome]}</span>`;
}

function unknownFacts(page: Page): Html | null {
  const { shown, more } = limited(page.report.observations.filter(isGap), MOST_FACTS);
  if (shown.length === 0) return null;
  const items = shown.map(
    (one) =>
      html`<li>${factWord('kinds', one.kind, page.language)} ${one.subject}${page.words.colon}${reasonOf(one, page)}</li>`,
  );
  return html`<h3>${page.text.untested.facts}</h3><ul>${items}${more > 0 && html`<li>${page.text.more(more)}</li>`}</ul>
`;
}

/** What a system does not have cannot be read there. */
function isGap({ fact }: Report['observations'][number]): boolean {
  return fact['known'] !== true && fact['reason'] !== 'not-applicable';
}

function reasonOf({ fact }: Report['observations'][number], page: Page): string {
  const reasons: Readonly<Record<string, string>> = page.words.unknowns;
  const key = textIn(fact['reason']);
  const detail = textIn(fact['detail']);
  return `${Object.hasOwn(reasons, key) ? (reasons[key] ?? key) : key}${detail === '' ? '' : page.words.brackets(detail)}`;
}
