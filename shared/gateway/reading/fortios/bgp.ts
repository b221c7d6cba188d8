/** `config router bgp` of FortiOS. */
import type { BgpTimers } from '../../config-bgp.ts';
import { neighborDraft, processDraft, type NeighborDraft, type ProcessDraft } from '../bgp-drafts.ts';
import { asnOf, numberOf } from '../values.ts';
import { networkSetting, readNetwork, readRedistribution } from './bgp-tables.ts';
import { each, type Part, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

/** readBgp reads the table and those inside it; FortiOS has one process per VDOM, of which one is expected. */
export function readBgp(entries: readonly Entry[]): readonly ProcessDraft[] {
  const own = entries.filter(({ table }) => table.startsWith('router bgp'));
  const [first] = own;
  if (first === undefined) return [];
  const opened = first.opened.written('config router bgp');
  const draft = processDraft(null, opened, { isActive: true, mark: 'memory' });
  for (const entry of own) readTable(entry, draft);
  return [draft];
}

/** What BGP brings may have another number by `admin-distance`, and neighbors may come by `neighbor-range`: neither is read. */
const ASIDE_TABLE = /^(?:network6|aggregate-address6|vrf|vrf6|neighbor-range6)$/;

function readTable(entry: Entry, draft: ProcessDraft): void {
  const part: Part = { area: 'bgp', gaps: draft.gaps };
  const table = entry.table.slice('router bgp'.length).replace(/^ \/ /, '');
  if (table === '') each(entry, part, (one) => general(one, draft));
  else if (table === 'neighbor' && entry.name !== null) readNeighbor(entry, draft.neighbors);
  else if (table === 'neighbor-group' && entry.name !== null) readNeighbor(entry, draft.groups);
  else if (table === 'network' && entry.name !== null) readNetwork(entry, draft);
  else if (table === 'aggregate-address' && entry.name !== null)
    each(entry, part, (one) => networkSetting(one, draft.aggregates));
  else if (table.startsWith('redistribute ')) readRedistribution(entry, draft);
  else if (entry.name === null) entry.opened.read();
  else each(entry, part, () => (ASIDE_TABLE.test(table) ? 'aside' : false));
}

const ASIDE =
  /^(?:ebgp-multipath|ibgp-multipath|graceful-\S+|distance-internal|distance-local|log-neighbour-changes|network-import-check|scan-time|bestpath-\S+|additional-path\S*|recursive-next-hop|tag-resolve-mode|fast-external-failover|always-compare-med|cluster-id|default-local-preference|deterministic-med|dampening\S*|multipath-recursive-distance|synchronization|ignore-optional-capability|enforce-first-as|client-to-client-reflection|confederation-\S+)$/;

function general(one: Setting, draft: ProcessDraft): Taken {
  switch (one.name) {
    case 'as': {
      const asn = asnOf(one.value);
      if (asn === null) return false;
      draft.asn = one.set(draft.asn, asn);
      return 'read';
    }
    case 'router-id':
      draft.routerId = one.written(one.value);
      return 'read';
    case 'distance-external': {
      const distance = numberOf(one.value, 1, 255);
      if (distance === null) return false;
      draft.ebgpPreference = one.written(distance);
      return 'read';
    }
    case 'keepalive-timer':
    case 'holdtime-timer':
      setTimer(one, draft, one.name === 'keepalive-timer' ? 'keepaliveSeconds' : 'holdSeconds');
      return draft.timers === null ? false : 'read';
    default:
      return ASIDE.test(one.name) ? 'aside' : false;
  }
}

/** A number that cannot be read leaves what stood there before. */
function setTimer(one: Setting, draft: Pick<ProcessDraft, 'timers'>, key: keyof BgpTimers): Taken {
  const number = numberOf(one.value);
  const before = draft.timers?.value ?? { keepaliveSeconds: null, holdSeconds: null };
  if (number !== null) draft.timers = one.written({ ...before, [key]: number });
  return 'read';
}

function readNeighbor(entry: Entry, map: Map<string, NeighborDraft>): void {
  const { opened } = entry;
  const name = entry.name ?? '';
  if (!/^[\d.]+$/.test(name)) opened.names.add(name);
  const draft = map.get(name) ?? neighborDraft(name, opened.written(name));
  map.set(name, draft);
  each(entry, { area: 'bgp', gaps: draft.gaps }, (one) => neighborSetting(one, draft));
}

type NeighborSetting = (one: Setting, draft: NeighborDraft) => Taken;

const NEIGHBOR_SETTINGS: readonly (readonly [RegExp, NeighborSetting])[] = [
  [
    /^remote-as$/,
    (one, draft) => {
      const asn = asnOf(one.value);
      if (asn === null) return false;
      draft.remoteAsn = one.set(draft.remoteAsn, asn);
      return 'read';
    },
  ],
  [
    /^bfd$/,
    (one, draft) => {
      draft.bfd = one.value === 'enable' ? one.written({ timers: null, isMultihop: null }) : null;
      return 'read';
    },
  ],
  [
    /^activate$/,
    (one, draft) => {
      draft.activated = one.written(one.value !== 'disable');
      return 'read';
    },
  ],
  [
    /^shutdown$/,
    (one, draft) => {
      draft.isShutdown = one.switchedOn(one.value !== 'enable');
      return 'read';
    },
  ],
  [
    /^password$/,
    (one, draft) => {
      draft.hasKey = one.written(true);
      return 'read';
    },
  ],
  [
    /^ebgp-enforce-multihop$/,
    (one, draft) => {
      draft.multihop = one.value === 'enable' ? one.written(draft.multihop?.value ?? 255) : null;
      return 'read';
    },
  ],
  [
    /^ebgp-multihop-ttl$/,
    (one, draft) => {
      draft.multihop = one.written(numberOf(one.value, 1, 255) ?? 255);
      return 'read';
    },
  ],
  [/^keep-alive-timer$/, (one, draft) => setTimer(one, draft, 'keepaliveSeconds')],
  [/^holdtime-timer$/, (one, draft) => setTimer(one, draft, 'holdSeconds')],
  [
    /^neighbor-group$/,
    (one, draft) => {
      one.names.add(one.value);
      draft.group = one.value;
      return 'read';
    },
  ],
  [
    /^(?:update-source|interface)$/,
    (one, draft) => {
      one.names.add(one.value);
      draft.updateSource = one.written(one.value);
      return 'read';
    },
  ],
  [
    /^(?:route-map|prefix-list|distribute-list|filter-list)-in$/,
    (one, draft) => policy(one, draft.policiesIn),
  ],
  [
    /^(?:route-map|prefix-list|distribute-list|filter-list)-out$/,
    (one, draft) => policy(one, draft.policiesOut),
  ],
  // What is announced depends on what else is in the table.
  [/^conditional-advertise$/, (one, draft) => policy(one, draft.policiesOut)],
];
function policy(one: Setting, uses: NeighborDraft['policiesIn']): Taken {
  one.names.add(one.value);
  const isList = /^(?:prefix|distribute)-list/.test(one.name);
  const kind = isList ? 'list' : 'other';
  uses.push(one.written({ kind: one.name.startsWith('route-map') ? 'map' : kind, name: one.value }));
  return 'read';
}

const NEIGHBOR_ASIDE =
  /^(?:description|soft-reconfiguration\d?|next-hop-self\d?|capability-\S+|advertisement-interval|allowas-in\S*|weight|link-down-failover|stale-route|maximum-prefix\S*|connect-timer|passive|send-community\d?|as-override\d?|remove-private-as\d?|route-map-out-preferable|activate6|\S+6|retain-stale-time|adv-additional-path|additional-path\S*|rr-attr-allow-change|enforce-first-as|strict-capability-match|dont-capability-negotiate)$/;

function neighborSetting(one: Setting, draft: NeighborDraft): Taken {
  const known = NEIGHBOR_SETTINGS.find(([pattern]) => pattern.test(one.name));
  if (known !== undefined) return known[1](one, draft);
  return NEIGHBOR_ASIDE.test(one.name) ? 'aside' : false;
}
