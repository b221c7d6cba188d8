/** What a terminal may show: colour where it is wanted, and no control characters from outside. */
import pc from 'picocolors';
import { marked, type TerminalText } from '../../shared/text/target-text.ts';

type Color = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';
/** Colours go around finished texts only. */
export type Colors = Readonly<Record<Color, (text: TerminalText) => TerminalText>>;

/** colorsFor follows NO_COLOR and FORCE_COLOR, then whether the stream is a terminal that can show colour. */
export function colorsFor(
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Colors {
  const colors = pc.createColors(wantsColor(stream, env));
  const paint = (color: Color) => (text: TerminalText) => marked.terminal(colors[color](text));
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    cyan: paint('cyan'),
  };
}

function wantsColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/**
 * Adapter names, server banners and certificate names come from strangers: escape sequences and
 * bidirectional overrides would let them repaint the verdict.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** plain removes control characters; line breaks and tabs stay. */
export function plain(text: string): TerminalText {
  return marked.terminal(text.replace(UNSAFE, '\ufffd'));
}

/** oneLine is plain without line breaks: a name with one could begin a line that looks like ours. */
export function oneLine(text: string): TerminalText {
  return plain(text.replace(/[\r\n\t]/g, ' '));
}

/** line puts finished parts into a line of our own. */
export function line(
  strings: TemplateStringsArray,
  ...values: readonly (TerminalText | number)[]
): TerminalText {
  return marked.terminal(strings.map((part, index) => part + String(values[index] ?? '')).join(''));
}

/** joined puts finished lines below each other. */
export function joined(lines: readonly TerminalText[], between: '\n' | '\n\n' = '\n'): TerminalText {
  return marked.terminal(lines.join(between));
}

/** say writes to the user beside the result. */
export function say(text: TerminalText): void {
  process.stderr.write(`${text}\n`);
}

/** widthOf gives the columns to wrap at: the terminal's, within readable limits. */
export function widthOf(stream: { readonly columns?: number }): number {
  return Math.min(Math.max(stream.columns ?? 100, 40), 100);
}
