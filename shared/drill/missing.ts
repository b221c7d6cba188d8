/** What the services that stayed out have in common: it names the route, the selector or the filter. */
import { contains, isIpv4, type Cidr } from '../net/ipv4.ts';
import type { Missing } from './finding.ts';
import type { RecordedService } from './service.ts';
import type { DrillSettings } from './settings.ts';

export interface MissingPart {
  readonly missing: Missing;
  readonly blocks: readonly Cidr[];
}

type Blocks = Pick<DrillSettings, 'officeNetwork' | 'cloudServices'>;

/**
 * missingOf compares who is dead with who is alive. The name by the system's way and the standing connection are left out:
 * both come back later than the network for reasons of their own.
 */
export function missingOf(
  deadServices: readonly RecordedService[],
  aliveServices: readonly RecordedService[],
  blocks: Blocks,
): MissingPart {
  const dead = deadServices.filter(isDirect);
  const alive = aliveServices.filter(isDirect);
  const missing = missingKind(dead, alive);
  return { missing, blocks: OF_ROUTES.has(missing) ? deadBlocks(dead, alive, blocks) : [] };
}

/** What a route or a selector that is missing may explain. */
const OF_ROUTES: ReadonlySet<Missing> = new Set(['cloud-services', 'office', 'mixed']);

function missingKind(dead: readonly RecordedService[], alive: readonly RecordedService[]): Missing {
  const all = (list: readonly RecordedService[], test: (one: RecordedService) => boolean): boolean =>
    list.length > 0 && list.every(test);
  const none = (test: (one: RecordedService) => boolean): boolean => !alive.some(test);
  if (all(dead, isCloud) && none(isCloud)) return 'cloud-services';
  if (all(dead, isOffice) && none(isOffice)) return 'office';
  if (all(dead, isDns) && none(isDns)) return 'dns';
  if (all(dead, isPing) && none(isPing)) return 'pings';
  if (all(dead, isConnection) && none(isConnection) && dead.length > 1) return 'connections';
  if (all(dead, isApi) && none(isApi)) return 'api';
  return 'mixed';
}

function isDirect({ method }: RecordedService): boolean {
  return method !== 'system-name' && method !== 'api-standing';
}
function isCloud({ network }: RecordedService): boolean {
  return network === 'cloud-services';
}
function isOffice({ network }: RecordedService): boolean {
  return network === 'office';
}
function isDns({ role }: RecordedService): boolean {
  return role === 'dns';
}
function isApi({ role }: RecordedService): boolean {
  return role === 'api';
}
function isPing({ method }: RecordedService): boolean {
  return method === 'ping';
}
function isConnection({ method }: RecordedService): boolean {
  return method === 'dns-tcp' || method === 'api-new' || method === 'tcp';
}

/** Blocks of the profile in which somebody is dead and nobody alive. */
function deadBlocks(
  dead: readonly RecordedService[],
  alive: readonly RecordedService[],
  { officeNetwork, cloudServices }: Blocks,
): readonly Cidr[] {
  const has = (list: readonly RecordedService[], block: Cidr): boolean =>
    list.some(({ address }) => address !== null && isIpv4(address) && contains(block, address));
  return [...cloudServices, ...officeNetwork].filter((block) => has(dead, block) && !has(alive, block));
}
