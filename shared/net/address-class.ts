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
  | 'shared' // RFC 6598, 100.64.0.0/10
  | 'private' // RFC 1918
  | 'documentation'
  | 'multicast-or-reserved'
  | 'public';

const CLASSES: readonly (readonly [AddressClass, readonly Cidr[]])[] = [
  ['unspecified', [block('0.0.0.0/8')]],
  ['loopback', [block('127.0.0.0/8')]],
  ['link-local', [block('169.254.0.0/16')]],
  ['fake-ip', [block('198.18.0.0/15')]],
  ['shared', [block('100.64.0.0/10')]],
  ['private', [block('10.0.0.0/8'), block('172.16.0.0/12'), block('192.168.0.0/16')]],
  ['documentation', [block('192.0.2.0/24'), block('198.51.100.0/24'), block('203.0.113.0/24')]],
  ['multicast-or-reserved', [block('224.0.0.0/3')]],
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
