import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { mapRows, silent, type Listing } from '../../observation/listing.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { looseText, looseTexts, parseJsonRows } from '../common/json.ts';

const row = z.object({ dst: z.string(), dev: looseText, lladdr: looseText, state: looseTexts });

const STATES: Readonly<Record<string, Neighbor['state']>> = {
  REACHABLE: 'reachable',
  // The kernel believes the entry and is about to ask again.
  DELAY: 'reachable',
  PROBE: 'stale',
  STALE: 'stale',
  INCOMPLETE: 'incomplete',
  FAILED: 'failed',
  PERMANENT: 'permanent',
};

/** parseIpNeighbor reads `ip -j neighbor`, of which some versions print nothing where there is none; IPv6 neighbors are left out. */
export function parseIpNeighbor(text: string): Listing<Neighbor> {
  if (text.trim() === '') return silent();
  const { rows, proof } = mapRows(parseJsonRows(text, z.array(row)), ({ dst, dev, lladdr, state }): Neighbor | null => {
    const address = parseIpv4(dst);
    if (address === null) return null;
    const mac = lladdr === undefined ? {} : { mac: lladdr };
    return { address, interface: dev ?? null, ...mac, state: STATES[state[0] ?? ''] ?? 'other' };
  });
  return { rows: rows.filter((one) => one !== null), proof };
}
