import { linesOf, wholeWords } from '../common/lines.ts';
import { parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { partial, type Listing } from '../../observation/listing.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { answered } from './neighbors.ts';

/** `Interface: 192.168.1.10 --- 0xc`, in any language. */
const HEADING = /(\d{1,3}(?:\.\d{1,3}){3}) --- 0x[0-9a-f]+$/i;
const ROW = /^(\d{1,3}(?:\.\d{1,3}){3})\s+((?:[0-9a-f]{2}-){5}[0-9a-f]{2})\s+\S+$/i;

/** parseWindowsArp reads `arp -a`; interfaces are named by their own address. Nothing marks the end of the table, so that it never says "none". */
export function parseWindowsArp(text: string): Listing<Neighbor> {
  let own: Ipv4 | null = null;
  const neighbors: Neighbor[] = [];
  for (const one of linesOf(wholeWords(text))) {
    const line = one.trim();
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) own = parseIpv4(heading);
    const [, address = '', mac] = ROW.exec(line) ?? [];
    const neighbor = parseIpv4(address);
    // The table does not say how old an entry is.
    if (neighbor !== null && mac !== undefined && own !== null)
      neighbors.push(answered({ address: neighbor, interface: own, mac, state: 'stale' }));
  }
  return partial(neighbors, own === null ? 'no interface of an ARP table' : 'an ARP table has no end');
}
