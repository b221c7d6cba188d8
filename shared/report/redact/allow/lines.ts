/** Lines that no reader can place: hardly a word of them is known. They are left out, and counted. */

/** What stands in place of a line; readers pass it over as they passed over the line. */
export const LEFT_OUT = '[left out]';
const MOST_UNKNOWN = 4;
const UNKNOWN = /(?<![\p{L}\p{N}-])word-\d+/gu;
const TELLING =
  /\d{1,3}(?:\.\d{1,3}){3}|(?<![\p{L}\p{N}-])(?!word-)[a-z]{2,6}\d?-\d|[:：]\s*$|::|["'{}[\]]/iu;
const WORD = /\p{L}{2,}/gu;

export interface LeftOut {
  readonly text: string;
  readonly lines: number;
}

/** withoutStrangeLines takes lines out of a text whose words have been replaced. */
export function withoutStrangeLines(text: string): LeftOut {
  if (!text.includes('word-')) return { text, lines: 0 };
  let lines = 0;
  const kept = text.replace(/[^\r\n]+/g, (line) => {
    if (!isStrange(line)) return line;
    lines += 1;
    return `${/^\s*/.exec(line)?.[0] ?? ''}${LEFT_OUT}`;
  });
  return { text: kept, lines };
}

function isStrange(line: string): boolean {
  const unknown = line.match(UNKNOWN)?.length ?? 0;
  if (unknown <= MOST_UNKNOWN || TELLING.test(line)) return false;
  const known = (line.replace(UNKNOWN, '').match(WORD) ?? []).length;
  return unknown > known;
}
