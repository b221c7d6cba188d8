import type { ObservationKind } from '../../observation/observation.ts';
import type { Adapter, RouteKind } from '../../observation/workstation.ts';

/** Words for the codes of facts, in groups. */
export interface FactWords {
  readonly kinds: Readonly<Record<ObservationKind, string>>;
  readonly adapters: Readonly<Record<Adapter['kind'], string>>;
  readonly routes: Readonly<Record<Exclude<RouteKind, 'unicast'>, string>>;
  readonly scopes: Readonly<Record<'default' | 'supplemental' | 'scoped', string>>;
}
