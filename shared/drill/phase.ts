/** The parts of a drill, between its marks. */

/**
 * `baseline`: before anything was switched off. `failover`: until all that will come back over the standby has come back.
 * `standby`: until the active path is switched on again. `failback`: the services' outages after that. `end`: what is left.
 */
export const PHASES = ['baseline', 'failover', 'standby', 'failback', 'end'] as const;
export type PhaseName = (typeof PHASES)[number];

export interface Phase {
  readonly name: PhaseName;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Outages of several services that overlap in time: one thing that happened. */
export interface Episode {
  readonly fromMs: number;
  /** null: some service was still out at the end. */
  readonly toMs: number | null;
  /** Ids of the services that were out, the longest outage first. */
  readonly services: readonly string[];
  /** In which phase it began. */
  readonly phase: PhaseName;
}
