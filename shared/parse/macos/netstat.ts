import { parseCidr, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteKind, RouteTable } from '../../observation/workstation.ts';

/**
 * parseNetstat reads `netstat -rn -f inet` of macOS. Columns are found by kind and not by place, since old
 * releases have Refs and Use between flags and interface.
 */
export function parseNetstat(text: string): Known<RouteTable> {
  const lines = text.split(/\r?\n/);
  const heading = lines.findIndex((line) => /^Destination\s+Gateway\s+Flags/.test(line));
  if (heading < 0) return unknown('unparsable', 'no heading of a route table');
  const routes = lines.slice(heading + 1).flatMap(rowOf);
  return routes.length === 0 ? unknown('unparsable', 'no row of a route table') : known({ routes, rules: [] });
}

function rowOf(line: string): readonly Route[] {
  const [destination = '', gateway = '', flags = '', ...rest] = line.trim().split(/\s+/);
  const block = blockOf(destination);
  if (block === null || !/^[A-Za-z0-9]+$/.test(flags) || !flags.includes('U')) return [];
  // What follows the numbers of old releases is the interface; the last cell may be an expiry time or `!`.
  const name = rest.find((cell) => /^[a-z]+\d+$/i.test(cell) && !/^\d+$/.test(cell)) ?? null;
  return [
    {
      destination: block,
      // `link#4`, a MAC address and an interface name all mean: on the link.
      gateway: flags.includes('G') ? parseIpv4(gateway) : null,
      interface: name,
      metric: null,
      table: 'main',
      kind: kindOf(flags),
      ...(flags.includes('I') ? { scoped: true } : {}),
    },
  ];
}

function kindOf(flags: string): RouteKind {
  if (flags.includes('B')) return 'blackhole';
  return flags.includes('R') ? 'reject' : 'unicast';
}

/** Destinations are shortened: `default`, `10` (/8), `172.16` (/16), `192.168.1` (/24), `100.64/10`. */
function blockOf(text: string): Cidr | null {
  if (text === 'default') return parseCidr('0.0.0.0/0');
  const [shortened = '', length] = text.split('/');
  const parts = shortened.split('.');
  if (!parts.every((part) => /^\d{1,3}$/.test(part)) || parts.length > 4) return null;
  const full = [...parts, '0', '0', '0'].slice(0, 4).join('.');
  return parseCidr(`${full}/${length ?? String(parts.length * 8)}`);
}
