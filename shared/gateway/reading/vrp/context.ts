/** What the readers of Comware and VRP share while they go through a file. */
import type { Written } from '../../written.ts';
import type { ProcessDraft } from '../bgp-drafts.ts';
import type { InterfaceDraft } from '../interface-draft.ts';
import type { RouteDraft } from '../routes.ts';
import type { ChildDraft, Shelf, TunnelDraft } from '../tunnels.ts';

export interface VrpContext {
  readonly isHuawei: boolean;
  readonly interfaces: Map<string, InterfaceDraft>;
  readonly processes: ProcessDraft[];
  routes: RouteDraft[];
  staticDefault: Written<number> | null;
  readonly parts: Shelf;
  /** `ike peer` (VRP) and `ike profile` (Comware). */
  readonly peers: Map<string, PeerDraft>;
  readonly policies: Map<string, PolicyDraft>;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
}

export interface PeerDraft {
  readonly proposalNames: string[];
  remoteAddress: Written<string> | null;
  localAddress: Written<string> | null;
  ikeVersion: Written<1 | 2 | 'any'> | null;
  hasKey: Written<true> | null;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
  readonly gaps: TunnelDraft['gaps'];
}

export interface PolicyDraft {
  readonly map: string;
  readonly tunnel: TunnelDraft;
  readonly child: ChildDraft;
  peer: string | null;
}

/** Where in a process a line stands. */
export interface View {
  readonly family: 'ipv4' | 'ipv6' | 'other';
  /** In an address family: in Comware `peer X enable` counts there alone. */
  readonly isInFamily: boolean;
  readonly process: ProcessDraft;
  /** The `ip vpn-instance` of Comware around it, and how far that is indented. */
  readonly instance: { readonly process: ProcessDraft; readonly indent: number } | null;
}
