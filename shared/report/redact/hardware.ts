/** Hardware addresses and identifiers that are made of them, in whatever notation systems and devices write them. */
import type { Pseudonyms } from './pseudonyms.ts';

/** Also behind a label (`MAC:8c:16…`), in the groups of Cisco and Huawei, and with blanks. */
const MAC = new RegExp(
  [
    String.raw`(?:(?<![0-9A-Za-z:-])|(?<=[A-Za-z]{3}[:：]))[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}(?![0-9A-Za-z-]|:(?:[0-9a-f]|ip-\d))`,
    String.raw`(?<![0-9A-Za-z.-])[0-9a-f]{4}([.-])[0-9a-f]{4}\1[0-9a-f]{4}(?![0-9A-Za-z-])`,
    // Two digits each, a letter among them: else it is a version.
    String.raw`(?<![0-9A-Za-z.-])(?=[0-9.]{0,16}[a-f])[0-9a-f]{2}(?:\.[0-9a-f]{2}){5}(?![0-9A-Za-z.-])`,
    String.raw`(?<![0-9A-Za-z_])(?=[0-9 _]{0,16}[a-f])[0-9a-f]{2}([ _])[0-9a-f]{2}(?:\2[0-9a-f]{2}){4}(?![0-9A-Za-z])`,
  ].join('|'),
  'gi',
);
/** Of the list of `route print`, whose place tells it where no letter does: `12...00 15 17 38 45 90 ......`. */
const LISTED = /(?<=\.\.\.)[0-9a-f]{2}(?: [0-9a-f]{2}){5,7}(?= ?\.\.)/gi;
/** Longer ones hold a MAC address: client ids of DHCP, EUI-64, DUIDs. Fingerprints of certificates are longer still. */
const LONG =
  /(?:(?<![0-9A-Za-z:-])|(?<=[A-Za-z]{3}[:：]))[0-9a-f]{2}(?:[:-][0-9a-f]{2}){6,17}(?![0-9A-Za-z:-])/gi;
/** An address of InfiniBand is as long as a fingerprint, and shows only by its place. */
const INFINIBAND = /(?<=infiniband )[0-9a-f]{2}(?::[0-9a-f]{2}){19}(?![0-9A-Za-z:])/gi;
/** What everybody's multicast groups are mapped to: 224.0.0.x, 239.255.255.250, and the first groups of IPv6. */
const EVERYBODYS = /^(?:0+|f+|01005e0000..|01005e7ffffa|33330000000.|3333000000..|33330001000.)$/;
/** A tunnel of Windows has eight bytes of which nothing but the last says something. */
const EMPTY = /^0{14,}/;

/** What each of these has in it, and begins with a sign that is rarer than a digit. */
const SEPARATED = /[:-][0-9a-f]{1,2}[:-]|[.-][0-9a-f]{4}[.-]|(?:[ _.][0-9a-f]{2}){4}[ _.]/i;

/** redactHardware replaces them. */
export function redactHardware(text: string, names: Pseudonyms): string {
  if (!SEPARATED.test(text)) return text;
  const named = (mac: string): string => (isPlaceholder(mac) ? mac : names.nameOf('mac', plainMac(mac)));
  const long = (value: string): string => {
    const digits = value.replace(/[: -]/g, '');
    return EMPTY.test(digits) ? value : names.nameOf('serial', digits);
  };
  const listed = text.includes('...')
    ? text.replace(LISTED, (value) => (value.length === LENGTH ? named(value) : long(value)))
    : text;
  return listed.replace(INFINIBAND, long).replace(LONG, long).replace(MAC, named);
}

/** Six bytes and the blanks between them. */
const LENGTH = 17;

/** plainMac gives the twelve digits of a MAC address in any form; macOS leaves leading zeros out. */
export function plainMac(mac: string): string {
  const groups = mac.split(/[:-]/);
  return (
    groups.length === 6
      ? groups.map((group) => group.padStart(2, '0')).join('')
      : mac.replace(/[^0-9a-f]/gi, '')
  ).toLowerCase();
}

/** isPlaceholder says whether a hardware address is nobody's: zeros, broadcast, the groups that everybody is in. Other groups tell the address that joined them. */
export function isPlaceholder(mac: string): boolean {
  return EVERYBODYS.test(plainMac(mac));
}
