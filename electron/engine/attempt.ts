/** One attempt at one task: whatever a probe does or does not do, it ends and leaves a fact. */
import { unknown, type Unknown } from '../../shared/observation/known.ts';
import { observedBy, subjectOf, type ProbeTask } from './task.ts';
import type { Probe, Probes, Reported, Toolbox } from './toolbox.ts';

/** After a run's end, for probes that put together what they know by then; a child that ignores its end gets no more. */
const GRACE_MS = 1_000;

/** attempt never rejects: a probe that throws, or that does not come back after the run's end, leaves an unknown fact. */
export async function attempt(
  task: ProbeTask,
  probes: Probes,
  {
    tools,
    signal,
    report,
  }: { readonly tools: Toolbox; readonly signal: AbortSignal; readonly report?: (fact: Reported) => void },
): Promise<readonly Reported[]> {
  const net = graceOf(signal);
  try {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    // Each probe takes the task of its own kind; the compiler cannot follow that through the index.
    const probe = probes[task.kind] as Probe<typeof task.kind>;
    return await Promise.race([probe(task, tools, signal, report), net.over]);
  } catch (error) {
    if (signal.aborted) return failure(task, unknown(reasonOf(signal)));
    return failure(task, unknown('failed', error instanceof Error ? error.message : String(error)));
  } finally {
    net.clear();
  }
}

/** `over` rejects a while after the signal, and never before. */
function graceOf(signal: AbortSignal): { readonly over: Promise<never>; readonly clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let begin: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    begin = () => {
      timer = setTimeout(() => {
        reject(new Error('the probe did not end'));
      }, GRACE_MS);
    };
    signal.addEventListener('abort', begin, { once: true });
  });
  // Nobody listens any more once the probe has ended.
  over.catch(() => undefined);
  return {
    over,
    clear: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', begin);
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
