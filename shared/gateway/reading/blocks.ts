/** Blocks of addresses as lines write them, and what is wrong with them. */
import {
  baseAddress,
  fromNumber,
  isIpv4,
  isIpv6,
  network,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';
import { maskLength } from '../../net/mask.ts';
import type { WrittenBlock } from '../config-routes.ts';
import type { Fault } from './reading.ts';

/** How the dialect writes the size of a block. */
export type MaskStyle = 'netmask' | 'length' | 'wildcard' | 'netmask-or-length';

export interface ReadBlock {
  readonly block: WrittenBlock;
  readonly fault: Fault | null;
}

const ALL_ONES = 0xffffffff;

/** blockOf reads an address and its mask, length or wildcard; `mask` null: the address alone, or with `/n` in it. */
export function blockOf(address: string, mask: string | null, style: MaskStyle): ReadBlock {
  const words = mask === null ? address : `${address} ${mask}`;
  // A word that is no number at all may be anything, so it is not repeated.
  const written = /^[\d<]|:/.test(words) ? words : '…';
  if (/^<.*>$/.test(address) || (mask !== null && /^<.*>$/.test(mask)))
    return faulty(written, null, { kind: 'placeholder', written });
  const [base = '', length = null] = mask === null ? address.split('/') : [address, mask];
  if (base.includes(':')) return ipv6Block(written, base);
  if (!isIpv4(base)) return faulty(written, null, { kind: 'impossible', written });
  const given = { written, base };
  if (length === null) return done(given, 32);
  return isIpv4(length) ? masked(given, length, style) : lengthy(given, length, style);
}

/** looksLikeBlock says whether a word may begin a block: an address, with or without a length, or a placeholder. */
export function looksLikeBlock(word: string): boolean {
  return (
    /^(?:\d{1,3}(?:\.\d{1,3}){1,3}(?:\/\S{1,15})?|<[^<>\n]{1,120}>)$/.test(word) ||
    (word.includes(':') && /^[\da-f:.]{2,45}(?:\/\d{1,3})?$/i.test(word))
  );
}

function ipv6Block(written: string, base: string): ReadBlock {
  const isFine = isIpv6(base);
  const fault: Fault | null = isFine ? null : { kind: 'impossible', written };
  return { block: { written, family: 'ipv6', cidr: null, fault: fault?.kind ?? null }, fault };
}

/** The words of a line, and the address that they begin with. */
interface Given {
  readonly written: string;
  readonly base: Ipv4;
}

function lengthy(given: Given, length: string, style: MaskStyle): ReadBlock {
  const { written, base } = given;
  if (!/^\d{1,2}$/.test(length) || Number(length) > 32)
    return faulty(written, null, { kind: 'impossible', written });
  if (style === 'length' || style === 'netmask-or-length') return done(given, Number(length));
  const cidr = network(base, Number(length));
  return faulty(written, cidr, { kind: 'foreign-mask', written, cidr });
}

function masked(given: Given, mask: Ipv4, style: MaskStyle): ReadBlock {
  const { written, base } = given;
  const asNetmask = maskLength(mask);
  if (style === 'wildcard') return wildcard(given, wildcardLength(mask), asNetmask);
  if (asNetmask !== null) {
    if (style !== 'length') return done(given, asNetmask);
    const cidr = network(base, asNetmask);
    return faulty(written, cidr, { kind: 'foreign-mask', written, cidr });
  }
  const asWildcard = wildcardLength(mask);
  if (asWildcard === null) return faulty(written, null, { kind: 'broken-mask', written });
  const meant = network(base, asWildcard);
  return faulty(written, null, { kind: 'wildcard-for-netmask', written, cidr: meant });
}

function wildcardLength(mask: Ipv4): number | null {
  return maskLength(fromNumber((ALL_ONES ^ toNumber(mask)) >>> 0));
}

/** 0.0.0.0 and 255.255.255.255 are both: as wildcards they mean one host and any address, and are taken as written. */
function wildcard(given: Given, asWildcard: number | null, asNetmask: number | null): ReadBlock {
  const { written, base } = given;
  if (asWildcard !== null) return done(given, asWildcard);
  if (asNetmask === null) return faulty(written, null, { kind: 'broken-mask', written });
  return faulty(written, null, { kind: 'netmask-for-wildcard', written, cidr: network(base, asNetmask) });
}

function done({ written, base }: Given, length: number): ReadBlock {
  const cidr = network(base, length);
  if (baseAddress(cidr) === base)
    return { block: { written, family: 'ipv4', cidr, fault: null }, fault: null };
  return faulty(written, cidr, { kind: 'host-bits', written, cidr });
}

function faulty(written: string, cidr: Cidr | null, fault: Fault): ReadBlock {
  return { block: { written, family: 'ipv4', cidr, fault: fault.kind }, fault };
}
