/** What a run tells before its end: its events, its early verdict, and facts that a probe knows early. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../shared/check/registry.ts';
import { known } from '../../../shared/observation/known.ts';
import type { RunEvent } from '../../../electron/engine/event.ts';
import { runChecks } from '../../../electron/engine/run.ts';
import type { Probes } from '../../../electron/engine/toolbox.ts';
import { adapter } from '../../support/facts.ts';
import { scripted, options } from './scripted-run.ts';

describe('the event stream', () => {
  it('begins with the start, ends with the diagnosis, and gives each check once', async () => {
    const events: RunEvent[] = [];
    await runChecks(options({ onEvent: (event) => events.push(event) }));
    expect(events[0]?.type).toBe('run-started');
    expect(events.at(-1)?.type).toBe('run-finished');
    const checks = events.filter((event) => event.type === 'check');
    expect(checks.map((event) => event.result.id)).toEqual(['api.http']);
    expect(checks[0]?.result.outcome).toBe('pass');
  });
});

describe('what is told before the end', () => {
  /** Bursts of pings that go on until the test lets them end. */
  function heldPings(): { readonly probes: Probes; release: () => void } {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const base = scripted([]);
    const probes = scripted([], {
      ping: async (task, ...rest) => {
        await gate;
        return base.ping(task, ...rest);
      },
    });
    return {
      probes,
      release: () => {
        release();
      },
    };
  }
  it('is the verdict, while loss is still measured', async () => {
    const { probes, release } = heldPings();
    const events: RunEvent[] = [];
    const early = new Promise<RunEvent>((resolve) => {
      void runChecks(
        options({
          checks: CHECKS.filter(({ id }) => id === 'api.http' || id === 'path.quality'),
          probes,
          onEvent: (event) => {
            events.push(event);
            if (event.type === 'verdict') resolve(event);
          },
        }),
      );
    });
    expect(await early).toEqual({ type: 'verdict', verdict: { state: 'ready' } });
    expect(events.some(({ type }) => type === 'run-finished')).toBe(false);
    release();
  });

  it('is a fact that a probe knows before its end, once', async () => {
    const fact = { kind: 'adapters', subject: '', fact: known([adapter()]), evidence: [] } as const;
    const seen: string[] = [];
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const probes = scripted([], {
      workstation: async (_task, { report }) => {
        report?.(fact);
        await ended;
        seen.push('end');
        return [fact];
      },
    });
    const result = await runChecks(
      options({
        probes,
        onEvent: (event) => {
          if (event.type === 'observation' && event.observation.kind === 'adapters') {
            seen.push('adapters');
            end();
          }
        },
      }),
    );
    expect(seen).toEqual(['adapters', 'end']);
    expect(result.observations.filter(({ kind }) => kind === 'adapters')).toHaveLength(1);
  });
});
