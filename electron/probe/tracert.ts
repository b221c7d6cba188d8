/** The routers on the way by Windows' own tracert: one program, where the native process cannot be asked. */
import type { Trace } from '../../shared/observation/exchange.ts';
import { unknown } from '../../shared/observation/known.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { Fact } from '../../shared/reading/output.ts';
import { parseTracert } from '../../shared/parse/trace/tracert.ts';
import { REASON_OF, type CommandSpec, type Toolbox } from '../engine/toolbox.ts';
import { systemRoot } from '../process/system-root.ts';
import { runStandIn } from './windows-programs.ts';

/** It asks router by router, three times each: private paths have three to eight of them. */
const MOST_HOPS = 8;
const QUESTIONS = 3;
/** Of one question. All silent is 7 s, which a run waits for; routers of private paths answer in less. */
const WAIT_MS = 300;
const SLACK_MS = 5_000;

/** traceByTracert runs one tracert.exe; one that had to be stopped tells nothing, in a replay as here. */
export async function traceByTracert(
  target: Ipv4,
  tools: Toolbox,
  signal: AbortSignal,
): Promise<Fact<Trace>> {
  const done = await runStandIn(tracertCommand(target, tools.env), tools, signal);
  if (done === null)
    return { fact: unknown('not-run', 'enough programs were started in this run'), evidence: [] };
  const { outcome, detail, stdout, evidence } = done;
  return {
    fact: outcome === 'exited' ? parseTracert(stdout, target) : unknown(REASON_OF[outcome], detail),
    evidence,
  };
}

/** tracertCommand asks for numbers alone: names would be looked up one by one. */
export function tracertCommand(target: Ipv4, env: Toolbox['env']): CommandSpec {
  return {
    candidates: [`${systemRoot(env)}\\System32\\TRACERT.EXE`],
    args: ['-4', '-d', '-h', String(MOST_HOPS), '-w', String(WAIT_MS), target],
    timeoutMs: MOST_HOPS * QUESTIONS * WAIT_MS + SLACK_MS,
  };
}
