import { known } from '../ledger/ledger.ts';
import { baseAddress, block, prefixLength, toNumber, type Cidr, type Ipv4 } from './ipv4.ts';

/**
 * The class of an address, which decides what a DNS answer is worth:
 * a fake-IP (RFC 2544), `0.0.0.0`, a public address and a private one mean four different faults.
 */
export type AddressClass =
  | 'unspecified'
  | 'loopback'
  | 'link-local'
  | 'fake-ip'
  | 'shared' // a provider's own: RFC 6598, 100.64.0.0/10, and what stands for IPv4 where there is none (RFC 7335)
  | 'private' // RFC 1918
  | 'documentation'
  | 'multicast-or-reserved'
  | 'public';

const CLASSES: readonly (readonly [AddressClass, readonly Cidr[]])[] = [
  ['unspecified', [block(known('this-network'))]],
  ['loopback', [block(known('loopback'))]],
  ['link-local', [block(known('link-local'))]],
  ['fake-ip', [block(known('benchmark-range'))]],
  ['shared', [block(known('shared-range')), block(known('ipv4-continuity'))]],
  ['private', known('private-ranges').map(block)],
  ['documentation', known('documentation-ranges').map(block)],
  ['multicast-or-reserved', [block(known('multicast-and-reserved'))]],
];

const RANGES = CLASSES.flatMap(([name, blocks]) =>
  blocks.map((one) => {
    const first = toNumber(baseAddress(one));
    return { name, first, last: first + 2 ** (32 - prefixLength(one)) - 1 };
  }),
);

/** addressClass names the class of an address. */
export function addressClass(address: Ipv4): AddressClass {
  const number = toNumber(address);
  return RANGES.find(({ first, last }) => first <= number && number <= last)?.name ?? 'public';
}
