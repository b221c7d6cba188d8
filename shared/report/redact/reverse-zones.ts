/** Zones of reverse names, which hold an address or a network backwards: `30.20.10.in-addr.arpa`. */
import { isIpv4 } from '../../net/ipv4.ts';
import { alignedBlock, isAllowedBlock } from './allowed-addresses.ts';
import type { Pseudonyms } from './pseudonyms.ts';

const FOUR = /(?<![\p{L}\p{N}_.-])(\d{1,3}(?:\.\d{1,3}){0,3})(?=\.in-addr\.arpa)/giu;
const SIX = /(?<![\p{L}\p{N}_.-])([0-9a-f](?:\.[0-9a-f]){0,31})(?=\.ip6\.arpa)/giu;
/** `8.e.f` and `d.f` are everybody's. */
const MOST_NIBBLES = 3;
/** The loopback and the unspecified address begin with these. */
const EVERYBODYS = /(?:\.0){20}$/;
const BITS = 8;

/** redactReverse replaces what they hold, unless it is an address or a block that may be shared. */
export function redactReverse(text: string, names: Pseudonyms): string {
  if (!/\.arpa/i.test(text)) return text;
  return text
    .replace(FOUR, (written) => reverseOfFour(written, names))
    .replace(SIX, (written) =>
      written.length < 2 * MOST_NIBBLES || EVERYBODYS.test(written)
        ? written
        : names.nameOf('ip6', written.split('.').reverse().join('')),
    );
}

function reverseOfFour(written: string, names: Pseudonyms): string {
  const groups = written.split('.').reverse();
  const address = [...groups, '0', '0', '0'].slice(0, 4).join('.');
  if (!isIpv4(address)) return written;
  if (groups.length === 4) return names.keeps(address) ? written : names.nameOf('ip', address);
  const block = alignedBlock(`${address}/${groups.length * BITS}`);
  return block !== null && isAllowedBlock(block) ? written : names.nameOf('net', address);
}
