import { own } from '../common/own.ts';
import { z } from 'zod';
import { parseIpAddress } from '../../net/ip-address.ts';
import { parseCidr, parseIpv4, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { partial, type Listing } from '../../observation/listing.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteKind, Winner } from '../../observation/workstation.ts';
import { holdsArray, looseNumber, looseText, looseTexts, parseJsonRows } from '../common/json.ts';
import { finishedLines } from './filter/lines.ts';
import { routeRows } from './route-rows.ts';

/** A row whose gateway is no address was damaged. */
const isAddress = (text: string | undefined): boolean => text === undefined || parseIpAddress(text) === text;
const via = z.object({ family: z.string(), host: z.string().refine(isAddress) }).nullish();
const hop = z.object({ gateway: looseText.refine(isAddress), via, dev: looseText, flags: looseTexts });
const tableName = z.union([z.string(), z.number()]).nullish();
const row = hop.extend({
  dst: z.string(),
  type: looseText,
  table: tableName,
  metric: looseNumber,
  prefsrc: looseText,
  tos: z.union([z.string(), z.number()]).nullish(),
  nexthops: z.array(hop).nullish(),
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

/**
 * parseIpRoute reads `ip -j route show table all`, or the same without `-j`. A missing table means main. What is empty
 * was lost: every Linux has routes of its own addresses, and `-j` prints brackets at least.
 */
export function parseIpRoute(text: string): Listing<Route> {
  const { rows, proof } = rowsOf(text);
  return { rows: rows.flatMap(routesOf), proof };
}

function rowsOf(text: string): Listing<Row> {
  const schema = z.array(row);
  if (holdsArray(text)) return parseJsonRows(text, schema);
  const { lines, isCut } = finishedLines(text);
  const parsed = schema.safeParse(routeRows(lines) ?? null);
  if (!parsed.success || parsed.data.length === 0) return partial([], 'no rows of ip route');
  // The last line may go on where the text was cut, and nothing stands behind it.
  return isCut ? partial([], 'the last line has no end') : { rows: parsed.data, proof: 'silence' };
}

function routesOf(one: Row): readonly Route[] {
  const destination = blockOf(one.dst);
  // Broadcast, multicast and IPv6 rows carry no packets to our targets, nor do those for a type of service.
  const kind = own(KINDS, one.type ?? 'unicast');
  if (destination === null || kind === undefined || Number(one.tos ?? 0) !== 0) return [];
  // A link without a carrier is used, unless the system is told not to; then it calls the route dead.
  const hops = (one.nexthops ?? [one]).filter(({ flags }) => !flags.includes('dead'));
  const source = one.prefsrc === undefined ? null : parseIpv4(one.prefsrc);
  const isShared = hops.length > 1;
  return hops.map((next) => ({
    destination,
    ...gatewayOf(next),
    interface: next.dev ?? one.dev ?? null,
    metric: one.metric ?? 0,
    table: tableOf(one.table),
    kind,
    ...(source === null ? {} : { source }),
    ...(isShared ? { shared: true } : {}),
  }));
}

/** A gateway of the other family is one as well: the route is not on-link. */
function gatewayOf({ gateway, via: other }: z.infer<typeof hop>): Pick<Route, 'gateway' | 'gatewayIpv6'> {
  const text = gateway ?? other?.host;
  const address = text === undefined ? null : parseIpv4(text);
  return text === undefined || address !== null ? { gateway: address } : { gateway: null, gatewayIpv6: text };
}

const NUMBERED: Readonly<Record<string, string>> = { '253': 'default', '254': 'main', '255': 'local' };

/** tableOf names a table; the three of the kernel have numbers as well. */
export function tableOf(table: string | number | null | undefined): string {
  const name = String(table ?? 'main');
  return own(NUMBERED, name) ?? name;
}

function blockOf(text: string): Cidr | null {
  return text === 'default' ? parseCidr('0.0.0.0/0') : parseCidr(text);
}

const answer = z.array(
  hop.extend({ dst: z.string(), type: looseText, prefsrc: looseText, table: tableName }),
);

/**
 * parseIpRouteGet reads `ip -j route get ADDRESS`, or the same without `-j`. An empty text means that the kernel refused;
 * how it refused stands on stderr (refusedWinner).
 */
export function parseIpRouteGet(text: string, target: Ipv4): Known<Winner> {
  const refused = refusedWinner(text, target);
  if (refused !== null) return known(refused);
  const { rows } = holdsArray(text) ? parseJsonRows(text, answer) : answerLines(text);
  const [one] = rows;
  if (one === undefined) return unknown('unparsable', 'no route in the answer');
  const kind = own(KINDS, one.type ?? 'unicast');
  if (kind === undefined) return unknown('unparsable', `route of type ${one.type ?? ''}`);
  if (one.dst !== target) return unknown('unparsable', `an answer about ${one.dst}`);
  return known({
    target,
    kind,
    interface: one.dev ?? null,
    ...gatewayOf(one),
    prefix: null,
    source: one.prefsrc === undefined ? null : parseIpv4(one.prefsrc),
    ...(one.table == null ? {} : { table: tableOf(one.table) }),
    from: 'system',
  });
}

/** `100.100.2.136 via 192.168.1.1 dev eth0 src 192.168.1.10 uid 0`, and a line about the cache. */
function answerLines(text: string): Listing<z.infer<typeof answer>[number]> {
  const [line = ''] = text.split(/\r?\n/).filter((one) => /^(?:\w+ )?\d+\.\d+\.\d+\.\d+ /.test(one));
  const parsed = answer.safeParse(routeRows([line.replace(/ uid \d+/, '').replace(/ from \S+/, '')]) ?? null);
  return parsed.success ? { rows: parsed.data, proof: 'text' } : partial([], 'no answer of ip route get');
}

/** What the kernel says instead of a route, by the error number that the C library puts into words. */
const REFUSALS: readonly (readonly [RegExp, Winner['kind']])[] = [
  [/^RTNETLINK answers: Network is unreachable$/m, 'none'],
  [/^RTNETLINK answers: No route to host$/m, 'unreachable'],
  [/^RTNETLINK answers: Permission denied$/m, 'prohibit'],
  [/^RTNETLINK answers: Invalid argument$/m, 'blackhole'],
];

/** refusedWinner reads what `ip route get` says on stderr where no packet can go there; null: it says something else. */
export function refusedWinner(stderr: string, target: Ipv4): Winner | null {
  const kind = REFUSALS.find(([pattern]) => pattern.test(stderr.replace(/\r/g, '')))?.[1];
  return kind === undefined
    ? null
    : { target, kind, interface: null, gateway: null, prefix: null, source: null, from: 'system' };
}
