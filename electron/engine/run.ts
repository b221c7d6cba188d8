/** The engine: runs the plan and whatever its answers call for, everything at once, and judges. */
import type { Check } from '../../shared/check/check.ts';
import { judgeChecks } from '../../shared/check/judge.ts';
import type { Diagnosis } from '../../shared/diagnosis/diagnosis.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { attempt } from './attempt.ts';
import { Beside, isBeside } from './beside.ts';
import { stretchingDeadline } from './deadline.ts';
import { economical, frugal, isSlow, rankOf, waitsForSpeed } from './economy.ts';
import type { Listener } from './event.ts';
import { followUps } from './follow-ups.ts';
import { limiters } from './limits.ts';
import { plan } from './plan.ts';
import { tasksFor } from './selection.ts';
import { Settling } from './settling.ts';
import { taskId, type ProbeTask } from './task.ts';
import type { Probes, Reported, Toolbox } from './toolbox.ts';
import { Turns } from './turns.ts';

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
  /** How far the budget stretches while answers still come in; absent: not at all. */
  readonly stretchMs?: number;
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

/** Where even the self-test on the loopback takes longer, a program takes long to start. */
const SPEED_PATIENCE_MS = 2_500;

/** runChecks observes and judges. It never rejects because of a probe; a probe that throws is an unknown fact. */
export async function runChecks(options: RunOptions): Promise<RunResult> {
  const { profile, checks, tools, budgetMs, stretchMs = budgetMs, onEvent = () => undefined } = options;
  const started = tools.now();
  const startedAt = new Date(tools.wallClock()).toISOString();
  onEvent({ type: 'run-started', at: startedAt, checks: checks.length });
  const { signal, clear, progress } = stretchingDeadline(options.signal, { budgetMs, endMs: stretchMs });
  const observations: Observation[] = [];
  const settling = new Settling(options, observations, signal);
  await observe(
    { ...options, tools: watched(tools, progress), signal },
    { started, observations, settling, progress },
  );
  clear();
  const cancelled = options.signal.aborted;
  const facts = factsOf(observations, tools.platform);
  const { results, withheld } = signal.aborted
    ? settling.interrupted(cancelled)
    : { results: judgeChecks(checks, { profile, facts }), withheld: false };
  const diagnosis = diagnose(results, { cancelled, partial: options.partial === true, withheld });
  onEvent({ type: 'run-finished', diagnosis, cancelled });
  return { diagnosis, observations, startedAt, durationMs: Math.round(tools.now() - started), cancelled };
}

/** Each program that ends shows that a task with many of them makes progress. */
function watched(tools: Toolbox, progress: () => void): Toolbox {
  return {
    ...tools,
    run: async (command, signal) => {
      const result = await tools.run(command, signal);
      if (result.outcome === 'exited') progress();
      return result;
    },
  };
}

interface Course {
  readonly started: number;
  readonly observations: Observation[];
  readonly settling: Settling;
  readonly progress: () => void;
}

function observe(options: RunOptions, { started, observations, settling, progress }: Course): Promise<void> {
  const { profile, tools, probes, signal, given = [], onEvent = () => undefined } = options;
  const begun = new Set<string>();
  const wanted = tasksFor(options.checks);
  const gateOf = limiters();
  const replaced = new Set(given.map((one) => one.kind));
  const known = new Set<string>();
  const turns = new Turns();
  const beside = new Beside(signal);
  let slow = false;

  return new Promise((resolve) => {
    let running = 0;

    function begin(task: ProbeTask): void {
      const id = taskId(task);
      if (begun.has(id) || !wanted.has(task.kind)) return;
      begun.add(id);
      settling.begin(task.kind);
      if (isBeside(task.kind)) {
        beside.add(
          gateOf(task.kind)(() => perform(task, beside.signal)).then(() => {
            settling.end(task.kind);
          }),
        );
        return;
      }
      running += 1;
      const work = (): Promise<void> => gateOf(task.kind)(() => perform(task, signal));
      void (waitsForSpeed(task) ? turns.take(rankOf(task, profile), work) : work()).then(() => {
        running -= 1;
        settling.end(task.kind);
        if (running === 0) end();
      });
    }

    function affordable(planned: ProbeTask): ProbeTask | null {
      if (slow) return economical(planned, profile, observations);
      return tools.native?.failed?.() === true ? frugal(planned, profile) : planned;
    }

    async function perform(planned: ProbeTask, until: AbortSignal): Promise<void> {
      const task = affordable(planned);
      if (task === null) return;
      const atMs = tools.now() - started;
      if (!signal.aborted) onEvent({ type: 'probe-started', task: taskId(task), atMs: Math.round(atMs) });
      const early = new Set<string>();
      const take = (one: Reported): void => {
        // A probe gives all of its facts at its end, also those that it has reported before; those are not taken twice.
        const text = JSON.stringify(one);
        if (replaced.has(one.kind) || early.has(text)) return;
        early.add(text);
        accept({ ...one, startedMs: round(atMs), durationMs: round(tools.now() - started - atMs) });
      };
      (await attempt(task, probes, { tools, signal: until, report: take })).forEach(take);
    }

    function accept(observation: Observation): void {
      const key = `${observation.kind} ${observation.subject}`;
      // What was learnt stays known when a second reading was cut off.
      if (!observation.fact.known && known.has(key)) return;
      if (observation.fact.known) {
        known.add(key);
        progress();
      }
      const next = signal.aborted ? [] : followUps(observation, profile, observations);
      observations.push(observation);
      onEvent({ type: 'observation', observation });
      if (observation.kind === 'control') open(observation.fact.known && isSlow(observation.fact.value));
      settling.observed(observation.kind);
      next.forEach(begin);
    }

    function open(isSlowHere: boolean): void {
      clearTimeout(patience);
      slow = isSlowHere;
      turns.open(isSlowHere);
    }

    function end(): void {
      clearTimeout(patience);
      signal.removeEventListener('abort', letGo);
      void beside.over().then(resolve);
    }

    const patience = setTimeout(() => {
      open(true);
    }, SPEED_PATIENCE_MS);
    // At the end of the run, tasks that wait for their turn are let go: each finds the signal aborted and ends at once.
    const letGo = (): void => {
      turns.open(false);
    };
    signal.addEventListener('abort', letGo);
    if (!wanted.has('control') || replaced.has('control')) open(false);
    // Counts as one task that runs, so that the run does not end between the tasks of the plan and those that given facts call for.
    running += 1;
    plan(profile).forEach(begin);
    given.forEach(accept);
    running -= 1;
    if (running === 0) end();
  });
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
