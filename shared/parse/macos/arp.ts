import { linesOf } from '../common/lines.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Neighbor } from '../../observation/workstation.ts';

/** parseArp reads `arp -an` of macOS; an empty table is a fact. MAC addresses are not padded there. */
export function parseArp(text: string): Known<readonly Neighbor[]> {
  const neighbors: Neighbor[] = [];
  for (const one of linesOf(text)) {
    const line = one.trim();
    if (line === '') continue;
    const neighbor = rowOf(line);
    if (neighbor === null) return unknown('unparsable', `no row of an ARP table: ${line.slice(0, 100)}`);
    neighbors.push(neighbor);
  }
  return known(neighbors);
}

/** `? (192.168.1.1) at a4:b:c:d:e:f on en0 ifscope permanent [ethernet]` */
function rowOf(line: string): Neighbor | null {
  const [, bracketed = '', at, mac = '', on, name, ...rest] = line.split(/\s+/);
  const address = parseIpv4(bracketed.slice(1, -1));
  if (address === null || !bracketed.startsWith('(') || at !== 'at' || on !== 'on' || name === undefined) return null;
  if (mac === '(incomplete)') return { address, interface: name, state: 'incomplete' };
  if (!/^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,7}$/i.test(mac)) return null;
  // The table keeps an answer for 20 minutes and does not say how old it is.
  return { address, interface: name, mac, state: rest.includes('permanent') ? 'permanent' : 'stale' };
}
