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
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';

export interface NamedAddress {
  readonly name: string;
  readonly value: string;
}

export interface StandIn {
  readonly name: string;
  /** The well-known block that the true address lies in; `public`: none. */
  readonly block: string;
  /** The first address of the report with the same /24. */
  readonly sameSubnetAs?: string;
  readonly standIn: string;
}

/** The first that holds an address. Of a shared connection is told that it is one: every such device has the same network. */
const PLACES: readonly Cidr[] = [
  ...HOTSPOTS,
  ...[
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '169.254.0.0/16',
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ].map(block),
];
/** Assigned, never routed in public: what stands in for a public address should be nobody's. */
const QUIET = [11, 21, 22, 26, 28, 29, 30, 33, 55, 214, 215];
const TRIES = 20;
/** By an address in one of these a replay would name a product that nobody has. */
const TELLING = SIGNATURES.flatMap(({ address }) => (address === undefined ? [] : [rangeOf(address.block)]));

const RANGES = PLACES.map((one) => [one, ...rangeOf(one)] as const);

interface Placed extends NamedAddress {
  readonly number: number;
  readonly place: string;
}

/** First and last address, since every address that is drawn is compared with every block. */
function rangeOf(of: Cidr): readonly [first: number, last: number] {
  const first = toNumber(baseAddress(of));
  return [first, first + 2 ** (32 - prefixLength(of)) - 1];
}

export interface Inventing {
  readonly random?: () => number;
  /** Addresses that somebody here truly has, whether they are named or not: invented, they would look like a leak. */
  readonly avoid?: readonly Ipv4[];
}

/** standInsOf invents an address for every named one; two addresses share as many leading bits as the true ones do. */
export function standInsOf(
  named: readonly NamedAddress[],
  { random = Math.random, avoid = [] }: Inventing = {},
): readonly StandIn[] {
  const taken = new Set([...named.map(({ value }) => value as Ipv4), ...avoid].map(toNumber));
  const groups = new Map<string, Placed[]>();
  for (const one of named.map(placed)) {
    const group = groups.get(one.place);
    if (group === undefined) groups.set(one.place, [one]);
    else group.push(one);
  }
  const numbers = new Map<string, number>();
  const octets = freeOctets(taken);
  for (const [place, members] of groups) {
    const target = PLACES.includes(place as Cidr) ? (place as Cidr) : block(`${octets.pop() ?? 11}.0.0.0/8`);
    for (const [name, number] of invent(members, target, taken, random)) numbers.set(name, number);
  }
  return rows(named, numbers);
}

function placed({ name, value }: NamedAddress): Placed {
  const number = toNumber(value as Ipv4);
  return { name, value, number, place: placeOf(number) ?? value.split('.')[0] ?? '' };
}

function placeOf(number: number): Cidr | undefined {
  return RANGES.find(([, first, last]) => number >= first && number <= last)?.[0];
}

/** First octets without a true address below them, the quiet ones last, since they are taken from the end. */
function freeOctets(taken: ReadonlySet<number>): number[] {
  const used = new Set([...taken].map((number) => Math.floor(number / 2 ** 24)));
  const all = Array.from({ length: 222 }, (_, index) => index + 1).filter(
    (octet) => ![10, 100, 127, 169, 172, 192, 198, 203, ...QUIET].includes(octet),
  );
  return [...all, ...QUIET].filter((octet) => !used.has(octet));
}

/** An invented address that somebody here truly has would look like a leak, and a telling one lies, so it is drawn again, and in the end left out. */
function invent(
  members: readonly Placed[],
  target: Cidr,
  taken: ReadonlySet<number>,
  random: () => number,
): readonly (readonly [string, number])[] {
  const telling = HOTSPOTS.includes(target) ? TELLING : [...TELLING, ...HOTSPOTS.map(rangeOf)];
  const isFree = (number: number): boolean =>
    !taken.has(number) && !telling.some(([first, last]) => number >= first && number <= last);
  const sorted = [...members].sort((a, b) => a.number - b.number);
  const draw = (): readonly (readonly [string, number])[] =>
    spread(
      sorted,
      { bits: 32 - prefixLength(target), base: toNumber(baseAddress(target)) },
      { isFree, random },
    );
  let drawn = draw();
  for (let left = TRIES; left > 0 && !drawn.every(([, number]) => isFree(number)); left -= 1) drawn = draw();
  return drawn.filter(([, number]) => isFree(number));
}

function isNetworkLike(number: number): boolean {
  return number % 256 === 0;
}

interface Place {
  /** Bits below the prefix. */
  readonly bits: number;
  readonly base: number;
}

interface Choice {
  readonly isFree: (number: number) => boolean;
  readonly random: () => number;
}

/** Walks the tree of all addresses bit by bit, and at each fork turns the two sides round or not; who is alone in a place may lie anywhere in it. */
function spread(
  sorted: readonly Placed[],
  { bits, base }: Place,
  choice: Choice,
): readonly (readonly [string, number])[] {
  const spreadOut: (readonly [string, number])[] = [];
  const walk = (from: number, to: number, place: Place): void => {
    const first = sorted[from];
    if (first === undefined || from >= to) return;
    if (to - from === 1) {
      spreadOut.push([first.name, somewhere(first, place, choice)]);
      return;
    }
    if (place.bits === 0) {
      for (const { name } of sorted.slice(from, to)) spreadOut.push([name, place.base]);
      return;
    }
    const half = 2 ** (place.bits - 1);
    const middle = firstAbove(sorted, [from, to], half);
    const turned = choice.random() < 0.5 ? 0 : half;
    walk(from, middle, { bits: place.bits - 1, base: place.base + turned });
    walk(middle, to, { bits: place.bits - 1, base: place.base + half - turned });
  };
  walk(0, sorted.length, { bits, base });
  return spreadOut;
}

/** Where in a part of the list, whose members share the bits above, the addresses with this bit begin. */
function firstAbove(sorted: readonly Placed[], part: readonly [number, number], bit: number): number {
  let [low, high] = part;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Math.floor((sorted[middle]?.number ?? 0) / bit) % 2 === 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** With a zero at its end the address of an adapter would be read as that of its network. */
function somewhere({ number }: Placed, { bits, base }: Place, { isFree, random }: Choice): number {
  const draw = (): number => base + Math.floor(random() * 2 ** bits);
  const fits = (one: number): boolean => isFree(one) && (isNetworkLike(number) || !isNetworkLike(one));
  let drawn = draw();
  for (let left = TRIES; left > 0 && !fits(drawn); left -= 1) drawn = draw();
  return drawn;
}

function rows(named: readonly NamedAddress[], numbers: ReadonlyMap<string, number>): readonly StandIn[] {
  const firstIn = new Map<number, string>();
  return named.flatMap(({ name, value }) => {
    const number = numbers.get(name);
    if (number === undefined) return [];
    const original = toNumber(value as Ipv4);
    const subnet = Math.floor(original / 256);
    const neighbor = firstIn.get(subnet);
    if (neighbor === undefined) firstIn.set(subnet, name);
    const place = placeOf(original) ?? addressClass(value as Ipv4);
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
