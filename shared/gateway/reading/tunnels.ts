/** IPsec while it is read: parts that name each other, put together at the end. */
import type { Proposal, Selector, Tunnel, TunnelChild } from '../config-ipsec.ts';
import type { Gap, Written } from '../written.ts';
import type { Spot } from './command.ts';
import type { Reading } from './reading.ts';

export interface ProposalDraft {
  readonly name: string | null;
  readonly opened: Written<string>;
  encryption: string[];
  integrity: string[];
  groups: string[];
  lifetimeSeconds: number | null;
}

export function proposalDraft(name: string | null, opened: Written<string>): ProposalDraft {
  return { name, opened, encryption: [], integrity: [], groups: [], lifetimeSeconds: null };
}

export interface ChildDraft {
  readonly name: string;
  readonly opened: Written<string>;
  proposals: Written<Proposal>[];
  /** Names of proposals and access lists that are written elsewhere. */
  readonly proposalNames: string[];
  accessList: string | null;
  selectors: Selector[];
  pfs: Written<string | false> | null;
  lifetimeSeconds: Written<number> | null;
  readonly gaps: Gap[];
}

export function childDraft(name: string, opened: Written<string>): ChildDraft {
  return {
    name,
    opened,
    proposals: [],
    proposalNames: [],
    accessList: null,
    selectors: [],
    pfs: null,
    lifetimeSeconds: null,
    gaps: [],
  };
}

export interface TunnelDraft {
  readonly name: string;
  readonly opened: Written<string>;
  remoteAddress: Written<string> | null;
  localAddress: Written<string> | null;
  ikeVersion: Written<1 | 2 | 'any'> | null;
  ikeProposals: Written<Proposal>[];
  readonly ikeProposalNames: string[];
  authentication: Written<'key' | 'certificate' | 'other'> | null;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
  readonly children: ChildDraft[];
  interfaceName: Written<string> | null;
  readonly gaps: Gap[];
}

export function tunnelDraft(name: string, opened: Written<string>): TunnelDraft {
  return {
    name,
    opened,
    remoteAddress: null,
    localAddress: null,
    ikeVersion: null,
    ikeProposals: [],
    ikeProposalNames: [],
    authentication: null,
    dpd: null,
    children: [],
    interfaceName: null,
    gaps: [],
  };
}

/** What tunnels name: proposals and access lists by their names. */
export interface Shelf {
  readonly ike: Map<string, ProposalDraft>;
  readonly esp: Map<string, ProposalDraft>;
  readonly lists: Map<string, AccessList>;
}

export interface AccessList {
  readonly selectors: Selector[];
  readonly gaps: Gap[];
}

export function shelf(): Shelf {
  return { ike: new Map(), esp: new Map(), lists: new Map() };
}

export function newList(): AccessList {
  return { selectors: [], gaps: [] };
}

/** listNamed gives the access list of that name, a new one where there is none. */
export function listNamed({ lists }: Shelf, name: string): AccessList {
  const list = lists.get(name) ?? newList();
  lists.set(name, list);
  return list;
}

export function proposalOf(draft: ProposalDraft): Written<Proposal> {
  const { opened, ...value } = draft;
  return { value, place: opened.place };
}

function named(names: readonly string[], map: Map<string, ProposalDraft>): readonly Written<Proposal>[] {
  return names.flatMap((name) => {
    const draft = map.get(name);
    return draft === undefined ? [] : [proposalOf(draft)];
  });
}

/** A name that nothing in the file has: what stands there is not known. */
function missing(reading: Reading, name: string, opened: Written<string>): Gap {
  reading.names.add(name);
  return { kind: 'not-understood', place: opened.place };
}

/** finishTunnel puts the parts together; a part that is named and missing leaves the absence open. */
export function finishTunnel(reading: Reading, draft: TunnelDraft, parts: Shelf): Tunnel {
  const lost = draft.ikeProposalNames.filter((name) => !parts.ike.has(name));
  const gaps = [...draft.gaps, ...lost.map((name) => missing(reading, name, draft.opened))];
  return {
    name: draft.name,
    opened: draft.opened,
    remoteAddress: draft.remoteAddress,
    localAddress: draft.localAddress,
    ikeVersion: draft.ikeVersion,
    ikeProposals: {
      rows: [...draft.ikeProposals, ...named(draft.ikeProposalNames, parts.ike)],
      absence: reading.absence(gaps),
    },
    authentication: draft.authentication,
    dpd: draft.dpd,
    children: {
      rows: draft.children.map((child) => finishChild(reading, child, parts)),
      absence: reading.absence(draft.gaps),
    },
    interfaceName: draft.interfaceName,
    absence: reading.absence(gaps),
  };
}

function finishChild(reading: Reading, draft: ChildDraft, parts: Shelf): TunnelChild {
  const list = draft.accessList === null ? null : (parts.lists.get(draft.accessList) ?? null);
  const lostProposals = draft.proposalNames.filter((name) => !parts.esp.has(name));
  const proposalGaps = [...draft.gaps, ...lostProposals.map((name) => missing(reading, name, draft.opened))];
  const listGaps =
    draft.accessList !== null && list === null ? [missing(reading, draft.accessList, draft.opened)] : [];
  return {
    name: draft.name,
    opened: draft.opened,
    proposals: {
      rows: [...draft.proposals, ...named(draft.proposalNames, parts.esp)],
      absence: reading.absence(proposalGaps),
    },
    selectors: {
      rows: [...draft.selectors, ...(list?.selectors ?? [])],
      absence: reading.absence([...draft.gaps, ...(list?.gaps ?? []), ...listGaps]),
    },
    pfs: draft.pfs,
    lifetimeSeconds: draft.lifetimeSeconds,
    absence: reading.absence([...proposalGaps, ...listGaps]),
  };
}

const INTEGRITY = /^(?:md5|sha|aesxcbc|aescmac|hmac)/;
const GROUP = /^(?:modp|ecp|curve|x25519|x448|ke\d|mlkem)/;

/** suiteOf reads `aes256-sha256-modp2048`, as strongSwan and FortiOS write what belongs together. */
export function suiteOf(spot: Spot, word: string): Written<Proposal> {
  const parts = word.toLowerCase().replace(/!$/, '').split('-');
  const value = {
    name: null,
    encryption: parts.filter(
      (part) => !INTEGRITY.test(part) && !GROUP.test(part) && !/^prf|^esn|^noesn/.test(part),
    ),
    integrity: parts.filter((part) => INTEGRITY.test(part)),
    groups: parts.filter((part) => GROUP.test(part)),
    lifetimeSeconds: null,
  };
  return spot.written(value);
}
