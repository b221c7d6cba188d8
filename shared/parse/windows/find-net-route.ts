import { z } from 'zod';
import { contains, parseCidr, parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import { readObjects } from './objects.ts';
import { text } from './rows.ts';

const object = z.object({ DestinationPrefix: text, NextHop: text, InterfaceAlias: text, IPAddress: text });
type Found = z.infer<typeof object>;
const NOTHING: Found = { DestinationPrefix: '', NextHop: '', InterfaceAlias: '', IPAddress: '' };

/** The id of "The network location cannot be reached", which no language translates; as the script hands it over. */
const NO_ROUTE = /\b1231\b/;
/** In the text of an error: its id, or its sentence in PowerShell 7's short form, which leaves the id out. */
const NO_ROUTE_TEXT = /\bError 1231\b|network location cannot be reached|无法访问网络位置|不能访问网络位置/i;

/**
 * parseFindNetRoute reads `Find-NetRoute -RemoteIPAddress X`: the local address and the route, two unlike
 * objects in either order; where there is no route, nothing but the text of an error.
 */
export function parseFindNetRoute(output: string, target: Ipv4): Known<Winner> {
  const { rows, proof } = readObjects(output);
  if (rows.length === 0) {
    if (!output.includes('DestinationPrefix') && NO_ROUTE_TEXT.test(output))
      return readWinner({ ...NOTHING, Error: '1231' }, target);
    return typeof proof === 'object' ? proof : unknown('unparsable', 'no object of Find-NetRoute');
  }
  const parsed = z.array(object).safeParse(rows);
  if (!parsed.success) return unknown('unparsable', 'not the objects of Find-NetRoute');
  const route = parsed.data.find((one) => one.DestinationPrefix !== '');
  // "Find-NetRoute : …" looks like a property.
  if (route === undefined && NO_ROUTE_TEXT.test(output))
    return readWinner({ ...NOTHING, Error: '1231' }, target);
  const own = parsed.data.find((one) => one.DestinationPrefix === '');
  return readWinner({ ...NOTHING, ...route, IPAddress: own?.IPAddress ?? '', Error: '' }, target);
}

/** readWinner checks one answer: a route that holds the target, or the error that says there is none. */
export function readWinner(route: Found & { readonly Error: string }, target: Ipv4): Known<Winner> {
  if (NO_ROUTE.test(route.Error))
    return known({
      target,
      kind: 'none',
      interface: null,
      gateway: null,
      prefix: null,
      source: null,
      from: 'system',
    });
  const prefix = parseCidr(route.DestinationPrefix);
  if (prefix === null || route.InterfaceAlias === '')
    return unknown('unparsable', `no route in the answer ${route.Error.slice(0, 60)}`.trim());
  if (!contains(prefix, target)) return unknown('unparsable', `${prefix} does not hold ${target}`);
  const gateway = parseIpv4(route.NextHop);
  if (gateway === null && route.NextHop !== '')
    return unknown('unparsable', `"${route.NextHop.slice(0, 60)}" is no next hop`);
  return known({
    target,
    kind: 'unicast',
    interface: route.InterfaceAlias,
    gateway: gateway === '0.0.0.0' ? null : gateway,
    prefix,
    source: parseIpv4(route.IPAddress),
    from: 'system',
  });
}
