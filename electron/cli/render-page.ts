import wrapAnsi from 'wrap-ansi';
import type { Language } from '../../shared/text/language.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import type { Words } from '../../shared/text/words.ts';
import { line, oneLine, plain, type Colors } from './terminal.ts';

export interface TextOptions {
  readonly colors: Colors;
  readonly columns: number;
  /** What follows `vpc-doctor verify FINDING`, such as ` --profile company.yaml`; null: no command verifies it (the demo). */
  readonly repeat?: string | null;
}

export interface Page extends TextOptions {
  readonly words: Words;
  readonly language: Language;
  /** The demo's faults are not those of the reader's computer. */
  readonly isDemo: boolean;
}

/** wrapped breaks a text into lines behind an indent; the first line may start differently. */
export function wrapped(text: string, page: TextOptions, indent: string, first = indent): TerminalText[] {
  const lines = wrapAnsi(oneLine(text), page.columns - indent.length, { hard: true }).split('\n');
  return lines.map((one, index) => line`${plain(index === 0 ? first : indent)}${plain(one.trimEnd())}`);
}

/** paragraphs is wrapped for a text of several lines, which stay. */
export function paragraphs(text: string, page: TextOptions, indent: string): TerminalText[] {
  return text.split('\n').flatMap((one) => wrapped(one, page, indent));
}
