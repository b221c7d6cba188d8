/**
 * IPv4 addresses and CIDR blocks as values that cannot be confused with other text.
 *
 * Only the strict four-part decimal form is accepted: `010.1.1.1`, `127.1` and `0x7f.1` mean different
 * hosts to different programs, so they are refused rather than interpreted.
 */
import ipaddr from 'ipaddr.js';

declare const ipv4: unique symbol;
declare const cidr: unique symbol;

/** A dotted IPv4 address such as `100.100.2.136`. */
export type Ipv4 = string & { readonly [ipv4]: true };
/** An IPv4 block with its host bits cleared, such as `100.64.0.0/10`. */
export type Cidr = string & { readonly [cidr]: true };

const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** isIpv4 says whether the text is a strict dotted IPv4 address. */
export function isIpv4(text: string): text is Ipv4 {
  // Redaction and route tables ask this a hundred thousand times, so it makes no strings.
  let dots = 0;
  let part = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (digits === 0) return false;
      [dots, part, digits] = [dots + 1, 0, 0];
      continue;
    }
    if (code < ZERO || code > NINE || (digits > 0 && part === 0)) return false;
    part = part * 10 + code - ZERO;
    digits += 1;
    if (part > 255) return false;
  }
  return dots === 3 && digits > 0;
}

/** parseIpv4 returns the address, or null where the text is not one. */
export function parseIpv4(text: string): Ipv4 | null {
  const trimmed = text.trim();
  return isIpv4(trimmed) ? trimmed : null;
}

/** ip returns a literal known to be an address; it throws a TypeError otherwise (a programming error). */
export function ip(text: string): Ipv4 {
  if (!isIpv4(text)) throw new TypeError(`not an IPv4 address: ${text}`);
  return text;
}

/** isIpv6 says whether the text is an IPv6 address, with or without a zone. */
export function isIpv6(text: string): boolean {
  return ipaddr.IPv6.isValid(text);
}

/** toNumber gives the address as an unsigned 32-bit integer. */
export function toNumber(address: Ipv4): number {
  // Large route tables call this a million times, so it makes no strings.
  let value = 0;
  let part = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code === DOT) {
      value = value * 256 + part;
      part = 0;
    } else part = part * 10 + code - ZERO;
  }
  return value * 256 + part;
}

/** fromNumber is the inverse of toNumber. */
export function fromNumber(value: number): Ipv4 {
  return ip([24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.'));
}

function mask(prefixLength: number): number {
  return prefixLength === 0 ? 0 : (0xffffffff << (32 - prefixLength)) >>> 0;
}

/** network gives the block of the given prefix length (0-32) that holds the address. */
export function network(address: Ipv4, prefixLength: number): Cidr {
  const base = (toNumber(address) & mask(prefixLength)) >>> 0;
  return `${fromNumber(base)}/${prefixLength}` as Cidr;
}

/**
 * parseCidr reads `a.b.c.d/n`; an address alone is a /32. Host bits are cleared.
 * Returns null where the text is not a block.
 */
export function parseCidr(text: string): Cidr | null {
  const [address = '', length = '32', ...rest] = text.trim().split('/');
  if (rest.length > 0 || !isIpv4(address) || !/^\d{1,2}$/.test(length) || Number(length) > 32) return null;
  return network(address, Number(length));
}

/** block returns a literal known to be a CIDR block; it throws a TypeError otherwise. */
export function block(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === null) throw new TypeError(`not a CIDR block: ${text}`);
  return parsed;
}

/** prefixLength of a block, 0 to 32. */
export function prefixLength(of: Cidr): number {
  return Number(of.slice(of.indexOf('/') + 1));
}

/** baseAddress is the first address of a block. */
export function baseAddress(of: Cidr): Ipv4 {
  return of.slice(0, of.indexOf('/')) as Ipv4;
}

/** contains says whether the address lies in the block. */
export function contains(outer: Cidr, address: Ipv4): boolean {
  const bits = mask(prefixLength(outer));
  return (toNumber(address) & bits) === (toNumber(baseAddress(outer)) & bits);
}

/** covers says whether the first block holds the whole of the second. */
export function covers(outer: Cidr, inner: Cidr): boolean {
  return prefixLength(outer) <= prefixLength(inner) && contains(outer, baseAddress(inner));
}

/** overlaps says whether two blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return covers(a, b) || covers(b, a);
}

/** dottedMask gives 255.192.0.0 for a /10. */
export function dottedMask(of: Cidr): string {
  const bits = prefixLength(of);
  return [0, 1, 2, 3].map((index) => 256 - 2 ** (8 - Math.min(8, Math.max(0, bits - 8 * index)))).join('.');
}

/** wildcard gives 0.63.255.255 for a /10: the bits that may be anything, as access lists want them. */
export function wildcard(of: Cidr): string {
  return dottedMask(of)
    .split('.')
    .map((octet) => 255 - Number(octet))
    .join('.');
}
