/** One attempt at one task: whatever a probe does or does not do, it ends and leaves a fact. */
import { unknown, type Unknown } from '../../shared/observation/known.ts';
import { observedBy, subjectOf, type ProbeTask, type TaskKind, type TaskOf } from './task.ts';
import type { Probe, ProbeRun, Probes, Reported } from './toolbox.ts';

/** After a run's end, for probes that put together what they know by then; a child that does not stop gets no more. */
const GRACE_MS = 1_000;

/** attempt never rejects: a probe that throws, or that does not come back after the run's end, leaves an unknown fact. */
export async function attempt(task: ProbeTask, probes: Probes, run: ProbeRun): Promise<readonly Reported[]> {
  const { signal } = run;
  const net = graceOf(signal);
  try {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    return await Promise.race([begin(task, probes, run), net.over]);
  } catch (error) {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    return failure(task, unknown('failed', error instanceof Error ? error.message : String(error)));
  } finally {
    net.clear();
  }
}

/** Each probe takes the task of its own kind. */
function begin<K extends TaskKind>(task: TaskOf<K>, probes: Probes, run: ProbeRun): ReturnType<Probe<K>> {
  return probes[task.kind](task, run);
}

/** `over` rejects a while after the signal, and never before. */
function graceOf(signal: AbortSignal): { readonly over: Promise<never>; readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let startClock: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    startClock = () => {
      timer = setTimeout(() => {
        reject(new Error('the probe did not end'));
      }, GRACE_MS);
    };
    signal.addEventListener('abort', startClock, { once: true });
  });
  // Nobody listens any more once the probe has ended.
  over.catch(() => undefined);
  return {
    over,
    clear: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', startClock);
    },
  };
}

function reasonOf(signal: AbortSignal): 'cancelled' | 'timed-out' {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
    ? 'timed-out'
    : 'cancelled';
}

function failedKind({ kind }: ProbeTask): ReturnType<typeof observedBy> {
  if (kind === 'machine') return 'load';
  return kind === 'workstation' ? 'adapters' : observedBy(kind);
}

/** A probe of the workstation reports many kinds; when it fails as a whole, they all stay unknown ("not run"). */
function failure(task: ProbeTask, fact: Unknown): readonly Reported[] {
  const kind = failedKind(task);
  return kind === null ? [] : [{ kind, subject: subjectOf(task), fact, evidence: [] }];
}
