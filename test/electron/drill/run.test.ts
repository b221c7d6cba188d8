import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DrillRun, type RunSession } from '../../../electron/drill/run.ts';
import type { CheckSeen } from '../../../shared/drill/sample.ts';
import { invented, marksAt, SETTINGS } from '../../support/drill.ts';

const OFF = 20_000;
const NOW = 32_000;

/** A session whose standby carries, and whose trace is as long on its way as the test wants. */
class CarriedSession implements RunSession {
  readonly now = NOW;
  readonly checks: CheckSeen[] = [];
  tracesAnew = 0;
  traceEnds: () => void = () => undefined;
  start = (): void => undefined;
  mark = (): void => undefined;
  trace = (): Promise<void> => Promise.resolve();
  traceAnew = (): Promise<void> => {
    this.tracesAnew += 1;
    return new Promise((done) => (this.traceEnds = done));
  };
  checked = (check: CheckSeen): void => void this.checks.push(check);
  recording = (): ReturnType<RunSession['recording']> =>
    invented({
      cuts: [[OFF, OFF + 3_000]],
      endMs: NOW,
      rest: { marks: marksAt(OFF), checks: [...this.checks] },
    });
  stop = (): ReturnType<RunSession['recording']> => this.recording();
}

describe('the check of a standby', () => {
  it('waits for a trace that began in this state, so that the way is known when the switch-on is asked for', async () => {
    const session = new CarriedSession();
    const over = new AbortController();
    const stages: string[] = [];
    const run = new DrillRun({
      session,
      settings: SETTINGS,
      check: () => Promise.resolve({ state: 'ready', headline: 'Ready.', findings: [] }),
      onSeen: ({ stage }) => stages.push(stage),
      signal: over.signal,
    });
    const ended = run.run();
    while (stages.length < 2) await wait(50);
    expect({ stage: stages.at(-1), anew: session.tracesAnew, checks: session.checks }).toEqual({
      stage: 'check',
      anew: 1,
      checks: [],
    });
    session.traceEnds();
    while (stages.at(-1) === 'check') await wait(50);
    expect(stages.at(-1)).toBe('switch-on');
    expect(session.checks).toEqual([
      { state: 'ready', headline: 'Ready.', findings: [], atMs: NOW, tookMs: 0 },
    ]);
    over.abort();
    await ended;
  });
});
