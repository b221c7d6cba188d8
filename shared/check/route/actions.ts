/** Commands about routes of the company. */
import type { Command } from '../../advice/action.ts';
import { routeLines, showRouteLines } from '../../advice/devices/routes.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import type { Profile } from '../../profile/profile.ts';

export interface Targets {
  readonly targets: readonly string[];
}

export function showTarget({ targets }: Targets): readonly Command[] {
  const [address] = targets.flatMap((target) => parseIpv4(target) ?? []);
  return address === undefined ? [] : showRouteLines(address);
}

/** First what shows where the packets go, then what sends them to the cloud. */
export function cloudBlocks(args: Targets, profile: Profile): readonly Command[] {
  return [...showTarget(args), ...routeLines(profile.cloudServices)];
}

/** The same for the office network. */
export function officeBlocks(args: Targets, profile: Profile): readonly Command[] {
  return [...showTarget(args), ...routeLines(profile.officeNetwork)];
}
