/** What somebody who does other work is told of a watch: an outage once when two looks saw it, and that it is over. */
import type { DrillResult } from '../result.ts';

/** outNow gives the services that are out at a look, of those that have answered since the watch began. */
export function outNow({ accounts }: Pick<DrillResult, 'accounts'>): readonly string[] {
  return accounts.flatMap(({ serviceId, outages }) => {
    const last = outages.at(-1);
    return last?.toMs === null && !last.fromStart ? [serviceId] : [];
  });
}

export class ToldOutage {
  #before: readonly string[] = [];
  #isTold = false;

  /**
   * see takes what is out at a look and gives what is told as out. Once told, whatever goes out before the rest is back belongs
   * to it, so that a failover of ten services is one outage.
   */
  see(out: readonly string[]): readonly string[] {
    const twice = out.filter((id) => this.#before.includes(id));
    this.#before = out;
    if (out.length === 0) this.#isTold = false;
    if (this.#isTold) return out;
    this.#isTold = twice.length > 0;
    return twice;
  }
}
