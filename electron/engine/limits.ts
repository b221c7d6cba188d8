import pLimit, { type LimitFunction } from 'p-limit';
import type { TaskKind } from './task.ts';

/** A run ends by itself long before this; it is the net under a machine that hangs. */
export const DEFAULT_BUDGET_MS = 10_000;

/**
 * How many tasks of a kind run at once. Sockets are cheap; every ping is a process, and two cores
 * start about 250 of them a second.
 */
const AT_ONCE: Readonly<Record<TaskKind, number>> = {
  workstation: 1,
  neighbors: 1,
  winner: 16,
  dns: 128,
  lookup: 16,
  tcp: 512,
  tls: 16,
  http: 16,
  ping: 128,
  'dns-series': 8,
  trace: 8,
  mtu: 8,
};

/** limiters makes one gate per kind of task. */
export function limiters(): Readonly<Record<TaskKind, LimitFunction>> {
  const entries = Object.entries(AT_ONCE).map(([kind, most]) => [kind, pLimit(most)]);
  return Object.fromEntries(entries) as Record<TaskKind, LimitFunction>;
}
