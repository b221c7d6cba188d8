import { z } from 'zod';
import { parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { known, mapKnown, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteKind, Winner } from '../../observation/workstation.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { parseJsonRows } from '../common/json.ts';

const hop = z.object({ gateway: z.string().optional(), dev: z.string().optional(), flags: z.array(z.string()).optional() });
const row = hop.extend({
  dst: z.string(),
  type: z.string().optional(),
  table: z.union([z.string(), z.number()]).optional(),
  metric: z.number().optional(),
  prefsrc: z.string().optional(),
  nexthops: z.array(hop).optional(),
});
type Row = z.infer<typeof row>;

const KINDS: Readonly<Record<string, RouteKind>> = {
  unicast: 'unicast',
  local: 'unicast',
  blackhole: 'blackhole',
  unreachable: 'unreachable',
  prohibit: 'prohibit',
  throw: 'throw',
};

/** parseIpRoute reads `ip -j route show table all`. A missing table means main; routes over a dead link are left out. */
export function parseIpRoute(text: string): Known<readonly Route[]> {
  return mapKnown(parseJsonRows(text, z.array(row)), (rows) => rows.flatMap(routesOf));
}

function routesOf(one: Row): readonly Route[] {
  const destination = blockOf(one.dst);
  // Broadcast, multicast and IPv6 rows carry no packets to our targets.
  const kind = KINDS[one.type ?? 'unicast'];
  if (destination === null || kind === undefined) return [];
  const hops = (one.nexthops ?? [one]).filter(({ flags = [] }) => !flags.includes('linkdown') && !flags.includes('dead'));
  const source = one.prefsrc === undefined ? null : parseIpv4(one.prefsrc);
  return hops.map(({ gateway, dev }) => ({
    destination,
    gateway: gateway === undefined ? null : parseIpv4(gateway),
    interface: dev ?? one.dev ?? null,
    metric: one.metric ?? 0,
    table: String(one.table ?? 'main'),
    kind,
    ...(source === null ? {} : { source }),
  }));
}

function blockOf(text: string): Cidr | null {
  return text === 'default' ? parseCidr('0.0.0.0/0') : parseCidr(text);
}

const answer = z.array(
  hop.extend({ dst: z.string(), type: z.string().optional(), prefsrc: z.string().optional(), table: z.union([z.string(), z.number()]).optional() }),
);

/**
 * parseIpRouteGet reads `ip -j route get ADDRESS`. An empty text means that the kernel refused, which the
 * table has to explain: unknown.
 */
export function parseIpRouteGet(text: string, target: Ipv4): Known<Winner> {
  const rows = parseJsonRows(text, answer);
  if (!rows.known) return rows;
  const [one] = rows.value;
  if (one === undefined) return unknown('unparsable', 'no route in the answer');
  const kind = KINDS[one.type ?? 'unicast'];
  if (kind === undefined) return unknown('unparsable', `route of type ${one.type ?? ''}`);
  return known({
    target,
    kind,
    interface: one.dev ?? null,
    gateway: one.gateway === undefined ? null : parseIpv4(one.gateway),
    prefix: null,
    source: one.prefsrc === undefined ? null : parseIpv4(one.prefsrc),
    ...(one.table === undefined ? {} : { table: String(one.table) }),
    from: 'system',
  });
}
