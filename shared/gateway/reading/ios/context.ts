/** What the readers of IOS and FRR share while they go through a file. */
import type { Written } from '../../written.ts';
import type { ProcessDraft } from '../bgp-drafts.ts';
import type { InterfaceDraft } from '../interface-draft.ts';
import type { RouteDraft } from '../routes.ts';
import type { ProposalDraft, Shelf, TunnelDraft } from '../tunnels.ts';

export interface IosContext {
  readonly isFrr: boolean;
  readonly interfaces: Map<string, InterfaceDraft>;
  readonly processes: ProcessDraft[];
  routes: RouteDraft[];
  readonly parts: Shelf;
  /** Entries of crypto maps, by map. */
  readonly maps: Map<string, TunnelDraft[]>;
  /** IPsec profiles by name, for tunnel interfaces. */
  readonly profiles: Map<string, IpsecProfile>;
  /** Proposals of `crypto isakmp policy`, which hold for all connections. */
  readonly policies: ProposalDraft[];
  readonly ikev2Policies: string[];
  authentication: Written<'key' | 'certificate' | 'other'> | null;
  dpd: Written<{ readonly delaySeconds: number | null }> | null;
}

export interface IpsecProfile {
  readonly name: string;
  readonly opened: Written<string>;
  readonly sets: string[];
  pfs: Written<string | false> | null;
  ikev2: boolean;
  lifetimeSeconds: Written<number> | null;
}
