import { contactNamesOf } from '../../text/words.ts';
import type { FootprintEntry } from '../schema.ts';
import { limited } from '../values.ts';
import { html, type Html } from './html.ts';
import { table, type Page } from './page.ts';

const MOST_SHOWN = 30;
/** More than any run contacts; only a made-up report has more. */
const MOST_LISTED = 30_000;

/** footprintPart lists every destination, those with one purpose together; long lists fold. */
export function footprintPart({ report, text, words }: Page): Html {
  if (report.footprint.length === 0) return html`<p>${text.footprint.none}</p>`;
  const groups = new Map<string, FootprintEntry[]>();
  for (const entry of limited(report.footprint, MOST_LISTED).shown) {
    const { protocol, purpose } = contactNamesOf(words, entry);
    const key = `${protocol} · ${purpose}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const rows = [...groups].map(([what, group]) => [
    what,
    destinations(group, text.footprint.all(group.length)),
    sum(group),
  ]);
  return html`<p>${text.footprint.about}</p>
${table({ caption: words.labels.footprint, head: [text.footprint.what, text.footprint.destinations, text.footprint.times], rows, kind: 'footprint' })}`;
}

function destinations(group: readonly FootprintEntry[], label: string): Html {
  const names = group.map(({ destination }) => destination);
  const { shown, more } = limited(names, MOST_SHOWN);
  if (more === 0) return html`${shown.join(', ')}`;
  const rest = names.slice(MOST_SHOWN).map((one, index) => html`${index > 0 && ', '}${one}`);
  return html`${shown.join(', ')}<details><summary>${label}</summary><p>${rest}</p></details>`;
}

function sum(group: readonly FootprintEntry[]): number {
  return group.reduce((total, { count }) => total + count, 0);
}
