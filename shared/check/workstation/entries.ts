/** The workstation's own table of neighbors: which entry carries packets to a gateway, and what it proves. */
import type { Ipv4 } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Neighbor } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';

export interface Entries {
  readonly own: Neighbor | undefined;
  readonly others: readonly Neighbor[];
}

/** entriesOf: two adapters in one network have an entry each; what counts is that of the adapter that packets leave by. */
export function entriesOf(gateway: Ipv4, name: string, { facts }: Context): Entries {
  const all = valueOr(facts.one('neighbors'), []).filter((one) => one.address === gateway);
  const own =
    all.find((one) => one.interface === name) ??
    (name === '' ? all[0] : all.find(isUnnamed)) ??
    (all.length === 1 ? all.find(isUsed) : undefined);
  return { own, others: all.filter((one) => one !== own) };
}

/** Whether the system sends by it. */
function isUsed(entry: Neighbor): boolean {
  return entry.state === 'permanent' || arpOf(entry) === 'found';
}

function isUnnamed({ interface: name }: Neighbor): boolean {
  return name === null;
}

/** arpOf says whether somebody answered ARP. A fixed entry was typed by somebody, and nobody was asked for it. */
export function arpOf(entry: Neighbor | undefined): 'found' | 'failed' | 'unknown' {
  if (entry === undefined || entry.state === 'permanent') return 'unknown';
  if (entry.state === 'failed' || entry.state === 'incomplete') return 'failed';
  return entry.mac === undefined && entry.state === 'other' ? 'unknown' : 'found';
}
