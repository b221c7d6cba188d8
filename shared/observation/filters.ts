/** Packet filters of Linux as they were listed: tables, chains and rules, ready to be followed by shared/filter. */
import type { UnknownReason } from './known.ts';

/** Where in the kernel a chain is called. */
export type FilterHook = 'ingress' | 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting' | 'egress';

/** What a condition looks at; `other` is what nobody here understands, so that it may be met or not. */
export type FilterField =
  | 'source'
  | 'destination'
  | 'in'
  | 'out'
  | 'family'
  | 'protocol'
  | 'source-port'
  | 'destination-port'
  | 'state'
  | 'mark'
  | 'connection-mark'
  | 'icmp-type'
  | 'tcp-flags'
  | 'source-type'
  | 'destination-type'
  | 'reverse-path'
  | 'other';

/** A condition is met where one of the values fits; negated: where none does. */
export interface FilterCondition {
  readonly field: FilterField;
  readonly negated: boolean;
  /** Blocks, ports (`53`, `1024-65535`), names with `*` at the end, `value/mask`, or words. */
  readonly values: readonly string[];
}

/**
 * What a rule does where all its conditions are met. `mark` and `connection-mark` set `value/mask`; `rewrite` is NAT and
 * the like; `unknown` may do anything.
 */
export type FilterAction =
  | 'accept'
  | 'drop'
  | 'return'
  | 'jump'
  | 'goto'
  | 'continue'
  | 'mark'
  | 'connection-mark'
  | 'untrack'
  | 'rewrite'
  | 'unknown';

export interface FilterRule {
  /** The rule as the tool prints it, or as near to it as can be. */
  readonly text: string;
  readonly conditions: readonly FilterCondition[];
  readonly action: FilterAction;
  /** The chain of a jump, the value of a mark. */
  readonly target?: string;
}

export interface FilterBase {
  readonly hook: FilterHook;
  /** Lower runs first. */
  readonly priority: number;
  readonly type: 'filter' | 'nat' | 'route';
  /** What happens to packets that no rule decides about; `unknown`: the listing does not show this chain. */
  readonly policy: 'accept' | 'drop' | 'unknown';
  /** Of chains that see the packets of some devices only (netdev); empty: the listing does not say which. */
  readonly devices?: readonly string[];
}

export interface FilterChain {
  readonly name: string;
  /** Absent: the chain runs only where a rule jumps to it. */
  readonly base?: FilterBase;
  readonly rules: readonly FilterRule[];
}

export interface FilterTable {
  readonly tool: 'iptables' | 'nft';
  /** `ip`, `inet`, `netdev`; those of other families carry no packets to our targets and are left out. */
  readonly family: string;
  readonly name: string;
  /** false: the listing may have been cut, so that every chain may have more rules at its end. */
  readonly whole: boolean;
  readonly chains: readonly FilterChain[];
}

/** A listing that is missing: rules may stand there as well. */
export interface UnseenFilters {
  /** Technical: the command that shows them. */
  readonly what: string;
  readonly reason: UnknownReason;
}

export interface FilterSet {
  readonly tables: readonly FilterTable[];
  readonly unseen: readonly UnseenFilters[];
}
