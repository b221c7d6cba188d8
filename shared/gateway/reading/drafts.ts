/** Rows while they are read: lines add to them in any order, and `finish*` makes rows of the model. */
import { isIpv4, isIpv6 } from '../../net/ipv4.ts';
import type { Gap, Written } from '../config.ts';
import type { Activation, BfdSetting, BgpNeighbor, BgpProcess, BgpTimers, RemoteAsn } from '../config-bgp.ts';
import type { BfdTimers, GatewayInterface, InterfaceAddress, WrittenBlock } from '../config-routes.ts';
import type { Mark } from '../sure.ts';
import type { Spot } from './command.ts';
import type { Reading } from './reading.ts';

export interface InterfaceDraft {
  readonly name: string;
  readonly opened: Written<string>;
  addresses: Written<InterfaceAddress>[];
  ipv6: Written<string>[];
  vlan: Written<number> | null;
  vrf: Written<string> | null;
  isShutdown: Written<true> | null;
  bfdTimers: Written<BfdTimers> | null;
  mtu: Written<number> | null;
  source: Written<string> | null;
  destination: Written<string> | null;
  protection: Written<string> | null;
  readonly gaps: Gap[];
}

export function interfaceDraft(name: string, opened: Written<string>): InterfaceDraft {
  return {
    name,
    opened,
    addresses: [],
    ipv6: [],
    vlan: null,
    vrf: null,
    isShutdown: null,
    bfdTimers: null,
    mtu: null,
    source: null,
    destination: null,
    protection: null,
    gaps: [],
  };
}

export function finishInterface(reading: Reading, draft: InterfaceDraft): GatewayInterface {
  const { gaps, source, destination, protection, ...rest } = draft;
  const isTunnel = source !== null || destination !== null || protection !== null;
  return {
    ...rest,
    tunnel: isTunnel ? { source, destination, protection } : null,
    absence: reading.absence(gaps),
  };
}

export interface NeighborDraft {
  readonly address: string;
  readonly opened: Written<string>;
  remoteAsn: Written<RemoteAsn> | null;
  group: string | null;
  activated: Written<boolean> | null;
  isShutdown: Written<true> | null;
  bfd: Written<BfdSetting> | null;
  timers: Written<BgpTimers> | null;
  hasKey: Written<true> | null;
  multihop: Written<number> | null;
  updateSource: Written<string> | null;
  policiesIn: Written<string>[];
  policiesOut: Written<string>[];
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
export function finishNeighbor(
  reading: Reading,
  own: NeighborDraft,
  group: NeighborDraft | null,
  byDefault: ActiveByDefault,
): BgpNeighbor {
  const said = <K extends Inherited>(key: K): NeighborDraft[K] => own[key] ?? group?.[key] ?? null;
  return {
    address: own.address,
    opened: own.opened,
    group: own.group,
    remoteAsn: said('remoteAsn'),
    activation: activationOf(said('activated'), byDefault),
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
  const state = written === null ? byDefault.isActive : written.value;
  return {
    state: state === null ? 'unknown' : state ? 'active' : 'inactive',
    how: written === null ? 'default' : 'written',
    mark: written === null ? byDefault.mark : 'confirmed',
    written,
  };
}

export interface ProcessDraft {
  readonly vrf: string | null;
  readonly opened: Written<string>;
  asn: Written<number> | null;
  routerId: Written<string> | null;
  readonly neighbors: Map<string, NeighborDraft>;
  readonly groups: Map<string, NeighborDraft>;
  networks: Written<WrittenBlock>[];
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
  const neighbors = [...draft.neighbors.values()].map((one) =>
    finishNeighbor(
      reading,
      one,
      one.group === null ? null : (draft.groups.get(one.group) ?? null),
      draft.activeByDefault,
    ),
  );
  const absence = reading.absence(draft.gaps);
  return {
    asn: draft.asn,
    vrf: draft.vrf,
    opened: draft.opened,
    routerId: draft.routerId,
    neighbors: { rows: neighbors, absence },
    networks: { rows: draft.networks, absence },
    redistributes: draft.redistributes,
    switches: draft.switches,
    aggregates: draft.aggregates,
    ebgpPreference: draft.ebgpPreference,
    timers: draft.timers,
    absence,
  };
}

/** addressOf reads an address of an interface; null where the word is none. */
export function addressOf(
  address: string,
  length: number | null,
  isSecondary: boolean,
): InterfaceAddress | null {
  return isIpv4(address) ? { address, length, isSecondary } : null;
}

/** numberOf reads a whole number within bounds; null for everything else. */
export function numberOf(word: string | undefined, least = 0, most = 4_294_967_295): number | null {
  if (word === undefined || !/^\d{1,10}$/.test(word)) return null;
  const value = Number(word);
  return value >= least && value <= most ? value : null;
}

/** asnOf reads an AS number, also as `65000.1`. */
export function asnOf(word: string | undefined): number | null {
  const dotted = /^(\d{1,5})\.(\d{1,5})$/.exec(word ?? '');
  if (dotted === null) return numberOf(word, 1);
  const [high, low] = [numberOf(dotted[1], 0, 65_535), numberOf(dotted[2], 0, 65_535)];
  return high === null || low === null ? null : high * 65_536 + low;
}

/** timersOf reads two numbers of seconds; null where one is missing. */
export function timersOf(keepalive: string | undefined, hold: string | undefined): BgpTimers | null {
  const [keepaliveSeconds, holdSeconds] = [numberOf(keepalive), numberOf(hold)];
  return keepaliveSeconds === null || holdSeconds === null ? null : { keepaliveSeconds, holdSeconds };
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

/** classLength: without a mask the class of an address says how large the block is. */
export function classLength(address: string): 8 | 16 | 24 {
  const first = Number(address.split('.')[0]);
  return first < 128 ? 8 : first < 192 ? 16 : 24;
}

/** ipv6Of gives the IPv6 address among words (`2001:db8::1/64 eui-64`, `2001:DB8::1 64`); null where there is none. */
export function ipv6Of([address = '', length = '']: readonly string[]): string | null {
  if (!isIpv6(address.replace(/\/\d{1,3}$/, ''))) return null;
  return /^\d{1,3}$/.test(length) ? `${address}/${length}` : address;
}
