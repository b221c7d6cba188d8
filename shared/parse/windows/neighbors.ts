import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { known, type Known } from '../../observation/known.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import { rowsOf, text, unparsable, type Sections } from './rows.ts';

const neighborRow = z.object({ IPAddress: text, InterfaceAlias: text, LinkLayerAddress: text, State: text });

/** The enumeration in its own order, since it comes by number, too. */
const STATES: readonly (readonly [string, Neighbor['state']])[] = [
  ['Unreachable', 'failed'],
  ['Incomplete', 'incomplete'],
  ['Probe', 'stale'],
  ['Delay', 'stale'],
  ['Stale', 'stale'],
  ['Reachable', 'reachable'],
  ['Permanent', 'permanent'],
];

/** neighborsOf reads Get-NetNeighbor; an empty table is a fact. */
export function neighborsOf(all: Sections): Known<readonly Neighbor[]> {
  const rows = rowsOf(all, 'neighbors', neighborRow);
  if (!rows.known) return rows;
  const neighbors: Neighbor[] = [];
  for (const { IPAddress, InterfaceAlias, LinkLayerAddress, State } of rows.value) {
    const address = parseIpv4(IPAddress);
    if (address === null && IPAddress.includes(':')) continue;
    if (address === null) return unparsable('neighbors', `"${IPAddress.slice(0, 60)}" is no address`);
    const told = LinkLayerAddress === '' ? {} : { mac: LinkLayerAddress };
    neighbors.push(
      answered({
        address,
        interface: InterfaceAlias === '' ? null : InterfaceAlias,
        ...told,
        state: stateOf(State),
      }),
    );
  }
  return known(neighbors);
}

const NOBODY = /^(?:00-?){1,8}$/;

/** answered treats an entry of zeros as one that nobody answered for, whatever state is told beside it. */
export function answered({ mac, ...rest }: Neighbor): Neighbor {
  if (mac === undefined) return rest;
  if (!NOBODY.test(mac)) return { ...rest, mac };
  // On the loopback nobody is asked, and its entries are permanent.
  const isSaid = rest.state === 'permanent' || rest.state === 'failed';
  return isSaid ? rest : { ...rest, state: 'incomplete' };
}

function stateOf(state: string): Neighbor['state'] {
  const found = /^\d$/.test(state) ? STATES[Number(state)] : STATES.find(([name]) => name === state);
  return found?.[1] ?? 'other';
}
