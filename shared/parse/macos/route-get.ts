import { contains, network, parseIpv4, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { RouteKind, Winner } from '../../observation/workstation.ts';

/** The kernel's ESRCH in the words of `route`, which are not translated: no route leads there, not even a default one. */
const NOT_IN_TABLE = /^route: writing to routing socket: not in table$/;
/** saysNoRoute knows the whole text of that error. */
export function saysNoRoute(text: string): boolean {
  return NOT_IN_TABLE.test(text.trim());
}

/** Keys that an answer has once, so that a second one belongs to another answer. */
const ONCE: ReadonlySet<string> = new Set([
  'route to',
  'destination',
  'mask',
  'gateway',
  'interface',
  'flags',
]);

/**
 * parseRouteGet reads `route -n get ADDRESS` of macOS: lines of `key: value`. The flags come last and decide
 * what the gateway means, so an answer without them is none.
 */
export function parseRouteGet(text: string, target: Ipv4): Known<Winner> {
  if (saysNoRoute(text))
    return known({
      target,
      kind: 'none',
      interface: null,
      gateway: null,
      prefix: null,
      source: null,
      from: 'system',
    });
  const fields = fieldsOf(text);
  return fields === null ? unknown('unparsable', 'more than one answer') : winnerOf(fields, target);
}

function winnerOf(fields: ReadonlyMap<string, string>, target: Ipv4): Known<Winner> {
  const name = fields.get('interface');
  const flags = /^<([A-Z0-9,_]*)>$/.exec(fields.get('flags') ?? '')?.[1]?.split(',');
  if (name === undefined || !/^[a-z][a-z0-9_-]*\d$/i.test(name))
    return unknown('unparsable', 'no interface in the answer');
  if (flags === undefined || fields.get('route to') !== target) {
    return unknown('unparsable', 'no route in the answer');
  }
  const gateway = parseIpv4(fields.get('gateway') ?? '');
  if (flags.includes('GATEWAY') && gateway === null)
    return unknown('unparsable', 'a gateway without an address');
  const prefix = prefixOf(fields, flags);
  if (prefix !== null && !contains(prefix, target))
    return unknown('unparsable', `${prefix} does not hold ${target}`);
  return known({
    target,
    kind: kindOf(flags),
    interface: name,
    gateway: flags.includes('GATEWAY') ? gateway : null,
    prefix,
    source: parseIpv4(fields.get('if address') ?? ''),
    from: 'system',
  });
}

/** The first value of each key; lines without a colon are the table of metrics below. null: two answers in one text. */
function fieldsOf(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(colon, 0)).trim();
    const value = line.slice(colon + 1).trim();
    if (key === '' || value === '') continue;
    if (fields.has(key) && ONCE.has(key)) return null;
    if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

function kindOf(flags: readonly string[]): RouteKind {
  if (flags.includes('BLACKHOLE')) return 'blackhole';
  return flags.includes('REJECT') ? 'reject' : 'unicast';
}

/** A cloned host route stands for the route that it was made from, which the answer does not name. */
function prefixOf(fields: ReadonlyMap<string, string>, flags: readonly string[]): Cidr | null {
  if (flags.includes('WASCLONED') || flags.includes('HOST')) return null;
  const destination = fields.get('destination');
  const mask = fields.get('mask');
  const address = parseIpv4(destination === 'default' ? '0.0.0.0' : (destination ?? ''));
  // The default route has the mask "default", or none at all.
  const bits = parseIpv4(
    mask === 'default' || (mask === undefined && destination === 'default') ? '0.0.0.0' : (mask ?? ''),
  );
  const length = bits === null ? null : maskLength(bits);
  return address === null || length === null ? null : network(address, length);
}
