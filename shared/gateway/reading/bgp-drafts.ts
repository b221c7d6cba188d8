/** Processes and neighbors of BGP while they are read: lines add to them in any order, and `finishProcess` makes rows. */
import type {
  Activation,
  BfdSetting,
  BgpNeighbor,
  BgpProcess,
  BgpTimers,
  NetworkPolicy,
  RemoteAsn,
} from '../config-bgp.ts';
import type { PolicyUse } from '../config-policy.ts';
import type { BfdTimers, WrittenBlock } from '../config-routes.ts';
import type { Gap, Written } from '../written.ts';
import type { Mark } from '../../ledger/sure.ts';
import type { Spot } from './command.ts';
import type { Reading } from './reading.ts';

export interface NeighborDraft {
  readonly address: string;
  readonly opened: Written<string>;
  remoteAsn: Written<RemoteAsn> | null;
  group: string | null;
  activated: Written<boolean> | null;
  isShutdown: Written<true> | null;
  bfd: Written<BfdSetting> | null;
  /** Timers of BFD where a line of their own switches it on. */
  bfdTimers: BfdTimers | null;
  timers: Written<BgpTimers> | null;
  hasKey: Written<true> | null;
  multihop: Written<number> | null;
  updateSource: Written<string> | null;
  policiesIn: Written<PolicyUse>[];
  policiesOut: Written<PolicyUse>[];
  readonly gaps: Gap[];
}

export function neighborDraft(address: string, opened: Written<string>): NeighborDraft {
  return {
    address,
    opened,
    remoteAsn: null,
    group: null,
    activated: null,
    isShutdown: null,
    bfd: null,
    bfdTimers: null,
    timers: null,
    hasKey: null,
    multihop: null,
    updateSource: null,
    policiesIn: [],
    policiesOut: [],
    gaps: [],
  };
}

/** Whether neighbors that nobody activated exchange IPv4 routes, and how sure that is. */
export interface ActiveByDefault {
  readonly isActive: boolean | null;
  readonly mark: Mark;
}

/** finishNeighbor takes from the group what the neighbor does not say itself. */
function finishNeighbor(
  reading: Reading,
  own: NeighborDraft,
  { groups, activeByDefault }: ProcessDraft,
): BgpNeighbor {
  const group = own.group === null ? undefined : groups.get(own.group);
  const said = <K extends Inherited>(key: K): NeighborDraft[K] => own[key] ?? group?.[key] ?? null;
  return {
    address: own.address,
    opened: own.opened,
    group: own.group,
    remoteAsn: said('remoteAsn'),
    activation: activationOf(said('activated'), activeByDefault),
    isShutdown: said('isShutdown'),
    bfd: said('bfd'),
    timers: said('timers'),
    hasKey: said('hasKey'),
    multihop: said('multihop'),
    updateSource: said('updateSource'),
    policiesIn: [...own.policiesIn, ...(group?.policiesIn ?? [])],
    policiesOut: [...own.policiesOut, ...(group?.policiesOut ?? [])],
    absence: reading.absence([...own.gaps, ...(group?.gaps ?? [])]),
  };
}

type Inherited =
  | 'remoteAsn'
  | 'activated'
  | 'isShutdown'
  | 'bfd'
  | 'timers'
  | 'hasKey'
  | 'multihop'
  | 'updateSource';

function activationOf(written: Written<boolean> | null, byDefault: ActiveByDefault): Activation {
  if (written === null)
    return { state: stateOf(byDefault.isActive), how: 'default', mark: byDefault.mark, written };
  return { state: stateOf(written.value), how: 'written', mark: 'confirmed', written };
}

function stateOf(isActive: boolean | null): Activation['state'] {
  if (isActive === null) return 'unknown';
  return isActive ? 'active' : 'inactive';
}

export interface ProcessDraft {
  readonly vrf: string | null;
  readonly opened: Written<string>;
  asn: Written<number> | null;
  routerId: Written<string> | null;
  readonly neighbors: Map<string, NeighborDraft>;
  readonly groups: Map<string, NeighborDraft>;
  networks: Written<WrittenBlock>[];
  readonly networkPolicies: Written<NetworkPolicy>[];
  redistributes: Written<string>[];
  readonly switches: Written<string>[];
  aggregates: Written<WrittenBlock>[];
  ebgpPreference: Written<number | null> | null;
  timers: Written<BgpTimers> | null;
  activeByDefault: ActiveByDefault;
  readonly gaps: Gap[];
}

export function processDraft(
  vrf: string | null,
  opened: Written<string>,
  activeByDefault: ActiveByDefault,
): ProcessDraft {
  return {
    vrf,
    opened,
    asn: null,
    routerId: null,
    neighbors: new Map(),
    groups: new Map(),
    networks: [],
    networkPolicies: [],
    redistributes: [],
    switches: [],
    aggregates: [],
    ebgpPreference: null,
    timers: null,
    activeByDefault,
    gaps: [],
  };
}

export function finishProcess(reading: Reading, draft: ProcessDraft): BgpProcess {
  const neighbors = [...draft.neighbors.values()].map((one) => finishNeighbor(reading, one, draft));
  const absence = reading.absence(draft.gaps);
  return {
    asn: draft.asn,
    vrf: draft.vrf,
    opened: draft.opened,
    routerId: draft.routerId,
    neighbors: { rows: neighbors, absence },
    networks: { rows: draft.networks, absence },
    networkPolicies: draft.networkPolicies,
    redistributes: draft.redistributes,
    switches: draft.switches,
    aggregates: draft.aggregates,
    ebgpPreference: draft.ebgpPreference,
    timers: draft.timers,
    absence,
  };
}

interface Surrounding {
  readonly processes: ProcessDraft[];
  readonly around: ProcessDraft;
}

/** ofVrf gives the process of a VRF, which takes the number of the one around it. */
export function ofVrf(spot: Spot, vrf: string, { processes, around }: Surrounding): ProcessDraft {
  spot.names.add(vrf);
  const found = processes.find((one) => one.vrf === vrf);
  if (found !== undefined) return found;
  const made = processDraft(vrf, spot.written(spot.place.text), around.activeByDefault);
  made.asn = around.asn;
  processes.push(made);
  return made;
}
