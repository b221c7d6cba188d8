import {
  baseAddress,
  parseCidr,
  parseIpv4,
  prefixLength,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteKind, RouteTable, UnreadRoute } from '../../observation/workstation.ts';

/** Old releases cut names to the width of their column: `utun102` may be utun1024, `vboxnet` is vboxnet0. */
export const WIDTH_OF_NAMES = 7;

/**
 * parseNetstat reads `netstat -rn -f inet` of macOS. Columns are found by kind and not by place, since old
 * releases have Refs and Use between flags and interface.
 *
 * A row that cannot be read makes only those targets unknown for which it might win: all that its destination
 * covers; and where not even that can be read, all from the row before it on, for the kernel walks its tree in the order of
 * addresses, and a route begins at or before what it covers.
 */
export function parseNetstat(text: string): Known<RouteTable> {
  const lines = text.split('\n').map((line) => line.trim());
  const heading = lines.findIndex((line) => /^Destination\s+Gateway\s+Flags(?!\S)/.test(line));
  if (heading < 0) return unknown('unparsable', 'no heading of a route table');
  const rows = lines.slice(heading + 1);
  // Another table may follow where the family was not asked for.
  const end = rows.indexOf('');
  const read = (end < 0 ? rows : rows.slice(0, end)).map(rowOf);
  // Without a line end the last row may have lost a part of itself, and others may be missing behind it.
  const table = end < 0 ? cut(read, rows.at(-1) ?? '') : read;
  const routes = table.flatMap((one) => ('route' in one ? [one.route] : []));
  if (routes.length === 0) return unknown('unparsable', 'no row of a route table');
  const unread = unreadOf(table);
  return known({ routes, rules: [], ...(unread.length === 0 ? {} : { unread }) });
}

/** A row of the table: a route, one that is not in use, or one that could not be read. */
type Row =
  | { readonly route: Route }
  | { readonly idle: true }
  | { readonly damaged: string; readonly destination: Cidr | null };

function cut(rows: readonly Row[], line: string): readonly Row[] {
  const missing: Row = { damaged: 'the end of the table is missing', destination: null };
  const last = rows.at(-1);
  // Behind a blank its destination is whole, whatever became of the rest.
  const destination = last !== undefined && /\s/.test(line) ? destinationOf(last) : null;
  return [...rows.slice(0, -1), { damaged: 'the last row may be cut', destination }, missing];
}

function unreadOf(rows: readonly Row[]): readonly UnreadRoute[] {
  const bases = rows.flatMap((row) => baseOf(row) ?? []);
  const isSorted = bases.every(
    (base, index) => index === 0 || toNumber(bases[index - 1] ?? base) <= toNumber(base),
  );
  return rows.flatMap((row, index): UnreadRoute[] => {
    if (!('damaged' in row)) return [];
    const { destination, damaged: why } = row;
    if (destination !== null || !isSorted) return [{ destination, why }];
    const beyond = rows
      .slice(0, index)
      .map(baseOf)
      .findLast((base) => base !== null);
    return [{ destination, why, ...(beyond == null ? {} : { beyond }) }];
  });
}

function destinationOf(row: Row): Cidr | null {
  if ('idle' in row) return null;
  return 'route' in row ? row.route.destination : row.destination;
}

function baseOf(row: Row): Ipv4 | null {
  const destination = destinationOf(row);
  return destination === null ? null : baseAddress(destination);
}

function rowOf(line: string): Row {
  const [first = '', gateway = '', flags = '', ...rest] = line.split(/\s+/);
  const destination = blockOf(first);
  // What follows the numbers of old releases is the interface; the last cell may be an expiry time or `!`.
  const name = rest.find((cell) => !/^\d+$/.test(cell));
  const isWhole =
    destination !== null &&
    /^[A-Za-z0-9]+$/.test(flags) &&
    name !== undefined &&
    isName(name) &&
    !isDamagedAddress(gateway) &&
    !isNamed(gateway, flags);
  if (!isWhole) return { damaged: `no route: ${line.slice(0, 100)}`, destination };
  if (!flags.includes('U')) return { idle: true };
  const next = flags.includes('G') ? parseIpv4(gateway) : null;
  return {
    route: {
      destination,
      // `link#4`, a MAC address and an interface name all mean: on the link.
      gateway: next,
      interface: name,
      metric: null,
      table: 'main',
      kind: kindOf(flags),
      ...(flags.includes('I') ? { scoped: true } : {}),
    },
  };
}

/** Names of interfaces end in a number, unless their column was too narrow for it. */
function isName(cell: string): boolean {
  return /^[a-z][a-z0-9_-]*$/i.test(cell) && (/\d$/.test(cell) || cell.length === WIDTH_OF_NAMES);
}

/** Without -n a router shows by its name, which does not tell its address. */
function isNamed(gateway: string, flags: string): boolean {
  return flags.includes('G') && parseIpv4(gateway) === null && /[a-z]\.[a-z]|^[a-z-]+$/i.test(gateway);
}

/** MAC addresses have colons and links a name; numbers with dots can only be an address. */
function isDamagedAddress(gateway: string): boolean {
  return /^[\d.]+$/.test(gateway) && parseIpv4(gateway) === null;
}

function kindOf(flags: string): RouteKind {
  if (flags.includes('B')) return 'blackhole';
  return flags.includes('R') ? 'reject' : 'unicast';
}

/** Destinations are shortened: `default`, `10` (/8), `172.16` (/16), `192.168.1` (/24), `100.64/10`. */
function blockOf(text: string): Cidr | null {
  if (text === 'default') return parseCidr('0.0.0.0/0');
  const [shortened = '', length, ...rest] = text.split('/');
  const parts = shortened.split('.');
  if (rest.length > 0 || parts.length > 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const full = [...parts, '0', '0', '0'].slice(0, 4).join('.');
  const block = parseCidr(`${full}/${length ?? String(parts.length * 8)}`);
  // No kernel keeps bits behind the mask: a digit was lost.
  return block === null || (length !== undefined && baseAddress(block) !== full && prefixLength(block) > 0)
    ? null
    : block;
}
