/** Programs that stand in for Windows' own functions: few at once, and few in a run. */
import pLimit, { type LimitFunction } from 'p-limit';
import type { CommandResult, CommandSpec, Toolbox } from '../engine/toolbox.ts';

/** Security software looks at each start, and at a program that starts dozens of others more closely still. */
const AT_ONCE = 8;
/** Of a run; the plan asks for about half of them. */
const MOST = 48;

interface Door {
  readonly gate: LimitFunction;
  started: number;
}

/** A toolbox serves one run. */
const doors = new WeakMap<Toolbox, Door>();

/** startsPrograms says whether this run has to start a program for each ping: Windows without its native process. */
export function startsPrograms({ platform, native }: Pick<Toolbox, 'platform' | 'native'>): boolean {
  return platform === 'win32' && (native === undefined || native.failed?.() === true);
}

/** runStandIn runs a program when it is its turn; null where this run has started enough of them. */
export function runStandIn(
  spec: CommandSpec,
  tools: Toolbox,
  signal: AbortSignal,
): Promise<CommandResult | null> {
  const door = doors.get(tools) ?? { gate: pLimit(AT_ONCE), started: 0 };
  doors.set(tools, door);
  if (door.started >= MOST) return Promise.resolve(null);
  door.started += 1;
  return door.gate(() => tools.run(spec, signal));
}
