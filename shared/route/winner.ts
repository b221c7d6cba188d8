/** computeWinner finds the route that carries packets to a target, from the system's table. Pure. */
import { contains, prefixLength, type Ipv4 } from '../net/ipv4.ts';
import { known, unknown, type Known } from '../observation/known.ts';
import { PrefixIndex } from './prefix-index.ts';
import { rivalOf } from './unread.ts';
import type { Platform, PolicyRule, Route, RouteTable, Winner } from '../observation/workstation.ts';

/**
 * computeWinner gives the winning route; among equals, the first in the table. Unknown where equal prefixes
 * lead to different places and the metric that decides between them is missing.
 */
export function computeWinner(table: RouteTable, target: Ipv4, platform: Platform): Known<Winner> {
  const found = decide(table, target, platform);
  if ('action' in found) return known(nowhere(target, found.action === 'blackhole' || found.action === 'unreachable' || found.action === 'prohibit' ? found.action : 'none'));
  const [first, ...others] = found.equals;
  const rival = rivalOf(table, target, first?.destination ?? null);
  if (rival !== undefined) return unknown('unparsable', rival.why);
  if (first === undefined) return known(nowhere(target, 'none'));
  const differ = others.some((one) => !isSameWay(one, first));
  if (platform === 'win32' && differ && found.equals.some(({ metric }) => metric === null)) {
    return unknown('unparsable', `${first.destination} leads to several places, and a metric is missing`);
  }
  const { kind, interface: name, gateway, destination: prefix, source, table: place } = first;
  return known({ target, kind, interface: name, gateway, prefix, source: source ?? null, table: place, from: 'table' });
}

/**
 * agrees says whether the table, too, leads where the system said; among equal routes any may be taken.
 * null: rules that ask for a source or a mark may have led the system elsewhere, which the table cannot show.
 */
export function agrees(table: RouteTable, system: Winner, platform: Platform): boolean | null {
  if (rivalOf(table, system.target, system.prefix) !== undefined) return null;
  const same = leadsThere(table, system, platform);
  return same || platform !== 'linux' || !table.rules.some(({ from, conditional }) => from !== null || conditional) ? same : null;
}

function leadsThere(table: RouteTable, system: Winner, platform: Platform): boolean {
  const found = decide(table, system.target, platform);
  if ('action' in found) return system.kind !== 'unicast';
  if (found.equals.length === 0) return system.kind === 'none';
  return found.equals.some((route) => route.kind === system.kind && (route.kind !== 'unicast' || isSameWay(route, system)));
}

function isSameWay(a: Pick<Route, 'interface' | 'gateway'>, b: Pick<Route, 'interface' | 'gateway'>): boolean {
  return a.interface === b.interface && a.gateway === b.gateway;
}

function nowhere(target: Ipv4, kind: Winner['kind']): Winner {
  return { target, kind, interface: null, gateway: null, prefix: null, source: null, from: 'table' };
}

interface Equals {
  /** Routes that nothing tells apart; empty: no route. */
  readonly equals: readonly Route[];
}

const indexes = new WeakMap<RouteTable, ReadonlyMap<string, PrefixIndex>>();

/** Scoped rows of macOS are for sockets that are bound to their interface. */
function indexOf(table: RouteTable): ReadonlyMap<string, PrefixIndex> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const byTable = new Map<string, Route[]>();
  for (const route of table.routes.filter(({ scoped }) => scoped !== true)) {
    const list = byTable.get(route.table);
    if (list === undefined) byTable.set(route.table, [route]);
    else list.push(route);
  }
  const index = new Map([...byTable].map(([name, routes]) => [name, new PrefixIndex(routes)]));
  indexes.set(table, index);
  return index;
}

/** The longest prefix wins, then the lowest metric; a metric that is missing could be any. */
function best(table: RouteTable, name: string, target: Ipv4): readonly Route[] {
  const longest = indexOf(table).get(name)?.longest(target) ?? [];
  const lowest = longest.reduce<number | null>((least, { metric }) => (least === null || metric === null ? null : Math.min(least, metric)), Number.MAX_SAFE_INTEGER);
  return lowest === null ? longest : longest.filter(({ metric }) => metric === lowest);
}

function decide(table: RouteTable, target: Ipv4, platform: Platform): Equals | PolicyRule {
  return platform === 'linux' ? byRules(table, target) : { equals: best(table, 'main', target) };
}

/** The rules that Linux has by itself; a table without rules was read by a tool that does not show them. */
const DEFAULT_RULES: readonly PolicyRule[] = [
  { priority: 0, from: null, to: null, table: 'local', action: 'table', conditional: false },
  { priority: 32_766, from: null, to: null, table: 'main', action: 'table', conditional: false },
  { priority: 32_767, from: null, to: null, table: 'default', action: 'table', conditional: false },
];

/** Linux: rules choose tables by priority; only within a table do prefixes compete. */
function byRules(table: RouteTable, target: Ipv4): Equals | PolicyRule {
  const ordered = [...(table.rules.length === 0 ? DEFAULT_RULES : table.rules)].sort((a, b) => a.priority - b.priority);
  for (const rule of ordered.filter((one) => applies(one, target))) {
    if (rule.action === 'other') continue;
    if (rule.action !== 'table') return rule;
    const equals = best(table, rule.table ?? '', target);
    const [first] = equals;
    const suppressed = first !== undefined && prefixLength(first.destination) <= (rule.suppressPrefixLength ?? -1);
    if (first !== undefined && first.kind !== 'throw' && !suppressed) return { equals };
  }
  return { equals: [] };
}

/**
 * Our packets carry no mark, belong to no special user and come from no interface, so a conditional rule
 * does not apply to them, and its negation does.
 */
function applies(rule: PolicyRule, target: Ipv4): boolean {
  // A rule for certain sources: which source is taken follows from the route that is being sought.
  if (rule.from !== null) return false;
  const matches = !rule.conditional && (rule.to === null || contains(rule.to, target));
  return rule.negated === true ? !matches : matches;
}
