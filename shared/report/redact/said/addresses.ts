/** Addresses that are written for people: with blanks, brackets or words in place of dots, and MAC addresses in any groups. */
import { addressClass } from '../../../net/address-class.ts';
import { isIpv4, type Ipv4 } from '../../../net/ipv4.ts';
import { plainMac } from '../hardware.ts';
import type { Pseudonyms } from '../pseudonyms.ts';

/** `10[.]1[.]2[.]3`, `10 dot 1 dot 2 dot 3`, `10。1。2。3`, `10 . 1 . 2 . 3`. */
const DOT = String.raw`[ \t]?(?:[.。·•,_]|点|[[(](?:\.|dot)[\])])[ \t]?|[ \t](?:dot|punkt|point)[ \t]`;
const SPELLED = new RegExp(
  String.raw`(?<![\d.])(\d{1,3})(${DOT})(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?!\d|[.,_]\d)`,
  'giu',
);
/** Three groups are a network where somebody calls them so. */
const NETWORK =
  /(?<=(?:subnet|network|segment|netz|网段|子网)[ \t]?[:：]?[ \t]?)\d{1,3}(?:\.\d{1,3}){2}(?!\d|\.\d|\/)|(?<![\d.])\d{1,3}(?:\.\d{1,3}){2}(?=\.?[ \t]?(?:网段|子网|段|subnet|segment))/gi;
/** Behind its label in any groups; without one where letters and digits tell it from a number. */
const MAC =
  /(?<=MAC(?:[- ]?(?:address|addr|adresse|地址))?[ \t]?(?:is|ist|是|为)?[ \t]?[:：=]?[ \t]?)[0-9a-f]{2}(?:[ .:-]?[0-9a-f]{2}){5}(?![0-9a-z])|(?<![0-9a-z-])(?=[0-9a-f]{0,11}[a-f])(?=[0-9a-f]{0,11}\d)(?:[0-9a-f]{12}|[0-9a-f]{6}[:-][0-9a-f]{6})(?![0-9a-z])/gi;

/** redactSpelledAddresses replaces them. */
export function redactSpelledAddresses(text: string, names: Pseudonyms): string {
  return text
    .replace(SPELLED, (whole, ...[a = '', dot = '', b = '', c = '', d = '']: readonly string[]) => {
      const address = [a, b, c, d].join('.');
      return dot === '.' || !isIpv4(address) || names.keeps(address) || !isMeant(dot, address)
        ? whole
        : names.nameOf('ip', address);
    })
    .replace(NETWORK, (start) => {
      const base = `${start}.0`;
      return isIpv4(base) && !names.keeps(base) ? names.nameOf('net', base) : start;
    })
    .replace(MAC, (mac) => names.nameOf('mac', plainMac(mac.replace(/[^0-9a-f]/gi, ''))));
}

/** Four numbers with commas are a list, unless they begin as a network of one's own does. */
function isMeant(dot: string, address: Ipv4): boolean {
  return !/[,_]/.test(dot) || ['private', 'shared'].includes(addressClass(address));
}
