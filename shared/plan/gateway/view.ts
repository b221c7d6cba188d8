/** The gateway's files as one device: rows of all, and what it means that a row is missing. */
import type { GatewayConfig } from '../../gateway/config.ts';
import type { Absence, Written } from '../../gateway/written.ts';
import type { BgpNeighbor, BgpProcess } from '../../gateway/config-bgp.ts';
import type { Tunnel } from '../../gateway/config-ipsec.ts';
import type { Policy } from '../../gateway/config-policy.ts';
import type { GatewayInterface, StaticRoute } from '../../gateway/config-routes.ts';
import type { Dialect } from '../../gateway/dialect.ts';
import { once } from '../once.ts';
import type { Plan } from '../schema.ts';
import { isCircuitPort } from './ports.ts';

/** Where a gateway has several routing tables, that of the circuit's port. */
export interface GatewayView {
  readonly plan: Plan;
  /** Files that route: not those of strongSwan. */
  readonly routers: readonly GatewayConfig[];
  readonly interfaces: readonly GatewayInterface[];
  readonly processes: readonly BgpProcess[];
  readonly neighbors: readonly BgpNeighbor[];
  readonly routes: readonly StaticRoute[];
  readonly tunnels: readonly Tunnel[];
  readonly policies: readonly Policy[];
  readonly policyRoutes: readonly Written<string>[];
  readonly dialect: Dialect | null;
  /** Whether rows that are missing are known to be missing from what was given. */
  readonly knows: {
    readonly interfaces: boolean;
    readonly bgp: boolean;
    readonly routes: boolean;
    readonly tunnels: boolean;
  };
}

/** gatewayView puts the files together. The rules and every state of the simulation ask for the same. */
export function gatewayView(plan: Plan, gateways: readonly GatewayConfig[]): GatewayView {
  return viewsOf(gateways)(plan);
}

const viewsOf = once((gateways: readonly GatewayConfig[]) => once((plan: Plan) => viewOf(plan, gateways)));

function viewOf(plan: Plan, gateways: readonly GatewayConfig[]): GatewayView {
  const routers = gateways.filter(({ identification }) => identification.dialect !== 'strongswan');
  const ipsec = gateways.filter(({ identification }) => identification.dialect !== 'frr');
  const everywhere = routers.flatMap(({ interfaces }) => interfaces.rows);
  const home = everywhere.find((one) => isCircuitPort(one, plan))?.vrf?.value ?? null;
  const processes = routers.flatMap(({ bgp }) => bgp.rows).filter(({ vrf }) => vrf === home);
  const known = (files: readonly GatewayConfig[], absence: (one: GatewayConfig) => Absence): boolean =>
    files.length > 0 && files.every((one) => absence(one).means !== 'unknown');
  return {
    plan,
    routers,
    interfaces: everywhere.filter(({ vrf }) => (vrf?.value ?? null) === home),
    processes,
    neighbors: processes.flatMap(({ neighbors }) => neighbors.rows),
    routes: routers
      .flatMap(({ staticRoutes }) => staticRoutes.rows)
      .filter(({ vrf, isDisabled }) => vrf === home && !isDisabled),
    tunnels: ipsec.flatMap(({ tunnels }) => tunnels.rows),
    policies: routers.flatMap(({ policies }) => policies),
    policyRoutes: routers.flatMap(({ policyRoutes }) => policyRoutes),
    dialect: routers[0]?.identification.dialect ?? null,
    knows: {
      interfaces: known(routers, ({ interfaces }) => interfaces.absence),
      bgp:
        known(routers, ({ bgp }) => bgp.absence) &&
        processes.every(({ absence, neighbors }) => isKnown(absence) && isKnown(neighbors.absence)),
      routes: known(routers, ({ staticRoutes }) => staticRoutes.absence),
      tunnels: known(ipsec, ({ tunnels }) => tunnels.absence),
    },
  };
}

function isKnown(absence: Absence): boolean {
  return absence.means !== 'unknown';
}
