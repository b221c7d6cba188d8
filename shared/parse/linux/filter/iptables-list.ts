/** `iptables -L` in its forms (`-n`, `-v`, `--line-numbers`): rules as rows of a table. */
import type { FilterCondition, FilterRule, FilterTable } from '../../../observation/filters.ts';
import { partial, type Listing } from '../../../observation/listing.ts';
import { finishedLines } from './lines.ts';
import { actionOf } from './iptables-target.ts';
import { ReadTable } from './iptables-tables.ts';
import { addresses, condition, icmpTypes, ports, protocols, unclear } from './words.ts';

const CHAIN =
  /^Chain (\S+) \((?:policy (ACCEPT|DROP)(?: \d+[KMGT]? packets, \d+[KMGT]? bytes)?|\d+ references)\)$/;
const HEADING = /^\s*(num\s+)?(pkts\s+bytes\s+)?target\s+prot\s+opt\s+(in\s+out\s+)?source\s+destination$/;
const MOST_ROWS = 20_000;

interface Columns {
  readonly hasAdapters: boolean;
  readonly before: number;
}

/** parseIptablesList reads `iptables -L`: each chain has a heading; the end of the last one has none. */
export function parseIptablesList(text: string, name: string): Listing<FilterTable> {
  const { lines, isCut } = finishedLines(text);
  const start = lines.findIndex((line) => CHAIN.test(line));
  if (start < 0) return partial([], 'no heading of a chain, with which iptables -L begins');
  const table = new ReadTable(name);
  const shown = lines.slice(start, start + MOST_ROWS);
  let chain = '';
  let columns: Columns | null = null;
  for (const [index, line] of shown.entries()) {
    const [, named, policy] = CHAIN.exec(line) ?? [];
    const heading = HEADING.exec(line);
    if (named !== undefined) {
      if (!table.chain(named, policy ?? null)) return partial([], `no chain of table ${name}: ${line}`);
      [chain, columns] = [named, null];
    } else if (heading !== null) columns = columnsOf(heading);
    else if (line !== '' && !line.startsWith('#')) {
      const rule = columns === null ? null : ruleOfRow(line, columns, chain);
      if (rule !== null) table.rule(chain, rule);
      else if (shown.slice(index).some((one) => CHAIN.test(one)))
        return partial([], `not a rule of chain ${chain}: ${line}`);
      else return partial([table.table()], 'the listing was cut');
    }
  }
  return isCut || shown.length < lines.length - start
    ? partial([table.table()], 'the listing was cut')
    : { rows: [table.table()], proof: 'silence' };
}

function columnsOf([, number, counters, adapters]: RegExpExecArray): Columns {
  return {
    hasAdapters: adapters !== undefined,
    before: (number === undefined ? 0 : 1) + (counters === undefined ? 0 : 2),
  };
}

/** The option column (`--`, `-f`, `!f`) stands between the protocol, which is never empty, and the adapters. */
function ruleOfRow(line: string, { hasAdapters, before }: Columns, chain: string): FilterRule | null {
  const words = line.trim().split(/\s+/);
  const at = words.findIndex(
    (word, index) => index > before && index <= before + 2 && /^(?:--|-f|!f)$/.test(word),
  );
  const behind = words.slice(at + 1);
  const [input, output, source, destination, ...rest] = hasAdapters ? behind : ['*', '*', ...behind];
  if (
    at < 0 ||
    destination === undefined ||
    source === undefined ||
    input === undefined ||
    output === undefined
  )
    return null;
  const does = doesOf(at === before + 2 ? (words[before] ?? '') : '', rest);
  const conditions = [
    ...negatable(input, (one, negated) => condition('in', [one.replace(/\+$/, '*')], negated)),
    ...negatable(output, (one, negated) => condition('out', [one.replace(/\+$/, '*')], negated)),
    ...negatable(words[at - 1] ?? '', (one, negated) => protocols([one], negated)),
    ...negatable(source, (one, negated) => addresses('source', [anywhere(one)], negated)),
    ...negatable(destination, (one, negated) => addresses('destination', [anywhere(one)], negated)),
    ...(words[at] === '-f' ? [condition('family', ['fragment'])] : []),
    ...extras(rest.filter((one) => one !== '[goto]').join(' ')),
    // Without -v a rule for one adapter looks like one for all.
    ...(hasAdapters || does.action === 'continue'
      ? []
      : [unclear('its adapters, which are shown with -v only')]),
  ];
  return { text: `${chain}: ${words.slice(before).join(' ')}`, conditions, ...does };
}

function doesOf(target: string, rest: readonly string[]): Pick<FilterRule, 'action' | 'target'> {
  if (target === '') return { action: 'continue' };
  const does = actionOf(target, optionsOf(rest));
  return does.action === 'jump' && rest.includes('[goto]') ? { ...does, action: 'goto' } : does;
}

function negatable(
  text: string,
  make: (one: string, negated: boolean) => FilterCondition | null,
): readonly FilterCondition[] {
  const negated = text.startsWith('!');
  const one = negated ? text.slice(1) : text;
  const made = one === '*' || one === 'any' ? null : make(one, negated);
  return made === null ? [] : [made];
}

