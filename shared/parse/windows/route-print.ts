import { baseAddress, network, parseIpv4, toNumber, type Ipv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Route, RouteTable } from '../../observation/workstation.ts';

/**
 * parseRoutePrint reads `route print -4` in any language: rows of destination, mask, gateway, interface
 * and metric. "On-link" has a word of its own in every language, so whatever is no address means it.
 */
export function parseRoutePrint(text: string): Known<RouteTable> {
  const routes = text.split(/\r?\n/).flatMap(rowOf);
  return routes.length === 0 ? unknown('unparsable', 'no row of a route table') : known({ routes, rules: [] });
}

function rowOf(line: string): readonly Route[] {
  // Persistent routes have four columns and stand in the active part as well.
  const match = /^\s*(\S+)\s+(\S+)\s+(.+?)\s+(\S+)\s+(\d+)\s*$/.exec(line);
  if (match === null) return [];
  const [, first = '', second = '', third = '', fourth = '', metric = ''] = match;
  const destination = parseIpv4(first);
  const mask = parseIpv4(second);
  const own = parseIpv4(fourth);
  const length = mask === null ? null : lengthOf(mask);
  if (destination === null || length === null || own === null) return [];
  const block = network(destination, length);
  if (baseAddress(block) !== destination) return [];
  // The interface is named by its address; adapters carry the same one.
  return [{ destination: block, gateway: parseIpv4(third), interface: own, metric: Number(metric), table: 'main', kind: 'unicast', source: own }];
}

function lengthOf(mask: Ipv4): number | null {
  const bits = toNumber(mask).toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.replace(/0/g, '').length : null;
}
