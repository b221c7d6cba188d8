/** Which tasks decide a check: those that could withdraw its fault, or show another cause. Others only add to it. */
import type { Check, Context } from '../../shared/check/check.ts';
import type { CheckId } from '../../shared/check/ids.ts';
import { liveness } from '../../shared/check/liveness.ts';
import { remoteTargets, winnersOf } from '../../shared/check/targets.ts';
import { valueOr } from '../../shared/observation/known.ts';
import { tasksFor } from './selection.ts';
import type { TaskKind } from './task.ts';

const WAY: readonly TaskKind[] = ['workstation', 'control', 'winner', 'ping', 'tcp', 'dns', 'lookup'];

/** Absent: everything that it reads but for what it declares to add only. */
const DECIDING: Partial<Readonly<Record<CheckId, readonly TaskKind[]>>> = {
  'workstation.link': ['workstation'],
  'workstation.address': ['workstation'],
  'workstation.gateway': [...WAY, 'neighbors'],
  'workstation.overlay': [...WAY, 'neighbors'],
  'workstation.overlap': WAY,
  // Traces say how far packets come, and come last on a slow computer; that nobody answers is known without them.
  'route.cloud-services': WAY,
  'route.office-network': WAY,
  'workstation.clock': ['http', 'tls', 'tcp', 'dns', 'lookup'],
  'dns.configured': ['workstation'],
  // The place from which an answer comes shows who answers for a resolver, and a trace says where the resolver is.
  'dns.server': ['dns', 'dns-reach', 'trace'],
  'dns.system': ['lookup', 'dns', 'workstation'],
  'dns.answer': ['lookup', 'dns', 'tcp', 'tls', 'dns-reach', 'trace', 'workstation'],
  'api.tcp': ['tcp', 'dns', 'lookup'],
  'api.tls': ['tls', 'tcp', 'dns', 'lookup'],
  'api.http': ['http', 'tls', 'tcp', 'dns', 'lookup'],
};

/** decidedBy gives the kinds of task without which a check has no last word. */
export function decidedBy(check: Check, context: Context): ReadonlySet<TaskKind> {
  const hasPorts = context.profile.cloudComputers.every(({ ports }) => ports.length > 0);
  if (check.id === 'computer.reachable' && hasPorts) return new Set(['tcp']);
  const kinds = new Set(DECIDING[check.id] ?? declaredBy(check));
  // A router that shows itself in a trace acquits a fixed entry; where none is fixed, there is nothing to acquit.
  return check.id === 'workstation.neighbor' && hasFixed(context) ? kinds.add('trace') : kinds;
}

function declaredBy({ needs, onlyAdds = [] }: Check): Set<TaskKind> {
  const kinds = new Set(tasksFor([{ needs: needs.filter((kind) => !onlyAdds.includes(kind)) }]));
  // A series of questions measures what one question has shown.
  if (onlyAdds.length > 0) kinds.delete('dns-series');
  return kinds;
}

/** Entries of multicast and broadcast are always fixed, and no gateway's. */
function hasFixed(context: Context): boolean {
  const gateways = new Set(winnersOf(context).map(({ gateway }) => gateway));
  return valueOr(context.facts.one('neighbors'), []).some(
    ({ state, address }) => state === 'permanent' && gateways.has(address),
  );
}

/** A silent ping could only tell these checks that a target is dead, which no longer matters once every target has answered in another way. */
const OF_SILENCE: ReadonlySet<CheckId> = new Set<CheckId>([
  'workstation.neighbor',
  'workstation.gateway',
  'workstation.overlay',
  'workstation.overlap',
  'route.cloud-services',
  'route.office-network',
]);

/**
 * decidedEarlyBy gives the kinds of task that can still make an error of a check, seen what is known already: who has
 * answered is alive, and no ping that stays silent takes that back.
 */
export function decidedEarlyBy(check: Check, context: Context): ReadonlySet<TaskKind> {
  const kinds = decidedBy(check, context);
  if (!OF_SILENCE.has(check.id)) return kinds;
  const isAlive = remoteTargets(context).every((target) => liveness(context, target) === 'alive');
  return isAlive ? new Set([...kinds].filter((kind) => !OF_ANSWERED.has(kind))) : kinds;
}

/** What could only show a silence. */
const OF_ANSWERED: ReadonlySet<TaskKind> = new Set<TaskKind>(['ping', 'neighbors', 'trace']);
