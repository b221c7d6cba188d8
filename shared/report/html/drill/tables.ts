/** What the drawing shows, and what it is measured against, as tables: for screen readers, auditors and calculators. */
import { BOUND_TABLE } from '../../../drill/bounds.ts';
import { durationOf } from '../../../drill/outage.ts';
import { clockTime } from '../../../drill/picture/ticks.ts';
import type { DrillRecord } from '../../../drill/record.ts';
import { limited } from '../../values.ts';
import { html, type Html, type HtmlValue } from '../html.ts';
import { table } from '../page.ts';
import { seconds, type Sheet } from './sheet.ts';

type Account = DrillRecord['result']['accounts'][number];
type Compared = DrillRecord['result']['compared'][number];
type Bound = DrillRecord['result']['bounds'][number];

const MOST_ROWS = 120;
const MOST_TIMES = 8;

/** watchedTable says of each service what the drawing shows. */
export function watchedTable(sheet: Sheet): Html {
  const { record, texts, paper } = sheet;
  const { labels } = texts;
  const { columns } = paper;
  const { shown, more } = limited(record.recording.lanes, MOST_ROWS);
  const rows = shown.map(({ service }): readonly HtmlValue[] => {
    const account = record.result.accounts.find(({ serviceId }) => serviceId === service.id);
    const name = sheet.naming.name(service.id);
    if (account === undefined) return [name, `${seconds(service.intervalMs)} s`, '', '', '', labels.unseen];
    return [
      name,
      `${seconds(service.intervalMs)} s`,
      `${account.answered + account.late} / ${account.sent}`,
      account.rttMs === null ? '–' : `${account.rttMs.toFixed(account.rttMs < 10 ? 1 : 0)} ms`,
      outagesOf(account, sheet),
      unseenOf(account, sheet),
    ];
  });
  const head = [
    labels.service,
    columns.every,
    `${columns.answered} / ${columns.asked}`,
    columns.median,
    labels.outages,
    labels.unseen,
  ];
  return html`${table({ caption: labels.tested, head, rows, kind: 'watched' })}${more > 0 && html`<p>${paper.more(more)}</p>`}`;
}

function outagesOf({ outages }: Account, { texts, record, paper }: Sheet): HtmlValue {
  if (outages.length === 0) return texts.labels.noOutages;
  const { shown, more } = limited(outages, MOST_TIMES);
  const lines = shown.map((outage) => {
    const { ms, errorMs } = durationOf(outage, record.recording.endMs);
    const end = outage.toMs === null ? texts.labels.stillOut : clockTime(outage.toMs, true);
    return html`<li>${clockTime(outage.fromMs, true)} – ${end}: ${texts.duration(ms, errorMs)}</li>`;
  });
  return html`<ul class="plain">${lines}${more > 0 && html`<li>${paper.more(more)}</li>`}</ul>`;
}

function unseenOf({ unseen }: Account, { paper }: Sheet): HtmlValue {
  if (unseen.length === 0) return '–';
  const { shown, more } = limited(unseen, MOST_TIMES);
  return html`<ul class="plain">${shown.map(({ fromMs, toMs }) => html`<li>${clockTime(fromMs, true)} – ${clockTime(toMs, true)}</li>`)}${more > 0 && html`<li>${paper.more(more)}</li>`}</ul>`;
}

/** phaseList gives the parts of the drill in one line, numbered as in the drawing. */
export function phaseList({ record, texts }: Sheet): Html {
  const items = record.result.phases
    .slice(0, MOST_TIMES)
    .map(
      ({ name, fromMs, toMs }, index) =>
        html`<li><b>${index + 1}</b> ${texts.phases[name]} ${clockTime(fromMs, true)} – ${clockTime(toMs, true)}</li>`,
    );
  return html`<ul class="inline">${items}</ul>`;
}

/** comparedTable sets each service's outages of both changes beside the bound; without settings, it gives the common bounds. */
export function comparedTable(sheet: Sheet): Html {
  const { record, texts, paper, naming } = sheet;
  const { compared, bounds } = record.result;
  const services = [...new Set(compared.map(({ serviceId }) => serviceId))];
  const { shown, more } = limited(services, MOST_ROWS);
  const rows = shown.map((id) => {
    const own = compared.filter(({ serviceId }) => serviceId === id);
    return [
      naming.name(id),
      ...PHASES.map((phase) =>
        comparedCell(
          own.filter((one) => one.phase === phase),
          sheet,
        ),
      ),
    ];
  });
  const head = [texts.labels.service, ...PHASES.map((phase) => texts.phases[phase])];
  return html`${rows.length === 0 ? html`<p>${paper.nothingCompared}</p>` : table({ caption: paper.compared, head, rows, kind: 'compared' })}
${more > 0 && html`<p>${paper.more(more)}</p>`}${boundPart(bounds, sheet)}`;
}

const PHASES = ['failover', 'failback'] as const;

function comparedCell(outages: readonly Compared[], { texts, paper }: Sheet): HtmlValue {
  if (outages.length === 0) return '–';
  const { shown, more } = limited(outages, MOST_TIMES);
  const lines = shown.map(
    ({ fromMs, ms, errorMs, against }) =>
      html`<li>${clockTime(fromMs, true)}: ${texts.duration(ms, errorMs)} · <strong class="against ${against}">${texts.against[against]}</strong></li>`,
  );
  return html`<ul class="plain">${lines}${more > 0 && html`<li>${paper.more(more)}</li>`}</ul>`;
}

function boundPart(own: readonly Bound[], { texts, paper }: Sheet): Html {
  if (own.length > 0)
    return html`<ul class="plain">${own.slice(0, MOST_TIMES).map((bound) => html`<li><strong>${texts.labels.bound}</strong> ${texts.mechanisms[bound.mechanism]}: ${texts.bound(bound)} (${texts.step(bound.step)})</li>`)}</ul>`;
  const rows = BOUND_TABLE.map((bound) => [
    texts.mechanisms[bound.mechanism],
    texts.bound(bound),
    texts.step(bound.step),
  ]);
  const head = [texts.labels.bound, paper.columns.settings, paper.columns.step];
  return html`<p>${texts.labels.boundTableAbout}</p>${table({ caption: texts.labels.boundTable, head, rows, kind: 'bounds' })}`;
}

const MOST_HOPS = 30;

/** pathTable gives the way to each target before, during and after. */
export function pathTable({ record, texts, paper }: Sheet): Html {
  const { labels } = texts;
  const { paths } = record.result;
  const targets = [...new Set(paths.map(({ target }) => target))].slice(0, MOST_ROWS);
  if (targets.length === 0) return html`<p>${paper.noPath}</p>`;
  const cell = (target: string, phase: string): HtmlValue => {
    const found = paths.find((one) => one.target === target && one.phase === phase);
    if (found === undefined) return '–';
    const hops = found.hops.slice(0, MOST_HOPS).map((hop) => hop ?? labels.noHop);
    return html`<strong>${texts.over[found.over]}</strong><br>${[...hops, found.reached ? target : labels.noHop].join(' → ')}`;
  };
  const rows = targets.map((target) => [
    target,
    cell(target, 'baseline'),
    cell(target, 'standby'),
    cell(target, 'end'),
  ]);
  return table({
    caption: labels.path,
    head: [paper.columns.target, labels.before, labels.during, labels.after],
    rows,
    kind: 'paths',
  });
}
