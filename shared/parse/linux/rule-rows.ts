/** `ip rule` without `-j`: its lines as the rows that it would print as JSON. */
import { own } from '../common/own.ts';
import type { TextRow } from './route-rows.ts';

/** Words of a rule with a value, under their names in JSON. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  lookup: 'table',
  table: 'table',
  iif: 'iif',
  oif: 'oif',
  goto: 'goto',
  ipproto: 'ipproto',
  sport: 'sport',
  dport: 'dport',
  tos: 'tos',
  dsfield: 'tos',
  suppress_prefixlength: 'suppress_prefixlen',
  suppress_prefixlen: 'suppress_prefixlen',
  suppress_ifgroup: 'suppress_ifgroup',
  proto: 'protocol',
  protocol: 'protocol',
  realms: 'realms',
  tun_id: 'tun_id',
};
const RULE_FLAGS: Readonly<Record<string, TextRow>> = {
  nop: { action: 'nop' },
  unreachable: { action: 'unreachable' },
  prohibit: { action: 'prohibit' },
  blackhole: { action: 'blackhole' },
  not: { not: null },
  l3mdev: { l3mdev: null },
  '[detached]': { detached: null },
  '[unresolved]': { unresolved: null },
  unresolved: { unresolved: null },
};

/** ruleRows reads `ip rule show`; null: a line is no rule. */
export function ruleRows(lines: readonly string[]): readonly TextRow[] | null {
  const rows = lines.filter((one) => one.trim() !== '').map(ruleRow);
  return rows.some((one) => one === null) ? null : rows.filter((one) => one !== null);
}

function ruleRow(line: string): TextRow | null {
  const [, priority, text = ''] = /^(\d+):\s+(\S.*)?$/.exec(line.trim()) ?? [];
  if (priority === undefined) return null;
  const row: Record<string, unknown> = { priority: Number(priority) };
  const rest = text.split(/\s+/);
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const name = own(RULE_WORDS, word);
    const made = own(RULE_PARTS, word)?.(rest) ?? own(RULE_FLAGS, word);
    if (name !== undefined) row[rest[0] === '[l3mdev-table]' ? 'l3mdev' : name] = rest.shift();
    else Object.assign(row, made ?? { [`word ${word}`]: null });
  }
  return row;
}

/** Words whose value has parts; each takes it from the rest. */
const RULE_PARTS: Readonly<Record<string, (rest: string[]) => TextRow>> = {
  from: (rest) => selector('from', rest.shift() ?? ''),
  to: (rest) => selector('to', rest.shift() ?? ''),
  fwmark: (rest) => pairOf(['fwmark', 'fwmask'], rest.shift()?.split('/')),
  uidrange: (rest) => pairOf(['uid_start', 'uid_end'], rest.shift()?.split('-')),
};

function pairOf([first, second]: readonly [string, string], values: readonly string[] = []): TextRow {
  return { [first]: values[0], [second]: values[1] };
}

function selector(word: 'from' | 'to', text: string): TextRow {
  const [address = '', length] = text.split('/');
  const name = word === 'from' ? 'src' : 'dst';
  return { [name]: address, ...(length === undefined ? {} : { [`${name}len`]: Number(length) }) };
}
