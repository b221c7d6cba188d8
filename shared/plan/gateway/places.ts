/** What next hops of a gateway are looked up in. */
import type { GatewayInterface } from '../../gateway/config-routes.ts';
import { parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import { once } from '../once.ts';
import { shortName, subnetsOf } from './ports.ts';
import { PrefixTree, rowsAround } from './prefixes.ts';
import type { GatewayView } from './view.ts';

/** What a next hop is looked up in, made once: a gateway has thousands of routes. */
export interface Places {
  /** The VPN gateway's own address, the tunnels' far ends, and the cloud's addresses within tunnels. */
  readonly vpnEnds: ReadonlySet<string>;
  /** The first interface in whose subnet an address stands. */
  readonly portTo: (address: Ipv4) => string | undefined;
  /** By short name; of two alike the first. */
  readonly interfaces: ReadonlyMap<string, GatewayInterface>;
  /** Short names of what carries the VPN. */
  readonly tunnelNames: ReadonlySet<string>;
}

/**
 * mayBeEnd says whether an end may be one of the VPN gateway's, of which the plan names the first: a gateway with more tunnels than the plan
 * has connections has tunnels to others, and which ones these are is not known.
 */
export const mayBeEnd = once(
  ({ plan, tunnels, interfaces }: GatewayView): ((end: string | undefined) => boolean) => {
    const { address, connections } = plan.vpnGateway;
    const ends = new Set(
      [
        ...tunnels.flatMap(({ remoteAddress }) => remoteAddress?.value ?? []),
        ...interfaces.flatMap(({ tunnel }) => tunnel?.destination?.value ?? []),
      ].filter((end) => parseIpv4(end) !== null),
    );
    const mayBeAll = address === undefined || ends.size <= Math.max(1, connections.length);
    return (end) => end === undefined || mayBeAll || end === address || parseIpv4(end) === null;
  },
);

/** placesOf makes them. */
export const placesOf = once((view: GatewayView): Places => {
  const { plan, interfaces } = view;
  const isOurs = mayBeEnd(view);
  const tunnels = view.tunnels.filter(({ remoteAddress }) => isOurs(remoteAddress?.value));
  const { vpnGateway, dataCenter } = plan;
  const carriers = [
    ...dataCenter.gateway.vpnInterfaces,
    ...tunnels.flatMap(({ name, interfaceName }) => [name, interfaceName?.value ?? name]),
  ];
  const ends = [
    vpnGateway.address,
    ...vpnGateway.connections.map(({ tunnel }) => tunnel?.cloudAddress.address),
    ...tunnels.map(({ remoteAddress }) => parseIpv4(remoteAddress?.value ?? '')),
    ...interfaces.flatMap(({ tunnel }) => {
      const end = tunnel?.destination?.value;
      return isOurs(end) ? parseIpv4(end ?? '') : [];
    }),
    ...interfaces.flatMap(({ name, tunnel }) =>
      carriers.includes(name) ? parseIpv4(tunnel?.within?.value ?? '') : [],
    ),
  ];
  return {
    vpnEnds: new Set(ends.filter((one) => one != null)),
    portTo: portsOf(interfaces),
    interfaces: new Map([...interfaces].reverse().map((one) => [shortName(one.name), one])),
    tunnelNames: new Set(carriers.map(shortName)),
  };
});

/** publicEnds gives the addresses of the VPN gateway in the Internet. */
export function publicEnds({ plan, tunnels }: GatewayView): readonly Ipv4[] {
  return [
    plan.vpnGateway.address,
    ...tunnels.map(({ remoteAddress }) => parseIpv4(remoteAddress?.value ?? '')),
  ].filter((one): one is Ipv4 => one !== undefined && one !== null);
}

/** isInTunnel: the address of the VPN gateway itself is in the Internet; the others to which a tunnel leads stand within it. */
export function isInTunnel(address: Ipv4, view: GatewayView): boolean {
  return !publicEnds(view).includes(address);
}

function portsOf(interfaces: readonly GatewayInterface[]): Places['portTo'] {
  const subnets = new PrefixTree(
    interfaces.flatMap((one) => subnetsOf(one).map((cidr) => ({ cidr, name: one.name }))),
  );
  return (address) => rowsAround(subnets.at(address))[0]?.name;
}
