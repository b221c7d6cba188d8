import { durationText } from '../../text/duration.ts';
import { factWord } from '../../text/fact-words.ts';
import type { Language } from '../../text/language.ts';
import type { Report } from '../schema.ts';
import { limited } from '../values.ts';
import { html, type Html } from './html.ts';
import { table, type Page } from './page.ts';

type Observation = Report['observations'][number];

/** Of one kind, this many of the longest: what is quick and alike tells nothing. */
const MOST_OF_KIND = 8;
const MOST_BARS = 80;
const NARROWEST_PERCENT = 0.8;
/** A year; the times of a stranger's report may add up to more than a number holds. */
const LONGEST_MS = 365 * 86_400_000;

/** timingsPart draws what ran when; a bar is drawn from the start of the run. */
export function timingsPart(page: Page): Html {
  const { report, text } = page;
  const total = Math.min(
    LONGEST_MS,
    report.observations.reduce(
      (most, one) => Math.max(most, one.startedMs + one.durationMs),
      Math.max(1, report.timings.totalMs),
    ),
  );
  const timed = report.observations.filter(({ durationMs }) => durationMs > 0);
  const bars = longest(timed);
  const more = timed.length - bars.length;
  const rows = bars.map((one) => [
    name(one, page.language),
    bar(one, total, page.language),
    `${durationText(one.durationMs, page.language)}${one.fact['known'] === true ? '' : ` · ${text.timings.unknownFact}`}`,
  ]);
  return html`<p>${text.timings.about(durationText(report.timings.totalMs, page.language))}</p>
${rows.length > 0 && table({ caption: text.timings.heading, head: [text.timings.probe, text.timings.when, text.timings.took], rows, kind: 'timings' })}
${more > 0 && html`<p>${text.more(more)}</p>`}`;
}

function longest(observations: readonly Observation[]): readonly Observation[] {
  const kinds = new Map<string, Observation[]>();
  for (const one of observations) {
    const own = kinds.get(one.kind);
    if (own === undefined) kinds.set(one.kind, [one]);
    else own.push(one);
  }
  const kept = [...kinds.values()].flatMap(
    (own) =>
      limited(
        own.sort((a, b) => b.durationMs - a.durationMs),
        MOST_OF_KIND,
      ).shown,
  );
  return limited(kept, MOST_BARS).shown.toSorted((a, b) => a.startedMs - b.startedMs);
}

function name({ kind, subject }: Observation, language: Language): Html {
  return html`<strong>${factWord('kinds', kind, language)}</strong> <span class="subject">${subject}</span>`;
}

function bar({ startedMs, durationMs, fact }: Observation, total: number, language: Language): Html {
  const start = Math.min(100 - NARROWEST_PERCENT, (100 * startedMs) / total);
  const width = Math.min(100 - start, Math.max(NARROWEST_PERCENT, (100 * durationMs) / total));
  return html`<svg class="${fact['known'] === true ? 'bar' : 'bar unknown'}" width="100%" height="10" role="img" aria-label="${durationText(startedMs, language)} – ${durationText(startedMs + durationMs, language)}"><rect x="${start.toFixed(2)}%" width="${width.toFixed(2)}%" height="10" rx="2"></rect></svg>`;
}
