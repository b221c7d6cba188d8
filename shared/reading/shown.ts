/**
 * Whether a command line shows all that its program knows, or a part: some rows, one interface, another machine. A part
 * could name the wrong winner, and what it does not show is not "none". So only what is known to leave every row in its
 * place counts as harmless.
 */
import type { Command } from './command.ts';

/** What shows, converts or keeps all that comes through a pipe, in its order. Whatever else stands there may take rows away. */
const PASSES_ALL = new Set(
  (
    'more less most cat bat batcat tee tee-object out-string out-file out-host oh out-default out-gridview ' +
    'format-table ft format-list fl format-wide fw format-custom fc convertto-json convertto-csv convertto-html ' +
    'convertto-xml export-csv epcsv export-clixml set-content sc add-content ac set-clipboard scb clip pbcopy xclip ' +
    'xsel wl-copy iconv dos2unix unix2dos json_pp'
  ).split(' '),
);
/** jq with a program of its own; `.` is all. */
const TAKES_OUT = /^jq(?:\s+-{1,2}[\w-]+)*\s+(?!["']?\.["']?\s*(?:$|["';>)]))/;
/** Of `Select-Object` all but the names of columns, and of `Sort-Object` three: they leave rows out, or give texts in place of objects. */
const LEAVES_OUT: Readonly<Record<string, RegExp>> = {
  select: /\s-(?!p|exc)/i,
  'select-object': /\s-(?!p|exc)/i,
  sort: /\s-[utb]/i,
  'sort-object': /\s-[utb]/i,
};

/** takesRows says whether something behind a pipe may leave rows out, or put them into another order. */
export function takesRows(line: string): boolean {
  const isCmdlet = /\bget-\w/i.test(line);
  const [, ...stages] = line.split(/(?<!\|)\|(?!\|)/);
  return stages.some((stage) => !passesAll(stage.trim(), isCmdlet));
}

function passesAll(stage: string, isCmdlet: boolean): boolean {
  // `(… | sort x)[0]`, `(… | sort x).NextHop`
  if (/\)\s*[[.]/.test(stage)) return false;
  const words = stage.replace(/^&?\s*(?:sudo\s+)?/, '');
  const name = (/^["'({]*([\w:.\\/-]+)/.exec(words)?.[1] ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  if (name === 'jq') return !TAKES_OUT.test(words);
  if (/^python[\d.]*$/.test(name)) return /\s-m json\.tool\b/.test(words);
  if (name === 'tr') return /^tr -d ["']?\\(?:r|015)["']?(?=\s|$|["'])/.test(words);
  // The program of that name sorts lines, and the cmdlet objects.
  const leavesOut = isCmdlet && Object.hasOwn(LEAVES_OUT, name) ? LEAVES_OUT[name] : undefined;
  return leavesOut === undefined ? PASSES_ALL.has(name) : !leavesOut.test(words);
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
