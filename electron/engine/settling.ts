import type { Check, CheckResult } from '../../shared/check/check.ts';
import type { CheckId } from '../../shared/check/ids.ts';
import { durations } from '../../shared/check/duration.ts';
import { judgeOne } from '../../shared/check/judge.ts';
import { withoutFinding } from '../../shared/check/check.ts';
import type { Reason } from '../../shared/text/reason.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { Listener } from './event.ts';
import { tasksFor } from './selection.ts';
import type { TaskKind } from './task.ts';

interface Run {
  readonly profile: Profile;
  readonly checks: readonly Check[];
  readonly tools: { readonly platform: Platform };
  readonly onEvent?: Listener;
}

/**
 * Settling tells when a check has all its facts: no task that could still feed it is running.
 * It then judges the check and emits it, so that progress shows results and not guesses.
 */
export class Settling {
  readonly #run: Run;
  readonly #observations: readonly Observation[];
  readonly #signal: AbortSignal;
  readonly #results = new Map<CheckId, readonly CheckResult[]>();
  readonly #running = new Map<TaskKind, number>();
  #open: readonly { readonly check: Check; readonly tasks: ReadonlySet<TaskKind> }[];

  constructor(run: Run, observations: readonly Observation[], signal: AbortSignal) {
    this.#run = run;
    this.#observations = observations;
    this.#signal = signal;
    this.#open = run.checks.map((check) => ({ check, tasks: tasksFor([check]) }));
  }

  begin(kind: TaskKind): void {
    this.#running.set(kind, (this.#running.get(kind) ?? 0) + 1);
  }

  end(kind: TaskKind): void {
    const left = (this.#running.get(kind) ?? 1) - 1;
    this.#running.set(kind, left);
    if (left === 0) this.#settle();
  }

  #settle(): void {
    if (this.#signal.aborted) return;
    const isSettled = (tasks: ReadonlySet<TaskKind>): boolean =>
      [...tasks].every((kind) => (this.#running.get(kind) ?? 0) === 0);
    const settled = this.#open.filter(({ tasks }) => isSettled(tasks));
    if (settled.length === 0) return;
    this.#open = this.#open.filter((one) => !settled.includes(one));
    const facts = factsOf(this.#observations, this.#run.tools.platform);
    const spans = durations(facts);
    for (const { check } of settled) {
      const results = judgeOne(check, { profile: this.#run.profile, facts }, spans);
      this.#results.set(check.id, results);
      for (const result of results) this.#run.onEvent?.({ type: 'check', result });
    }
  }

  /**
   * interrupted gives the results of a run that was stopped: those of the checks that had all their facts,
   * and `inconclusive` for the others, since half of the facts can make a fault of a healthy network.
   */
  interrupted(byUser: boolean): readonly CheckResult[] {
    const reason: Reason = byUser
      ? { key: 'cancelled', args: {} }
      : { key: 'unknown', args: { what: 'run', reason: 'timed-out', detail: null } };
    return this.#run.checks.flatMap((check) => {
      const { id, stage, blocksLogin } = check;
      const open = { ...withoutFinding('inconclusive', reason), id, stage, blocksLogin, durationMs: 0 };
      return this.#results.get(id) ?? [open];
    });
  }
}
