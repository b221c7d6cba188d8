import { parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteKind, RouteTable } from '../../observation/workstation.ts';

/**
 * parseNetstat reads `netstat -rn -f inet` of macOS. Columns are found by kind and not by place, since old
 * releases have Refs and Use between flags and interface. One row that cannot be read makes the table
 * unknown: it may be the one that wins.
 */
export function parseNetstat(text: string): Known<RouteTable> {
  const lines = text.split('\n').map((line) => line.trim());
  const heading = lines.findIndex((line) => /^Destination\s+Gateway\s+Flags(?!\S)/.test(line));
  if (heading < 0) return unknown('unparsable', 'no heading of a route table');
  const routes: Route[] = [];
  for (const line of lines.slice(heading + 1)) {
    // Another table may follow where the family was not asked for.
    if (line === '') break;
    const route = rowOf(line);
    if (route === null) return unknown('unparsable', `no route: ${line.slice(0, 100)}`);
    if (route !== 'not-in-use') routes.push(route);
  }
  return routes.length === 0 ? unknown('unparsable', 'no row of a route table') : known({ routes, rules: [] });
}

function rowOf(line: string): Route | 'not-in-use' | null {
  const [destination = '', gateway = '', flags = '', ...rest] = line.split(/\s+/);
  const block = blockOf(destination);
  // What follows the numbers of old releases is the interface; the last cell may be an expiry time or `!`.
  const name = rest.find((cell) => /^[a-z][a-z0-9_-]*\d$/i.test(cell));
  if (block === null || !/^[A-Za-z0-9]+$/.test(flags) || name === undefined || isDamagedAddress(gateway)) return null;
  if (!flags.includes('U')) return 'not-in-use';
  return {
    destination: block,
    // `link#4`, a MAC address and an interface name all mean: on the link.
    gateway: flags.includes('G') ? parseIpv4(gateway) : null,
    interface: name,
    metric: null,
    table: 'main',
    kind: kindOf(flags),
    ...(flags.includes('I') ? { scoped: true } : {}),
  };
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
  return parseCidr(`${full}/${length ?? String(parts.length * 8)}`);
}
