/** Tables of `config router bgp` of FortiOS that say what is announced. */
import type { ProcessDraft } from '../bgp-drafts.ts';
import { blockOf } from '../blocks.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

/** readRedistribution reads `config redistribute …`, with the map that chooses from it. */
export function readRedistribution(entry: Entry, draft: ProcessDraft): void {
  const source = entry.table.slice(entry.table.indexOf('redistribute ') + 'redistribute '.length);
  const map = entry.settings.find(({ name }) => name === 'route-map')?.value ?? '';
  each(entry, { area: 'bgp', gaps: draft.gaps }, (one) => {
    one.names.add(map);
    if (one.name === 'status' && one.value === 'enable')
      draft.redistributes.push(one.written(map === '' ? source : `${source} route-map ${map}`));
    return 'read';
  });
}

/** readNetwork reads an entry of `config network`, with the map that it may name. */
export function readNetwork(entry: Entry, draft: ProcessDraft): void {
  const before = draft.networks.length;
  each(entry, { area: 'bgp', gaps: draft.gaps }, (one) => networkSetting(one, draft.networks));
  const map = entry.settings.find(({ name }) => name === 'route-map');
  const block = draft.networks[before]?.value.cidr ?? null;
  if (map === undefined || map.value === '' || block === null) return;
  map.names.add(map.value);
  draft.networkPolicies.push(map.written({ block, policy: map.value }));
}

/** networkSetting reads a setting of a network or of a summary. */
export function networkSetting(one: Setting, blocks: ProcessDraft['networks']): Taken {
  // `backdoor` announces nothing, and gives what BGP brings of this block another number.
  if (one.name === 'backdoor') return one.value === 'disable' ? 'aside' : false;
  if (one.name !== 'prefix')
    return /^(?:route-map|network-import-check|summary-only|as-set)$/.test(one.name) ? 'aside' : false;
  const [base = '', mask = null] = one.words;
  if (!/^[\d<]/.test(base) || (mask === null && !base.includes('/'))) return false;
  const read = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length');
  if (read.fault !== null) one.fault(read.fault);
  blocks.push(one.written(read.block));
  return 'read';
}
