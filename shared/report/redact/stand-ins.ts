/**
 * Stand-ins: invented addresses that keep class and subnet relation, one per pseudonym of an address. A reader sees
 * by them what lies where, and a replay puts them in place of the pseudonyms, since `ip-3` has no subnet.
 */
import { SIGNATURES } from '../../check/signatures.ts';
import { addressClass } from '../../net/address-class.ts';
import { HOTSPOTS } from '../../net/hotspots.ts';
import {
  block,
  fromNumber,
  prefixLength,
  baseAddress,
  contains,
  network,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';
import { blockOf, rangeOf } from './known-blocks.ts';
import type { NamedAddress } from './pseudonyms.ts';
import { spread, type Choice, type Located } from './spread.ts';

export interface StandIn {
  readonly name: string;
  /** The well-known block that the true address lies in; `public`: none. */
  readonly block: string;
  /** The first address of the report with the same /24. */
  readonly sameSubnetAs?: string;
  readonly standIn: string;
}

/** Assigned, never routed in public: what stands in for a public address should be nobody's. */
const QUIET = [11, 21, 22, 26, 28, 29, 30, 33, 55, 214, 215];
/** In 100.64.0.0/10 products and carriers have blocks of this length, by which they are told apart, so a stand-in stays in it. */
export const SHARED_BITS = 16;
const SHARED = block('100.64.0.0/10');
const TRIES = 20;
/** Draws that avoid the /24 of every true address, in blocks with at least this many bits. */
const APART = 20;
const ROOMY = 16;
/** Bits of an address in its /24. */
const SUBNET_BITS = 8;
/** By an address in one of these a replay would name a product that nobody has. */
const TELLING = SIGNATURES.flatMap(({ address }) => (address === undefined ? [] : [rangeOf(address.block)]));

interface Placed extends NamedAddress {
  readonly number: number;
  readonly place: string;
  /** Where its stand-in lies, if the true place says it. */
  readonly target?: Cidr;
}

export interface Inventing {
  readonly random?: () => number;
  /** Addresses that somebody here truly has, whether they are named or not: invented, they would look like a leak. */
  readonly avoid?: readonly Ipv4[];
  /** Addresses of 100.64.0.0/10 that stay in the report: whoever lies in a network with one of them does so afterwards. */
  readonly anchors?: readonly Ipv4[];
}

/** standInsOf invents an address for every named one; two addresses share as many leading bits as the true ones do. */
export function standInsOf(
  named: readonly NamedAddress[],
  { random = Math.random, avoid = [], anchors = [] }: Inventing = {},
): readonly StandIn[] {
  const taken = new Set([...named.map(({ value }) => value), ...avoid, ...anchors].map(toNumber));
  const subnets = new Set([...taken].map((number) => Math.floor(number / 256)));
  const groups = new Map<string, Placed[]>();
  for (const one of named.map(placed)) {
    const group = groups.get(one.place);
    if (group === undefined) groups.set(one.place, [one]);
    else group.push(one);
  }
  const numbers = new Map<string, number>();
  const octets = freeOctets(taken);
  for (const members of groups.values()) {
    const target = members[0]?.target ?? block(`${octets.pop() ?? 11}.0.0.0/8`);
    const anchored = [...members, ...anchorsIn(target, anchors)];
    for (const [name, number] of invent(anchored, target, { taken, subnets, random }))
      numbers.set(name, number);
  }
  return rows(named, numbers);
}

function placed({ name, value }: NamedAddress): Placed {
  const number = toNumber(value);
  const target = addressClass(value) === 'shared' ? network(value, SHARED_BITS) : blockOf(number);
  if (target !== undefined) return { name, value, number, place: target, target };
  return { name, value, number, place: value.split('.')[0] ?? '' };
}

/** The base itself is one: it stays in the report, and with a length behind it says who lies in the block. */
function anchorsIn(target: Cidr, anchors: readonly Ipv4[]): readonly Located[] {
  if (addressClass(baseAddress(target)) !== 'shared') return [];
  const inside = [baseAddress(target), ...anchors].filter((one) => contains(target, one));
  return inside.map((one) => ({ name: null, number: toNumber(one) }));
}

/** First octets without a true address below them, the quiet ones last, since they are taken from the end. */
function freeOctets(taken: ReadonlySet<number>): number[] {
  const used = new Set([...taken].map((number) => Math.floor(number / 2 ** 24)));
  const all = Array.from({ length: 222 }, (_, index) => index + 1).filter(
    (octet) => ![10, 100, 127, 169, 172, 192, 198, 203, ...QUIET].includes(octet),
  );
  return [...all, ...QUIET].filter((octet) => !used.has(octet));
}

interface Truth {
  /** True addresses, and the /24 that they lie in. */
  readonly taken: ReadonlySet<number>;
  readonly subnets: ReadonlySet<number>;
  readonly random: () => number;
}

/**
 * An invented address that somebody here truly has would look like a leak, and a telling one lies, so it is drawn again, and in
 * the end left out. One in a /24 that somebody here truly has looks like a leak of that network: the first draws do without,
 * where the place is large enough to promise it.
 */
function invent(
  members: readonly Located[],
  target: Cidr,
  { taken, subnets, random }: Truth,
): readonly (readonly [string, number])[] {
  const isShared = addressClass(baseAddress(target)) === 'shared';
  // In 100.64.0.0/10 a stand-in stays in the true block, so it names the same product.
  const telling = isShared ? [] : tellingBeside(target);
  const isFree = (number: number): boolean =>
    !taken.has(number) && !telling.some(([first, last]) => number >= first && number <= last);
  const sorted = [...members].sort((a, b) => a.number - b.number);
  const place = { bits: 32 - prefixLength(target), base: toNumber(baseAddress(target)) };
  const draw = (fits: Choice['isFree'], looseBits = 0): readonly (readonly [string, number])[] =>
    spread(sorted, place, { isFree: fits, random, looseBits });
  const isElsewhere = (number: number): boolean => isFree(number) && !subnets.has(Math.floor(number / 256));
  if (32 - prefixLength(target) >= ROOMY)
    for (let left = APART; left > 0; left -= 1) {
      const apart = draw(isElsewhere);
      if (apart.every(([, number]) => isElsewhere(number))) return apart;
    }
  let drawn = draw(isFree);
  for (let left = TRIES; left > 0 && !drawn.every(([, number]) => isFree(number)); left -= 1)
    drawn = draw(isFree);
  // Beside an anchor there is no other address as near to it; one in the same /24 is better than none.
  for (let left = TRIES; left > 0 && !drawn.every(([, number]) => isFree(number)); left -= 1)
    drawn = draw(isFree, SUBNET_BITS);
  return drawn.filter(([, number]) => isFree(number));
}

/** In a network of a shared connection the true address lay as well. */
function tellingBeside(target: Cidr): typeof TELLING {
  return HOTSPOTS.includes(target) ? TELLING : [...TELLING, ...HOTSPOTS.map(rangeOf)];
}

function rows(named: readonly NamedAddress[], numbers: ReadonlyMap<string, number>): readonly StandIn[] {
  const firstIn = new Map<number, string>();
  return named.flatMap(({ name, value }) => {
    const number = numbers.get(name);
    if (number === undefined) return [];
    const original = toNumber(value);
    const subnet = Math.floor(original / 256);
    const neighbor = firstIn.get(subnet);
    if (neighbor === undefined) firstIn.set(subnet, name);
    const kind = addressClass(value);
    const place = kind === 'shared' ? SHARED : (blockOf(original) ?? kind);
    return [
      {
        name,
        block: place,
        ...(neighbor === undefined ? {} : { sameSubnetAs: neighbor }),
        standIn: fromNumber(number),
      },
    ];
  });
}
