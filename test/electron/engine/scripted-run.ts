/** A run whose probes answer at once from a healthy network. */
import type { Check } from '../../../shared/check/check.ts';
import { withoutFinding } from '../../../shared/check/check.ts';
import { known } from '../../../shared/observation/known.ts';
import type { RunOptions } from '../../../electron/engine/run.ts';
import { subjectOf, taskId, type ProbeTask } from '../../../electron/engine/task.ts';
import type { Probes, Reported, Toolbox } from '../../../electron/engine/toolbox.ts';
import {
  adapter,
  API,
  control,
  load,
  dns,
  http,
  lookup,
  ping,
  tcp,
  tls,
  trace,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

export const neverAborted = new AbortController().signal;

/** toolbox is one of a Linux on which nothing can be run or read. */
export function toolbox(): Toolbox {
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
export function scripted(asked: string[], overrides: Partial<Probes> = {}): Probes {
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

/** A check that needs every kind of probe. */
export const everything: Check = {
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

/** options run that check with those probes. */
export function options(changes: Partial<RunOptions> = {}): RunOptions {
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
