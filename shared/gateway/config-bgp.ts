/** BGP of a gateway. */
import type { Cidr } from '../net/ipv4.ts';
import type { PolicyUse } from './config-policy.ts';
import type { Absence, Section, Written } from './written.ts';
import type { BfdTimers, WrittenBlock } from './config-routes.ts';
import type { Mark } from '../ledger/sure.ts';

export interface BgpProcess {
  /** Null where the process is there and its number is not readable. */
  readonly asn: Written<number> | null;
  readonly vrf: string | null;
  readonly opened: Written<string>;
  readonly routerId: Written<string> | null;
  readonly neighbors: Section<BgpNeighbor>;
  /** What is announced by name; IPv6 as well. */
  readonly networks: Section<Written<WrittenBlock>>;
  /** Policies of single networks: what they deny is not announced. */
  readonly networkPolicies: readonly Written<NetworkPolicy>[];
  /** `redistribute static`, `import-route`, or an export policy: more may be announced than `networks`. */
  readonly redistributes: readonly Written<string>[];
  /** Switches of FRR that decide what is announced and taken: `no bgp ebgp-requires-policy`, `bgp network import-check`. */
  readonly switches: readonly Written<string>[];
  readonly aggregates: readonly Written<WrittenBlock>[];
  /** `distance bgp`, `preference`: what eBGP routes have in place of the default; `value` null: by a policy. */
  readonly ebgpPreference: Written<number | null> | null;
  readonly timers: Written<BgpTimers> | null;
  readonly absence: Absence;
}

/** `network … route-map X`. */
export interface NetworkPolicy {
  readonly block: Cidr;
  readonly policy: string;
}

/** Seconds; null where the line does not say. */
export interface BgpTimers {
  readonly keepaliveSeconds: number | null;
  readonly holdSeconds: number | null;
}

/** `external`: any other than the own. */
export type RemoteAsn = number | 'external' | 'internal';

export interface BgpNeighbor {
  /** As written; IPv4 or IPv6. */
  readonly address: string;
  readonly opened: Written<string>;
  /** Its own or its group's. */
  readonly remoteAsn: Written<RemoteAsn> | null;
  /** What holds for it although it is written at a group. */
  readonly group: string | null;
  readonly activation: Activation;
  readonly isShutdown: Written<true> | null;
  readonly bfd: Written<BfdSetting> | null;
  readonly timers: Written<BgpTimers> | null;
  /** There is a key; it is not kept. */
  readonly hasKey: Written<true> | null;
  /** `ebgp-multihop`, `ebgp-max-hop`; 255 where no number is written. */
  readonly multihop: Written<number> | null;
  readonly updateSource: Written<string> | null;
  /** Policies and filters by name; `GatewayConfig.policies` says what they let through. */
  readonly policiesIn: readonly Written<PolicyUse>[];
  readonly policiesOut: readonly Written<PolicyUse>[];
  readonly absence: Absence;
}

/** Whether IPv4 routes are exchanged with the neighbor at all. */
export interface Activation {
  readonly state: 'active' | 'inactive' | 'unknown';
  /** `default`: by the rule of the dialect, which `mark` says how sure it is. */
  readonly how: 'written' | 'default';
  readonly mark: Mark;
  readonly written: Written<boolean> | null;
}

export interface BfdSetting {
  readonly timers: BfdTimers | null;
  /** For a session over hops, where the line says so. */
  readonly isMultihop: boolean | null;
}
