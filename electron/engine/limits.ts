import pLimit, { type LimitFunction } from 'p-limit';
import type { Profile } from '../../shared/profile/profile.ts';
import type { TaskKind } from './task.ts';

/** A run ends by itself long before this; it is the net under a machine that hangs. */
const BUDGET_MS = 10_000;
/** A slow computer gets more while something still comes in; nobody waits longer than this for a verdict. */
const STRETCH_MS = 30_000;
/** In connect timeouts: a silent target gets three attempts, and each waits three quarters of the timeout. */
const TCP_ATTEMPTS = 2.25;

/**
 * How many tasks of a kind run at once. Sockets are cheap; every ping is a process, and two cores
 * start about 250 of them a second.
 */
const AT_ONCE: Readonly<Record<TaskKind, number>> = {
  workstation: 1,
  neighbors: 1,
  control: 1,
  machine: 1,
  winner: 16,
  dns: 128,
  lookup: 16,
  tcp: 1024,
  tls: 16,
  http: 16,
  ping: 160,
  'dns-series': 8,
  'dns-reach': 8,
  trace: 8,
  mtu: 8,
};

/** limiters gives the gate of each kind of task; all tasks of a kind pass the same one. */
export function limiters(): (kind: TaskKind) => LimitFunction {
  const gates = new Map<TaskKind, LimitFunction>();
  return (kind) => {
    const gate = gates.get(kind) ?? pLimit(AT_ONCE[kind]);
    gates.set(kind, gate);
    return gate;
  };
}

/**
 * budgetFor is the time limit of a run in ms. Thousands of silent cloud computers wait for each other, and a
 * limit that ended them half-way would leave the one that asked without a verdict.
 */
export function budgetFor({ cloudComputers, timeouts }: Profile): number {
  const connections = cloudComputers.reduce((sum, { ports }) => sum + ports.length, 0);
  const portless = cloudComputers.filter(({ ports }) => ports.length === 0).length;
  const queued =
    Math.floor(connections / AT_ONCE.tcp) * TCP_ATTEMPTS * timeouts.connectMs +
    Math.floor(portless / AT_ONCE.ping) * 2 * timeouts.pingMs;
  return BUDGET_MS + queued;
}

/** limitsFor gives a run's own time limits: the budget, and how far it stretches while answers still come in. */
export function limitsFor(profile: Profile): { readonly budgetMs: number; readonly stretchMs: number } {
  const budgetMs = budgetFor(profile);
  return { budgetMs, stretchMs: Math.max(STRETCH_MS, budgetMs) };
}
