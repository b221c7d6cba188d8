/** Tables of nft, from whichever form they were read. */
import type {
  FilterBase,
  FilterChain,
  FilterHook,
  FilterRule,
  FilterTable,
} from '../../../observation/filters.ts';
import { fields, type Fields, type NamedSets } from './nft-match.ts';
import { isNever, rulesOf } from './nft-rule.ts';

/** Families whose chains see our packets. ip6, arp and bridge carry none of them to an IPv4 target. */
const FAMILIES = new Set(['ip', 'inet', 'netdev']);
const HOOKS: readonly FilterHook[] = [
  'ingress',
  'prerouting',
  'input',
  'forward',
  'output',
  'postrouting',
  'egress',
];

/** One object of a rule set, in the words of libnftables: `{ chain: { family, table, name, … } }`. */
export type Entry = Fields;

interface OpenTable {
  readonly family: string;
  readonly name: string;
  readonly chains: Map<string, { readonly base?: FilterBase; readonly rules: FilterRule[] }>;
  readonly sets: Map<string, readonly unknown[]>;
}

/** tablesOf puts chains, sets and rules together; null: one of them is of an unknown form. */
export function tablesOf(entries: readonly Entry[]): readonly FilterTable[] | null {
  const tables = openTables(entries);
  const isRead =
    entries.every((one) => addParts(one, tables)) &&
    entries.every((one) => addRules(fields(one['rule']), tables));
  if (!isRead) return null;
  return [...tables.values()].map(
    ({ family, name, chains }): FilterTable => ({
      tool: 'nft',
      family,
      name,
      whole: true,
      chains: [...chains].map(([chain, one]): FilterChain => ({ name: chain, ...one })),
    }),
  );
}

type Tables = ReadonlyMap<string, OpenTable>;

/** A dormant table does nothing. */
function openTables(entries: readonly Entry[]): Tables {
  const tables = new Map<string, OpenTable>();
  for (const { family, name, flags } of entries.map((one) => fields(one['table']))) {
    const isDormant = flags === 'dormant' || (Array.isArray(flags) && flags.includes('dormant'));
    if (typeof family !== 'string' || typeof name !== 'string' || !FAMILIES.has(family) || isDormant)
      continue;
    tables.set(`${family} ${name}`, { family, name, chains: new Map(), sets: new Map() });
  }
  for (const { family, table } of entries.map((one) => fields(one['dormant'])))
    tables.delete(`${String(family)} ${String(table)}`);
  return tables;
}

function homeOf({ family, table }: Fields, tables: Tables): OpenTable | undefined {
  return tables.get(`${String(family)} ${String(table)}`);
}

function addParts(entry: Entry, tables: Tables): boolean {
  const [chain, set] = [fields(entry['chain']), fields(entry['set'])];
  const base = baseOf(chain);
  if (base === null) return false;
  if (typeof chain['name'] === 'string')
    homeOf(chain, tables)?.chains.set(chain['name'], { ...base, rules: [] });
  if (typeof set['name'] === 'string' && isFixed(set))
    homeOf(set, tables)?.sets.set(set['name'], elementsOf(set));
  return true;
}

function addRules(rule: Fields, tables: Tables): boolean {
  const home = rule['expr'] === undefined ? undefined : homeOf(rule, tables);
  if (home === undefined) return true;
  const chain = home.chains.get(String(rule['chain']));
  if (chain === undefined || !Array.isArray(rule['expr'])) return false;
  chain.rules.push(...readRules(rule, home.sets));
  return true;
}

function readRules(rule: Fields, sets: NamedSets): readonly FilterRule[] {
  const { expr, text, chain } = rule;
  const expressions = Array.isArray(expr) ? expr : [];
  const words = expressions.map(textOf).filter((one) => one !== '');
  const shown = typeof text === 'string' ? text : `${String(chain)}: ${words.join(' ')}`;
  return rulesOf(shown, expressions, sets).filter((one) => !isNever(one));
}

/** null: a hook or a priority that cannot be read, without which nothing can be said about its packets. */
function baseOf({ type, hook, prio, policy, dev }: Fields): { readonly base?: FilterBase } | null {
  if (hook === undefined) return {};
  const known = HOOKS.find((one) => one === hook);
  if (known === undefined || typeof prio !== 'number') return null;
  const base: FilterBase = {
    hook: known,
    priority: prio,
    type: type === 'nat' || type === 'route' ? type : 'filter',
    policy: policy === 'drop' ? 'drop' : 'accept',
  };
  return { base: known === 'ingress' || known === 'egress' ? { ...base, devices: devicesOf(dev) } : base };
}

function devicesOf(dev: unknown): readonly string[] {
  if (Array.isArray(dev)) return dev.map(String);
  return typeof dev === 'string' ? [dev] : [];
}

/** Elements that come and go by themselves are not known a moment later. */
function isFixed({ type, flags, size, timeout }: Fields): boolean {
  const single = flags === undefined ? [] : [flags];
  const all = Array.isArray(flags) ? flags : single;
  return (
    typeof type === 'string' &&
    size === undefined &&
    timeout === undefined &&
    all.every((one) => one === 'interval' || one === 'constant')
  );
}

function elementsOf({ elem }: Fields): readonly unknown[] {
  return Array.isArray(elem) ? elem : [];
}

/** A rule of JSON in words, near to those of nft. */
function textOf(expression: unknown): string {
  const [name = '', value] = Object.entries(fields(expression))[0] ?? [];
  if (name === 'counter') return '';
  const { left, op, right, target } = fields(value);
  if (name === 'match') return `${wordsOf(left)} ${String(op)} ${wordsOf(right)}`;
  if (target !== undefined) return `${name} ${wordsOf(target)}`;
  return value === null ? name : `${name} ${wordsOf(value)}`;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { payload, meta, ct, prefix, set } = fields(value);
  if (payload !== undefined)
    return `${String(fields(payload)['protocol'])} ${String(fields(payload)['field'])}`;
  if (meta !== undefined) return `meta ${String(fields(meta)['key'])}`;
  if (ct !== undefined) return `ct ${String(fields(ct)['key'])}`;
  if (prefix !== undefined) return `${String(fields(prefix)['addr'])}/${String(fields(prefix)['len'])}`;
  const list = Array.isArray(value) ? value : set;
  return Array.isArray(list) ? `{ ${list.map(wordsOf).join(', ')} }` : JSON.stringify(value);
}
