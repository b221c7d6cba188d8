import wrapAnsi from 'wrap-ansi';
import type { Words } from '../../shared/text/words.ts';
import { plain, type Colors } from './terminal.ts';

export interface TextOptions {
  readonly colors: Colors;
  readonly columns: number;
}

export interface Page extends TextOptions {
  readonly words: Words;
}

/** wrapped breaks a text into lines behind an indent; the first line may start differently. */
export function wrapped(text: string, page: TextOptions, indent: string, first = indent): string[] {
  const lines = wrapAnsi(plain(text), page.columns - indent.length, { hard: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? first : indent}${line.trimEnd()}`);
}
