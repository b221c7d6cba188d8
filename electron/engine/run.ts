/** The engine: runs the plan and whatever its answers call for, everything at once, and judges. */
import type { Check } from '../../shared/check/check.ts';
import { judgeChecks } from '../../shared/check/judge.ts';
import type { Diagnosis } from '../../shared/diagnosis/diagnosis.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import { unknown } from '../../shared/observation/known.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { deadline } from './deadline.ts';
import type { Listener } from './event.ts';
import { followUps } from './follow-ups.ts';
import { limiters } from './limits.ts';
import { plan } from './plan.ts';
import { tasksFor } from './selection.ts';
import { Settling } from './settling.ts';
import { observedBy, subjectOf, taskId, type ProbeTask } from './task.ts';
import type { Probe, Probes, Reported, Toolbox } from './toolbox.ts';

export interface RunOptions {
  readonly profile: Profile;
  readonly checks: readonly Check[];
  /** These are some of the checks, so that no verdict on the log-on is possible; absent: they are all. */
  readonly partial?: boolean;
  readonly tools: Toolbox;
  readonly probes: Probes;
  /** Facts that stand in for what a probe would report: a replayed bundle, the demo's own resolver. */
  readonly given?: readonly Observation[];
  readonly budgetMs: number;
  /** Cancels the run: what is known by then is judged. */
  readonly signal: AbortSignal;
  readonly onEvent?: Listener;
}

export interface RunResult {
  readonly diagnosis: Diagnosis;
  readonly observations: readonly Observation[];
  readonly startedAt: string;
  readonly durationMs: number;
  readonly cancelled: boolean;
}

/** runChecks observes and judges. It never rejects because of a probe; a probe that throws is an unknown fact. */
export async function runChecks(options: RunOptions): Promise<RunResult> {
  const { profile, checks, tools, onEvent = () => undefined } = options;
  const started = tools.now();
  const startedAt = new Date(tools.wallClock()).toISOString();
  onEvent({ type: 'run-started', at: startedAt, checks: checks.length });
  const { signal, clear } = deadline(options.signal, options.budgetMs);
  const observations: Observation[] = [];
  const settling = new Settling(options, observations, signal);
  await observe({ ...options, signal }, started, observations, settling);
  clear();
  const cancelled = options.signal.aborted;
  const facts = factsOf(observations, tools.platform);
  const results = signal.aborted ? settling.interrupted(cancelled) : judgeChecks(checks, { profile, facts });
  const diagnosis = diagnose(results, { cancelled, partial: options.partial === true });
  onEvent({ type: 'run-finished', diagnosis, cancelled });
  return { diagnosis, observations, startedAt, durationMs: Math.round(tools.now() - started), cancelled };
}

function observe(
  options: RunOptions,
  started: number,
  observations: Observation[],
  settling: Settling,
): Promise<void> {
  const { profile, tools, probes, signal, given = [], onEvent = () => undefined } = options;
  const begun = new Set<string>();
  const wanted = tasksFor(options.checks);
  const gates = limiters();
  const replaced = new Set(given.map((one) => one.kind));

  return new Promise((resolve) => {
    let running = 0;

    function begin(task: ProbeTask): void {
      const id = taskId(task);
      if (begun.has(id) || !wanted.has(task.kind)) return;
      begun.add(id);
      running += 1;
      settling.begin(task.kind);
      void gates[task.kind](async () => {
        const atMs = tools.now() - started;
        if (!signal.aborted) onEvent({ type: 'probe-started', task: id, atMs: Math.round(atMs) });
        const reported = await attempt(task, probes, tools, signal);
        for (const one of reported.filter(({ kind }) => !replaced.has(kind))) {
          accept({ ...one, startedMs: round(atMs), durationMs: round(tools.now() - started - atMs) });
        }
      }).then(() => {
        running -= 1;
        settling.end(task.kind);
        if (running === 0) resolve();
      });
    }

    function accept(observation: Observation): void {
      const next = signal.aborted ? [] : followUps(observation, profile, observations);
      observations.push(observation);
      onEvent({ type: 'observation', observation });
      next.forEach(begin);
    }

    // The first task keeps the run open while the given facts start theirs.
    running += 1;
    plan(profile).forEach(begin);
    given.forEach(accept);
    running -= 1;
    if (running === 0) resolve();
  });
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

async function attempt(
  task: ProbeTask,
  probes: Probes,
  tools: Toolbox,
  signal: AbortSignal,
): Promise<readonly Reported[]> {
  try {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    // Each probe takes the task of its own kind; the compiler cannot follow that through the index.
    const probe = probes[task.kind] as Probe<typeof task.kind>;
    return await probe(task, tools, signal);
  } catch (error) {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    return failure(task, unknown('failed', error instanceof Error ? error.message : String(error)));
  }
}

function reasonOf(signal: AbortSignal): 'cancelled' | 'timed-out' {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError' ? 'timed-out' : 'cancelled';
}

/** A probe of the workstation reports many kinds; when it fails as a whole, they all stay unknown ("not run"). */
function failure(task: ProbeTask, fact: ReturnType<typeof unknown>): readonly Reported[] {
  const kind = task.kind === 'workstation' ? 'adapters' : task.kind === 'neighbors' ? 'neighbors' : observedBy(task.kind);
  return kind === null ? [] : [{ kind, subject: subjectOf(task), fact, evidence: [] }];
}
