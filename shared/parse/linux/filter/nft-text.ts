/** `nft list ruleset` in plain text: tables in braces, one rule in a line. */
import { own } from '../../common/own.ts';
import type { FilterTable } from '../../../observation/filters.ts';
import { partial, silent, type Listing } from '../../../observation/listing.ts';
import { finishedLines } from './lines.ts';
import { tablesOf, type Entry } from './nft-ruleset.ts';
import { expressionsOf } from './nft-expressions.ts';

const MOST_LINES = 50_000;
const PRIORITIES: Readonly<Record<string, number>> = {
  raw: -300,
  mangle: -150,
  dstnat: -100,
  filter: 0,
  security: 50,
  srcnat: 100,
};

/** parseNftText reads `nft list ruleset`. It prints nothing where there is no table, and has no end of its own. */
export function parseNftText(text: string): Listing<FilterTable> {
  const { lines, isCut } = finishedLines(text);
  if (lines.length > MOST_LINES) return partial([], 'too many lines');
  const start = lines.findIndex((line) => /^table \S+ \S+ \{/.test(line));
  if (start < 0)
    return /\S/.test(text.replace(/^#.*$/gm, ''))
      ? partial([], 'no table, with which a rule set of nft begins')
      : silent();
  const reader = new TableReader();
  for (const [index, raw] of lines.slice(start).entries()) {
    const line = withoutHandle(raw);
    if (line === '' || line.startsWith('#')) continue;
    if (reader.read(line)) continue;
    // Behind the last table a terminal may show its prompt.
    if (reader.isOpen || lines.slice(start + index).some((one) => /^(?:table |\t)/.test(one)))
      return partial([], `not a line of a rule set: ${line}`);
    break;
  }
  if (reader.isOpen) return partial([], 'the rule set was cut');
  const tables = tablesOf(reader.entries);
  if (tables === null) return partial([], 'a chain of an unknown form');
  return isCut && /^\s*table /.test(text.slice(text.lastIndexOf('\n') + 1))
    ? partial(tables, 'the rule set was cut')
    : { rows: tables, proof: 'silence' };
}

/** `nft -a` names every object by a number; a table that a running program owns (firewalld) names the program. */
function withoutHandle(line: string): string {
  return line.replace(/#(?: handle \d{1,10})?(?: progname [^"{}]{1,40})?$/, '').trim();
}

class TableReader {
  readonly entries: Entry[] = [];
  #table: { family: string; table: string } | null = null;
  #block: { kind: string; name: string; lines: string[] } | null = null;
  #depth = 0;

  get isOpen(): boolean {
    return this.#table !== null;
  }

  /** read takes one line; false: it has no place here. */
  read(line: string): boolean {
    if (this.#table === null) return this.#open(line);
    if (this.#block === null) return this.#inTable(line);
    this.#depth += braces(line);
    if (this.#depth > 0) this.#block.lines.push(line);
    else this.#close(this.#block, this.#table);
    return true;
  }

  #open(line: string): boolean {
    const [, family, name] = /^table (\S+) (\S+) \{$/.exec(line) ?? [];
    if (family === undefined || name === undefined) return false;
    this.#table = { family, table: name };
    this.entries.push({ table: { family, name } });
    return true;
  }

  #inTable(line: string): boolean {
    const table = this.#table;
    if (table === null) return false;
    if (line === '}') this.#table = null;
    else if (/^flags .*\bdormant\b/.test(line)) this.entries.push({ dormant: table });
    else if (/^(?:flags|comment|owner) /.test(line)) return true;
    else return this.#begin(line);
    return true;
  }

  #begin(line: string): boolean {
    const [, kind, name] = /^(\w+(?: \w+)?) (\S+) \{/.exec(line) ?? [];
    if (kind === undefined || name === undefined)
      return /^(?:counter|quota|limit|secmark|ct \w+) \S+/.test(line);
    this.#block = { kind, name, lines: [] };
    this.#depth = braces(line);
    if (this.#depth === 0) this.#block = null;
    return true;
  }

  #close(
    { kind, name, lines }: { kind: string; name: string; lines: readonly string[] },
    home: { family: string; table: string },
  ): void {
    this.#block = null;
    this.#depth = 0;
    if (kind === 'set') this.entries.push({ set: { ...home, name, ...setOf(lines.join(' ')) } });
    if (kind !== 'chain') return;
    const base = lines.find((one) => /^type \w+ hook /.test(one));
    this.entries.push({ chain: { ...home, name, ...(base === undefined ? {} : baseOf(base)) } });
    const rules = lines.filter((one) => one !== base && !/^comment "[^"]*"$/.test(one));
    for (const text of rules)
      this.entries.push({
        rule: { ...home, chain: name, text: `${name}: ${text}`, expr: expressionsOf(text) },
      });
  }
}

function braces(line: string): number {
  const bare = line.replace(/"[^"]*"/g, '');
  return bare.split('{').length - bare.split('}').length;
}

function baseOf(line: string): Entry {
  const [, type, hook, devices = '', priority = ''] =
    /^type (\w+) hook (\w+)((?: devices? [^;]*?)?) priority ([^;]+);/.exec(line) ?? [];
  const policy = /policy (\w+);/.exec(line)?.[1];
  const dev = [...devices.matchAll(/[\w.-]+/g)]
    .map(([word]) => word)
    .filter((word) => !/^devices?$/.test(word));
  return {
    type,
    hook: hook ?? 'unread',
    prio: priorityOf(priority),
    ...(policy === undefined ? {} : { policy }),
    dev,
  };
}

/** `filter`, `filter - 10`, `-10`; as a name it may mean another number for another hook, which does not matter here. */
function priorityOf(text: string): number | null {
  const [, name = '', sign = '', by = ''] = /^([a-z]*)\s{0,8}([+-]?)\s{0,8}(\d*)$/.exec(text.trim()) ?? [];
  const base = name === '' ? 0 : own(PRIORITIES, name);
  return base === undefined || (name === '' && by === '')
    ? null
    : base + Number(`${sign}${by === '' ? '0' : by}`);
}

function setOf(text: string): Entry {
  const word = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const elements = word(/elements = \{([^}]*)\}/);
  const optional = {
    type: word(/\btype (\S+)/),
    size: word(/\bsize (\d+)/),
    timeout: word(/\btimeout (\S+)/),
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    flags: word(/\bflags (\S+)/)?.split(',') ?? [],
    elem:
      elements
        ?.split(',')
        .map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
        .filter((one) => one !== '') ?? [],
  };
}
