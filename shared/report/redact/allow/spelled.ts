/** Words whose letters are written as numbers: escapes of shells, of C and of HTML, percent signs, bytes with blanks between them. */
import { unescaped, unpercent } from '../encoded.ts';

/** With what stands right beside it, since a part of a word is often written as it is. Bounded, for each turn of a group takes of the stack. */
const RUN =
  /(?<![\w%\\&;#])\w{0,64}(?:(?:%|\\x)[0-9a-f]{2}|(?<!\\)\\[0-3][0-7]{2}|&#x?[0-9a-f]{1,6};)(?:\w|(?:%|\\x)[0-9a-f]{2}|(?<!\\)\\[0-3][0-7]{2}|&#x?[0-9a-f]{1,6};){0,500}/gi;
const BYTES = /(?<![\w.:,-])[4-7][0-9a-f](?:[ ,][2-7][0-9a-f]){4,500}/gi;
const PAIRS = /[4-7][0-9a-f][ ,][2-7][0-9a-f][ ,][2-7][0-9a-f]/i;
const THREE_LETTERS = /[a-z]{3}/i;
/** What no word holds: then these were no letters. */
const NO_WORD = /[\0-\x1f\x7f-\x9f"\\\ufffd]/;

/** denySpelled reads them, and writes what may be shared of them in their place; what may be shared as it is stays as it was written. */
export function denySpelled(text: string, deny: (decoded: string) => string): string {
  const runs = /%[0-9a-f]{2}|\\x[0-9a-f]{2}|\\[0-3][0-7]{2}|&#/i.test(text)
    ? text.replace(RUN, (run) => changed(run, unpercent(unescaped(run)), deny))
    : text;
  if (!PAIRS.test(runs)) return runs;
  return runs.replace(BYTES, (run) => {
    const decoded = String.fromCharCode(...run.split(/[ ,]/).map((byte) => Number.parseInt(byte, 16)));
    return THREE_LETTERS.test(decoded) ? changed(run, decoded, deny) : run;
  });
}

function changed(run: string, decoded: string, deny: (decoded: string) => string): string {
  if (decoded === run || NO_WORD.test(decoded)) return run;
  const denied = deny(decoded);
  if (denied === decoded) return run;
  return run.includes('%') ? encodeURI(denied) : denied;
}
