import type { LaneLog } from '../lane-log.ts';

/** Asks one service; a question that it cannot send it notes as unknown. */
export interface Asker {
  /** Sends one question, if the time has come for it; called every interval. */
  ask(): void;
  stop(): void;
}

export interface AskContext {
  readonly log: LaneLog;
  /** Milliseconds since the start of the drill. */
  readonly now: () => number;
  /** This process has just come out of a stall: what it reads now has waited, so its time is too long. */
  readonly isStale: () => boolean;
}
