import { withoutFinding, type Check, type CheckResult, type Context } from '../../shared/check/check.ts';
import { durations } from '../../shared/check/duration.ts';
import { judgeOne } from '../../shared/check/judge.ts';
import { isSettled } from '../../shared/check/settled.ts';
import { doubtful } from '../../shared/diagnosis/doubtful.ts';
import { earlyVerdict } from '../../shared/diagnosis/early.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import type { Observation, ObservationKind } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { Reason } from '../../shared/text/reason.ts';
import { decidedBy, decidedEarlyBy } from './deciding.ts';
import type { Listener } from './event.ts';
import { tasksFor } from './selection.ts';
import type { TaskKind } from './task.ts';

interface Run {
  readonly profile: Profile;
  readonly checks: readonly Check[];
  readonly partial?: boolean;
  readonly tools: { readonly platform: Platform };
  readonly onEvent?: Listener;
}

/** Judging again after every answer would cost more than the answers: this many new ones are awaited, and with many facts a share of them. */
const LEAST_NEWS = 8;
const NEWS_SHARE = 4;
/** With more subjects, judging early costs more than it gains: their last answers come soon after the first. */
const MOST_SUBJECTS = 200;

/**
 * Settling tells when a check has its last word: no task that could still feed it is running, or it has passed on
 * evidence that nothing takes back. It then judges the check and emits it, so that progress shows results and not guesses.
 */
export class Settling {
  readonly #run: Run;
  readonly #observations: readonly Observation[];
  readonly #signal: AbortSignal;
  readonly #running = new Map<TaskKind, number>();
  /** Kinds of which a task was cut off by the end of the run. */
  readonly #cut = new Set<TaskKind>();
  #open: readonly { readonly check: Check; readonly tasks: ReadonlySet<TaskKind> }[];
  readonly #settled: CheckResult[] = [];
  #told = false;
  #nextLook = LEAST_NEWS;

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
    if (this.#signal.aborted) this.#cut.add(kind);
    else if (left === 0) {
      this.#settle(({ tasks }) => this.#isQuiet(tasks));
      this.#tellEarly();
    }
  }

  /**
   * observed looks, from time to time, for checks whose result is certain before their last task has ended. Adapters are
   * the first link, and looked at as soon as they are known.
   */
  observed(kind: ObservationKind): void {
    const count = this.#observations.length;
    if (this.#signal.aborted || (count < this.#nextLook && kind !== 'adapters')) return;
    this.#nextLook = count + Math.max(LEAST_NEWS, Math.floor(count / NEWS_SHARE));
    const context = this.#context();
    this.#settle(({ check }) => {
      if ((check.subjects?.(context).length ?? 0) > MOST_SUBJECTS) return false;
      const results = judgeOne(check, context, () => 0);
      return results.length > 0 && results.every((result) => isSettled(result, context));
    });
    this.#tellEarly();
  }

  /**
   * The verdict is told once, as soon as nothing can change it. Nothing is judged for it before a check with a fault has
   * its last word, or all that a log-on needs.
   */
  #tellEarly(): void {
    if (this.#told || this.#signal.aborted || this.#run.partial === true) return;
    const isWaiting = this.#open.some(({ check }) => check.blocksLogin);
    if (isWaiting && !this.#settled.some(({ outcome }) => outcome === 'fail')) return;
    const context = this.#context();
    const decided = this.#open.filter(({ check }) => this.#isQuiet(decidedEarlyBy(check, context)));
    const open = this.#open.filter((one) => !decided.includes(one)).map(({ check }) => check);
    const results = decided.flatMap(({ check }) => judgeOne(check, context, () => 0));
    const verdict = earlyVerdict([...this.#settled, ...results], open);
    if (verdict === null) return;
    this.#told = true;
    this.#run.onEvent?.({ type: 'verdict', verdict });
  }

  #isQuiet(tasks: ReadonlySet<TaskKind>): boolean {
    return [...tasks].every((kind) => (this.#running.get(kind) ?? 0) === 0);
  }

  #context(): Context {
    return { profile: this.#run.profile, facts: factsOf(this.#observations, this.#run.tools.platform) };
  }

  #settle(isDone: (one: { readonly check: Check; readonly tasks: ReadonlySet<TaskKind> }) => boolean): void {
    const settled = this.#open.filter(isDone);
    if (settled.length === 0) return;
    this.#open = this.#open.filter((one) => !settled.includes(one));
    const context = this.#context();
    const spans = durations(context.facts);
    for (const result of settled.flatMap(({ check }) => judgeOne(check, context, spans))) {
      this.#settled.push(result);
      this.#run.onEvent?.({ type: 'check', result });
    }
  }

  /**
   * interrupted gives the results of a run that was stopped, from all that is known: those whose deciding tasks had
   * ended, and those that passed on evidence that nothing takes back. The others are `inconclusive`, since half of the
   * facts can make a fault of a healthy network, and name the wrong one of a broken network.
   */
  interrupted(byUser: boolean): Interrupted {
    const context = this.#context();
    const spans = durations(context.facts);
    const judged = this.#run.checks.map((check) => ({ check, results: judgeOne(check, context, spans) }));
    const isDecided = (check: Check): boolean =>
      [...decidedBy(check, context)].every((kind) => !this.#cut.has(kind));
    const open = new Set(
      judged.flatMap(({ check, results }) =>
        results.filter((result) => !isDecided(check) && !isSettled(result, context)),
      ),
    );
    const undecided = this.#run.checks.filter((check) => !isDecided(check));
    const doubt = doubtful(
      judged.flatMap(({ results }) => results),
      undecided.flatMap(({ finds }) => finds),
    );
    const reason: Reason = byUser ? { key: 'cancelled', args: {} } : { key: 'not-finished', args: {} };
    const isLeftOpen = (result: CheckResult): boolean => open.has(result) || doubt.results.has(result);
    const all = judged.flatMap(({ results }) => results);
    return {
      results: all.map((result) =>
        isLeftOpen(result) ? { ...result, ...withoutFinding('inconclusive', reason) } : result,
      ),
      withheld: all.some((result) => isLeftOpen(result) && result.outcome === 'fail'),
    };
  }
}

export interface Interrupted {
  readonly results: readonly CheckResult[];
  /** A check that was left open had seen a fault: nothing is proven broken, but nothing may be called ready. */
  readonly withheld: boolean;
}
