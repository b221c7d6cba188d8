import { linesOf, wholeWords } from '../common/lines.ts';
import { parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { partial, type Listing } from '../../observation/listing.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { answered } from './neighbors.ts';

/** `Interface: 192.168.1.10 --- 0xc`, in any language. */
const HEADING = /(\d{1,3}(?:\.\d{1,3}){3}) --- 0x[0-9a-f]+$/i;
const ROW = /^(\d{1,3}(?:\.\d{1,3}){3})\s+((?:[0-9a-f]{2}-){5}[0-9a-f]{2})\s+(\S+)$/i;
/** The lowest bit of the first byte marks an address of many: broadcast, multicast. Windows sets their entries itself. */
const GROUP = /^[0-9a-f][13579bdf]-/i;

interface Row {
  readonly address: Ipv4;
  readonly interface: Ipv4;
  readonly mac: string;
  /** `static`, `dynamic`, in the language of the system. */
  readonly type: string;
}

/** parseWindowsArp reads `arp -a`; interfaces are named by their own address. Nothing marks the end of the table, so that it never says "none". */
export function parseWindowsArp(text: string): Listing<Neighbor> {
  let own: Ipv4 | null = null;
  const rows: Row[] = [];
  for (const one of linesOf(wholeWords(text))) {
    const line = one.trim();
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) own = parseIpv4(heading);
    const [, written = '', mac, type = ''] = ROW.exec(line) ?? [];
    const address = parseIpv4(written);
    if (address !== null && mac !== undefined && own !== null)
      rows.push({ address, interface: own, mac, type });
  }
  const fixed = rows.find(({ mac }) => GROUP.test(mac))?.type;
  const neighbors = rows.map(({ type, ...row }) => answered({ ...row, state: stateOf(type, fixed) }));
  return partial(neighbors, own === null ? 'no interface of an ARP table' : 'an ARP table has no end');
}

/** `fixed`: the word of this table for entries that stay. The table does not say how old the others are. */
function stateOf(type: string, fixed: string | undefined): Neighbor['state'] {
  if (type === (fixed ?? 'static')) return 'permanent';
  return fixed !== undefined || type === 'dynamic' ? 'stale' : 'other';
}
