/**
 * Whether a command line shows all that its program knows, or a part: some rows, one interface, another machine. A part
 * could name the wrong winner, and what it does not show is not "none". So only what is known to leave every row in its
 * place counts as harmless.
 */
import type { Command } from './command.ts';

/** Programs and cmdlets that pass some rows on, or words of them. */
const FILTERS =
  /\|\s*(?:sudo\s+)?(?:[efz]?grep|rg|ag|g?awk|sed|head|tail|cut|uniq|wc|findstr|find|select-string|sls|where(?:-object)?|get-unique|gu)(?:\.exe)?(?![\w-])|\|\s*\?/i;
/** Of `Select-Object` and `Sort-Object`: they leave rows out, or give texts in place of objects. */
const LEAVES_OUT =
  /\|\s*(?:select|sort)(?:-object)?\s[^|;]*?\s?-(?:first|fi|last|skip|skiplast|index|unique|expandproperty|expand)\b/i;
/** jq with a program of its own; `.` is all. */
const TAKES_OUT = /\|\s*jq(?:\s+-{1,2}[\w-]+)*\s+(?!["']?\.["']?\s*(?:$|["'|;>)]))/;

/** takesRows says whether something behind a pipe may leave rows out. */
export function takesRows(line: string): boolean {
  return FILTERS.test(line) || LEAVES_OUT.test(line) || TAKES_OUT.test(line);
}

/** Parameters with a value that leave all rows there are; the value is checked where it decides. */
const HARMLESS_VALUES: Readonly<Record<string, RegExp>> = {
  '-addressfamily': /^(?:ipv4|ipv6|2|23)$/i,
  '-policystore': /^(?:activestore|1)$/i,
  '-erroraction': /./,
  '-ea': /./,
  '-warningaction': /./,
  '-wa': /./,
  '-throttlelimit': /./,
};
const HARMLESS = new Set(['-includehidden', '-effective', '-verbose', '-all']);

/** showsAllRows says whether the arguments of a cmdlet leave every row of this machine. */
export function showsAllRows({ args }: Command): boolean {
  const words = beforeRedirection(args).flatMap((word) => splitColon(word.toLowerCase()));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = words[at + 1] ?? '';
    const allowed = Object.hasOwn(HARMLESS_VALUES, word) ? HARMLESS_VALUES[word] : undefined;
    if (allowed !== undefined) {
      if (!allowed.test(value)) return false;
      at += 1;
    } else if (!HARMLESS.has(word) && word !== '*' && !(word === '-name' && value === '*')) return false;
  }
  return true;
}

/** `-AddressFamily:IPv4` */
function splitColon(word: string): readonly string[] {
  const [, name, value] = /^(-[a-z]+):(.+)$/.exec(word) ?? [];
  return name === undefined || value === undefined ? [word] : [name, value];
}

/** beforeRedirection leaves `> file` and `2>&1` out. */
export function beforeRedirection(args: readonly string[]): readonly string[] {
  const end = args.findIndex((word) => /^[\d*]?>/.test(word));
  return end < 0 ? args : args.slice(0, end);
}

/** hasOption says whether one of these letters stands among the options: `-I`, `-Itun0`, `/S`. Case counts. */
export function hasOption(args: readonly string[], letters: string): boolean {
  return args.some((word) => /^[-/][A-Za-z]/.test(word) && letters.includes(word[1] ?? ''));
}
