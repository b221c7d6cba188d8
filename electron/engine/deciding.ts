/** Which tasks decide a check: those that could take its fault back, or lay it at another door. Others only add to it. */
import type { Check } from '../../shared/check/check.ts';
import type { CheckId } from '../../shared/check/ids.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { tasksFor } from './selection.ts';
import type { TaskKind } from './task.ts';

const WAY: readonly TaskKind[] = ['workstation', 'control', 'winner', 'ping', 'tcp', 'dns', 'lookup'];

/** Absent: everything that it reads. */
const DECIDING: Partial<Readonly<Record<CheckId, readonly TaskKind[]>>> = {
  'workstation.link': ['workstation'],
  'workstation.address': ['workstation'],
  'workstation.gateway': [...WAY, 'neighbors'],
  'workstation.overlay': [...WAY, 'neighbors'],
  // Traces say how far packets come; that nobody answers is known without them.
  'route.cloud-services': WAY,
  'route.office-network': WAY,
  'workstation.clock': ['http', 'tls', 'tcp', 'dns', 'lookup'],
  'dns.configured': ['workstation'],
  'dns.server': ['dns'],
  'dns.system': ['lookup', 'dns', 'workstation'],
  'dns.answer': ['lookup', 'dns', 'tcp', 'workstation'],
  'api.tcp': ['tcp', 'dns', 'lookup'],
  'api.tls': ['tls', 'tcp', 'dns', 'lookup'],
  'api.http': ['http', 'tls', 'tcp', 'dns', 'lookup'],
};

/** decidedBy gives the kinds of task without which a check has no last word. */
export function decidedBy(check: Check, { cloudComputers }: Profile): ReadonlySet<TaskKind> {
  const hasPorts = cloudComputers.every(({ ports }) => ports.length > 0);
  if (check.id === 'computer.reachable' && hasPorts) return new Set(['tcp']);
  const kinds = DECIDING[check.id];
  return kinds === undefined ? tasksFor([check]) : new Set(kinds);
}
