/** One rule of iptables in the form in which it is given (`-A INPUT -s 10.0.0.0/8 -j DROP`). */
import { own } from '../../common/own.ts';
import type { FilterCondition, FilterField, FilterRule } from '../../../observation/filters.ts';
import { actionOf, type Does } from './iptables-target.ts';
import { addresses, condition, icmpTypes, ports, protocols, tcpFlags, unclear, wordsOf } from './words.ts';

interface Option {
  readonly name: string;
  readonly negated: boolean;
  readonly values: readonly string[];
}

type Reader = (
  values: readonly string[],
  negated: boolean,
) => FilterCondition | readonly FilterCondition[] | null;

/** ruleOf reads what stands behind the name of the chain. */
export function ruleOf(text: string, words: readonly string[]): FilterRule {
  const at = words.findIndex(
    (word) => word === '-j' || word === '-g' || word === '--jump' || word === '--goto',
  );
  const options = optionsOf(at < 0 ? words : words.slice(0, at));
  const conditions = options.flatMap((one) => read(one));
  if (at < 0) return { text, conditions, action: 'continue' };
  const isGoto = words[at] === '-g' || words[at] === '--goto';
  const target = words[at + 1] ?? '';
  const { action, target: to }: Does = isGoto
    ? { action: 'goto' as const, target }
    : actionOf(target, words.slice(at + 2));
  return { text, conditions, action, ...(to === undefined ? {} : { target: to }) };
}

/** An exclamation mark stands before the option, or, in old versions, before its value. */
function optionsOf(words: readonly string[]): readonly Option[] {
  const options: { name: string; negated: boolean; values: string[] }[] = [];
  let negated = false;
  for (const word of words) {
    const last = options.at(-1);
    if (word === '!') negated = true;
    else if (/^--?[a-z]/i.test(word)) {
      options.push({ name: word, negated, values: [] });
      negated = false;
    } else if (last !== undefined) {
      last.values.push(word);
      if (negated) last.negated = true;
      negated = false;
    } else options.push({ name: word, negated, values: [] });
  }
  return options;
}

function read({ name, negated, values }: Option): readonly FilterCondition[] {
  const reader = own(READERS, name);
  const found =
    reader === undefined
      ? unclear([negated ? '!' : '', name, ...values].filter(Boolean).join(' '))
      : reader(values, negated);
  if (found === null) return [];
  return 'field' in found ? [found] : found;
}

const list = (values: readonly string[]): readonly string[] => values.flatMap((one) => one.split(','));
const names =
  (field: FilterField): Reader =>
  (values, negated) =>
    condition(
      field,
      list(values).map((one) => one.toLowerCase()),
      negated,
    );
const asIs =
  (field: FilterField): Reader =>
  (values, negated) =>
    condition(field, values, negated);
const adapter =
  (field: 'in' | 'out'): Reader =>
  (values, negated) =>
    condition(
      field,
      values.map((one) => one.replace(/\+$/, '*')),
      negated,
    );
const port =
  (field: 'source-port' | 'destination-port'): Reader =>
  (values, negated) =>
    ports(field, list(values), negated);
const nothing: Reader = () => null;

/** Modules whose options are all read below; any other may look at anything. */
const MODULES = new Set([
  'tcp',
  'udp',
  'icmp',
  'conntrack',
  'state',
  'mark',
  'connmark',
  'comment',
  'multiport',
  'addrtype',
  'rpfilter',
  'pkttype',
  'iprange',
  'limit',
  'set',
]);

const READERS: Readonly<Record<string, Reader>> = {
  '-s': (values, negated) => addresses('source', list(values), negated),
  '-d': (values, negated) => addresses('destination', list(values), negated),
  '-i': adapter('in'),
  '-o': adapter('out'),
  '-p': (values, negated) => protocols(values, negated),
  // A fragment behind the first: none of ours.
  '-f': (_values, negated) => (negated ? null : condition('family', ['fragment'])),
  '-m': ([name = '']) => (MODULES.has(name) ? null : unclear(`-m ${name}`)),
  '--src-range': (values, negated) => addresses('source', values, negated),
  '--dst-range': (values, negated) => addresses('destination', values, negated),
  '--sport': port('source-port'),
  '--dport': port('destination-port'),
  '--sports': port('source-port'),
  '--dports': port('destination-port'),
  '--icmp-type': (values, negated) => icmpTypes(values, negated),
  '--ctstate': names('state'),
  '--state': names('state'),
  // The mark of a packet or of a connection: `-m mark --mark` and `-m connmark --mark` are told apart before.
  '--mark': asIs('mark'),
  '--connmark': asIs('connection-mark'),
  '--src-type': names('source-type'),
  '--dst-type': names('destination-type'),
  '--pkt-type': (values, negated) =>
    condition(
      'family',
      values.map((one) => (one === 'unicast' ? 'ipv4' : one)),
      negated,
    ),
  '--validmark': nothing,
  '--loose': nothing,
  '--invert': nothing,
  '--tcp-flags': ([mask = '', set = ''], negated) => tcpFlags(mask.split(','), set.split(','), negated),
  '--syn': (_values, negated) => tcpFlags(['FIN', 'SYN', 'RST', 'ACK'], ['SYN'], negated),
};

/** withModules names the options that two modules share, and drops those whose meaning another one turns around. */
function withModules(words: readonly string[]): readonly string[] {
  let module = '';
  return words.map((word, index) => {
    if (words[index - 1] === '-m') module = word;
    if (word === '-j' || word === '-g') module = '';
    return word === '--mark' && module === 'connmark' ? '--connmark' : word;
  });
}

/** ruleOfLine reads a whole line, with or without counters before it; null: it is no rule. */
export function ruleOfLine(line: string): { readonly chain: string; readonly rule: FilterRule } | null {
  const text = line.trim().replace(/^\[\d+:\d+\]\s*/, '');
  const [verb, chain, ...rest] = withModules(withoutComments(wordsOf(text)));
  if ((verb !== '-A' && verb !== '--append') || chain === undefined) return null;
  const rule = ruleOf(text, rest);
  return { chain, rule: { ...rule, conditions: [...rule.conditions, ...reversePath(rest)] } };
}

/** A comment may look like an option. */
function withoutComments(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== '--comment' && words[index - 1] !== '--comment');
}

/** `-m rpfilter` is met by packets that came the way back; with `--invert` by the others. */
function reversePath(words: readonly string[]): readonly FilterCondition[] {
  if (!words.includes('rpfilter')) return [];
  return [condition('reverse-path', ['passes'], words.includes('--invert'))];
}
