/** Selection: what has to run for the checks that were asked for, and when a check has all its facts. */
import type { Check } from '../../shared/check/check.ts';
import type { ManyKinds, ObservationKind } from '../../shared/observation/observation.ts';
import type { TaskKind } from './task.ts';
import { hasKey } from '../../shared/values/keys.ts';

/** The tasks that make an observation of this kind, and those whose answers lead to such tasks. */
const SOURCES: Readonly<Record<keyof ManyKinds, readonly TaskKind[]>> = {
  lookup: ['lookup'],
  remembered: [],
  dns: ['dns', 'workstation'],
  reach: ['dns-reach', 'trace', 'dns', 'lookup', 'workstation'],
  winner: ['winner', 'dns', 'lookup', 'workstation'],
  tcp: ['tcp', 'dns', 'lookup', 'workstation'],
  tls: ['tls', 'tcp', 'dns', 'lookup', 'workstation'],
  http: ['http', 'tls', 'tcp', 'dns', 'lookup', 'workstation'],
  ping: ['ping', 'control', 'dns-series', 'winner', 'dns', 'lookup', 'workstation'],
  trace: ['trace', 'control', 'dns', 'lookup', 'workstation'],
  mtu: ['mtu', 'control', 'ping', 'tls', 'tcp', 'dns', 'lookup', 'workstation'],
};
const NEIGHBORS: readonly TaskKind[] = ['neighbors', ...SOURCES.ping];

function sourcesOf(kind: ObservationKind): readonly TaskKind[] {
  if (kind === 'neighbors') return NEIGHBORS;
  if (kind === 'control') return ['control'];
  if (kind === 'links') return ['machine', 'workstation'];
  if (kind === 'machine' || kind === 'load') return ['machine'];
  return hasKey(SOURCES, kind) ? SOURCES[kind] : ['workstation'];
}

/** tasksFor gives the kinds of task that these checks rest on, the way to them included. */
export function tasksFor(checks: readonly Pick<Check, 'needs'>[]): ReadonlySet<TaskKind> {
  return new Set(checks.flatMap((check) => check.needs.flatMap(sourcesOf)));
}
