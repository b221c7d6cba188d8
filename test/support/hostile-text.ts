/** Texts that no tool should print, for parsers that must survive them. */
import fc from 'fast-check';
import { ANY_CHARACTER } from './any-character.ts';

/** LONG is enough for a parser of quadratic time to run into the time limit of its test. */
const LONG = 400_000;

/** HOSTILE_TEXTS are the same for every parser of text. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \r\n\t \r\n'],
  ['binary', '\u0000\u0001\ufffd\ud800'],
  ['a web page', '<!DOCTYPE html>\n<html><body>Sign in: to the network</body></html>\n'],
  ['a long run of blanks', `a${' '.repeat(LONG)}b`],
  ['a long indented run', `${' '.repeat(LONG)}x`],
  ['many dots', `   label ${'. '.repeat(LONG / 2)}`],
  ['many colons', `   a${':'.repeat(LONG)}`],
  ['many digits', '1'.repeat(LONG)],
  ['many brackets', `${'('.repeat(LONG / 2)}${'{'.repeat(LONG / 2)}`],
  ['many short lines', 'x\n'.repeat(LONG / 2)],
];

/** damaged gives the sample with a piece taken out, doubled, or replaced. */
export function damaged(sample: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: sample.length });
  return fc.tuple(place, place, fc.string({ unit: ANY_CHARACTER, maxLength: 8 })).map(([a, b, filling]) => {
    return sample.slice(0, Math.min(a, b)) + filling + sample.slice(Math.max(a, b));
  });
}
