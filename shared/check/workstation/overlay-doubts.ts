/** Why it cannot be said that nothing stands in the way. */
import { natureOf } from '../../adapter/nature.ts';
import { addressClass } from '../../net/address-class.ts';
import { parseIpv4, prefixLength } from '../../net/ipv4.ts';
import type { Adapter } from '../../observation/workstation.ts';
import type { Reason } from '../../text/reason.ts';
import { isWithoutExit, needsProof, type Way } from './ways.ts';
import { targetsOf } from './winners.ts';

/** Pieces of the default route, with which a program takes over everything. */
const LONGEST_PIECE = 3;

/** doubtAbout gives the reason of the first way that has to prove itself and did not; null where none is left. */
export function doubtAbout(ways: readonly Way[]): Reason | null {
  const way = ways.find((one) => needsProof(one) && one.proof !== 'answers');
  if (way === undefined) return null;
  const args = { targets: targetsOf(way.winners), interface: way.interface ?? '', prefix: way.prefix };
  if (isWithoutExit(way.nature)) return { key: 'overlay-without-exit', args };
  if (way.product === null && way.nature.is === 'switch') return { key: 'overlay-own-network', args };
  // A tunnel that nobody calls a VPN is a dial-up line, or one that is not up.
  return way.product === null
    ? { key: 'overlay-adapter-unclear', args }
    : { key: 'overlay-unproven', args: { ...args, product: way.product.product } };
}

export interface SuspiciousWay {
  readonly targets: readonly string[];
  readonly interface: string;
  readonly prefix: string;
}

/** suspiciousWays are those that look like a program's, though nothing is known of the adapters. */
export function suspiciousWays(ways: readonly Way[]): readonly SuspiciousWay[] {
  return ways
    .filter(isSuspicious)
    .map((way) => ({ targets: targetsOf(way.winners), interface: way.interface ?? '', prefix: way.prefix }));
}

function isSuspicious({ winners: [{ gateway, source }], interface: name, prefix }: Way): boolean {
  const addresses = [gateway, source, parseIpv4(name ?? '')];
  if (addresses.some((one) => one !== null && addressClass(one) === 'fake-ip')) return true;
  const length = prefixLength(prefix);
  return (length > 0 && length <= LONGEST_PIECE) || /^(?:utun|tun|tap|ppp|ipsec|wg|gpd)\d/.test(name ?? '');
}

/** isDecided says whether an adapter's nature is known, so that none of the others can be an overlay. */
export function isDecided(adapter: Adapter): boolean {
  const { is } = natureOf(adapter);
  return is !== 'unknown' && is !== 'software';
}
