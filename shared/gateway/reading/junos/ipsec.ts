/** `security ike` and `security ipsec` of Junos. */
import type { Gap, Written } from '../../config.ts';
import type { WrittenBlock } from '../../config-routes.ts';
import { blockOf } from '../blocks.ts';
import { numberOf } from '../drafts.ts';
import {
  childDraft,
  proposalDraft,
  proposalOf,
  tunnelDraft,
  type ProposalDraft,
  type TunnelDraft,
} from '../tunnels.ts';
import type { JunosContext, Taken } from './index.ts';
import type { Statement } from './statements.ts';

interface Policy {
  readonly proposals: string[];
  hasKey: Written<true> | null;
  pfs: Written<string | false> | null;
}

interface Gateway {
  policy: string | null;
  address: Written<string> | null;
  localAddress: Written<string> | null;
  version: Written<1 | 2 | 'any'> | null;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
  readonly gaps: Gap[];
}

interface Pair {
  readonly name: string;
  readonly opened: Written<string>;
  local: Written<WrittenBlock> | null;
  remote: Written<WrittenBlock> | null;
}

interface Vpn {
  readonly name: string;
  readonly opened: Written<string>;
  bound: Written<string> | null;
  gateway: string | null;
  policy: string | null;
  readonly pairs: Map<string, Pair>;
  readonly gaps: Gap[];
}

export interface Security {
  readonly ikeProposals: Map<string, ProposalDraft>;
  readonly ipsecProposals: Map<string, ProposalDraft>;
  readonly ikePolicies: Map<string, Policy>;
  readonly ipsecPolicies: Map<string, Policy>;
  readonly gateways: Map<string, Gateway>;
  readonly vpns: Map<string, Vpn>;
}

export function security(): Security {
  return {
    ikeProposals: new Map(),
    ipsecProposals: new Map(),
    ikePolicies: new Map(),
    ipsecPolicies: new Map(),
    gateways: new Map(),
    vpns: new Map(),
  };
}

export function readSecurity(
  context: JunosContext,
  { line }: Statement,
  part: 'ike' | 'ipsec',
  words: readonly string[],
): Taken {
  const { reading, security: own } = context;
  const [kind = '', name = '', ...rest] = words;
  if (kind === '' || name === '') return 'read';
  reading.names.add(name);
  switch (kind) {
    case 'proposal':
      return proposal(part === 'ike' ? own.ikeProposals : own.ipsecProposals, context, name, rest, line);
    case 'policy':
      return policy(part === 'ike' ? own.ikePolicies : own.ipsecPolicies, context, name, rest, line);
    case 'gateway':
      return gateway(context, name, rest, line);
    case 'vpn':
      return vpn(context, name, rest, line);
    default:
      return /^(?:traceoptions|respond-bad-spi|vpn-monitor-options|security-association|internal|session-affinity|blacklist|anti-replay-window-size)$/.test(
        kind,
      )
        ? 'aside'
        : 'ipsec';
  }
}

function proposal(
  map: Map<string, ProposalDraft>,
  { reading }: JunosContext,
  name: string,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const draft = map.get(name) ?? proposalDraft(name, reading.written(name, line));
  map.set(name, draft);
  const [what = '', value = ''] = words;
  if (what === 'encryption-algorithm') draft.encryption = [value];
  else if (what === 'authentication-algorithm') draft.integrity = [value];
  else if (what === 'dh-group') draft.groups = [value];
  else if (what === 'lifetime-seconds') draft.lifetimeSeconds = numberOf(value);
  else
    return what === '' ||
      /^(?:authentication-method|protocol|description|lifetime-kilobytes|extended-sequence-number)$/.test(
        what,
      )
      ? 'read'
      : 'ipsec';
  return 'read';
}

function policy(
  map: Map<string, Policy>,
  { reading }: JunosContext,
  name: string,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const draft = map.get(name) ?? { proposals: [], hasKey: null, pfs: null };
  map.set(name, draft);
  const [what = '', second = '', third = ''] = words;
  if (what === 'proposal-set') draft.proposals.push(`proposal-set ${second}`);
  else if (what === 'proposals')
    draft.proposals.push(...words.slice(1).filter((word) => !draft.proposals.includes(word)));
  else if (what === 'pre-shared-key') draft.hasKey = reading.written(true, line);
  else if (what === 'perfect-forward-secrecy') {
    if (second === 'keys' && third !== '') draft.pfs = reading.written(third, line);
  } else
    return what === '' || /^(?:mode|description|certificate|reauth-frequency)$/.test(what) ? 'read' : 'ipsec';
  return 'read';
}

function gateway(
  { reading, security: own }: JunosContext,
  name: string,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const draft = own.gateways.get(name) ?? {
    policy: null,
    address: null,
    localAddress: null,
    version: null,
    dpd: null,
    gaps: [],
  };
  own.gateways.set(name, draft);
  const [what = '', second = '', third] = words;
  if (what === 'ike-policy') draft.policy = second;
  else if (what === 'address') draft.address = reading.written(second, line);
  else if (what === 'local-address') draft.localAddress = reading.written(second, line);
  else if (what === 'version')
    draft.version = reading.written(second === 'v2-only' ? 2 : second === 'v1-only' ? 1 : 'any', line);
  else if (what === 'dead-peer-detection') {
    const seconds = second === 'interval' ? numberOf(third) : (draft.dpd?.value.delaySeconds ?? null);
    draft.dpd = reading.written({ delaySeconds: seconds }, line);
  } else if (
    what !== '' &&
    !/^(?:external-interface|local-identity|remote-identity|no-nat-traversal|nat-keepalive|general-ikeid|dynamic|advpn|aaa|xauth|fragmentation|tcp-encap-profile)$/.test(
      what,
    )
  )
    draft.gaps.push(reading.notUnderstood(line, ['ipsec']));
  return 'read';
}

