/**
 * The lanes of a drill as lengths of time, without words, colors or pixels: the paper, the window and a table draw the same.
 * A record may come from anybody, so every number is brought into the time of the recording, and lists have an end.
 */
import { expanded } from '../compact.ts';
import type { DrillRecord } from '../record.ts';
import type { Phase } from '../phase.ts';
import type { Mark } from '../sample.ts';
import { ticksOf } from './ticks.ts';

/** A length of time in milliseconds since the start. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface LanePicture {
  readonly serviceId: string;
  readonly outages: readonly (Span & {
    /** It was not over at the end. */ readonly open: boolean;
  })[];
  readonly unseen: readonly Span[];
  /** What is left: it answered. */
  readonly up: readonly Span[];
  /** Questions without an answer that are no outage: when. */
  readonly losses: readonly number[];
}

export interface DrillPicture {
  readonly endMs: number;
  readonly lanes: readonly LanePicture[];
  readonly phases: readonly Phase[];
  readonly marks: readonly Mark[];
  /** Where the time axis has a number. */
  readonly ticks: readonly number[];
  /** Lanes that are not drawn. */
  readonly moreLanes: number;
}

/** A drill watches at most fifty questions a second; more lanes than these nobody tells apart on a page. */
const MOST_LANES = 40;
const MOST_SPANS = 400;
/** Losses closer than a thousandth of the time fall on one dot of ink. */
const FINEST = 1_000;
/** A year; the end of a stranger's record may be no time at all. */
const LONGEST_MS = 365 * 86_400_000;

/** pictureOf draws what a record says. */
export function pictureOf({ recording, result }: DrillRecord): DrillPicture {
  const endMs = within(recording.endMs, LONGEST_MS) || 1;
  const span = (fromMs: number, toMs: number | null): Span => {
    const from = within(fromMs, endMs);
    return { fromMs: from, toMs: Math.max(from, within(toMs ?? endMs, endMs)) };
  };
  const lanes = recording.lanes.slice(0, MOST_LANES).map(({ service, samples }): LanePicture => {
    const account = result.accounts.find(({ serviceId }) => serviceId === service.id);
    const outages = (account?.outages ?? [])
      .slice(0, MOST_SPANS)
      .map(({ fromMs, toMs }) => ({ ...span(fromMs, toMs), open: toMs === null }));
    const unseen = (account?.unseen ?? []).slice(0, MOST_SPANS).map(({ fromMs, toMs }) => span(fromMs, toMs));
    return {
      serviceId: service.id,
      outages,
      unseen,
      up: without([...outages, ...unseen], endMs),
      losses: lossesBeside([...outages, ...unseen], samples, endMs),
    };
  });
  return {
    endMs,
    lanes,
    phases: result.phases
      .slice(0, MOST_SPANS)
      .map(({ name, fromMs, toMs }) => ({ name, ...span(fromMs, toMs) })),
    marks: result.marks.slice(0, MOST_SPANS).map((mark) => ({ ...mark, atMs: within(mark.atMs, endMs) })),
    ticks: ticksOf(endMs),
    moreLanes: Math.max(0, recording.lanes.length - MOST_LANES),
  };
}

/** without gives the time of the recording that none of these takes. */
function without(spans: readonly Span[], endMs: number): readonly Span[] {
  const left: Span[] = [];
  let fromMs = 0;
  for (const span of [...spans].sort((a, b) => a.fromMs - b.fromMs)) {
    if (span.fromMs > fromMs) left.push({ fromMs, toMs: span.fromMs });
    fromMs = Math.max(fromMs, span.toMs);
  }
  return fromMs < endMs ? [...left, { fromMs, toMs: endMs }] : left;
}

function lossesBeside(
  spans: readonly Span[],
  samples: DrillRecord['recording']['lanes'][number]['samples'],
  endMs: number,
): readonly number[] {
  const step = endMs / FINEST;
  const seen = new Set<number>();
  for (const { atMs, outcome } of expanded(samples)) {
    const isLoss = outcome === 'lost' || outcome === 'refused' || outcome === 'unreachable';
    if (!isLoss || atMs < 0 || atMs > endMs) continue;
    // The first and the last loss of an outage lie at its edge.
    if (spans.some(({ fromMs, toMs }) => atMs >= fromMs - step && atMs <= toMs + step)) continue;
    seen.add(Math.round(atMs / step) * step);
  }
  return [...seen].sort((a, b) => a - b).slice(0, FINEST);
}

/** NaN and infinity are no times. */
function within(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0;
}
