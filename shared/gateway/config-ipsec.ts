/** IPsec of a gateway. */
import type { Absence, Section, Written } from './written.ts';
import type { WrittenBlock } from './config-routes.ts';

/** A connection to one other gateway: a crypto map entry, a phase 1, a connection of swanctl. */
export interface Tunnel {
  readonly name: string;
  readonly opened: Written<string>;
  /** Address or name of the other gateway, as written. */
  readonly remoteAddress: Written<string> | null;
  readonly localAddress: Written<string> | null;
  readonly ikeVersion: Written<1 | 2 | 'any'> | null;
  readonly ikeProposals: Section<Written<Proposal>>;
  readonly authentication: Written<'key' | 'certificate' | 'other'> | null;
  readonly dpd: Written<{ readonly delaySeconds: number | null }> | null;
  readonly children: Section<TunnelChild>;
  /** The interface to which it is bound, so that routes decide what it carries. */
  readonly interfaceName: Written<string> | null;
  readonly absence: Absence;
}

/** A phase 2: what may pass, and how it is protected. */
export interface TunnelChild {
  readonly name: string;
  readonly opened: Written<string>;
  readonly proposals: Section<Written<Proposal>>;
  /** Pairs of what may pass; empty with `absent`: whatever is routed into the tunnel. */
  readonly selectors: Section<Selector>;
  readonly pfs: Written<string | false> | null;
  readonly lifetimeSeconds: Written<number> | null;
  readonly absence: Absence;
}

/** One pair of networks. Null: the line does not say this side (any, or the tunnel's own address). */
export interface Selector {
  readonly local: Written<WrittenBlock> | null;
  readonly remote: Written<WrittenBlock> | null;
  /** False for a `deny` of an access list. */
  readonly isAllowed: boolean;
}

/** Words of the dialect, in lower case: `aes-256`, `sha2-256`, `group14`. */
export interface Proposal {
  readonly name: string | null;
  readonly encryption: readonly string[];
  readonly integrity: readonly string[];
  readonly groups: readonly string[];
  readonly lifetimeSeconds: number | null;
}
