/** `config router bgp` of FortiOS. */
import { blockOf } from '../blocks.ts';
import {
  asnOf,
  neighborDraft,
  numberOf,
  processDraft,
  set,
  switchedOn,
  type NeighborDraft,
  type ProcessDraft,
} from '../drafts.ts';
import type { Reading } from '../reading.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

/** readBgp reads the table and those inside it; FortiOS has one process per VDOM, of which one is expected. */
export function readBgp(reading: Reading, entries: readonly Entry[]): readonly ProcessDraft[] {
  const own = entries.filter(({ table }) => table.startsWith('router bgp'));
  const [first] = own;
  if (first === undefined) return [];
  const draft = processDraft(null, reading.written('config router bgp', first.opened), {
    isActive: true,
    mark: 'memory',
  });
  for (const entry of own) readTable(reading, draft, entry);
  return [draft];
}

function readTable(reading: Reading, draft: ProcessDraft, entry: Entry): void {
  const table = entry.table.slice('router bgp'.length).replace(/^ \/ /, '');
  if (table === '') each(reading, entry, 'bgp', draft.gaps, (one) => general(reading, draft, one));
  else if (table === 'neighbor' && entry.name !== null) readNeighbor(reading, draft.neighbors, entry);
  else if (table === 'neighbor-group' && entry.name !== null) readNeighbor(reading, draft.groups, entry);
  else if (table === 'network' && entry.name !== null) readNetwork(reading, draft, entry);
  else if (table.startsWith('redistribute ')) {
    each(reading, entry, 'bgp', draft.gaps, ({ name, values, line }) => {
      if (name === 'status' && values[0] === 'enable')
        draft.redistributes.push(reading.written(table.slice('redistribute '.length), line));
      return 'read';
    });
  } else if (entry.name === null) reading.read(entry.opened);
  else
    each(reading, entry, 'bgp', draft.gaps, () =>
      /^(?:network6|aggregate-address6?|admin-distance|vrf|vrf6|neighbor-range6?)$/.test(table)
        ? 'aside'
        : false,
    );
}

function general(reading: Reading, draft: ProcessDraft, { name, values, line }: Setting): Taken {
  const [value = ''] = values;
  switch (name) {
    case 'as': {
      const asn = asnOf(value);
      if (asn === null) return false;
      draft.asn = set(reading, draft.asn, asn, line);
      return 'read';
    }
    case 'router-id':
      draft.routerId = reading.written(value, line);
      return 'read';
    case 'distance-external': {
      const distance = numberOf(value, 1, 255);
      if (distance === null) return false;
      draft.ebgpPreference = reading.written(distance, line);
      return 'read';
    }
    case 'keepalive-timer':
    case 'holdtime-timer':
      draft.timers = timers(
        reading,
        draft.timers,
        name === 'keepalive-timer' ? 'keepaliveSeconds' : 'holdSeconds',
        value,
        line,
      );
      return draft.timers === null ? false : 'read';
    default:
      return /^(?:ebgp-multipath|ibgp-multipath|graceful-\S+|distance-internal|distance-local|log-neighbour-changes|network-import-check|scan-time|bestpath-\S+|additional-path\S*|recursive-next-hop|tag-resolve-mode|fast-external-failover|always-compare-med|cluster-id|default-local-preference|deterministic-med|dampening\S*|multipath-recursive-distance|synchronization|ignore-optional-capability|enforce-first-as|client-to-client-reflection|confederation-\S+)$/.test(
        name,
      )
        ? 'aside'
        : false;
  }
}

function timers(
  reading: Reading,
  before: ProcessDraft['timers'],
  key: 'keepaliveSeconds' | 'holdSeconds',
  value: string,
  line: Setting['line'],
): ProcessDraft['timers'] {
  const number = numberOf(value);
  if (number === null) return before;
  const rest = before?.value ?? { keepaliveSeconds: null, holdSeconds: null };
  return reading.written({ ...rest, [key]: number }, line);
}

function readNeighbor(reading: Reading, map: Map<string, NeighborDraft>, entry: Entry): void {
  const name = entry.name ?? '';
  if (!/^[\d.]+$/.test(name)) reading.names.add(name);
  const draft = map.get(name) ?? neighborDraft(name, reading.written(name, entry.opened));
  map.set(name, draft);
  each(reading, entry, 'bgp', draft.gaps, (one) => neighborSetting(reading, draft, one));
}

