import { apiHosts, DEFAULT_REGION } from './defaults.ts';
import type { ProfileChange, ProfileFields } from './form.ts';
import { REGION_IDS, regionOf } from './regions.ts';

/** hostsOf gives the API hosts of the region that a field holds. */
export function hostsOf(region: string): readonly string[] {
  return apiHosts(regionOf(region) ?? DEFAULT_REGION);
}

/** changesForRegion gives what changes with a region: hosts that were the old region's become the new one's. */
export function changesForRegion(fields: ProfileFields, region: string): readonly ProfileChange[] {
  const change = { key: 'region', value: region } as const;
  const isKnown = regionOf(region) !== null;
  const known = REGION_IDS.some((id) => same(fields.apiHosts, apiHosts(id)));
  return isKnown && known ? [change, { key: 'apiHosts', value: hostsOf(region) }] : [change];
}

/** namesOtherRegion says whether a host carries the name of a region that is not the profile's. */
export function namesOtherRegion({ region, apiHosts: hosts }: ProfileFields): boolean {
  const own = regionOf(region);
  if (own === null) return false;
  return hosts.some((host) => REGION_IDS.some((id) => id !== own && host.startsWith(`ecd-vpc.${id}.`)));
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
