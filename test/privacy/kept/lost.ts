/** Counts what redaction takes out of a text that should have stayed. */
import { shareable } from '../../../electron/host/share-run.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportWith } from '../group.ts';
import { drawn, type Spec } from '../spec.ts';

export interface Lost {
  readonly all: readonly string[];
  readonly lost: readonly string[];
}

/** redacted is a report as it is shared. */
export const redacted = (report: Report): Report => shareable(report, { isOwn: false }).report;

const times = (text: string, piece: string): number => text.split(piece).length - 1;

/** Each piece stands there as often as before. */
export function lostFrom(place: string, pieces: readonly string[], before: string, after: string): Lost {
  return {
    all: pieces.map((one) => `${place}: ${one}`),
    lost: pieces.filter((one) => times(after, one) < times(before, one)).map((one) => `${place}: ${one}`),
  };
}

/** inOutput tells what is lost out of an output that was made for it. */
export function inOutput(
  place: string,
  platform: Platform,
  command: string,
  text: string,
  pieces: readonly string[],
): Lost {
  const spec: Spec = { name: place, platform, command, text: () => text };
  const report = redacted(reportWith(spec, { command, text }));
  return lostFrom(place, pieces, text, report.evidence[0]?.text ?? '');
}

/** inCorpus tells what is lost out of an output of the corpus, of what it keeps. */
export function inCorpus(spec: Spec): Lost {
  const { command, text, kept } = drawn(spec, 1);
  return lostFrom(
    spec.name,
    [...new Set(kept)],
    text,
    redacted(reportWith(spec, { command, text })).evidence[0]?.text ?? '',
  );
}
