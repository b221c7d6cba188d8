/** What the services that stayed out have in common: it names the route, the selector or the filter. */
import { contains, type Cidr } from '../net/ipv4.ts';
import type { Missing } from './finding.ts';
import type { Service } from './service.ts';
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
  deadServices: readonly Service[],
  aliveServices: readonly Service[],
  blocks: Blocks,
): MissingPart {
  const dead = deadServices.filter(isDirect);
  const alive = aliveServices.filter(isDirect);
  const missing = missingKind(dead, alive);
  return {
    missing,
    blocks: missing === 'mixed' ? deadBlocks(dead, alive, blocks) : blocksOf(missing, dead, alive, blocks),
  };
}

function missingKind(dead: readonly Service[], alive: readonly Service[]): Missing {
  const all = (list: readonly Service[], test: (one: Service) => boolean): boolean =>
    list.length > 0 && list.every(test);
  const none = (test: (one: Service) => boolean): boolean => !alive.some(test);
  if (all(dead, isCloud) && none(isCloud)) return 'cloud-services';
  if (all(dead, isOffice) && none(isOffice)) return 'office';
  if (all(dead, isDns) && none(isDns)) return 'dns';
  if (all(dead, isPing) && none(isPing)) return 'pings';
  if (all(dead, isConnection) && none(isConnection) && dead.length > 1) return 'connections';
  if (all(dead, isApi) && none(isApi)) return 'api';
  return 'mixed';
}

function isDirect({ method }: Service): boolean {
  return method !== 'system-name' && method !== 'api-standing';
}
function isCloud({ network }: Service): boolean {
  return network === 'cloud-services';
}
function isOffice({ network }: Service): boolean {
  return network === 'office';
}
function isDns({ role }: Service): boolean {
  return role === 'dns';
}
function isApi({ role }: Service): boolean {
  return role === 'api';
}
function isPing({ method }: Service): boolean {
  return method === 'ping';
}
function isConnection({ method }: Service): boolean {
  return method === 'dns-tcp' || method === 'api-new' || method === 'tcp';
}

function blocksOf(
  missing: Missing,
  dead: readonly Service[],
  alive: readonly Service[],
  blocks: Blocks,
): readonly Cidr[] {
  return missing === 'cloud-services' || missing === 'office' ? deadBlocks(dead, alive, blocks) : [];
}

/** Blocks of the profile in which somebody is dead and nobody alive. */
function deadBlocks(
  dead: readonly Service[],
  alive: readonly Service[],
  { officeNetwork, cloudServices }: Blocks,
): readonly Cidr[] {
  const has = (list: readonly Service[], block: Cidr): boolean =>
    list.some(({ address }) => address !== null && contains(block, address));
  return [...cloudServices, ...officeNetwork].filter((block) => has(dead, block) && !has(alive, block));
}
