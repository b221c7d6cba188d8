/** Policies and filters by which a gateway chooses what it announces and takes, as far as they are about blocks of addresses. */
import type { Cidr } from '../net/ipv4.ts';

/** One line of a list of blocks: those within `block` whose length is within the bounds. */
export interface PrefixRule {
  readonly isPermitted: boolean;
  readonly block: Cidr;
  readonly least: number;
  readonly most: number;
}

/** A list of blocks; the first line that fits decides, and what fits none is denied. Null: it holds what is not read. */
export interface PrefixList {
  readonly kind: 'list';
  readonly name: string;
  readonly rules: readonly PrefixRule[] | null;
}

/** A step of a route map: it holds for what all of its conditions name. */
export interface PolicyStep {
  readonly isPermitted: boolean;
  /** Each condition names lists, one of which must permit the block. */
  readonly conditions: readonly (readonly string[])[];
  /** It holds a condition, or goes on in a way, that is not read. */
  readonly isUnread: boolean;
}

/** A route map or a route policy; the first step that holds decides, and what none holds for is denied. */
export interface RouteMap {
  readonly kind: 'map';
  readonly name: string;
  readonly steps: readonly PolicyStep[];
}

export type Policy = PrefixList | RouteMap;

/** A policy as a neighbor, a network or a redistribution names it. */
export interface PolicyUse {
  /** `other`: of a kind that is not read, such as a filter of AS paths. */
  readonly kind: Policy['kind'] | 'other';
  readonly name: string;
}
