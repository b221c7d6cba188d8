import { addressClass } from '../../net/address-class.ts';
import { baseAddress, isIpv4, isIpv6, parseCidr, toNumber, type Ipv4 } from '../../net/ipv4.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Four groups of digits, not part of a longer dotted number, with an optional prefix length. */
const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\.?\d)/g;
/** At least two colons between hexadecimal groups; what matches is checked by a parser. */
const IPV6 = /(?<![0-9A-Za-z:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9A-Za-z:])/gi;
const MAC = /(?<![0-9A-Za-z:-])[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}(?![0-9A-Za-z:-])|(?<![0-9A-Za-z.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![0-9A-Za-z.])/gi;

/** Blocks that everybody knows say nothing about a network. */
const WELL_KNOWN_BLOCKS = new Set(['0.0.0.0/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4']);

/** redactAddresses replaces MAC, IPv6 and IPv4 addresses, apart from the published ones of the service. */
export function redactAddresses(text: string, names: Pseudonyms): string {
  if (!/[.:-]/.test(text)) return text;
  return text
    .replace(MAC, (mac) => (isPlaceholder(mac) ? mac : names.nameOf('mac', mac.replace(/[^0-9a-f]/gi, ''))))
    .replace(IPV6, (address) => redactIpv6(address, names))
    .replace(IPV4, (match) => redactIpv4(match, names));
}

function isPlaceholder(mac: string): boolean {
  return /^(?:0|f)+$/i.test(mac.replace(/[^0-9a-f]/gi, ''));
}

function redactIpv6(address: string, names: Pseudonyms): string {
  if (!isIpv6(address) || address === '::' || address === '::1') return address;
  return names.nameOf('ip6', address);
}

function redactIpv4(match: string, names: Pseudonyms): string {
  const [address = '', length] = match.split('/');
  if (!isIpv4(address) || isPublished(address)) return match;
  if (length === undefined) return names.nameOf('ip', address);
  const block = parseCidr(match);
  if (block === null) return `${names.nameOf('ip', address)}/${length}`;
  if (WELL_KNOWN_BLOCKS.has(block) && baseAddress(block) === address) return match;
  const kind = baseAddress(block) === address && length !== '32' ? 'net' : 'ip';
  return `${names.nameOf(kind, address)}/${length}`;
}

/** The service's own range, fake-IPs, loopback and netmasks are what support needs to see. */
function isPublished(address: Ipv4): boolean {
  if (isNetmask(address)) return true;
  const kind = addressClass(address);
  return kind === 'shared' || kind === 'loopback' || kind === 'fake-ip' || kind === 'unspecified';
}

function isNetmask(address: Ipv4): boolean {
  return address.startsWith('255.') && /^1+0*$/.test(toNumber(address).toString(2));
}
