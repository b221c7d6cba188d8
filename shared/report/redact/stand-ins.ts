/**
 * Stand-ins: invented addresses that keep class and subnet relation, one per pseudonym of an address. A reader sees
 * by them what lies where, and a replay puts them in place of the pseudonyms, since `ip-3` has no subnet.
 */
import { SIGNATURES } from '../../check/signatures.ts';
import { addressClass } from '../../net/address-class.ts';
import { block, contains, fromNumber, prefixLength, baseAddress, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';

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

const PLACES: readonly Cidr[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'].map(block);
/** Assigned, never routed in public: what stands in for a public address should be nobody's. */
const QUIET = [11, 21, 22, 26, 28, 29, 30, 33, 55, 214, 215];
const TRIES = 20;
/** Of n addresses in a block of 2^k, about n²/2^k meet a true one; where more than this are expected, no draw is free of them. */
const MOST_EXPECTED = 8;
/** By an address in one of these a replay would name a product that nobody has. */
const TELLING = SIGNATURES.flatMap(({ address }) => (address === undefined ? [] : [address.block]));

interface Placed extends NamedAddress {
  readonly number: number;
  readonly place: string;
}

/** standInsOf invents an address for every named one; two addresses share as many leading bits as the true ones do. */
export function standInsOf(named: readonly NamedAddress[], random: () => number = Math.random): readonly StandIn[] {
  const taken = new Set(named.map(({ value }) => toNumber(value as Ipv4)));
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
  const address = value as Ipv4;
  const place = PLACES.find((one) => contains(one, address)) ?? value.split('.')[0] ?? '';
  return { name, value, number: toNumber(address), place };
}

/** First octets without a true address below them, the quiet ones last, since they are taken from the end. */
function freeOctets(taken: ReadonlySet<number>): number[] {
  const used = new Set([...taken].map((number) => Math.floor(number / 2 ** 24)));
  const all = Array.from({ length: 222 }, (_, index) => index + 1).filter((octet) => ![10, 100, 127, 169, 172, 192, 198, 203, ...QUIET].includes(octet));
  return [...all, ...QUIET].filter((octet) => !used.has(octet));
}

/** An invented address that somebody here truly has would look like a leak, and a telling one lies, so it is drawn again, and in the end left out. */
function invent(members: readonly Placed[], target: Cidr, taken: ReadonlySet<number>, random: () => number): readonly (readonly [string, number])[] {
  const sorted = [...members].sort((a, b) => a.number - b.number);
  const draw = (): readonly (readonly [string, number])[] => {
    const found: (readonly [string, number])[] = [];
    spread(sorted, 0, sorted.length, 31 - prefixLength(target), toNumber(baseAddress(target)), random, found);
    return found;
  };
  const isFree = ([, number]: readonly [string, number]): boolean => !taken.has(number) && !TELLING.some((one) => contains(one, fromNumber(number)));
  let drawn = draw();
  for (let left = members.length ** 2 > MOST_EXPECTED * 2 ** (32 - prefixLength(target)) ? 0 : TRIES; left > 0 && !drawn.every(isFree); left -= 1) drawn = draw();
  return drawn.filter(isFree);
}

/** Walks the tree of all addresses bit by bit, and at each fork turns the two sides round or not. */
function spread(sorted: readonly Placed[], from: number, to: number, bit: number, base: number, random: () => number, found: (readonly [string, number])[]): void {
  if (from >= to) return;
  if (bit < 0) {
    for (const { name } of sorted.slice(from, to)) found.push([name, base]);
    return;
  }
  const size = 2 ** bit;
  let middle = from;
  while (middle < to && Math.floor((sorted[middle]?.number ?? 0) / size) % 2 === 0) middle += 1;
  const turn = random() < 0.5 ? 0 : 1;
  spread(sorted, from, middle, bit - 1, base + (turn === 1 ? size : 0), random, found);
  spread(sorted, middle, to, bit - 1, base + (turn === 1 ? 0 : size), random, found);
}

function rows(named: readonly NamedAddress[], numbers: ReadonlyMap<string, number>): readonly StandIn[] {
  const firstIn = new Map<number, string>();
  return named.flatMap(({ name, value }) => {
    const number = numbers.get(name);
    if (number === undefined) return [];
    const subnet = Math.floor(toNumber(value as Ipv4) / 256);
    const neighbor = firstIn.get(subnet);
    if (neighbor === undefined) firstIn.set(subnet, name);
    const place = PLACES.find((one) => contains(one, value as Ipv4)) ?? addressClass(value as Ipv4);
    return [{ name, block: place, ...(neighbor === undefined ? {} : { sameSubnetAs: neighbor }), standIn: fromNumber(number) }];
  });
}
