import { network, parseIpv4, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { RouteKind, Winner } from '../../observation/workstation.ts';

/** parseRouteGet reads `route -n get ADDRESS` of macOS: lines of `key: value`. */
export function parseRouteGet(text: string, target: Ipv4): Known<Winner> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([a-z][a-z ]*?):\s+(\S.*?)\s*$/i.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined && !fields.has(match[1])) fields.set(match[1], match[2]);
  }
  const name = fields.get('interface');
  if (name === undefined || fields.get('route to') !== target) return unknown('unparsable', 'no interface in the answer');
  const flags = fields.get('flags') ?? '';
  return known({
    target,
    kind: kindOf(flags),
    interface: name,
    gateway: flags.includes('GATEWAY') ? parseIpv4(fields.get('gateway') ?? '') : null,
    prefix: prefixOf(fields, flags),
    source: parseIpv4(fields.get('if address') ?? ''),
    from: 'system',
  });
}

function kindOf(flags: string): RouteKind {
  if (/\bBLACKHOLE\b/.test(flags)) return 'blackhole';
  return /\bREJECT\b/.test(flags) ? 'reject' : 'unicast';
}

/** A cloned host route stands for the route that it was made from, which the answer does not name. */
function prefixOf(fields: ReadonlyMap<string, string>, flags: string): Cidr | null {
  if (/\b(?:WASCLONED|HOST)\b/.test(flags)) return null;
  const destination = fields.get('destination');
  const mask = fields.get('mask');
  if (destination === 'default') return network('0.0.0.0' as Ipv4, 0);
  const address = parseIpv4(destination ?? '');
  const bits = parseIpv4(mask === 'default' ? '0.0.0.0' : (mask ?? ''));
  if (address === null || bits === null) return null;
  return network(address, toNumber(bits).toString(2).replace(/0/g, '').length);
}
