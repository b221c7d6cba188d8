/** Which lines of a text field can be seen: only those are numbered, so that ten thousand lines cost what forty do. */

export interface Sight {
  /** First and last line in sight, from 1. */
  readonly first: number;
  readonly last: number;
}

export interface Scrolled {
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** sightOf gives the lines in sight, none beyond the text. */
export function sightOf({ top, height, lineHeight }: Scrolled, lines: number): Sight {
  const first = Math.max(1, Math.floor(top / lineHeight));
  return { first, last: Math.min(lines, Math.ceil((top + height) / lineHeight) + 1) };
}

/** linesIn counts the lines of a text, an empty last one too, as a text field shows them. */
export function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** topFor gives how far a text field is scrolled so that a line stands in its upper third. */
export function topFor(line: number, { height, lineHeight }: Omit<Scrolled, 'top'>): number {
  return Math.max(0, (line - 1) * lineHeight - height / 3);
}
