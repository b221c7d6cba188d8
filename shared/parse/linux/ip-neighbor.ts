import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { mapKnown, type Known } from '../../observation/known.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { parseJsonRows } from '../common/json.ts';

const row = z.object({
  dst: z.string(),
  dev: z.string().optional(),
  lladdr: z.string().optional(),
  state: z.array(z.string()).default([]),
});

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

/** parseIpNeighbor reads `ip -j neighbor`; IPv6 neighbors are left out. */
export function parseIpNeighbor(text: string): Known<readonly Neighbor[]> {
  return mapKnown(parseJsonRows(text, z.array(row)), (rows) =>
    rows.flatMap(({ dst, dev, lladdr, state }) => {
      const address = parseIpv4(dst);
      if (address === null) return [];
      const mac = lladdr === undefined ? {} : { mac: lladdr };
      return [{ address, interface: dev ?? null, ...mac, state: STATES[state[0] ?? ''] ?? 'other' }];
    }),
  );
}
