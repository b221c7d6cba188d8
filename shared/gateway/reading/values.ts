/** What single words say: numbers within bounds, AS numbers, timers, addresses. */
import { isIpv4, isIpv6 } from '../../net/ipv4.ts';
import type { BgpTimers } from '../config-bgp.ts';
import type { InterfaceAddress } from '../config-routes.ts';

/** addressOf reads an address of an interface; null where the word is none. */
export function addressOf(
  address: string,
  length: number | null,
  isSecondary: boolean,
): InterfaceAddress | null {
  return isIpv4(address) ? { address, length, isSecondary } : null;
}

/** numberOf reads a whole number within bounds; null for everything else. */
export function numberOf(word: string | undefined, least = 0, most = 4_294_967_295): number | null {
  if (word === undefined || !/^\d{1,10}$/.test(word)) return null;
  const value = Number(word);
  return value >= least && value <= most ? value : null;
}

/** asnOf reads an AS number, also as `65000.1`. */
export function asnOf(word: string | undefined): number | null {
  const dotted = /^(\d{1,5})\.(\d{1,5})$/.exec(word ?? '');
  if (dotted === null) return numberOf(word, 1);
  const [high, low] = [numberOf(dotted[1], 0, 65_535), numberOf(dotted[2], 0, 65_535)];
  return high === null || low === null ? null : high * 65_536 + low;
}

/** timersOf reads two numbers of seconds; null where one is missing. */
export function timersOf(keepalive: string | undefined, hold: string | undefined): BgpTimers | null {
  const [keepaliveSeconds, holdSeconds] = [numberOf(keepalive), numberOf(hold)];
  return keepaliveSeconds === null || holdSeconds === null ? null : { keepaliveSeconds, holdSeconds };
}

/** classLength: without a mask the class of an address says how large the block is. */
export function classLength(address: string): 8 | 16 | 24 {
  const first = Number(address.split('.')[0]);
  if (first < 128) return 8;
  return first < 192 ? 16 : 24;
}

/** ipv6Of gives the IPv6 address among words (`2001:db8::1/64 eui-64`, `2001:DB8::1 64`); null where there is none. */
export function ipv6Of([address = '', length = '']: readonly string[]): string | null {
  if (!isIpv6(address.replace(/\/\d{1,3}$/, ''))) return null;
  return /^\d{1,3}$/.test(length) ? `${address}/${length}` : address;
}
