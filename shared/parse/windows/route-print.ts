import { baseAddress, network, parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, Route, RouteTable } from '../../observation/workstation.ts';

/** A row begins with two addresses; whatever is shorter is none, also none that was damaged. */
const SHORTEST_ROW = '0.0.0.0 0.0.0.0'.length;

/**
 * parseRoutePrint reads `route print -4` in any language: a rule of equals signs before and after the rows of
 * destination, mask, gateway, interface and metric. "On-link" has words of its own in every language, so
 * whatever is no address means it. The interface is named by its address, or by its number where it has none.
 * Persistent routes have four columns and may be inactive; they stand behind the table and are left out.
 */
export function parseRoutePrint(text: string): Known<RouteTable> {
  const routes: Route[] = [];
  const lines = text.split('\n').map((one) => one.trim());
  const devices = devicesOf(lines);
  for (const line of lines) {
    if (isRule(line)) {
      if (routes.length > 0) return known({ routes, rules: [] });
      continue;
    }
    if (line.length < SHORTEST_ROW || !/^\d/.test(line)) continue;
    const cells = line.split(/\s+/);
    if (parseIpv4(cells[0] ?? '') === null || parseIpv4(cells[1] ?? '') === null) continue;
    const route = rowOf(cells, devices);
    if (route === null) return unknown('unparsable', `no route: ${line.slice(0, 100)}`);
    routes.push(route);
  }
  return unknown('unparsable', routes.length === 0 ? 'no row of a route table' : 'the table has no end');
}

/** nameInterfaces replaces the addresses that name interfaces (or descriptions) by the names of the adapters that have them. */
export function nameInterfaces(table: RouteTable, adapters: readonly Adapter[]): RouteTable {
  const names = new Map<string, string>(
    adapters.flatMap((one) => [
      ...(one.description === undefined ? [] : [[one.description, one.name] as const]),
      ...one.addresses.map(({ address }) => [address, one.name] as const),
    ]),
  );
  const named = table.routes.map((route) => ({
    ...route,
    interface: names.get(route.interface ?? '') ?? route.interface,
  }));
  return { ...table, routes: named };
}

function isRule(line: string): boolean {
  return line.startsWith('=====');
}

/** The list of interfaces: ` 12...02 00 5e 10 00 01 ......Intel(R) Ethernet`, descriptions by number. */
function devicesOf(lines: readonly string[]): ReadonlyMap<number, string> {
  const devices = new Map<number, string>();
  for (const line of lines) {
    // Most lines of a large table are rows; they are left before the costly pattern.
    if (!line.includes('...')) continue;
    const [, number, rest = ''] = /^(\d{1,4})\.{3}(.*)$/.exec(line) ?? [];
    const description = rest.slice(/^[0-9a-f .]*\./i.exec(rest)?.[0].length ?? rest.length);
    if (number !== undefined && /^\S/.test(description)) devices.set(Number(number), description);
  }
  return devices;
}

/** An address, or the number of the interface in hexadecimal. */
function deviceOf(cell: string, devices: ReadonlyMap<number, string>): string | null {
  if (parseIpv4(cell) !== null) return cell;
  const number = /^(?:0x)?([0-9a-f]{1,4})$/i.exec(cell)?.[1];
  return number === undefined
    ? null
    : (devices.get(Number.parseInt(number, 16)) ?? `interface ${Number.parseInt(number, 16)}`);
}

function rowOf(cells: readonly string[], devices: ReadonlyMap<number, string>): Route | null {
  const [first = '', second = ''] = cells;
  const gatewayCells = cells.slice(2, -2);
  const destination = parseIpv4(first);
  const mask = parseIpv4(second);
  const own = parseIpv4(cells.at(-2) ?? '');
  const device = deviceOf(cells.at(-2) ?? '', devices);
  const metric = cells.at(-1) ?? '';
  const length = mask === null ? null : maskLength(mask);
  if (
    destination === null ||
    length === null ||
    device === null ||
    gatewayCells.length === 0 ||
    !/^\d{1,10}$/.test(metric)
  )
    return null;
  const block = network(destination, length);
  const gateway = parseIpv4(gatewayCells.join(' '));
  // No language writes "on-link" with digits: this is an address that was damaged.
  if (baseAddress(block) !== destination || (gateway === null && /\d/.test(gatewayCells.join(''))))
    return null;
  return {
    destination: block,
    gateway: nextHop(gateway, own),
    interface: device,
    metric: Number(metric),
    table: 'main',
    kind: 'unicast',
    ...(own === null ? {} : { source: own }),
  };
}

/** Before Vista, and by the older function of the system still, "on-link" is shown as the local address. */
function nextHop(gateway: Ipv4 | null, own: Ipv4 | null): Ipv4 | null {
  return gateway === own ? null : gateway;
}
