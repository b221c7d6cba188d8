/** `config vpn ipsec …` of FortiOS. */
import type { Proposal } from '../../config-ipsec.ts';
import type { WrittenBlock } from '../../config-routes.ts';
import type { Written } from '../../written.ts';
import { blockOf } from '../blocks.ts';
import { anywhere } from '../selectors.ts';
import { childDraft, suiteOf, tunnelDraft, type ChildDraft, type TunnelDraft } from '../tunnels.ts';
import { numberOf } from '../values.ts';
import { each, type Taken } from './each.ts';
import type { Entry, Setting } from './tree.ts';

export interface FortiTunnels {
  readonly tunnels: Map<string, TunnelDraft>;
  /** Phases 2 with the name of their phase 1. */
  readonly waiting: { readonly tunnel: string; readonly draft: ChildDraft }[];
}

export function readPhase1(entry: Entry, { tunnels }: FortiTunnels): void {
  const { opened, table } = entry;
  const name = entry.name ?? '';
  opened.names.add(name);
  const draft = tunnels.get(name) ?? tunnelDraft(name, opened.written(name));
  tunnels.set(name, draft);
  // A phase 1 of an interface is an interface of its own name: routes decide what it carries.
  if (table.endsWith('-interface')) draft.interfaceName = draft.opened;
  const groups: string[] = [];
  each(entry, { area: 'ipsec', gaps: draft.gaps }, (one) => {
    if (one.name !== 'dhgrp') return phase1Setting(one, draft);
    groups.push(...groupsOf(one));
    return 'read';
  });
  draft.ikeProposals = withGroups(draft.ikeProposals, groups);
}

function groupsOf(one: Setting): readonly string[] {
  return one.words.map((word) => `group${word}`);
}

/** FortiOS names the groups once, for all proposals. */
function withGroups(all: readonly Written<Proposal>[], groups: readonly string[]): Written<Proposal>[] {
  return all.map(({ value, place }) => ({
    value: { ...value, groups: [...value.groups, ...groups] },
    place,
  }));
}

type Phase1Setting = (one: Setting, draft: TunnelDraft) => Taken;

const PHASE1_SETTINGS: Readonly<Record<string, Phase1Setting>> = {
  'remote-gw': (one, draft) => {
    draft.remoteAddress = one.written(one.value);
    return 'read';
  },
  'local-gw': (one, draft) => {
    draft.localAddress = one.written(one.value);
    return 'read';
  },
  interface: (one) => {
    one.names.add(one.value);
    return 'read';
  },
  'ike-version': (one, draft) => {
    if (one.value !== '1' && one.value !== '2') return false;
    draft.ikeVersion = one.written(one.value === '1' ? 1 : 2);
    return 'read';
  },
  proposal: (one, draft) => {
    draft.ikeProposals.push(...suitesOf(one));
    return 'read';
  },
  psksecret: (one, draft) => {
    draft.authentication = one.written('key');
    return 'read';
  },
  authmethod: (one, draft) => {
    draft.authentication = one.written(one.value === 'psk' ? 'key' : 'certificate');
    return 'read';
  },
  dpd: (one, draft) => {
    const delaySeconds = draft.dpd?.value.delaySeconds ?? null;
    draft.dpd = one.value === 'disable' ? null : one.written({ delaySeconds });
    return 'read';
  },
  'dpd-retryinterval': (one, draft) => {
    draft.dpd = one.written({ delaySeconds: numberOf(one.value) });
    return 'read';
  },
};
const PHASE1_ASIDE =
  /^(?:peertype|net-device|comments|keylife|nattraversal|mode|mode-cfg|add-route|auto-negotiate|autoconf|type|peerid|localid|localid-type|certificate|peer|xauthtype|authusr|wizard-type|dpd-retrycount|exchange-interface-ip|auto-discovery-\S+|tunnel-search|idle-timeout|network-overlay|network-id|fragmentation|ip-fragmentation|rekey|keepalive|eap\S*|monitor|default-gw|npu-offload|add-gw-route|transport|passive-mode|encapsulation\S*|aggregate-\S+|link-cost|esn|fec-\S+|suite-b|ppk|priority|forticlient-\S+|banner|include-local-lan|ipv4-\S+|dns-mode|assign-ip\S*|rsa-signature-\S+|digital-signature-auth|signature-hash-alg|inbound-dscp-copy|cert-id-validation|group-authentication|loopback-asymroute|dev-id\S*)$/;

