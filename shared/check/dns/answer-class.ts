/** What a DNS answer is worth. "An address came back" is not enough: a fake one, a public one and a right one all do. */
import { addressClass } from '../../net/address-class.ts';
import { contains, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import type { Profile } from '../../profile/profile.ts';

/** What the class of an answer rests on. */
export const RANGES = ['cloud-services', 'private-ranges', 'benchmark-range'] as const;

export type AnswerClass =
  | 'expected'
  | 'fake-ip'
  | 'unspecified' // 0.0.0.0 or a loopback address: a filter's way to say no
  | 'public'
  | 'private-unexpected'
  | 'ipv6-only'
  | 'none';

/** expectedBlocks are where the API may be. */
export function expectedBlocks(profile: Profile): readonly Cidr[] {
  return [...profile.cloudServices, ...profile.officeNetwork];
}

/** classOf judges a list of addresses as texts; the worst of them counts, since any may be taken. */
export function classOf(addresses: readonly string[], expected: readonly Cidr[]): AnswerClass {
  const ipv4 = addresses.flatMap((text) => parseIpv4(text) ?? []);
  if (ipv4.length === 0) return addresses.length > 0 ? 'ipv6-only' : 'none';
  // The profile decides first: a demo or an inbound endpoint may live in any block.
  const others = ipv4.filter((address) => !expected.some((block) => contains(block, address)));
  if (others.length === 0) return 'expected';
  const classes = new Set(others.map(addressClass));
  if (classes.has('fake-ip')) return 'fake-ip';
  if (classes.has('unspecified') || classes.has('loopback')) return 'unspecified';
  return classes.has('public') ? 'public' : 'private-unexpected';
}

/** addressesIn lists the addresses of an exchange, aliases left out. */
export function addressesIn(exchange: Pick<DnsExchange, 'answers'>): readonly string[] {
  return exchange.answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data }) => data);
}
