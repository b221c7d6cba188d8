import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { withoutFinding } from '../../../shared/check/check.ts';
import { known } from '../../../shared/observation/known.ts';
import type { RunEvent } from '../../../electron/engine/event.ts';
import { runChecks, type RunOptions } from '../../../electron/engine/run.ts';
import { subjectOf, taskId, type ProbeTask } from '../../../electron/engine/task.ts';
import type { Probes, Reported, Toolbox } from '../../../electron/engine/toolbox.ts';
import {
  adapter,
  API,
  API_NAME,
  control,
  load,
  dns,
  http,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  tls,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const neverAborted = new AbortController().signal;

function toolbox(): Toolbox {
  return {
    platform: 'linux',
    env: {},
    timeouts: profileWith().timeouts,
    trustedCaPem: null,
    run: () => Promise.reject(new Error('no commands in this test')),
    readText: () => Promise.reject(new Error('no files in this test')),
    lookup: () => Promise.resolve([]),
    contacted: () => undefined,
    now: () => performance.now(),
    wallClock: () => Date.now(),
    evidence: () => [],
  };
}

/** scripted probes answer at once from a healthy network, and note what they were asked. */
function scripted(asked: string[], overrides: Partial<Probes> = {}): Probes {
  const one = (task: ProbeTask, value: Pick<Reported, 'kind' | 'fact'>): Promise<readonly Reported[]> => {
    asked.push(taskId(task));
    return Promise.resolve([{ subject: subjectOf(task), evidence: [], ...value } as Reported]);
  };
  return {
    workstation: (task) => one(task, { kind: 'adapters', fact: known([adapter()]) }),
    neighbors: (task) => one(task, { kind: 'neighbors', fact: known([]) }),
    control: (task) => one(task, { kind: 'control', fact: known(control()) }),
    machine: (task) => one(task, { kind: 'load', fact: known(load()) }),
    winner: (task) => one(task, { kind: 'winner', fact: known(winner(task.target)) }),
    dns: (task) =>
      one(task, {
        kind: 'dns',
        fact: known(dns(task.server.address, { role: task.role, transport: task.transport })),
      }),
    'dns-series': (task) =>
      one(task, { kind: 'ping', fact: known(ping(task.server.address, { via: 'dns' })) }),
    'dns-reach': (task) =>
      one(task, {
        kind: 'reach',
        fact: known({ server: task.server, name: task.name, limits: task.limits, first: null, answers: [] }),
      }),
    lookup: (task) => one(task, { kind: 'lookup', fact: known(lookup([API])) }),
    tcp: (task) =>
      one(task, {
        kind: 'tcp',
        fact: known(tcp(task.target.address, task.target.port, { role: task.role })),
      }),
    tls: (task) =>
      one(task, { kind: 'tls', fact: known(tls({ target: task.target, serverName: task.host })) }),
    http: (task) => one(task, { kind: 'http', fact: known(http({ target: task.target, host: task.host })) }),
    ping: (task) => one(task, { kind: 'ping', fact: known(ping(task.target)) }),
    trace: (task) => one(task, { kind: 'trace', fact: known(trace(task.target, [task.target])) }),
    mtu: (task) => one(task, { kind: 'mtu', fact: known({ target: task.target, sizes: [] }) }),
    ...overrides,
  };
}

const everything: Check = {
  id: 'api.http',
  stage: 'api-http',
  blocksLogin: true,
  needs: ['adapters', 'http', 'ping', 'trace', 'mtu', 'winner', 'neighbors'],
  finds: [],
  judge: ({ facts }) =>
    facts.all('http').length > 0
      ? withoutFinding('pass', { key: 'cancelled', args: {} })
      : withoutFinding('inconclusive', { key: 'cancelled', args: {} }),
};

function options(changes: Partial<RunOptions> = {}): RunOptions {
  return {
    profile: profileWith(),
    checks: [everything],
    tools: toolbox(),
    probes: scripted([]),
    budgetMs: 5_000,
    signal: neverAborted,
    ...changes,
  };
}

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
