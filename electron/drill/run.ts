/**
 * A whole drill, step by step, for every door: it looks at the samples once a second, says where the drill stands, and has
 * the standby checked when it carries. Marks come from outside, or are found in the samples.
 */
import { judgeDrill } from '../../shared/drill/judge.ts';
import type { DrillResult } from '../../shared/drill/result.ts';
import type { CheckSeen, Recording } from '../../shared/drill/sample.ts';
import type { DrillSettings } from '../../shared/drill/settings.ts';
import { stageOf, type Stage } from '../../shared/drill/stage.ts';
import { pause } from '../engine/pause.ts';
import type { DrillSession } from './session.ts';

const LOOK_MS = 1_000;
/** A long drill is judged less often: looking must not be in the way of asking. */
const SHARE = 100;

export interface Seen {
  readonly stage: Stage;
  readonly recording: Recording;
  readonly result: DrillResult;
}

/** What a run needs of a session. */
export type RunSession = Pick<
  DrillSession,
  'now' | 'start' | 'mark' | 'recording' | 'trace' | 'traceAnew' | 'checked' | 'stop'
>;

export interface DrillRunOptions {
  readonly session: RunSession;
  readonly settings: DrillSettings;
  /** A whole check of this state; what it says goes into the record. */
  readonly check: () => Promise<Omit<CheckSeen, 'atMs' | 'tookMs'>>;
  /** Called at every look. */
  readonly onSeen: (seen: Seen) => void;
  /** Ends by itself after this time, whatever was seen; absent: when the drill is done. */
  readonly unattendedMs?: number;
  readonly signal: AbortSignal;
}

export class DrillRun {
  readonly #options: DrillRunOptions;
  #stage: Stage = 'settling';
  #isChecking = false;

  constructor(options: DrillRunOptions) {
    this.#options = options;
  }

  /** mark says that the path was switched: off at first, on once the standby was checked. What was seen already stays. */
  mark(): void {
    const { session } = this.#options;
    if (this.#stage === 'settling' || this.#stage === 'switch-off') session.mark('off');
    else if (this.#stage === 'switch-on') session.mark('on');
  }

  /** run resolves with everything when the drill is over. */
  async run(): Promise<Recording> {
    const { session, signal, unattendedMs } = this.#options;
    session.start();
    let tookMs = 0;
    while (!signal.aborted) {
      await pause(Math.max(LOOK_MS, tookMs * SHARE), signal);
      if (unattendedMs !== undefined && session.now >= unattendedMs) break;
      const startedAt = performance.now();
      const seen = this.#look();
      tookMs = performance.now() - startedAt;
      if (seen.stage === 'done' && unattendedMs === undefined) break;
    }
    return session.stop(signal.aborted ? 'interrupted' : 'finished');
  }

  #look(): Seen {
    const { session, settings, onSeen } = this.#options;
    const recording = session.recording();
    const result = judgeDrill(recording, settings);
    const stage = stageOf(recording, result, settings);
    // The way is looked at whenever something has just changed.
    if (stage !== this.#stage) void session.trace();
    this.#stage = stage;
    if (stage === 'check' && !this.#isChecking) void this.#check();
    const seen = { stage, recording, result };
    onSeen(seen);
    return seen;
  }

  async #check(): Promise<void> {
    const { session, signal } = this.#options;
    this.#isChecking = true;
    const atMs = Math.round(session.now);
    // The way belongs to this state as well: without it a standby that is missing looks like one that is dead.
    const [seen] = await Promise.all([this.#checkSeen(atMs), session.traceAnew()]);
    this.#isChecking = false;
    if (seen !== null && !signal.aborted) session.checked(seen);
  }

  async #checkSeen(atMs: number): Promise<CheckSeen | null> {
    const { session, check } = this.#options;
    const seen = await check().catch(() => null);
    return seen === null ? null : { ...seen, atMs, tookMs: Math.round(session.now - atMs) };
  }
}
