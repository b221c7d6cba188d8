/** What static routes may depend on, while it is read: probes, tracks, BFD sessions; they name each other in any order. */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Watch } from '../config-routes.ts';
import type { Place } from '../written.ts';

/** Static routes over a port with this next hop have a BFD session, though it stands in a line of its own. */
export interface BfdOfRoutes {
  readonly port: string;
  readonly address: Ipv4;
  readonly place: Place;
}

/** A track names a probe, which names its schedule: three steps at most. */
const MOST_STEPS = 4;

export class WatchShelf {
  readonly byBfd: BfdOfRoutes[] = [];
  readonly #watches = new Map<string, Watch | string>();

  note(key: string, watch: Watch): void {
    // The same name with two meanings is none that is known.
    const isNew = !this.#watches.has(key);
    this.#watches.set(key, isNew ? watch : { by: 'unread' });
  }

  /** refer says that one is what another is. */
  refer(key: string, other: string): void {
    this.#watches.set(key, other);
  }

  /** of gives what a name stands for; one that is named and not there is not read. */
  of(key: string): Watch {
    let found = this.#watches.get(key);
    for (let step = 0; typeof found === 'string' && step < MOST_STEPS; step += 1)
      found = this.#watches.get(found);
    return typeof found === 'object' ? found : { by: 'unread' };
  }
}
