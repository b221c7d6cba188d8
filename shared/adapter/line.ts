/** Dial-up lines: PPPoE and modems are tunnels by their nature, and still no VPN. */
import { addressClass } from '../net/address-class.ts';
import { prefixLength } from '../net/ipv4.ts';
import type { Adapter, Route } from '../observation/workstation.ts';

export interface Surroundings {
  /** All of the workstation. */
  readonly adapters: readonly Adapter[];
  readonly routes: readonly Route[];
}

/**
 * isLine says whether a tunnel is the line itself: everything leaves by it, and no other adapter has an address or a router
 * that could carry a VPN's own packets.
 */
export function isLine({ name }: Adapter, { adapters, routes }: Surroundings): boolean {
  const takesAll = routes.some(
    (one) => one.interface === name && one.kind === 'unicast' && prefixLength(one.destination) === 0,
  );
  return (
    takesAll &&
    !adapters.some((one) => one.name !== name && mayCarry(one)) &&
    !routes.some((one) => one.interface !== name && hasRouter(one))
  );
}

/** The card below a PPPoE line has no address, or one of Windows' own making. */
function mayCarry({ up, kind, addresses, hasIpv6 }: Adapter): boolean {
  const given = addresses.some(({ address }) => addressClass(address) !== 'link-local');
  return up && kind !== 'loopback' && (given || hasIpv6);
}

function hasRouter({ gateway, gatewayIpv6 }: Route): boolean {
  return gateway !== null || gatewayIpv6 !== undefined;
}
