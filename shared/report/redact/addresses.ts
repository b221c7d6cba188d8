import ipaddr from 'ipaddr.js';
import { addressClass } from '../../net/address-class.ts';
import { isIpv4, isIpv6 } from '../../net/ipv4.ts';
import { alignedBlock, isAllowedBlock, isAllowedIpv6 } from './allowed-addresses.ts';
import { redactHardware } from './hardware.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { redactReverse } from './reverse-zones.ts';

/** Four groups of digits, not part of a longer dotted number, with an optional prefix length. A name may stand before it: `vlan.10.1.2.3`. */
const IPV4 = /(?<!\d|\d\.)\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\.?\d)/g;
/** More than four: an address and its port as BSD writes them, or an index before one. */
const CHAIN = /(?<!\d|\d\.)\d{1,5}(?:\.\d{1,5}){4,12}(?!\.?\d)/g;
/** At least two colons between hexadecimal groups; what matches is checked by a parser. A label ends with a letter that is no digit of it, or had one before. */
export const IPV6 =
  /(?:(?<![0-9A-Za-z:.])|(?<=[^0-9A-Fa-f:.\s]:)|(?<=[g-z][0-9a-z]:))(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![0-9A-Za-z:]|\.\d)/gi;
/** `10.20/16` and, in route tables of macOS, `192.168.5` in front of its gateway. */
const SHORT_BLOCK = /(?<![\d./])\d{1,3}(?:\.\d{1,3}){1,2}\/\d{1,2}(?![\d./])/g;
const SHORT_ROUTE =
  /^\d{1,3}(?:\.\d{1,3}){1,2}(?=[ \t]+(?:link#\d|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5})\s)/gm;
/** An address in a host name: `ip-10-1-2-3`. */
const DASHED = /(?<![0-9A-Za-z]|(?:^|[^A-Za-z0-9])\d{1,4}-)\d{1,3}(?:-\d{1,3}){3}(?![0-9A-Za-z]|-\d)/g;
/** The beginning of private addresses, as lists of exceptions have it: `10.61.62.*`, `192.168.`. */
const CUT =
  /(?<![\d.])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?=\.\d{1,3}\.(?!\d)))(?:\.\d{1,3})?(?=\.(?:\*|[;,\s"'<|]|$))/g;
/** Of other networks only where a star stands for the rest: `169.145.*`. */
const STARRED = /(?<![\d.])(?:1?\d{1,2}|2[0-4]\d|25[0-5])(?:\.\d{1,3}){1,2}(?=(?:\.\*){1,2}(?![\w.]))/g;
/** Three groups of a network that no version begins like, and any behind which a letter stands for the rest: `10.20.30.x`. */
const THREE =
  /(?<![\d.])(?:(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?!\d|\.\d|\/\d)|10\.\d{1,3}\.\d{1,3}(?=\.x(?![0-9a-z])))/gi;
const VERSION_BEFORE =
  /(?:version(?:string)?|(?<![a-z])ver|版本|バージョン)["']?\s*(?:(?:[:=：]|=>|REG_SZ)\s*)?["']?$/i;
const BEFORE = 28;

/** redactAddresses replaces MAC, IPv6 and IPv4 addresses, apart from the published ones of the service. */
export function redactAddresses(text: string, names: Pseudonyms): string {
  if (!/[.:-]|[ _][0-9a-f]{2}[ _]/i.test(text)) return text;
  // Each of these patterns begins with a digit, which every text has; a sign that only its form has is found ten times faster.
  const blocks =
    text.includes('link#') || text.includes('Gateway')
      ? text.replace(SHORT_ROUTE, (match) => redactShort(match, names))
      : text;
  const hardware = redactHardware(blocks, names);
  const six = /:[0-9a-f]{0,4}:/i.test(hardware)
    ? hardware.replace(IPV6, (address) => redactIpv6(address, names))
    : hardware;
  const short = six.includes('/') ? six.replace(SHORT_BLOCK, (match) => redactShort(match, names)) : six;
  const four = redactReverse(short, names).replace(IPV4, (match, offset: number, whole: string) =>
    isVersion(match, offset, whole) ? match : redactIpv4(match, names),
  );
  const cut = /\d\.\d/.test(four) ? redactParts(four, names) : four;
  return /-\d{1,3}-/.test(cut) ? cut.replace(DASHED, (match) => redactDashed(match, names)) : cut;
}

function redactParts(text: string, names: Pseudonyms): string {
  const base = (match: string): string =>
    names.nameOf('net', [...match.split('.'), '0', '0'].slice(0, 4).join('.'));
  return text
    .replace(CHAIN, (match, offset: number, whole: string) =>
      isVersion(match, offset, whole) ? match : redactChain(match.split('.'), names),
    )
    .replace(THREE, base)
    .replace(CUT, base)
    .replace(STARRED, (match) => (isEverybodys(match) ? match : base(match)));
}

/** `192.168.*`, `172.16.*` and blocks of the tool's own. */
function isEverybodys(start: string): boolean {
  const groups = start.split('.');
  const block = alignedBlock(`${[...groups, '0', '0'].slice(0, 4).join('.')}/${groups.length * 8}`);
  return block === null || isAllowedBlock(block);
}

/** The private address in it, wherever it stands; else the first four of five groups, unless they begin as names of objects do (`1.3.6.1`). */
function redactChain(groups: readonly string[], names: Pseudonyms): string {
  const addressAt = (at: number): string => groups.slice(at, at + 4).join('.');
  const at = groups.findIndex((_, index) => {
    const one = addressAt(index);
    return isIpv4(one) && ['private', 'shared'].includes(addressClass(one)) && !names.keeps(one);
  });
  if (at >= 0)
    return [...groups.slice(0, at), redactIpv4(addressAt(at), names), ...groups.slice(at + 4)].join('.');
  return groups.length === 5 && Number(groups[0]) > 2 && isIpv4(addressAt(0))
    ? `${redactIpv4(addressAt(0), names)}.${groups[4] ?? ''}`
    : groups.join('.');
}

const ALONE = /^(\d{1,3}(?:\.\d{1,3}){3})(:\d{1,5}|\/(?:icmp|tcp|udp))?$/;

/** redactLoneAddress gives a text that is an IPv4 address and no more, or one with port or protocol, as redactAddresses would; null: it is not. */
export function redactLoneAddress(text: string, names: Pseudonyms): string | null {
  const [, address = '', rest = ''] = ALONE.exec(text) ?? [];
  return isIpv4(address) ? `${redactIpv4(address, names)}${rest}` : null;
}

function redactIpv6(address: string, names: Pseudonyms): string {
  if (!isIpv6(address) || isAllowedIpv6(address)) return address;
  return names.nameOf('ip6', ipaddr.IPv6.parse(address).toString());
}

function redactIpv4(match: string, names: Pseudonyms): string {
  const [written = '', length] = match.split('/');
  const address = withoutLeadingZeros(written);
  if (!isIpv4(address)) return match;
  const block = length === undefined ? null : alignedBlock(`${address}/${length}`);
  if (names.keeps(address) || (block !== null && isAllowedBlock(block))) return match;
  const kind =
    (block !== null && length !== '32') || (length === undefined && address.endsWith('.0')) ? 'net' : 'ip';
  const name = names.nameOf(kind, address);
  return length === undefined ? name : `${name}/${length}`;
}

/** Some tools print three digits per group. */
function withoutLeadingZeros(address: string): string {
  return address.includes('.0') || address.startsWith('0')
    ? address.replace(/(?<=^|\.)0+(?=\d)/g, '')
    : address;
}

function redactShort(match: string, names: Pseudonyms): string {
  const [short = '', written] = match.split('/');
  const groups = short.split('.');
  const length = written ?? String(groups.length * 8);
  const address = [...groups, '0', '0'].slice(0, 4).join('.');
  const block = alignedBlock(`${address}/${length}`);
  if (block === null || isAllowedBlock(block)) return match;
  const whole = `${address}/${length}`;
  const redacted = redactIpv4(whole, names);
  return redacted === whole ? match : redacted;
}

function redactDashed(match: string, names: Pseudonyms): string {
  const address = match.replaceAll('-', '.');
  return isIpv4(address) && ['private', 'shared'].includes(addressClass(address)) && !names.keeps(address)
    ? names.nameOf('ip', address)
    : match;
}

function isVersion(match: string, offset: number, whole: string): boolean {
  return !match.includes('/') && VERSION_BEFORE.test(whole.slice(Math.max(0, offset - BEFORE), offset));
}