/** What a VPN says that is not of interest. */
const VPN_ASIDE =
  /^(?:ike(?: (?:idle-time|install-interval|no-anti-replay|anti-replay-window-size)\b.*)?|(?:establish-tunnels|df-bit|vpn-monitor|description|distribution-profile|copy-outer-dscp|multi-sa|match-direction|passive-mode-tunneling|tunnel-mtu|udp-encapsulate)\b.*|)$/;

function vpn(context: JunosContext, name: string, words: readonly string[], line: Statement['line']): Taken {
  const { reading } = context;
  const draft = vpnNamed(context, name, line);
  const [what = '', second = '', ...rest] = words;
  switch (what === 'ike' ? `ike ${second}` : what) {
    case 'bind-interface':
      reading.names.add(second);
      draft.bound = reading.written(second, line);
      return 'read';
    case 'ike gateway':
      draft.gateway = rest[0] ?? null;
      return 'read';
    case 'ike ipsec-policy':
      draft.policy = rest[0] ?? null;
      return 'read';
    case 'ike proxy-identity':
      return pair(context, draft, '', rest, line);
    case 'traffic-selector':
      reading.names.add(second);
      return pair(context, draft, second, rest, line);
    default:
      if (!VPN_ASIDE.test(words.join(' '))) draft.gaps.push(reading.notUnderstood(line, ['ipsec']));
      return 'read';
  }
}

function vpnNamed({ reading, security: own }: JunosContext, name: string, line: Statement['line']): Vpn {
  const found = own.vpns.get(name);
  if (found !== undefined) return found;
  const opened = reading.written(name, line);
  const made: Vpn = { name, opened, bound: null, gateway: null, policy: null, pairs: new Map(), gaps: [] };
  own.vpns.set(name, made);
  return made;
}

function pair(
  { reading }: JunosContext,
  draft: Vpn,
  name: string,
  words: readonly string[],
  line: Statement['line'],
): Taken {
  const own = draft.pairs.get(name) ?? {
    name,
    opened: reading.written(name === '' ? draft.name : name, line),
    local: null,
    remote: null,
  };
  draft.pairs.set(name, own);
  const [what = '', text = ''] = words;
  const side = /^(local|remote)(?:-ip)?$/.exec(what)?.[1];
  if (side === undefined) {
    if (what !== '' && what !== 'service' && what !== 'protocol' && what !== 'term')
      draft.gaps.push(reading.notUnderstood(line, ['ipsec']));
    return 'read';
  }
  const read = blockOf(text, null, 'length');
  if (read.fault !== null) reading.fault(read.fault, line);
  own[side as 'local' | 'remote'] = reading.written(read.block, line);
  return 'read';
}

/** finishSecurity puts each VPN together from the parts that it names. */
export function finishSecurity({ security: own }: JunosContext): readonly TunnelDraft[] {
  return [...own.vpns.values()].map((one) => {
    const draft = tunnelDraft(one.name, one.opened);
    const child = childDraft(one.name, one.opened);
    draft.children.push(child);
    draft.interfaceName = one.bound;
    child.selectors = [...one.pairs.values()].map(({ local, remote }) => ({
      local,
      remote,
      isAllowed: true,
    }));
    const peer = own.gateways.get(one.gateway ?? '');
    if (peer !== undefined) withGateway(draft, peer);
    const first = own.ikePolicies.get(peer?.policy ?? '');
    const second = own.ipsecPolicies.get(one.policy ?? '');
    if (first?.hasKey !== undefined && first.hasKey !== null)
      draft.authentication = { value: 'key', place: first.hasKey.place };
    draft.ikeProposals.push(...proposalsOf(first, own.ikeProposals));
    child.proposals.push(...proposalsOf(second, own.ipsecProposals));
    child.pfs = second?.pfs ?? null;
    // What it names and nobody finds is not known, and neither is a set of the maker's own.
    const lost: Gap = { kind: 'not-understood', place: one.opened.place };
    if (peer === undefined || isLost(first, own.ikeProposals)) draft.gaps.push(lost);
    if (isLost(second, own.ipsecProposals)) child.gaps.push(lost);
    draft.gaps.push(...one.gaps);
    child.gaps.push(...one.gaps);
    return draft;
  });
}

function withGateway(draft: TunnelDraft, { address, localAddress, version, dpd, gaps }: Gateway): void {
  draft.remoteAddress = address;
  draft.localAddress = localAddress;
  draft.ikeVersion = version;
  draft.dpd = dpd;
  draft.gaps.push(...gaps);
}

function isLost(policyDraft: Policy | undefined, map: Map<string, ProposalDraft>): boolean {
  return policyDraft === undefined || policyDraft.proposals.some((name) => !map.has(name));
}

function proposalsOf(
  policyDraft: Policy | undefined,
  map: Map<string, ProposalDraft>,
): ReturnType<typeof proposalOf>[] {
  return (policyDraft?.proposals ?? []).flatMap((name) => {
    const draft = map.get(name);
    return draft === undefined ? [] : [proposalOf(draft)];
  });
}
