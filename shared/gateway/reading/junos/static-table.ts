/** The static routes of a Junos configuration while its statements are read. */
import type { NextHop, WrittenBlock } from '../../config-routes.ts';
import type { Gap, Place, Written } from '../../written.ts';

/** A next hop of a route, with a preference of its own. */
export interface Hop {
  readonly name: string;
  readonly nextHop: NextHop;
  preference: Written<number> | null;
  watched: Written<string> | null;
}

/** One destination; statements add to it one by one. */
export interface RouteGroup {
  readonly destination: WrittenBlock;
  readonly vrf: string | null;
  readonly place: Place;
  readonly hops: Hop[];
  preference: Written<number> | null;
  watched: Written<string> | null;
  isDisabled: boolean;
  readonly gaps: Gap[];
}

/** `defaults`: the preference that routes without one have. */
export interface StaticTable {
  readonly groups: RouteGroup[];
  readonly byKey: Map<string, RouteGroup>;
  defaults: Written<number> | null;
}
