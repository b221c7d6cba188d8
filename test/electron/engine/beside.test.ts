/** What runs beside a run: the run ends without it, its verdict is the same, and what came in time is a fact. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runChecks, type RunResult } from '../../../electron/engine/run.ts';
import type { RunEvent } from '../../../electron/engine/event.ts';
import type { MachineDoor } from '../../../electron/engine/toolbox.ts';
import { machineProbe } from '../../../electron/machine/probe.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { known, unknown } from '../../../shared/observation/known.ts';
import type { ToldMachine } from '../../../shared/reading/machine.ts';
import { healthy, load, without } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { slowComputer } from '../../support/slow-computer.ts';
import { toolboxWith } from '../../support/toolbox.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LOAD: ToldMachine = { kind: 'load', subject: '', fact: known(load()), evidence: [] };
const MODEL: ToldMachine = { kind: 'machine', subject: '', fact: known({ model: 'X' }), evidence: [] };

/** Waits for ever, and says at the end of the run that it did. */
const hangs: MachineDoor = (signal, report) =>
  new Promise((resolve) => {
    report(LOAD);
    signal.addEventListener('abort', () => {
      report({ kind: 'links', subject: '', fact: unknown('timed-out'), evidence: [] });
      resolve();
    });
  });
const throws: MachineDoor = () => Promise.reject(new Error('broken'));
const deaf: MachineDoor = () => new Promise(() => undefined);
const good: MachineDoor = (_signal, report) => {
  [LOAD, MODEL].forEach(report);
  return Promise.resolve();
};

async function run(
  machine: MachineDoor | null,
): Promise<RunResult & { readonly events: readonly RunEvent[] }> {
  const events: RunEvent[] = [];
  const network = without(['load', 'links'], healthy());
  const running = runChecks({
    profile: profileWith(),
    checks: CHECKS,
    tools: toolboxWith(machine === null ? {} : { machine }),
    probes: { ...slowComputer(network, 'linux', [1, 1]).probes, machine: machineProbe },
    budgetMs: 10_000,
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...(await running), events };
}

const told = ({ observations }: RunResult): readonly string[] =>
  observations
    .filter(({ kind }) => ['machine', 'load', 'links'].includes(kind))
    .map(({ kind, fact }) => `${kind} ${fact.known ? 'known' : fact.reason}`);

describe('a reader of the computer', () => {
  it.each<readonly [string, MachineDoor | null, readonly string[]]>([
    ['that answers', good, ['load known', 'machine known']],
    ['that hangs', hangs, ['load known', 'links timed-out']],
    ['that throws', throws, ['load failed']],
    ['that ignores its end', deaf, ['load timed-out']],
    ['that is not there', null, []],
  ])('%s changes neither verdict nor steps', async (_what, machine, expected) => {
    const [without_, with_] = [await run(null), await run(machine)];
    expect(told(with_)).toEqual(expected);
    expect(with_.diagnosis.verdict).toEqual(without_.diagnosis.verdict);
    expect(with_.diagnosis.verdict.state).toBe('ready');
    expect(with_.diagnosis.checklist).toEqual([]);
  });

  it('that hangs is waited for a moment, after the verdict was told', async () => {
    const [quick, late] = [await run(null), await run(hangs)];
    // The grace, on a clock that the test sets.
    expect(late.durationMs - quick.durationMs).toBeLessThanOrEqual(510);
    const types = late.events.map((event) =>
      event.type === 'observation' ? event.observation.kind : event.type,
    );
    expect(types.indexOf('verdict')).toBeGreaterThan(0);
    expect(types.indexOf('verdict')).toBeLessThan(types.lastIndexOf('links'));
  });
});
