/** What `security ike` and `security ipsec` of Junos name, put together at the end. */
import type { WrittenBlock } from '../../config-routes.ts';
import type { Gap, Written } from '../../written.ts';
import { childDraft, proposalOf, tunnelDraft, type ProposalDraft, type TunnelDraft } from '../tunnels.ts';

export interface Policy {
  readonly proposals: string[];
  hasKey: Written<true> | null;
  pfs: Written<string | false> | null;
}

export interface Gateway {
  policy: string | null;
  address: Written<string> | null;
  localAddress: Written<string> | null;
  version: Written<1 | 2 | 'any'> | null;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
  readonly gaps: Gap[];
}

export interface Pair {
  readonly name: string;
  readonly opened: Written<string>;
  local: Written<WrittenBlock> | null;
  remote: Written<WrittenBlock> | null;
}

export interface Vpn {
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

/** finishSecurity puts each VPN together from the parts that it names. */
export function finishSecurity(own: Security): readonly TunnelDraft[] {
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

function isLost(policy: Policy | undefined, map: Map<string, ProposalDraft>): boolean {
  return policy === undefined || policy.proposals.some((name) => !map.has(name));
}

function proposalsOf(
  policy: Policy | undefined,
  map: Map<string, ProposalDraft>,
): ReturnType<typeof proposalOf>[] {
  return (policy?.proposals ?? []).flatMap((name) => {
    const draft = map.get(name);
    return draft === undefined ? [] : [proposalOf(draft)];
  });
}
