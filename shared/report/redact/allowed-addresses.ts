import { addressClass } from '../../net/address-class.ts';
import { known } from '../../ledger/ledger.ts';
import {
  HOST_RESOLVERS,
  OVERLAY_RESOLVERS,
  PLATFORM_RESOLVERS,
  VPC_RESOLVERS,
} from '../../resolution/well-known.ts';
import {
  baseAddress,
  block,
  contains,
  isIpv4,
  parseCidr,
  prefixLength,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';

/** Blocks that everybody knows say nothing about a network. */
const WELL_KNOWN_BLOCKS = new Set([
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '224.0.0.0/24',
  '198.18.0.0/15',
  '192.0.0.0/29',
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
/** Of 100.64.0.0/10: resolvers of every VPC and the networks around them, a VPC's metadata, Tailscale's resolver. */
const PUBLISHED: ReadonlySet<string> = new Set([
  ...VPC_RESOLVERS,
  '100.100.2.0',
  '100.100.2.128',
  '100.100.100.200',
  ...OVERLAY_RESOLVERS.keys(),
  ...known('twingate-resolvers'),
]);
/** Resolvers that every machine of such a cloud, or every virtual machine of that kind, has alike: they tell nobody apart. */
const OF_SURROUNDINGS: ReadonlySet<string> = new Set([...PLATFORM_RESOLVERS, ...HOST_RESOLVERS]);
/** What a computer without an IPv4 address of a network gives itself (464XLAT): the same for everybody. */
const TRANSLATED = block(known('ipv4-continuity'));
/** Of the groups only those that everybody joins: `ff02::1:ff…` holds the end of somebody's address. The last ones stand where Windows has no server. */
const WELL_KNOWN_IPV6 =
  /^(?:::1?|(?:fe80|fc00|fd00|ff00|2000|2002|64:ff9b)::|ff0[12]::(?:[0-9a-f]{1,4}|1:[0-9a-f]{1,2}(?![0-9a-f:]))|fec0:0:0:ffff::[123])(?:%\d{1,3})?$/i;
/** A block of this size names nobody, and the split default routes of tunnels (`0.0.0.0/1`) tell a cause. */
const LARGE = 8;
/** Within 100.64.0.0/10 carriers and overlays have blocks of this size, or larger ones. */
const LARGE_SHARED = 16;

/**
 * isAllowedAddress says whether support may see an address, whoever has it: published ones, fake-IPs, loopback, masks, constants,
 * bases of large blocks. Which others of 100.64.0.0/10 are the service's the facts of a run say (`service-addresses.ts`).
 */
export function isAllowedAddress(address: Ipv4): boolean {
  if (WELL_KNOWN.has(address) || address.endsWith('.0.0.0') || isNetmask(address)) return true;
  if (OF_SURROUNDINGS.has(address) || contains(TRANSLATED, address)) return true;
  const kind = addressClass(address);
  if (kind === 'shared') return PUBLISHED.has(address) || address.endsWith('.0.0');
  return kind === 'loopback' || kind === 'fake-ip' || kind === 'unspecified';
}

/** isAllowedBlock says whether a block, whose host bits are zero, names no network of anybody's own. */
export function isAllowedBlock(block: Cidr): boolean {
  return WELL_KNOWN_BLOCKS.has(block) || prefixLength(block) <= LARGE || isLargeShared(block);
}

function isLargeShared(block: Cidr): boolean {
  return prefixLength(block) <= LARGE_SHARED && addressClass(baseAddress(block)) === 'shared';
}

/** PUBLISHED_SHARED lists the addresses of 100.64.0.0/10 that everybody may see. */
export const PUBLISHED_SHARED = [...PUBLISHED].filter(isIpv4);

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
