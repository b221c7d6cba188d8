/** Texts over several lines that greet whoever logs on: `banner motd ^C` (IOS), `header login information "` (Comware, VRP). */
import type { Line } from './lines.ts';

/** The character after the kind ends the text; a letter is none, since `banner motd line …` of FRR is one line. */
const OPENS = /^(?:banner \S+|header \S+(?: information)?) (\^C|[^\w\s])(.*)$/i;
/** No greeting is longer; where its end is missing, nothing is taken for one. */
const MOST = 100;

/** greetingsIn gives the numbers of the lines that are part of a greeting, without its first one. */
export function greetingsIn(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const length = lengthOf(lines, at);
    for (const { number } of lines.slice(at + 1, at + 1 + length)) found.add(number);
    at += length;
  }
  return found;
}

function lengthOf(lines: readonly Line[], at: number): number {
  const [, sign, rest = ''] = OPENS.exec(lines[at]?.text ?? '') ?? [];
  if (sign === undefined || rest.includes(sign)) return 0;
  const end = lines.slice(at + 1, at + 1 + MOST).findIndex(({ text }) => text.includes(sign));
  return end + 1;
}
