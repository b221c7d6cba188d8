import wrapAnsi from 'wrap-ansi';
import type { Language } from '../../shared/text/language.ts';
import type { TerminalText } from '../../shared/text/target-text.ts';
import type { Words } from '../../shared/text/contract/words.ts';
import { colorsFor, joined, line, oneLine, plain, widthOf, type Colors } from './terminal.ts';

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

/** pageFor gives the page of this process: colours only when the text goes to its terminal. */
export function pageFor(toTerminal: boolean): Pick<TextOptions, 'colors' | 'columns'> {
  return {
    colors: colorsFor(toTerminal ? process.stdout : { isTTY: false }, toTerminal ? process.env : {}),
    columns: widthOf(process.stdout),
  };
}

/** sectionsText puts an empty line between sections; one without lines is left out. */
export function sectionsText(sections: readonly (readonly TerminalText[])[]): TerminalText {
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => joined(lines));
  return line`${joined(shown, '\n\n')}\n`;
}

/** What stands before the lines of a text. */
export interface Margin {
  readonly first: string;
  readonly rest: string;
}

const BULLET: Margin = { first: '  - ', rest: '    ' };

/** wrapped breaks a text into lines behind a margin. */
export function wrapped(text: string, page: TextOptions, margin: string | Margin): TerminalText[] {
  const { first, rest } = typeof margin === 'string' ? { first: margin, rest: margin } : margin;
  const lines = wrapAnsi(shortWords(oneLine(text)), page.columns - rest.length, { hard: true }).split('\n');
  return lines.map((one, index) => line`${plain(index === 0 ? first : rest)}${plain(one.trimEnd())}`);
}

/** No sentence or name is longer. Letters beyond ASCII are measured one by one; a stranger's file may have too many. */
const LONGEST_WORD = 4_000;

function shortWords(text: string): string {
  return text.length <= LONGEST_WORD
    ? text
    : text
        .split(' ')
        .map((word) => (word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word))
        .join(' ');
}

/** paragraphs wraps each line of a text; its line breaks stay. */
export function paragraphs(text: string, page: TextOptions, indent: string): TerminalText[] {
  return text.split('\n').flatMap((one) => wrapped(one, page, indent));
}

/** bullet gives a text as an item of a list. */
export function bullet(text: string, page: TextOptions): TerminalText[] {
  return wrapped(text, page, BULLET);
}

/** section gives lines below their heading; nothing where there are none. */
export function section(title: string, lines: readonly TerminalText[], page: TextOptions): TerminalText[] {
  return lines.length === 0 ? [] : [page.colors.bold(plain(title)), ...lines];
}