type NeighborSetting = (
  reading: Reading,
  draft: NeighborDraft,
  value: string,
  line: Setting['line'],
) => Taken;

const NEIGHBOR_SETTINGS: readonly (readonly [RegExp, NeighborSetting])[] = [
  [
    /^remote-as$/,
    (reading, draft, value, line) => {
      const asn = asnOf(value);
      if (asn === null) return false;
      draft.remoteAsn = set(reading, draft.remoteAsn, asn, line);
      return 'read';
    },
  ],
  [
    /^bfd$/,
    (reading, draft, value, line) => {
      draft.bfd = value === 'enable' ? reading.written({ timers: null, isMultihop: null }, line) : null;
      return 'read';
    },
  ],
  [
    /^activate$/,
    (reading, draft, value, line) => {
      draft.activated = reading.written(value !== 'disable', line);
      return 'read';
    },
  ],
  [
    /^shutdown$/,
    (reading, draft, value, line) => {
      draft.isShutdown = switchedOn(reading, value !== 'enable', line);
      return 'read';
    },
  ],
  [
    /^password$/,
    (reading, draft, _value, line) => {
      draft.hasKey = reading.written(true, line);
      return 'read';
    },
  ],
  [
    /^ebgp-enforce-multihop$/,
    (reading, draft, value, line) => {
      draft.multihop = value === 'enable' ? reading.written(draft.multihop?.value ?? 255, line) : null;
      return 'read';
    },
  ],
  [
    /^ebgp-multihop-ttl$/,
    (reading, draft, value, line) => {
      draft.multihop = reading.written(numberOf(value, 1, 255) ?? 255, line);
      return 'read';
    },
  ],
  [
    /^keep-alive-timer$/,
    (reading, draft, value, line) => {
      draft.timers = timers(reading, draft.timers, 'keepaliveSeconds', value, line);
      return 'read';
    },
  ],
  [
    /^holdtime-timer$/,
    (reading, draft, value, line) => {
      draft.timers = timers(reading, draft.timers, 'holdSeconds', value, line);
      return 'read';
    },
  ],
  [
    /^neighbor-group$/,
    (reading, draft, value) => {
      reading.names.add(value);
      draft.group = value;
      return 'read';
    },
  ],
  [
    /^(?:update-source|interface)$/,
    (reading, draft, value, line) => {
      reading.names.add(value);
      draft.updateSource = reading.written(value, line);
      return 'read';
    },
  ],
  [
    /^(?:route-map|prefix-list|distribute-list)-in$/,
    (reading, draft, value, line) => {
      reading.names.add(value);
      draft.policiesIn.push(reading.written(value, line));
      return 'read';
    },
  ],
  [
    /^(?:route-map|prefix-list|distribute-list)-out$/,
    (reading, draft, value, line) => {
      reading.names.add(value);
      draft.policiesOut.push(reading.written(value, line));
      return 'read';
    },
  ],
];
const NEIGHBOR_ASIDE =
  /^(?:description|soft-reconfiguration\d?|next-hop-self\d?|capability-\S+|advertisement-interval|allowas-in\S*|weight|link-down-failover|stale-route|maximum-prefix\S*|connect-timer|passive|send-community\d?|as-override\d?|remove-private-as\d?|route-map-out-preferable|activate6|\S+6|retain-stale-time|adv-additional-path|additional-path\S*|rr-attr-allow-change|enforce-first-as|strict-capability-match|dont-capability-negotiate)$/;

function neighborSetting(reading: Reading, draft: NeighborDraft, { name, values, line }: Setting): Taken {
  const known = NEIGHBOR_SETTINGS.find(([pattern]) => pattern.test(name));
  if (known !== undefined) return known[1](reading, draft, values[0] ?? '', line);
  return NEIGHBOR_ASIDE.test(name) ? 'aside' : false;
}

function readNetwork(reading: Reading, draft: ProcessDraft, entry: Entry): void {
  each(reading, entry, 'bgp', draft.gaps, ({ name, values, line }) => {
    if (name !== 'prefix')
      return /^(?:route-map|backdoor|network-import-check)$/.test(name) ? 'aside' : false;
    const [base = '', mask = null] = values;
    if (!/^[\d<]/.test(base) || (mask === null && !base.includes('/'))) return false;
    const read = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length');
    if (read.fault !== null) reading.fault(read.fault, line);
    draft.networks.push(reading.written(read.block, line));
    return 'read';
  });
}
