/** Lines: PPPoE, modems and translators are tunnels by their nature, and still no VPN. */
import { known } from '../ledger/ledger.ts';
import { addressClass } from '../net/address-class.ts';
import { block, contains, prefixLength } from '../net/ipv4.ts';
import type { Adapter, Route } from '../observation/workstation.ts';

export interface Surroundings {
  /** All of the workstation. */
  readonly adapters: readonly Adapter[];
  readonly routes: readonly Route[];
}

const TRANSLATED = block(known('ipv4-continuity'));

/**
 * isLine says whether a tunnel is the line itself: everything leaves by it, and no other adapter has an address or a router
 * that could carry a VPN's own packets. What a carrier shows of itself needs no look at the others: over PPP an address of
 * its shared range, and an address that stands for IPv4 where the network has IPv6 alone (464XLAT).
 */
export function isLine(adapter: Adapter, { adapters, routes }: Surroundings): boolean {
  const { name } = adapter;
  const takesAll = routes.some(
    (one) => one.interface === name && one.kind === 'unicast' && prefixLength(one.destination) === 0,
  );
  return takesAll && (isCarriers(adapter) || isAlone(name, { adapters, routes }));
}

function isCarriers({ addresses, ppp }: Adapter): boolean {
  return (
    addresses.length > 0 &&
    addresses.every(
      ({ address }) => contains(TRANSLATED, address) || (ppp === true && addressClass(address) === 'shared'),
    )
  );
}

function isAlone(name: string, { adapters, routes }: Surroundings): boolean {
  return (
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
