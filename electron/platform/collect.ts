/** Runs a collection plan: commands and files at once, what stands in where they fail, and puts the outputs together. */
import { known, mapKnown, unknown, type Known } from '../../shared/observation/known.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { Winner } from '../../shared/observation/workstation.ts';
import type { Fact, Output } from '../../shared/reading/output.ts';
import { wholeFile } from '../../shared/reading/outputs.ts';
import type { WorkstationFacts } from '../../shared/reading/workstation.ts';
import { pause } from '../engine/pause.ts';
import { REASON_OF, type CommandResult, type ProbeRun, type Toolbox } from '../engine/toolbox.ts';
import type { CollectionPlan, FactName, NativeStep, Step } from './plan/plan.ts';
import { CLOSED } from '../windows-native/door.ts';

/** Commands that read the system's own state answer within milliseconds; PowerShell takes a second to start. */
const COMMAND_TIMEOUT_MS = 5_000;

/** Windows' own functions answer in milliseconds, once their process has started. */
const NATIVE_PATIENCE_MS = 2_500;

/** With these the run goes on: where packets go, and who is asked for names. */
const DECIDING = ['adapters', 'routes', 'resolvers'] as const satisfies readonly FactName[];
/** More for a program that is late already, once the stand-ins have told what the run needs. */
const LATE_PATIENCE_MS = 1_500;

/**
 * collectFacts runs the whole plan. It never rejects: what could not be read is unknown. `onAdapters` gets the facts once
 * those of the adapters are in, which the slowest program of the plan does not hold up.
 */
export async function collectFacts(
  plan: CollectionPlan,
  { tools, signal }: ProbeRun,
  onAdapters: (facts: WorkstationFacts) => void = () => undefined,
): Promise<WorkstationFacts> {
  const asked = askNative(plan.native, tools, signal);
  const own = (await within(asked, NATIVE_PATIENCE_MS, signal)) ?? [];
  const untold = own.length === 0 ? (): boolean => true : missingFacts(plan.assemble(own));
  const late = new AbortController();
  const until = AbortSignal.any([signal, late.signal]);
  const begun = plan.first
    .filter(({ serves }) => serves.some(untold))
    .map((step) => ({ serves: step.serves, output: run(step, tools, until) }));
  const first = outputsOf(begun).then((outputs) => [...own, ...outputs]);
  void outputsOf(begun.filter(({ serves }) => serves.includes('adapters'))).then((outputs) => {
    onAdapters(plan.assemble([...own, ...outputs]));
  });
  const inTime = plan.patienceMs === undefined ? await first : await within(first, plan.patienceMs, signal);
  const missing = missingFacts(plan.assemble(inTime ?? own));
  const standIns = (plan.fallback ?? []).filter(({ serves }) => serves.some(missing));
  const second = await all(standIns, tools, signal);
  // What came late is of use all the same.
  const tardy = own.length > 0 ? [] : ((await within(asked, 0, signal)) ?? []);
  const standing = [...tardy, ...own, ...second];
  // The run waits for these facts; for what only adds to them it does not wait as long as a program may take.
  const isEnough = inTime === null && DECIDING.every((name) => plan.assemble(standing)[name].fact.known);
  if (isEnough && (await within(first, LATE_PATIENCE_MS, signal)) === null) late.abort();
  const outputs = [...tardy, ...(await first), ...second];
  const third = await all(plan.followUp?.(outputs) ?? [], tools, signal);
  return plan.assemble([...outputs, ...third]);
}

/** collectNeighbors reads the neighbor table again. */
export async function collectNeighbors(
  plan: CollectionPlan,
  tools: Toolbox,
  signal: AbortSignal,
): Promise<WorkstationFacts['neighbors']> {
  const own = await askNative(plan.nativeNeighbors, tools, signal);
  const { neighbors } = plan.assemble(own);
  return neighbors.fact.known
    ? neighbors
    : plan.assemble([...own, await run(plan.neighbors, tools, signal)]).neighbors;
}

/** Systems without such functions have no steps for them. */
function askNative(
  steps: readonly NativeStep[] = [],
  tools: Toolbox,
  signal: AbortSignal,
): Promise<Output[]> {
  return tools.native === undefined ? Promise.resolve([]) : all(steps, tools, signal);
}

/** collectWinner asks the kernel for one target; undefined where this system cannot be asked. */
export async function collectWinner(
  plan: CollectionPlan,
  target: Ipv4,
  { tools, signal }: ProbeRun,
): Promise<Fact<Winner> | undefined> {
  if (plan.winner === null) return undefined;
  return plan.assemble([await run(plan.winner(target), tools, signal)]).winners.get(target);
}

/** null: not within the time. */
async function within<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  const done = new AbortController();
  const late = pause(ms, AbortSignal.any([signal, done.signal])).then(() => null);
  const result = await Promise.race([work, late]);
  done.abort();
  return result;
}

/** Where no way to a target was asked for, the routes tell it. */
function missingFacts(facts: WorkstationFacts): (name: FactName) => boolean {
  return (name) => name !== 'winners' && !facts[name].fact.known;
}

function outputsOf(begun: readonly { readonly output: Promise<Output> }[]): Promise<Output[]> {
  return Promise.all(begun.map(({ output }) => output));
}

function all(steps: readonly Step[], tools: Toolbox, signal: AbortSignal): Promise<Output[]> {
  return Promise.all(steps.map((step) => run(step, tools, signal)));
}

async function run(step: Step, tools: Toolbox, signal: AbortSignal): Promise<Output> {
  const { source, subject = '' } = step;
  if ('path' in step) {
    const { text, evidence } = await tools.readText(step.path);
    return {
      source,
      subject,
      text: mapKnown(text, wholeFile),
      stderr: '',
      exitCode: text.known ? 0 : null,
      evidence,
    };
  }
  if ('question' in step) {
    const { text, evidence } = await (tools.native?.ask(step.question, signal) ?? CLOSED);
    return { source, subject, text, stderr: '', exitCode: null, evidence };
  }
  const { candidates, args, env, timeoutMs = COMMAND_TIMEOUT_MS, speaksWhenFailing = false } = step;
  const result = await tools.run(
    { candidates, args, timeoutMs, ...(env === undefined ? {} : { env }) },
    signal,
  );
  return {
    source,
    subject,
    text: textOf(result, speaksWhenFailing),
    stderr: result.stderr,
    exitCode: result.exitCode,
    evidence: result.evidence,
  };
}

/** textOf gives what a command printed; one that failed gives unknown with its reason, unless stdout says what it is. */
export function textOf(result: CommandResult, speaksWhenFailing = false): Known<string> {
  if (result.outcome !== 'exited') return unknown(REASON_OF[result.outcome], result.detail);
  return result.exitCode === 0 || (speaksWhenFailing && result.stdout !== '')
    ? known(result.stdout)
    : failed(result);
}

function failed({ stderr, exitCode }: CommandResult): Known<string> {
  const reason = /permission denied|not permitted|must be root/i.test(stderr) ? 'not-permitted' : 'failed';
  return unknown(reason, stderr.trim().slice(0, 200) || `exit code ${exitCode ?? 'none'}`);
}
