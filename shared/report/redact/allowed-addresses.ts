import { addressClass } from '../../net/address-class.ts';
import { baseAddress, parseCidr, prefixLength, toNumber, type Cidr, type Ipv4 } from '../../net/ipv4.ts';

/** Blocks that everybody knows say nothing about a network. */
const WELL_KNOWN_BLOCKS = new Set([
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '224.0.0.0/24',
  '198.18.0.0/15',
]);
const WELL_KNOWN = new Set([
  '255.255.255.255',
  '169.254.0.0',
  '239.255.255.250',
  '224.0.0.1',
  '224.0.0.2',
  '224.0.0.22',
  '224.0.0.251',
  '224.0.0.252',
]);
/** The last ones stand where Windows has no server: nobody's addresses. */
const WELL_KNOWN_IPV6 =
  /^(?:::1?|(?:fe80|fc00|fd00|ff00|2000|2002|64:ff9b)::|ff0[12]::.*|fec0:0:0:ffff::[123])(?:%\d{1,3})?$/i;
/** A block of this size names nobody, and the split default routes of tunnels (`0.0.0.0/1`) tell a cause. */
const LARGE = 8;

/** isAllowedAddress says whether support may see an address: the service's own, fake-IPs, loopback, masks, constants. */
export function isAllowedAddress(address: Ipv4): boolean {
  if (WELL_KNOWN.has(address) || address.endsWith('.0.0.0') || isNetmask(address)) return true;
  const kind = addressClass(address);
  return kind === 'shared' || kind === 'loopback' || kind === 'fake-ip' || kind === 'unspecified';
}

/** isAllowedBlock says whether a block, whose host bits are zero, names no network of anybody's own. */
export function isAllowedBlock(block: Cidr): boolean {
  return WELL_KNOWN_BLOCKS.has(block) || prefixLength(block) <= LARGE;
}

/** isAllowedIpv6 knows the constants of IPv6. */
export function isAllowedIpv6(address: string): boolean {
  return WELL_KNOWN_IPV6.test(address);
}

/** alignedBlock reads `a.b.c.d/n` where no host bit is set; null otherwise. */
export function alignedBlock(text: string): Cidr | null {
  const block = parseCidr(text);
  return block !== null && baseAddress(block) === text.split('/')[0] ? block : null;
}

function isNetmask(address: Ipv4): boolean {
  return address.startsWith('255.') && /^1+0*$/.test(toNumber(address).toString(2));
}
