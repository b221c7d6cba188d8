/** What both ends of the tunnel let through. */
import { contains, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { partsOf } from '../gateway/coverage.ts';
import type { GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';
import { pairsOf } from '../rules/gateway-port.ts';
import type { Network } from './network.ts';

/** Blocks of one selector that may talk to each other; null: any address. */
interface Pair {
  readonly own: readonly Cidr[] | null;
  readonly cloud: readonly Cidr[] | null;
}

export interface Selectors {
  /** Where what passes changes, on the side of the data center and on that of the cloud. */
  readonly borders: { readonly own: readonly Cidr[]; readonly cloud: readonly Cidr[] };
  /** Whether anything in one block may talk to anything in the other. */
  passes(own: Cidr, cloud: Cidr): boolean;
}

/** selectorsOf reads both ends; selectors that nobody wrote down let through what is routed. */
export function selectorsOf({ view }: Network): Selectors {
  return selectorsIn(view);
}

/** They are the same in every state. */
const selectorsIn = once((view: GatewayView): Selectors => {
  const { connections } = view.plan.vpnGateway;
  const ends: readonly (readonly Pair[])[] = [
    connections.map(({ local, remote }) => ({ own: remote ?? null, cloud: local ?? null })),
    view.tunnels.flatMap((tunnel) => pairsOf(tunnel)?.map(pairOfTunnel) ?? [{ own: null, cloud: null }]),
  ];
  const pairs = ends.flat();
  const borders = {
    own: pairs.flatMap(({ own }) => own ?? []),
    cloud: pairs.flatMap(({ cloud }) => cloud ?? []),
  };
  const isOpen = (own: Ipv4, cloud: Ipv4): boolean =>
    ends.every(
      (end) => end.length === 0 || end.some((pair) => holds(pair.own, own) && holds(pair.cloud, cloud)),
    );
  return {
    borders,
    passes: (own, cloud) =>
      partsOf(own, borders.own).some((from) =>
        partsOf(cloud, borders.cloud).some((to) => isOpen(from.first, to.first)),
      ),
  };
});

function pairOfTunnel({
  local,
  remote,
}: {
  readonly local: Cidr | null;
  readonly remote: Cidr | null;
}): Pair {
  // A side that could not be read lets nothing through that is known.
  return { own: local === null ? [] : [local], cloud: remote === null ? [] : [remote] };
}

function holds(blocks: readonly Cidr[] | null, address: Ipv4): boolean {
  return blocks === null || blocks.some((one) => contains(one, address));
}
