/** computeWinner finds the route that carries packets to a target, from the system's table. Pure. */
import { contains, prefixLength, type Ipv4 } from '../net/ipv4.ts';
import type { Platform, PolicyRule, Route, RouteTable, Winner } from '../observation/workstation.ts';

export function computeWinner(table: RouteTable, target: Ipv4, platform: Platform): Winner {
  const found = platform === 'linux' ? byRules(table, target) : best(table.routes, target);
  if (found === null) return { target, kind: 'none', interface: null, gateway: null, prefix: null, source: null, from: 'table' };
  if ('action' in found) {
    const kind = found.action === 'table' || found.action === 'other' ? 'none' : found.action;
    return { target, kind, interface: null, gateway: null, prefix: null, source: null, from: 'table' };
  }
  return {
    target,
    kind: found.kind,
    interface: found.interface,
    gateway: found.gateway,
    prefix: found.destination,
    source: found.source ?? null,
    table: found.table,
    from: 'table',
  };
}

/** The rules that Linux has by itself; a table without rules was read by a tool that does not show them. */
const DEFAULT_RULES: readonly PolicyRule[] = [
  { priority: 0, from: null, to: null, table: 'local', action: 'table', conditional: false },
  { priority: 32_766, from: null, to: null, table: 'main', action: 'table', conditional: false },
  { priority: 32_767, from: null, to: null, table: 'default', action: 'table', conditional: false },
];

/** Linux: rules choose tables by priority; only within a table do prefixes compete. */
function byRules({ routes, rules }: RouteTable, target: Ipv4): Route | PolicyRule | null {
  const tables = new Map<string, Route[]>();
  for (const route of routes) {
    const list = tables.get(route.table);
    if (list === undefined) tables.set(route.table, [route]);
    else list.push(route);
  }
  const ordered = [...(rules.length === 0 ? DEFAULT_RULES : rules)].sort((a, b) => a.priority - b.priority);
  for (const rule of ordered.filter((one) => applies(one, target))) {
    if (rule.action !== 'table') {
      if (rule.action === 'other') continue;
      return rule;
    }
    const route = best(tables.get(rule.table ?? '') ?? [], target);
    const suppressed = route !== null && prefixLength(route.destination) <= (rule.suppressPrefixLength ?? -1);
    if (route !== null && route.kind !== 'throw' && !suppressed) return route;
  }
  return null;
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

/** The longest prefix wins, then the lowest metric, then the first in the table. */
function best(routes: readonly Route[], target: Ipv4): Route | null {
  let winner: Route | null = null;
  for (const route of routes) {
    if (route.scoped === true || !contains(route.destination, target)) continue;
    if (winner === null || isBetter(route, winner)) winner = route;
  }
  return winner;
}

function isBetter(route: Route, than: Route): boolean {
  const longer = prefixLength(route.destination) - prefixLength(than.destination);
  return longer === 0 ? (route.metric ?? 0) < (than.metric ?? 0) : longer > 0;
}
