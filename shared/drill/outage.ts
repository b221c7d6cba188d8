/** What the samples say about one service. */

/**
 * A time in which a service did not answer. It began after the last question that was answered and at the latest with the
 * first that was not; it ended likewise. So start and end are the middle of that gap, and half of the gap is the error.
 */
export interface Outage {
  readonly serviceId: string;
  /** Best estimate of the start, and its error (±). */
  readonly fromMs: number;
  readonly fromErrorMs: number;
  /** Best estimate of the end, and its error; null: it was not over when the recording ended. */
  readonly toMs: number | null;
  readonly toErrorMs: number;
  /** When the first and the last unanswered question were sent. */
  readonly firstLossMs: number;
  readonly lastLossMs: number;
  readonly lost: number;
  /** How often it answered in between: outages that lay close together were merged. */
  readonly answeredWithin: number;
  /** How much of it this process did not see, since it stood still. */
  readonly unknownMs: number;
  /** It had begun before the first question was asked. */
  readonly fromStart: boolean;
  /** How the service was missing: nobody answered, or somebody refused. */
  readonly how: 'silent' | 'refused' | 'unreachable' | 'mixed';
}

/** durationOf gives how long an outage was, and the error; to the end of the recording where it was not over. */
export function durationOf(
  { fromMs, toMs, fromErrorMs, toErrorMs }: Pick<Outage, 'fromMs' | 'toMs' | 'fromErrorMs' | 'toErrorMs'>,
  endMs: number,
): { readonly ms: number; readonly errorMs: number } {
  return { ms: (toMs ?? endMs) - fromMs, errorMs: fromErrorMs + (toMs === null ? 0 : toErrorMs) };
}

/** spanOf gives the time from the first start to the last end, null where one is not over; null: there are no outages. */
export function spanOf(
  outages: readonly (Pick<Outage, 'fromMs' | 'toMs'> | null)[],
): { readonly fromMs: number; readonly toMs: number | null } | null {
  const known = outages.filter((one) => one !== null);
  if (known.length === 0) return null;
  return {
    fromMs: Math.min(...known.map(({ fromMs }) => fromMs)),
    toMs: known.some(({ toMs }) => toMs === null) ? null : Math.max(...known.map(({ toMs }) => toMs ?? 0)),
  };
}

/** A time about which nothing is known of a service. */
export interface Unseen {
  readonly fromMs: number;
  readonly toMs: number;
}

/** One service's account. */
export interface Account {
  readonly serviceId: string;
  readonly outages: readonly Outage[];
  readonly unseen: readonly Unseen[];
  readonly sent: number;
  readonly answered: number;
  readonly late: number;
  readonly unknown: number;
  /** Losses that are no outage: single ones, or as many in a row as this service's own rate of loss explains. */
  readonly stray: number;
  readonly duplicates: number;
  readonly reordered: number;
  /** Median of the answers; null: there was none. */
  readonly rttMs: number | null;
}
