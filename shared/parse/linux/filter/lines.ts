/** The lines of a listing. */

export interface Lines {
  readonly lines: readonly string[];
  /** The last line has no end, so that it may be a part of one; it is left out. */
  readonly isCut: boolean;
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** finishedLines gives the finished lines of a listing without colours. */
export function finishedLines(text: string): Lines {
  const lines = text
    .replace(COLOUR, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd());
  const last = lines.pop() ?? '';
  return { lines, isCut: last !== '' };
}
