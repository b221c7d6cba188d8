import { z } from 'zod';
import { contains, parseCidr, parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import { readObjects } from './objects.ts';
import { text } from './rows.ts';

const object = z.object({ DestinationPrefix: text, NextHop: text, InterfaceAlias: text, IPAddress: text });
type Found = z.infer<typeof object>;
const NOTHING: Found = { DestinationPrefix: '', NextHop: '', InterfaceAlias: '', IPAddress: '' };

/** "The network location cannot be reached": the error of a target that no route leads to, in any language. */
const NO_ROUTE = /\b1231\b/;

/**
 * parseFindNetRoute reads `Find-NetRoute -RemoteIPAddress X`: the own address and the route, two unlike
 * objects in either order; where there is no route, nothing but the text of an error.
 */
export function parseFindNetRoute(output: string, target: Ipv4): Known<Winner> {
  const objects = readObjects(output);
  if (!objects.known) return NO_ROUTE.test(output) ? readWinner({ ...NOTHING, Error: '1231' }, target) : objects;
  const parsed = z.array(object).safeParse(objects.value);
  if (!parsed.success) return unknown('unparsable', 'not the objects of Find-NetRoute');
  const route = parsed.data.find((one) => one.DestinationPrefix !== '') ?? NOTHING;
  const own = parsed.data.find((one) => one.DestinationPrefix === '');
  return readWinner({ ...route, IPAddress: own?.IPAddress ?? '', Error: '' }, target);
}

/** readWinner checks one answer: a route that holds the target, or the error that says there is none. */
export function readWinner(route: Found & { readonly Error: string }, target: Ipv4): Known<Winner> {
  if (NO_ROUTE.test(route.Error)) return known({ target, kind: 'none', interface: null, gateway: null, prefix: null, source: null, from: 'system' });
  const prefix = parseCidr(route.DestinationPrefix);
  if (prefix === null || route.InterfaceAlias === '') return unknown('unparsable', `no route in the answer ${route.Error.slice(0, 60)}`.trim());
  if (!contains(prefix, target)) return unknown('unparsable', `${prefix} does not hold ${target}`);
  const gateway = parseIpv4(route.NextHop);
  if (gateway === null && route.NextHop !== '') return unknown('unparsable', `"${route.NextHop.slice(0, 60)}" is no next hop`);
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
