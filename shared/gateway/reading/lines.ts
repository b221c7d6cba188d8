/** The lines of a configuration as somebody hands it over: copied from a terminal, saved by an editor, cut in half. */
import { clean } from '../../parse/common/clean.ts';
import { promptIn } from '../../reading/session.ts';
import { beginsPem, endsPem, withoutSecrets } from './secrets.ts';

export interface Line {
  /** From 1, of the text as it was given. */
  readonly number: number;
  /** Without the blanks around it and without secrets. */
  readonly text: string;
  readonly indent: number;
  /** What is left of it was not secret, and something was. */
  readonly isSecret: boolean;
  /** A comment stood behind it. */
  readonly hasComment: boolean;
  /** A pager stood before it, so that nobody knows how far it was indented. */
  readonly isLoose: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly total: number;
  /** Blank lines, pagers and prompts. */
  readonly blank: number;
  /** Lines of which nothing is left. */
  readonly secret: number;
  /** The last line has no end. */
  readonly isOpen: boolean;
  /** A pager waits in the last line. */
  readonly endsInPager: boolean;
  /** Number of the first line that was not read. */
  readonly tooLargeAt: number | null;
}

/** Far more than any gateway has. */
const MOST_LINES = 50_000;
const MOST_LENGTH = 4_000;
const MOST_PEM = 400;

const PAGER =
  /^\s*(?:-{2,4}\s?\(?(?:more|\u66f4\u591a)[^-\n]{0,40}-{2,4}(?:\s?\(\d{1,3}%\)-{0,2})?|<--- More --->)/i;
/** `GW#`, `GW(config-if)#`, `<H3C>`, `[~H3C-bgp]`, `FGT (static) #`, `user@srx>`. */
const DEVICE_PROMPT =
  /^(?:[\w.-]{1,63}(?:\([\w.+-]{1,60}\))?[#>]|<[\w.-]{1,63}>|\[(?!V\d{3}R)[~*]?[\w.-]{1,63}(?:-[\w./:-]{1,80})?\]|(?:[\w.-]{1,63} (?:\([\w./-]{1,60}\) )?#|[\w.-]{1,32}@[\w.-]{1,63}[#>])(?=\s|$))/;
/** What is typed to see a configuration, or to get there. */
const ASKS =
  /^(?:show|sh|display|disp?|get|cat|more|less|dir|vtysh|screen-length|terminal|system-view|configure|conf|enable|en|exit|quit|return|cli|sudo|no page)?(?:\s.{0,200})?$/i;

/** linesOf gives the lines that say something, and counts the others. */
export function linesOf(raw: string): Lines {
  const all = clean(raw).split('\n');
  const isOpen = all.at(-1) !== '';
  if (!isOpen) all.pop();
  const gathered: Gathered = { lines: [], blank: 0, secret: 0, pem: 0, endsInPager: false };
  let tooLargeAt: number | null = all.length > MOST_LINES ? MOST_LINES + 1 : null;
  for (const [index, whole] of all.slice(0, MOST_LINES).entries()) {
    if (whole.length <= MOST_LENGTH) gather(gathered, whole, index + 1);
    else {
      tooLargeAt ??= index + 1;
      gathered.blank += 1;
    }
  }
  const { lines, blank, secret, endsInPager } = gathered;
  return { lines, total: Math.min(all.length, MOST_LINES), blank, secret, isOpen, endsInPager, tooLargeAt };
}

interface Gathered {
  readonly lines: Line[];
  blank: number;
  secret: number;
  /** How many more lines of a certificate or key may follow. */
  pem: number;
  endsInPager: boolean;
}

function gather(found: Gathered, whole: string, number: number): void {
  const isLoose = whole.includes('-') && PAGER.test(whole);
  const text = isLoose ? whole.replace(PAGER, ' ') : typedOrPrinted(whole);
  const isBlank = text.trim() === '';
  found.endsInPager = isBlank && (found.endsInPager || isLoose);
  if (found.pem > 0) {
    found.pem = endsPem(text) ? 0 : found.pem - 1;
    found.secret += 1;
    return;
  }
  if (isBlank) {
    found.blank += 1;
    return;
  }
  if (beginsPem(text)) found.pem = MOST_PEM;
  const line = lineOf(text, number, isLoose);
  if (line.text === '' || line.text === '…') found.secret += 1;
  else found.lines.push(line);
}

/** Prompts go; what was typed behind them stays, unless it only asks for the configuration. */
function typedOrPrinted(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 32 || first === 9) return text;
  const prompt = DEVICE_PROMPT.exec(text)?.[0] ?? promptIn(text)?.prompt;
  if (prompt === undefined || prompt.trim() === '#') return text;
  const typed = text.slice(prompt.length).trim();
  return ASKS.test(typed) ? '' : typed;
}

/** `#` begins a comment behind a command in files that people write by hand; in a description it is a letter. */
const COMMENT = /\s#\s.*$/;

function lineOf(text: string, number: number, isLoose: boolean): Line {
  const indent = text.length - text.trimStart().length;
  const hasComment = !/^\s*[#!]/.test(text) && COMMENT.test(text);
  const { text: kept, isSecret } = withoutSecrets(hasComment ? text.replace(COMMENT, '') : text);
  return { number, text: kept.trim(), indent, isSecret, hasComment, isLoose };
}

/** wordsOf splits a line at its blanks; a value in quotes or in `<…>` is one word. */
export function wordsOf(text: string): readonly string[] {
  return text.includes('"') || text.includes('<')
    ? (text.match(/<[^<>\n]{1,120}>|"[^"\n]*"|[^\s"<]+|["<]/g) ?? [])
    : text.split(/\s+/);
}

/** unquoted takes the quotes off a word. */
export function unquoted(word: string): string {
  return word.length >= 2 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word;
}
