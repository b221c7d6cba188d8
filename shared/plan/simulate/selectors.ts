/** What both ends of the tunnel let through. */
import type { NextHop } from '../../gateway/config-routes.ts';
import type { Tunnel } from '../../gateway/config-ipsec.ts';
import { contains, isIpv4, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { PrefixTree, type Part } from '../gateway/prefixes.ts';
import { shortName } from '../gateway/ports.ts';
import type { GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';
import { pairsOf } from '../rules/gateway-port.ts';
import type { Plan } from '../schema.ts';

/** Blocks of one selector that may talk to each other; null: any address. */
interface Pair {
  readonly own: readonly Cidr[] | null;
  readonly cloud: readonly Cidr[] | null;
}

/** Between two blocks; `some`: by one of several tunnels, and which one is taken is not known. */
export type Passage = 'all' | 'some' | 'none';

/** Which tunnel is taken, where that is known. */
export interface Taken {
  /** The plan's connection, by the VPN gateway's own routes. */
  readonly connection?: string | null;
  /** The next hop at the gateway. */
  readonly hop?: NextHop | null;
}

export interface Selectors {
  /** Where what passes changes, on the side of the data center and on that of the cloud. */
  readonly borders: { readonly own: readonly Cidr[]; readonly cloud: readonly Cidr[] };
  /** Whether anything on one side may talk to anything on the other. */
  passes(sides: { readonly own: Cidr | Ipv4; readonly cloud: Cidr | Ipv4 }, taken: Taken): Passage;
}

type Connections = Plan['vpnGateway']['connections'];

/** selectorsOf reads both ends; selectors that nobody wrote down let through what is routed. The same in every state. */
export const selectorsOf = once((view: GatewayView): Selectors => {
  const { connections } = view.plan.vpnGateway;
  const pairs = [...connections.map(pairOfConnection), ...view.tunnels.flatMap(pairsOfTunnel)];
  const borders = {
    own: [...new Set(pairs.flatMap(({ own }) => own ?? []))],
    cloud: [...new Set(pairs.flatMap(({ cloud }) => cloud ?? []))],
  };
  const [ownTree, cloudTree] = [new PrefixTree([], borders.own), new PrefixTree([], borders.cloud)];
  // Asked for thousands of addresses, which few blocks hold.
  const known = new Map<string, Passage>();
  return {
    borders,
    passes: ({ own, cloud }, { connection = null, hop = null }) => {
      const port = portOf(hop);
      const chosen = connection === null ? '' : connections.findIndex(({ name }) => name === connection);
      const passages = partsIn(ownTree, own).flatMap((from) =>
        partsIn(cloudTree, cloud).map((to) => {
          const key = `${from.within?.cidr ?? ''} ${to.within?.cidr ?? ''} ${chosen} ${port ?? ''}`;
          const hosts: Hosts = [from.first, to.first];
          const passage =
            known.get(key) ?? least([atCloud(connections, connection, hosts), atGateway(view, port, hosts)]);
          known.set(key, passage);
          return passage;
        }),
      );
      return most(passages);
    },
  };
});

function partsIn(tree: PrefixTree<never>, side: Cidr | Ipv4): readonly Pick<Part, 'first' | 'within'>[] {
  return isIpv4(side) ? [{ first: side, within: tree.at(side) }] : tree.partsOf(side);
}

/** openTunnel says why it is not known whether a tunnel lets something through. */
export function openTunnel({ knows }: GatewayView): 'tunnel' | 'gateway-unread' {
  return knows.tunnels ? 'tunnel' : 'gateway-unread';
}

/** most gives the best of several passages: anybody may send. */
export function most(passages: readonly Passage[]): Passage {
  if (passages.includes('all')) return 'all';
  return passages.includes('some') ? 'some' : 'none';
}

/** An address of the data center and one of the cloud. */
type Hosts = readonly [own: Ipv4, cloud: Ipv4];

function lets(pairs: readonly Pair[], [own, cloud]: Hosts): boolean {
  return pairs.some((pair) => holds(pair.own, own) && holds(pair.cloud, cloud));
}

/**
 * The connection to which the VPN gateway's route leads decides. Another one that names these blocks may take them all the
 * same: policy-based routes come before destination-based ones (VPN Gateway, “Configure policy-based routes”), and no page
 * says that a connection with selectors always has one.
 */
function atCloud(connections: Connections, chosen: string | null, hosts: Hosts): Passage {
  const open = connections.filter((one) => lets([pairOfConnection(one)], hosts));
  if (connections.length === 0 || (chosen === null && open.length > 0)) return 'all';
  if (open.some(({ name }) => name === chosen)) return 'all';
  return open.some(({ local }) => local !== undefined) ? 'some' : 'none';
}

/** What matches takes the tunnel that it matches; what is routed into a tunnel, only that one. */
function atGateway(view: GatewayView, port: string | null, hosts: Hosts): Passage {
  const tunnels = tunnelsAt(view.tunnels, port);
  const open = tunnels.filter((tunnel) => lets(pairsOfTunnel(tunnel), hosts));
  if (open.length === tunnels.length || open.some(({ interfaceName }) => interfaceName === null))
    return 'all';
  // Another tunnel may stand in a line that nobody understood, or in a file that is included.
  return open.length === 0 && view.knows.tunnels ? 'none' : 'some';
}

function least(passages: readonly Passage[]): Passage {
  if (passages.includes('none')) return 'none';
  return passages.includes('some') ? 'some' : 'all';
}

/** The interface that a next hop names. */
function portOf(hop: NextHop | null): string | null {
  if (hop?.kind === 'address') return hop.via;
  return hop?.kind === 'interface' ? hop.name : null;
}

/** Tunnels that a route may lead into: those that are bound to its interface, else each of them. */
function tunnelsAt(tunnels: readonly Tunnel[], port: string | null): readonly Tunnel[] {
  const bound = tunnels.filter(
    ({ interfaceName }) =>
      port !== null && interfaceName !== null && shortName(interfaceName.value) === shortName(port),
  );
  return bound.length > 0 ? bound : tunnels;
}

function pairOfConnection({ local, remote }: Connections[number]): Pair {
  return { own: remote ?? null, cloud: local ?? null };
}

/** Asked for every part of every destination. */
const pairsOfTunnel = once((tunnel: Tunnel): readonly Pair[] => {
  // A side that could not be read lets nothing through that is known.
  return (
    pairsOf(tunnel)?.map(({ local, remote }) => ({
      own: local === null ? [] : [local],
      cloud: remote === null ? [] : [remote],
    })) ?? [{ own: null, cloud: null }]
  );
});

function holds(blocks: readonly Cidr[] | null, address: Ipv4): boolean {
  return blocks === null || blocks.some((one) => contains(one, address));
}
