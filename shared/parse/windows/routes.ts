import { z } from 'zod';
import { parseCidr, parseIpv4 } from '../../net/ipv4.ts';
import { known, type Known } from '../../observation/known.ts';
import type { Route, RouteTable } from '../../observation/workstation.ts';
import { isDownIn } from './adapters.ts';
import { interfacesOf } from './interfaces.ts';
import { namesOf } from './interface-names.ts';
import { number, rowsWith, text, unparsable, type Sections } from './rows.ts';

const routeRow = z.object({
  DestinationPrefix: text,
  NextHop: text,
  ifIndex: number,
  InterfaceAlias: text,
  RouteMetric: number,
  InterfaceMetric: number,
  PolicyStore: text,
  Store: text,
});
type RouteRow = z.infer<typeof routeRow>;

/** Why a row cannot be a route; `skip`: it is none of ours. */
type Refusal = 'skip' | { readonly why: string };

/**
 * routesOf reads Get-NetRoute. Windows compares the sum of the route's and the interface's metric; where one
 * of them is missing the sum is unknown, which matters only between routes of equal length.
 */
export function routesOf(all: Sections): Known<RouteTable> {
  const rows = rowsWith(all, 'routes', { row: routeRow, columns: ['DestinationPrefix', 'NextHop'] });
  if (!rows.known) return rows;
  const interfaces = interfacesOf(all);
  // Interfaces that could not be read may be disconnected; where nobody asked for them, each row stands for itself.
  if (!interfaces.known && interfaces.reason !== 'not-run') return interfaces;
  const list = interfaces.known ? interfaces.value : [];
  const metrics = new Map(list.map((row) => [row.ifIndex, row.InterfaceMetric]));
  const isDown = isDownIn(all);
  const nameOf = namesOf(all);
  const routes: Route[] = [];
  for (const row of rows.value) {
    const route = routeOf(
      { ...row, InterfaceAlias: row.InterfaceAlias || nameOf(row.ifIndex) },
      row.InterfaceMetric ?? metrics.get(row.ifIndex) ?? null,
    );
    if (route === 'skip' || isDown({ index: row.ifIndex, name: row.InterfaceAlias })) continue;
    if ('why' in route) return unparsable('routes', route.why);
    routes.push(route);
  }
  // Every Windows has at least the routes of its loopback.
  return routes.length === 0 ? unparsable('routes', 'no route') : known({ routes, rules: [] });
}

/** What is only kept for the next start carries nothing; the enumeration comes by name, or by number: 0. */
function isActive({ PolicyStore: store, Store: number }: RouteRow): boolean {
  return !/^persistent/i.test(store) && number !== '0' && !/^persistent/i.test(number);
}

function routeOf(row: RouteRow, interfaceMetric: number | null): Route | Refusal {
  if (row.DestinationPrefix.includes(':') || !isActive(row)) return 'skip';
  const destination = row.DestinationPrefix.includes('/') ? parseCidr(row.DestinationPrefix) : null;
  if (destination === null) return { why: `"${row.DestinationPrefix.slice(0, 60)}" is no destination` };
  const gateway = parseIpv4(row.NextHop);
  if (gateway === null && row.NextHop !== '') return { why: `"${row.NextHop.slice(0, 60)}" is no next hop` };
  return {
    destination,
    // 0.0.0.0 and nothing at all both mean: on the link.
    gateway: gateway === '0.0.0.0' ? null : gateway,
    interface: row.InterfaceAlias === '' ? null : row.InterfaceAlias,
    metric: row.RouteMetric === null || interfaceMetric === null ? null : row.RouteMetric + interfaceMetric,
    table: 'main',
    kind: 'unicast',
  };
}
