/** computeWinner finds the route that carries packets to a target, from the system's table. Pure. */
import type { Ipv4 } from '../net/ipv4.ts';
import { known, unknown, type Known } from '../observation/known.ts';
import { PrefixIndex } from './prefix-index.ts';
import { rivalOf } from './unread.ts';
import { decisions, type Decision } from './rules.ts';
import type { Platform, PolicyRule, Route, RouteTable, Winner } from '../observation/workstation.ts';

/**
 * computeWinner gives the winning route; among equals, the first in the table. Unknown where a rule may apply or not and
 * leads elsewhere, where several next hops share the packets, and on Windows where equal prefixes lead to different places
 * and no metric decides: its table has an order of addresses, and which of two equal default routes it takes is documented
 * nowhere. Where one asks the kernel, it says which of the next hops it takes.
 */
export function computeWinner(table: RouteTable, target: Ipv4, platform: Platform): Known<Winner> {
  const [first, ...others] = decide(table, target, platform).map((one) => winnerBy(one, target, platform));
  if (first === undefined) return known(nowhere(target, 'none'));
  if (!first.known) return first;
  const rival = rivalOf(table, target, first.value.prefix);
  if (rival !== undefined) return unknown('unparsable', rival.why);
  const other = others.find((one) => !one.known || !leadsAlike(one.value, first.value));
  if (other === undefined) return first;
  return unknown('ambiguous', 'a rule that may apply or not leads to another place');
}

function winnerBy(decision: Decision, target: Ipv4, platform: Platform): Known<Winner> {
  if ('refusedBy' in decision) return known(nowhere(target, refusal(decision.refusedBy)));
  const [first, ...others] = decision.equals;
  if (first === undefined) return known(nowhere(target, 'none'));
  const differ = others.some((one) => !isSameWay(one, first));
  const open = differ ? whyOpen(decision.equals, platform) : null;
  if (open !== null) return unknown('ambiguous', `${first.destination} leads to several places, and ${open}`);
  const { kind, interface: name, gateway, gatewayIpv6, destination: prefix, source, table: place } = first;
  const other = gatewayIpv6 === undefined ? {} : { gatewayIpv6 };
  return known({
    target,
    kind,
    interface: name,
    gateway,
    ...other,
    prefix,
    source: source ?? null,
    table: place,
    from: 'table',
  });
}

/** Why the table does not say which of its equal rows carries a packet; null: it is the first. */
function whyOpen([first, ...others]: readonly Route[], platform: Platform): string | null {
  if (first?.shared === true) return 'they share the packets';
  if (platform !== 'win32') return null;
  const isMissing = [first, ...others].some((one) => one?.metric === null);
  return isMissing ? 'a metric is missing' : 'their metrics are equal';
}

function refusal({ action }: PolicyRule): Winner['kind'] {
  return action === 'blackhole' || action === 'unreachable' || action === 'prohibit' ? action : 'none';
}

/** Which table it came from does not matter, only where the packets go. */
function leadsAlike(a: Winner, b: Winner): boolean {
  return a.kind === b.kind && isSameWay(a, b);
}

/**
 * agrees says whether the table, too, leads where the system said; among equal routes any may be taken.
 * null: rules that ask for a source or a mark may have led the system elsewhere, which the table cannot show.
 */
export function agrees(table: RouteTable, system: Winner, platform: Platform): boolean | null {
  if (rivalOf(table, system.target, system.prefix) !== undefined) return null;
  const same = leadsThere(table, system, platform);
  return same ||
    platform !== 'linux' ||
    !table.rules.some(({ from, conditional }) => from !== null || conditional)
    ? same
    : null;
}

function leadsThere(table: RouteTable, system: Winner, platform: Platform): boolean {
  return decide(table, system.target, platform).some((found) => {
    if ('refusedBy' in found) return system.kind !== 'unicast';
    if (found.equals.length === 0) return system.kind === 'none';
    return found.equals.some(
      (route) => route.kind === system.kind && (route.kind !== 'unicast' || isSameWay(route, system)),
    );
  });
}

function isSameWay(
  a: Pick<Route, 'interface' | 'gateway' | 'gatewayIpv6'>,
  b: Pick<Route, 'interface' | 'gateway' | 'gatewayIpv6'>,
): boolean {
  return a.interface === b.interface && a.gateway === b.gateway && a.gatewayIpv6 === b.gatewayIpv6;
}

function nowhere(target: Ipv4, kind: Winner['kind']): Winner {
  return { target, kind, interface: null, gateway: null, prefix: null, source: null, from: 'table' };
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
  const lowest = longest.reduce<number | null>(
    (least, { metric }) => (least === null || metric === null ? null : Math.min(least, metric)),
    Number.MAX_SAFE_INTEGER,
  );
  return lowest === null ? longest : longest.filter(({ metric }) => metric === lowest);
}

function decide(table: RouteTable, target: Ipv4, platform: Platform): readonly Decision[] {
  if (platform !== 'linux') return [{ equals: best(table, 'main', target) }];
  return decisions(table, target, (name) => best(table, name, target));
}
