/**
 * The watch: the drill's engine for hours, without phases. It tells each outage when it is over, has one ordinary check made
 * while one lasts, and lets go of what is old, so that neither memory nor disk fill up.
 */
import { judgeDrill } from '../../shared/drill/judge.ts';
import type { Account } from '../../shared/drill/outage.ts';
import type { Episode } from '../../shared/drill/phase.ts';
import type { DrillResult } from '../../shared/drill/result.ts';
import type { CheckSeen, Recording } from '../../shared/drill/sample.ts';
import type { DrillSettings } from '../../shared/drill/settings.ts';
import { outNow, ToldOutage } from '../../shared/drill/live/told-outage.ts';
import { isControl } from '../../shared/drill/service.ts';
import { pause } from '../engine/pause.ts';
import type { DrillSession } from './session.ts';

const LOOK_MS = 1_000;
/** Samples of the last hours are kept; of what is older only the outages, as they were told. */
const KEPT_MS = 6 * 3_600_000;
/** What is judged at each look: the last minutes, and an outage that goes on from before its start. */
const LOOKED_AT_MS = 600_000;
const BEFORE_MS = 60_000;
/** A check takes seconds, so it is worth making once an outage has lasted this long. */
const CHECK_AFTER_MS = 3_000;
/** What dropped three times in an hour has most likely one cause. */
const CHECK_EVERY_MS = 600_000;

/** An episode that has ended. */
export type Over = Episode & { readonly toMs: number };

export interface WatchOptions {
  readonly session: DrillSession;
  readonly settings: DrillSettings;
  readonly check: () => Promise<Omit<CheckSeen, 'atMs' | 'tookMs'>>;
  /** An outage that is over, with everything that was down together. */
  readonly onOver: (episode: Over, recording: Recording) => void;
  readonly onChecked: (check: CheckSeen) => void;
  /** What is told as out, after each look; empty: nothing. */
  readonly onOut?: (services: readonly string[]) => void;
  /** Absent: until the signal aborts. */
  readonly forMs?: number;
  readonly signal: AbortSignal;
}

export class Watch {
  readonly #options: WatchOptions;
  #toldUntilMs = -1;
  #checkedAtMs = -Infinity;
  #openSinceMs = Infinity;
  readonly #told = new ToldOutage();

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** run resolves with what is still kept. */
  async run(): Promise<Recording> {
    const { session, signal, forMs } = this.#options;
    session.start();
    while (!signal.aborted && (forMs === undefined || session.now < forMs)) {
      await pause(LOOK_MS, signal);
      this.#look();
    }
    return session.stop(signal.aborted ? 'interrupted' : 'finished');
  }

  #look(): void {
    const { session, settings, onOver, onOut } = this.#options;
    const sinceMs = Math.max(0, Math.min(session.now - LOOKED_AT_MS, this.#openSinceMs - BEFORE_MS));
    const recording = session.recording('finished', sinceMs);
    const result = judgeDrill(recording, settings);
    onOut?.(this.#told.see(outNow(result)));
    this.#openSinceMs = Math.min(
      ...result.episodes.filter(({ toMs }) => toMs === null).map(({ fromMs }) => fromMs),
      session.now,
    );
    for (const episode of result.episodes) {
      const { toMs } = episode;
      if (toMs === null || toMs <= this.#toldUntilMs || toMs > recording.endMs - SETTLED_MS) continue;
      this.#toldUntilMs = toMs;
      onOver({ ...episode, toMs }, recording);
      void session.trace();
    }
    if (this.#isCheckDue(result, recording)) void this.#check(recording.endMs);
    session.forget(recording.endMs - KEPT_MS);
  }

  #isCheckDue({ accounts }: DrillResult, { endMs, lanes }: Recording): boolean {
    if (endMs - this.#checkedAtMs < CHECK_EVERY_MS) return false;
    const controls = new Set(
      lanes.filter(({ service }) => isControl(service)).map(({ service }) => service.id),
    );
    return accounts.some((account) => !controls.has(account.serviceId) && hasLasted(account, endMs));
  }

  async #check(atMs: number): Promise<void> {
    const { session, check, onChecked, signal } = this.#options;
    this.#checkedAtMs = atMs;
    const seen = await check().catch(() => null);
    if (seen === null || signal.aborted) return;
    const whole = { ...seen, atMs: Math.round(atMs), tookMs: Math.round(session.now - atMs) };
    session.checked(whole);
    onChecked(whole);
  }
}

/** The last losses are not decided yet, and may turn out to be late answers. */
const SETTLED_MS = 2_000;

function hasLasted({ outages }: Account, endMs: number): boolean {
  const last = outages.at(-1);
  return last?.toMs === null && !last.fromStart && endMs - last.fromMs >= CHECK_AFTER_MS;
}
