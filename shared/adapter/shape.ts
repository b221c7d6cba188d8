/** What addresses and routes say of an adapter's nature, where the system itself says little. */
import { addressClass } from '../net/address-class.ts';
import { block, covers, network, overlaps, prefixLength } from '../net/ipv4.ts';
import type { Adapter, Route, Sign } from '../observation/workstation.ts';
import { HARDWARE, sign } from './nature.ts';

/** Tunnels take their headers from the 1500 bytes of the network below; PPPoE and clouds take less (1492, 1460). */
const MOST_MTU_OF_TUNNELS = 1430;
/** Routes that every adapter has on the link, wherever it stands. */
const EVERYWHERE = [
  block('224.0.0.0/4'),
  block('255.255.255.255/32'),
  block('169.254.0.0/16'),
  block('127.0.0.0/8'),
];
/** `0.0.0.0/1` and `128.0.0.0/1` beat the default route and leave it alone; some programs cut it into more pieces. */
const SHORTEST_OWN_NETWORK = 4;

/** shapeSigns reads them; `routes` are those of the whole workstation. */
export function shapeSigns(adapter: Adapter, routes: readonly Route[]): readonly Sign[] {
  const own = ownRoutes(adapter, routes);
  return [
    ...hostAddress(adapter),
    ...strangeRoute(adapter, routes, 'shape'),
    ...pieces(own),
    // Programs make adapters for tunnels, or for networks of this computer alone; behind those stands no router.
    ...(own.every(({ gateway }) => gateway === null)
      ? []
      : [sign('shape', [...HARDWARE, 'tunnel'], 'a router behind it')]),
    ...smallMtu(adapter),
  ];
}

/** strangeRoute is a route on the link to a network that is not the adapter's own. */
export function strangeRoute(
  adapter: Adapter,
  routes: readonly Route[],
  source: 'shape' | 'hint',
): readonly Sign[] {
  const strange = ownRoutes(adapter, routes).find((one) => isTunnelRoute(one, adapter));
  return strange === undefined ? [] : [sign(source, ['tunnel'], `route ${strange.destination} on the link`)];
}

function ownRoutes({ name }: Adapter, routes: readonly Route[]): readonly Route[] {
  return routes.filter((one) => one.interface === name && one.kind === 'unicast' && one.scoped !== true);
}

function tunnelBy(text: string): Sign {
  return sign('shape', ['tunnel'], text);
}

/** Nobody else can be on the network of a /32. */
function hostAddress({ addresses }: Adapter): readonly Sign[] {
  const given = addresses.filter(({ address }) => addressClass(address) !== 'link-local');
  const isAlone = given.length > 0 && given.every(({ prefixLength: length }) => length === 32);
  return isAlone ? [tunnelBy('an address of length 32')] : [];
}

/** Whoever would be on the link for the whole Internet, or for networks that are not its own, hands packets to a program. */
function isTunnelRoute({ destination, gateway, gatewayIpv6 }: Route, { addresses }: Adapter): boolean {
  const length = prefixLength(destination);
  if (gateway !== null || gatewayIpv6 !== undefined || length > 24) return false;
  if (length > 0 && EVERYWHERE.some((one) => overlaps(one, destination))) return false;
  return !addresses.some((own) => covers(network(own.address, own.prefixLength), destination));
}

function pieces(own: readonly Route[]): readonly Sign[] {
  const blocks = own.map(({ destination }) => destination);
  const [one, two] = blocks.filter(
    (piece) => prefixLength(piece) > 0 && prefixLength(piece) < SHORTEST_OWN_NETWORK,
  );
  return one === undefined || two === undefined
    ? []
    : [tunnelBy(`routes ${one} and ${two} in place of a default route`)];
}

function smallMtu({ mtu }: Adapter): readonly Sign[] {
  return mtu !== undefined && mtu <= MOST_MTU_OF_TUNNELS ? [sign('hint', ['tunnel'], `MTU ${mtu}`)] : [];
}