function anywhere(text: string): string {
  return text === 'anywhere' ? '0.0.0.0/0' : text;
}

type Extra = readonly [RegExp, (negated: boolean, one: string, other: string) => FilterCondition | null];

const none = (): null => null;
const listOf = (text: string): readonly string[] => text.split(',');

/** What modules print behind the addresses. */
const EXTRAS: readonly Extra[] = [
  [/^\/\*.*?\*\//, none],
  [/^(?:tcp|udp)(?= |$)/, none],
  [/^(?:spt|spts):(!?)(\S+)/, (negated, one) => ports('source-port', listOf(one), negated)],
  [/^(?:dpt|dpts):(!?)(\S+)/, (negated, one) => ports('destination-port', listOf(one), negated)],
  [/^multiport sports (!?) ?(\S+)/, (negated, all) => ports('source-port', listOf(all), negated)],
  [/^multiport dports (!?) ?(\S+)/, (negated, all) => ports('destination-port', listOf(all), negated)],
  [/^(!?) ?ctstate (\S+)/, (negated, all) => condition('state', listOf(all.toLowerCase()), negated)],
  [/^(!?) ?state (\S+)/, (negated, all) => condition('state', listOf(all.toLowerCase()), negated)],
  [/^mark match (!?) ?(\S+)/, (negated, one) => condition('mark', [one], negated)],
  [/^connmark match *(!?) ?(\S+)/, (negated, one) => condition('connection-mark', [one], negated)],
  [/^(!?)icmptype (\d+)(?: code \d+)?/, (negated, one) => icmpTypes([one], negated)],
  [/^(!?)icmp echo-request/, (negated) => condition('icmp-type', ['echo-request'], negated)],
  [/^(!?)icmp echo-reply/, (negated) => condition('icmp-type', ['echo-reply'], negated)],
  [/^(!?)icmp any/, none],
  [
    /^ADDRTYPE match dst-type (!?)(\S+)/,
    (negated, one) => condition('destination-type', listOf(one.toLowerCase()), negated),
  ],
  [
    /^ADDRTYPE match src-type (!?)(\S+)/,
    (negated, one) => condition('source-type', listOf(one.toLowerCase()), negated),
  ],
  [/^source IP range (!?) ?([\d.]+-[\d.]+)/, (negated, one) => addresses('source', [one], negated)],
  [/^destination IP range (!?) ?([\d.]+-[\d.]+)/, (negated, one) => addresses('destination', [one], negated)],
  [
    /^tcp flags:(!?)(0x[0-9A-Fa-f]+)\/(0x[0-9A-Fa-f]+)/,
    (negated, mask, set) => condition('tcp-flags', [`${set}/${mask}`], negated),
  ],
  [
    /^flags:(!?)(0x[0-9A-Fa-f]+)\/(0x[0-9A-Fa-f]+)/,
    (negated, mask, set) => condition('tcp-flags', [`${set}/${mask}`], negated),
  ],
];
/** What targets print: nothing that a packet has to meet. */
const OF_TARGETS =
  /^(?:reject-with \S+|LOG .*|MARK .*|CONNMARK .*|to:\S+|redir ports \S+|nflog-.*|TCPMSS .*|CHECKSUM fill|DSCP set \S+|NOTRACK|CT notrack|TRACE|random.*)/;

interface Extracted {
  /** null: nothing that a packet has to meet. */
  readonly made: FilterCondition | null;
  readonly length: number;
}

function extras(text: string): readonly FilterCondition[] {
  const found: FilterCondition[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const next = extractFirst(rest);
    if (next === null || next.length === 0) return [...found, unclear(rest)];
    if (next.made !== null) found.push(next.made);
    rest = rest.slice(next.length).trim();
  }
  return found;
}

/** null: words of a module that nobody here knows. */
function extractFirst(text: string): Extracted | null {
  const ofTarget = OF_TARGETS.exec(text);
  if (ofTarget !== null) return { made: null, length: ofTarget[0].length };
  for (const [pattern, make] of EXTRAS) {
    const match = pattern.exec(text);
    if (match !== null)
      return { made: make(match[1] === '!', match[2] ?? '', match[3] ?? ''), length: match[0].length };
  }
  return null;
}

/** The words of a target as it would be given its options. */
function optionsOf(rest: readonly string[]): readonly string[] {
  const text = rest.join(' ');
  const [, mark, mask = '0xffffffff'] =
    /MARK (?:set|xset) (0x[0-9a-f]+)(?:\/(0x[0-9a-f]+))?/i.exec(text) ?? [];
  const masked = text.includes('mask') ? ['--nfmask', 'some', '--ctmask', 'other'] : [];
  if (text.includes('CONNMARK save')) return ['--save-mark', ...masked];
  if (text.includes('CONNMARK restore')) return ['--restore-mark', ...masked];
  if (/notrack/i.test(text)) return ['--notrack'];
  return mark === undefined ? [] : ['--set-xmark', `${mark}/${mask}`];
}
