/** A run that is stopped: cancelled, or at the end of its budget. */
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../electron/engine/event.ts';
import { runChecks } from '../../../electron/engine/run.ts';
import type { Probes } from '../../../electron/engine/toolbox.ts';
import { scripted, options } from './scripted-run.ts';

describe('a run that is stopped', () => {
  const stuck: Probes['http'] = (_task, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });

  it('is inconclusive when the user cancels, and keeps what was seen', async () => {
    const controller = new AbortController();
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'probe-started' && event.task.startsWith('http')) controller.abort();
    };
    const result = await runChecks(
      options({ probes: scripted([], { http: stuck }), signal: controller.signal, onEvent }),
    );
    expect(result.cancelled).toBe(true);
    expect(result.diagnosis.verdict.state).toBe('inconclusive');
    expect(result.diagnosis.checks[0]?.reason.key).toBe('cancelled');
    expect(result.observations.some((one) => one.kind === 'tcp' && one.fact.known)).toBe(true);
    expect(result.observations).toContainEqual(
      expect.objectContaining({ kind: 'http', fact: { known: false, reason: 'cancelled' } }),
    );
  });

  it('says that the time was over when the budget ends', async () => {
    const result = await runChecks(options({ probes: scripted([], { http: stuck }), budgetMs: 60 }));
    expect(result.cancelled).toBe(false);
    expect(result.diagnosis.checks[0]?.outcome).toBe('inconclusive');
    expect(result.observations).toContainEqual(
      expect.objectContaining({ kind: 'http', fact: { known: false, reason: 'timed-out' } }),
    );
  });
});
