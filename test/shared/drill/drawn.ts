/** Lanes that are drawn: one letter per question, 100 ms apart. */
import type { Lane, Outcome, Sample } from '../../../shared/drill/sample.ts';
import type { Service } from '../../../shared/drill/service.ts';
import { NOTHING_ELSE, UDP } from '../../support/drill.ts';

/** `.` answered, `x` lost, `l` late, `r` refused, `u` unreachable, `?` unknown. */
const OUTCOME: Readonly<Record<string, Outcome>> = {
  '.': 'answered',
  x: 'lost',
  l: 'late',
  r: 'refused',
  u: 'unreachable',
  '?': 'unknown',
};

/** Milliseconds until the answer, for each letter that has one. */
const rtts = (rttMs: number) =>
  new Map([
    ['.', rttMs],
    ['l', 1_500],
  ]);

/** drawn gives the samples of a drawing; what is answered takes `rttMs`. */
export const drawn = (text: string, rttMs = 0): Sample[] =>
  Array.from(text, (letter, index) => ({
    atMs: index * 100,
    outcome: OUTCOME[letter] ?? 'unknown',
    rttMs: rtts(rttMs).get(letter) ?? null,
  }));

/** laneOf gives the lane of these samples. */
export const laneOf = (samples: readonly Sample[], service: Service = UDP): Lane => ({
  service,
  samples,
  ...NOTHING_ELSE,
});
