/** A run: what it asks, in which order, and what it makes of the answers. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { known } from '../../../shared/observation/known.ts';
import type { RunEvent } from '../../../electron/engine/event.ts';
import { runChecks } from '../../../electron/engine/run.ts';
import { subjectOf } from '../../../electron/engine/task.ts';
import { API, API_NAME, RESOLVERS, seen, silentPing } from '../../support/facts.ts';
import { scripted, everything, options } from './scripted-run.ts';

describe('a run', () => {
  it('follows the answers from DNS to HTTP and asks nothing twice', async () => {
    const asked: string[] = [];
    const result = await runChecks(options({ probes: scripted(asked) }));
    expect(result.diagnosis.verdict.state).toBe('ready');
    expect(asked).toContain(`tcp ${API}:443`);
    expect(asked).toContain(`http ${API}:443/${API_NAME}`);
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it('gives no verdict on the log-on where some checks were left out', async () => {
    const { diagnosis } = await runChecks(options({ partial: true }));
    expect(diagnosis.checks.map(({ outcome }) => outcome)).toEqual(['pass']);
    expect(diagnosis.verdict.state).toBe('inconclusive');
  });

  it('starts everything that needs no answer before the first answer is there', async () => {
    const asked: string[] = [];
    const started: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'probe-started') started.push(event.task);
    };
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const probes = scripted(asked, {
      dns: async (task, run) => {
        await gate;
        return scripted([]).dns(task, run);
      },
    });
    const running = runChecks(options({ probes, onEvent }));
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    for (const resolver of RESOLVERS) {
      expect(started).toContain(`dns ${resolver}:53/udp/${API_NAME}/A`);
      expect(started).toContain(`dns ${resolver}:53/tcp/${API_NAME}/A`);
      expect(started).toContain(`trace ${resolver}`);
    }
    release();
    await running;
  });

  it('runs only what the selected checks need', async () => {
    const asked: string[] = [];
    const one: Check = { ...everything, needs: ['lookup'] };
    await runChecks(options({ checks: [one], probes: scripted(asked) }));
    expect(asked).toEqual([`lookup ${API_NAME}`]);
  });

  it('asks for the neighbors again when a ping stays silent', async () => {
    const asked: string[] = [];
    const probes = scripted(asked);
    await runChecks(
      options({
        probes: {
          ...probes,
          ping: (task) =>
            Promise.resolve([
              { kind: 'ping', subject: subjectOf(task), evidence: [], fact: known(silentPing(task.target)) },
            ]),
        },
      }),
    );
    expect(asked).toContain('neighbors');
  });

  it('turns a probe that throws into an unknown fact with its reason, never into a pass', async () => {
    const probes = scripted([], { http: () => Promise.reject(new Error('boom')) });
    const result = await runChecks(options({ probes }));
    expect(result.observations).toContainEqual(
      expect.objectContaining({ kind: 'http', fact: { known: false, reason: 'failed', detail: 'boom' } }),
    );
    expect(result.diagnosis.verdict.state).toBe('inconclusive');
  });

  it('lets given facts replace what a probe reports, and follows them', async () => {
    const asked: string[] = [];
    const resolvers = seen('resolvers', '', [
      { interface: null, servers: ['127.0.0.1'], port: 5300, domains: [], scope: 'default' },
    ]);
    const result = await runChecks(options({ probes: scripted(asked), given: [resolvers] }));
    expect(asked.filter((id) => id.startsWith('dns 127.0.0.1:5300/udp'))).toHaveLength(3);
    expect(result.observations.filter((one) => one.kind === 'resolvers')).toEqual([resolvers]);
  });
});
