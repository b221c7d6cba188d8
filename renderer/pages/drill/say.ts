/** What a live region says: what has changed, and nothing twice. */
import type { RecordedService } from '../../../shared/drill/service.ts';
import { namingOf } from '../../../shared/drill/words.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { DrillPageTexts } from '../../i18n/drill/texts.ts';
import type { LiveView } from '../../../shared/contract/drill.ts';

export interface Heard {
  readonly stage: LiveView['stage'] | null;
  /** Lanes that were out. */
  readonly out: readonly number[];
}

/** The words that it is said in. */
export interface Speech {
  readonly drill: DrillPageTexts;
  readonly language: Language;
}

export const NOTHING_HEARD: Heard = { stage: null, out: [] };

/** outOf lists the lanes that are out now. */
export function outOf({ outages }: Pick<LiveView, 'outages'>): readonly number[] {
  return [...new Set(outages.filter(({ toMs }) => toMs === null).map(({ lane }) => lane))];
}

/** sayOf puts what is new since `before` into sentences; empty: nothing. */
export function sayOf(live: LiveView, before: Heard, { drill, language }: Speech): string {
  const { live: texts, said } = drill;
  const naming = namingOf(live.services, language);
  const named = (lanes: readonly number[]): string =>
    naming.names(lanes.map((lane) => idOf(live.services, lane)));
  const out = outOf(live);
  const lost = out.filter((lane) => !before.out.includes(lane));
  const back = before.out.filter((lane) => !out.includes(lane));
  const { title, text } = live.kind === 'watch' ? texts.watching : texts.stages[live.stage];
  const isNews = before.stage === null || (live.kind === 'drill' && live.stage !== before.stage);
  return [
    ...(lost.length > 0 ? [said.out(lost.length, named(lost))] : []),
    ...(back.length > 0 ? [said.back(back.length, named(back))] : []),
    ...(back.length > 0 && out.length === 0 ? [said.allBack] : []),
    ...(isNews ? [`${title}. ${text}`] : []),
  ].join(' ');
}

function idOf(services: readonly RecordedService[], lane: number): string {
  return services[lane]?.id ?? '';
}
