import { linesOf } from '../common/lines.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { partial, silent, whole, type Listing } from '../../observation/listing.ts';
import type { Neighbor } from '../../observation/workstation.ts';

/** parseArp reads `arp -an` of macOS, which prints nothing where nobody was asked for. MAC addresses are not padded there. */
export function parseArp(text: string): Listing<Neighbor> {
  const lines = [...linesOf(text)].map((one) => one.trim()).filter((one) => one !== '');
  if (lines.length === 0) return silent();
  const rows = lines.map(rowOf);
  const neighbors = rows.filter((one) => one !== null);
  const damaged = lines.find((_line, index) => rows[index] === null);
  if (damaged !== undefined) return partial(neighbors, `no row of an ARP table: ${damaged.slice(0, 100)}`);
  return text.endsWith('\n')
    ? whole(neighbors)
    : partial(neighbors.slice(0, -1), 'the end of the last line is missing');
}

/** `? (192.168.1.1) at a4:b:c:d:e:f on en0 ifscope permanent [ethernet]` */
function rowOf(line: string): Neighbor | null {
  const [, bracketed = '', at, mac = '', on, name, ...rest] = line.split(/\s+/);
  const address = parseIpv4(bracketed.slice(1, -1));
  if (address === null || !bracketed.startsWith('(') || at !== 'at' || on !== 'on' || name === undefined)
    return null;
  if (mac === '(incomplete)') return { address, interface: name, state: 'incomplete' };
  if (!/^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,7}$/i.test(mac)) return null;
  // The table keeps an answer for 20 minutes and does not say how old it is.
  return { address, interface: name, mac, state: rest.includes('permanent') ? 'permanent' : 'stale' };
}