function phase1Setting(one: Setting, draft: TunnelDraft): Taken {
  const known = Object.hasOwn(PHASE1_SETTINGS, one.name) ? PHASE1_SETTINGS[one.name] : undefined;
  if (known !== undefined) return known(one, draft);
  return PHASE1_ASIDE.test(one.name) ? 'aside' : false;
}

/** Names of algorithms are no secret. */
function suitesOf(one: Setting): readonly Written<Proposal>[] {
  return one.words.map((word) => {
    if (/^[a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){0,4}$/.test(word)) one.names.add(word);
    return suiteOf(one, word);
  });
}

interface Sides {
  local: Written<WrittenBlock> | null;
  remote: Written<WrittenBlock> | null;
}

export function readPhase2(entry: Entry, { waiting }: FortiTunnels): void {
  const { opened } = entry;
  const name = entry.name ?? '';
  opened.names.add(name);
  const draft = childDraft(name, opened.written(name));
  const sides: Sides = { local: null, remote: null };
  const groups: string[] = [];
  let tunnel = '';
  each(entry, { area: 'ipsec', gaps: draft.gaps }, (one) => {
    if (SUBNET.test(one.name)) {
      sides[one.name.startsWith('src') ? 'local' : 'remote'] = subnetOf(one);
      return 'read';
    }
    if (one.name === 'phase1name') {
      tunnel = one.value;
      return 'read';
    }
    if (one.name === 'dhgrp') groups.push(...groupsOf(one));
    return phase2Setting(one, draft);
  });
  draft.proposals = withGroups(draft.proposals, groups);
  // Without subnets FortiOS offers any to any.
  const any = opened.written(anywhere('0.0.0.0 0.0.0.0'));
  if (draft.gaps.length === 0 || sides.local !== null || sides.remote !== null)
    draft.selectors.push({ local: sides.local ?? any, remote: sides.remote ?? any, isAllowed: true });
  waiting.push({ tunnel, draft });
}

const SUBNET = /^(?:src|dst)-(?:subnet|start-ip)$/;

function subnetOf(one: Setting): Written<WrittenBlock> {
  const { name, value, words } = one;
  const mask = name.endsWith('-ip') ? '255.255.255.255' : (words[1] ?? null);
  const read = blockOf(value, value.includes('/') ? null : mask, 'netmask-or-length');
  if (read.fault !== null) one.fault(read.fault);
  return one.written(read.block);
}

const PHASE2_ASIDE =
  /^(?:comments|auto-negotiate|keepalive|keylife-type|keylifekbs|replay|encapsulation|src-addr-type|dst-addr-type|src-port|dst-port|protocol|route-overlap|single-source|add-route|auto-discovery-\S+|dhcp-ipsec|use-natip|selector-match|l2tp|inbound-dscp-copy|initiator-ts-narrow|diffserv\S*|ipv4-df|src-end-ip|dst-end-ip)$/;

function phase2Setting(one: Setting, draft: ChildDraft): Taken {
  const { name, value } = one;
  switch (name) {
    case 'proposal':
      draft.proposals.push(...suitesOf(one));
      return 'read';
    case 'pfs':
      draft.pfs = one.written(value === 'enable' ? (draft.pfs?.value ?? 'default') : false);
      return 'read';
    case 'dhgrp':
      if (draft.pfs?.value !== false) draft.pfs = one.written(groupsOf(one).join(' '));
      return 'read';
    case 'keylifeseconds':
      draft.lifetimeSeconds = numberOf(value) === null ? null : one.written(Number(value));
      return draft.lifetimeSeconds === null ? false : 'read';
    case 'src-name':
    case 'dst-name':
      // The object's addresses are not read, so the pair is not known.
      draft.gaps.push({ kind: 'not-understood', place: one.place });
      return 'aside';
    default:
      return PHASE2_ASIDE.test(name) ? 'aside' : false;
  }
}
