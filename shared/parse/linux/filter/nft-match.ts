/** Conditions of nft as libnftables writes them in JSON. */
import type { FilterCondition } from '../../../observation/filters.ts';
import { addresses, condition, icmpTypes, ports, protocols, tcpFlags, unclear } from './words.ts';

/** Any value of JSON that has fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** fields gives the fields of a value; none where it has none. */
export function fields(value: unknown): Fields {
  return hasFields(value) ? value : {};
}

/** isList says whether a value is a list; of what, nobody knows yet. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The sets of a table that have a name, where their elements are all listed and stay as they are. */
export type NamedSets = ReadonlyMap<string, readonly unknown[]>;

const NO_SETS: NamedSets = new Map();

/** conditionsOf reads one `match`: the left side says what is looked at, and may itself ask for a protocol. */
export function conditionsOf(match: Fields, sets: NamedSets): readonly FilterCondition[] {
  const { op = '==', left, right } = match;
  // `ct state ! established` asks that a bit is off.
  const negated = op === '!=' || op === '!';
  const values = valuesOf(right, sets);
  const text = `${JSON.stringify(left)} ${String(op)} ${JSON.stringify(right)}`;
  if (values === null || (op !== '==' && op !== 'in' && !negated))
    return [...implied(fields(left)), unclear(text)];
  const made = compared(fields(left), values, negated);
  if (made === null) return implied(fields(left));
  return [...implied(fields(left)), made ?? unclear(text)];
}

/** null: met by everything; undefined: not understood. */
type Compared = FilterCondition | null | undefined;

function compared(left: Fields, values: readonly string[], negated: boolean): Compared {
  const { payload, meta, ct, fib } = left;
  const masked = left['&'];
  if (masked !== undefined) return ofBits(masked, values, negated);
  if (payload !== undefined) return ofPayload(fields(payload), values, negated);
  if (meta !== undefined) return ofMeta(fields(meta)['key'], values, negated);
  if (ct !== undefined) return ofConnection(fields(ct), values, negated);
  return fib === undefined ? undefined : ofFib(fields(fib), values, negated);
}

const TRANSPORT = new Set(['tcp', 'udp', 'udplite', 'sctp', 'dccp']);

function ofPayload({ protocol, field }: Fields, values: readonly string[], negated: boolean): Compared {
  if (protocol === 'ip6' || protocol === 'icmpv6') return null;
  if (protocol === 'ip' && field === 'saddr') return addresses('source', values, negated);
  if (protocol === 'ip' && field === 'daddr') return addresses('destination', values, negated);
  if (protocol === 'ip' && field === 'protocol') return protocols(values, negated);
  if (protocol === 'icmp' && field === 'type') return icmpTypes(values, negated);
  if (typeof protocol !== 'string' || !(TRANSPORT.has(protocol) || protocol === 'th')) return undefined;
  if (field === 'sport') return ports('source-port', values, negated);
  return field === 'dport' ? ports('destination-port', values, negated) : undefined;
}

/** A look into a header is met only by packets that have it. */
function implied({ payload, '&': masked }: Fields): readonly FilterCondition[] {
  const { protocol } = fields(payload ?? (Array.isArray(masked) ? fields(masked[0])['payload'] : undefined));
  if (typeof protocol !== 'string') return [];
  if (TRANSPORT.has(protocol) || protocol === 'icmp') return [condition('protocol', [protocol])];
  if (protocol === 'ip6' || protocol === 'icmpv6' || protocol === 'arp')
    return [condition('family', [protocol])];
  return [];
}

function ofMeta(key: unknown, values: readonly string[], negated: boolean): Compared {
  switch (key) {
    case 'iifname':
    case 'iif':
      return condition('in', values, negated);
    case 'oifname':
    case 'oif':
      return condition('out', values, negated);
    case 'l4proto':
      return protocols(values, negated);
    case 'nfproto':
    case 'protocol':
      return condition(
        'family',
        values.map((one) => (one === 'ip' ? 'ipv4' : one)),
        negated,
      );
    case 'mark':
      return condition('mark', values, negated);
    default:
      return undefined;
  }
}

function ofConnection({ key, dir }: Fields, values: readonly string[], negated: boolean): Compared {
  if (dir !== undefined) return undefined;
  if (key === 'state') return condition('state', values, negated);
  return key === 'mark' ? condition('connection-mark', values, negated) : undefined;
}

function ofFib({ result, flags }: Fields, values: readonly string[], negated: boolean): Compared {
  const of = Array.isArray(flags) ? flags.join(' ') : String(flags);
  if (result !== 'type') return undefined;
  if (of === 'daddr') return condition('destination-type', values, negated);
  return of === 'saddr' ? condition('source-type', values, negated) : undefined;
}

/** Some bits of a mark, or some flags of TCP. */
function ofBits(parts: unknown, values: readonly string[], negated: boolean): Compared {
  if (!Array.isArray(parts)) return undefined;
  const { protocol, field } = fields(fields(parts[0])['payload']);
  if (protocol === 'tcp' && field === 'flags')
    return tcpFlags(valuesOf(parts[1], NO_SETS) ?? ['?'], values, negated);
  if (!/^(?:0x[\da-f]+|\d+)$/i.test(String(parts[1]))) return undefined;
  const { meta, ct } = fields(parts[0]);
  const texts = values.map((one) => `${one}/${String(parts[1])}`);
  if (fields(meta)['key'] === 'mark') return condition('mark', texts, negated);
  return fields(ct)['key'] === 'mark' ? condition('connection-mark', texts, negated) : undefined;
}

/** valuesOf gives the right side as texts; null where it holds something else. */
export function valuesOf(right: unknown, sets: NamedSets): readonly string[] | null {
  const parts = elementsOf(right, sets);
  const texts = parts?.map(textOf) ?? null;
  return texts === null || texts.some((one) => one === null) ? null : texts.filter((one) => one !== null);
}

function elementsOf(right: unknown, sets: NamedSets): readonly unknown[] | null {
  if (typeof right === 'string' && right.startsWith('@')) return sets.get(right.slice(1)) ?? null;
  if (isList(right)) return right;
  const { set } = fields(right);
  if (set === undefined) return [right];
  return isList(set) ? set : [set];
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { prefix, range, elem } = fields(value);
  if (elem !== undefined) return textOf(fields(elem)['val']);
  if (prefix !== undefined) return `${String(fields(prefix)['addr'])}/${String(fields(prefix)['len'])}`;
  return Array.isArray(range) && range.length === 2 ? range.map(String).join('-') : null;
}
