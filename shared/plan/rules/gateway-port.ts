import type { Tunnel } from '../../gateway/config-ipsec.ts';
import { covers, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import { placesOf } from '../gateway/places.ts';
import { isCircuitPort, isDown } from '../gateway/ports.ts';
import type { GatewayView } from '../gateway/view.ts';
import { cloudBlocks } from '../networks.ts';
import { placeIn, type PlanContext } from './context.ts';
import { inFile, wholeFile } from './corrections.ts';

const MOST_SHOWN = 5;

/** portFaults looks at the port of the circuit. */
export function portFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  if (view.routers.length === 0) return [];
  const { vbr } = context.plan;
  const planned = placeIn(context, ['vbr', 'gatewayAddress']);
  const port = view.interfaces.find((one) => isCircuitPort(one, context.plan));
  if (port === undefined) {
    if (!view.knows.interfaces) return [planFinding('plan.gateway-open', { what: 'port' }, [planned])];
    const wanted = `${vbr.gatewayAddress.address}/${vbr.gatewayAddress.length}`;
    const found = view.interfaces.flatMap(({ addresses }) =>
      addresses.map(({ value }) => `${value.address}/${value.length ?? '?'}`),
    );
    return [
      planFinding('plan.gateway-port', { wanted, found: found.slice(0, MOST_SHOWN) }, [
        ...wholeFile(view),
        planned,
      ]),
    ];
  }
  const own = port.addresses.find(({ value }) => value.address === vbr.gatewayAddress.address);
  const length = own?.value.length ?? null;
  return [
    ...(own !== undefined && length !== null && length !== vbr.gatewayAddress.length
      ? [
          planFinding(
            'plan.gateway-port',
            {
              wanted: `${vbr.gatewayAddress.address}/${vbr.gatewayAddress.length}`,
              found: [`${own.value.address}/${length}`],
            },
            [inFile(own.place), planned],
          ),
        ]
      : []),
    ...vlanFaults(context, port, view.dialect === 'frr'),
    ...(isDown(port, placesOf(view).interfaces)
      ? [
          planFinding('plan.gateway-port-down', { port: port.name }, [
            inFile((port.isShutdown ?? port.opened).place),
          ]),
        ]
      : []),
  ];
}

/** The address of a VLAN within the device; whether its port sends a tag stands at the port of the switch. */
const IN_SWITCH = /^(?:vlan|vlan-?interface|vlanif|irb\.?|bvi|bdi)\s?\d/i;

function vlanFaults(
  context: PlanContext,
  port: GatewayView['interfaces'][number],
  isFrr: boolean,
): readonly PlanFinding[] {
  const { vlan, connection } = context.plan.vbr;
  // The partner sets the VLAN of a hosted connection, which may be another one on the gateway's side.
  if (vlan === undefined || connection === 'hosted') return [];
  const tag = port.vlan?.value ?? null;
  if ((vlan === 0 && tag === null && !IN_SWITCH.test(port.name)) || tag === vlan) return [];
  // On Linux the tag is set elsewhere, so that its absence in FRR tells nothing.
  if (port.vlan === null && (isFrr || port.absence.means === 'unknown')) return [];
  if (port.vlan === null && IN_SWITCH.test(port.name))
    return [planFinding('plan.gateway-open', { what: 'vlan' }, [inFile(port.opened.place)])];
  return [
    planFinding('plan.gateway-vlan', { wanted: vlan, found: tag }, [
      inFile((port.vlan ?? port.opened).place),
      placeIn(context, ['vbr', 'vlan']),
    ]),
  ];
}

/** tunnelFaults looks at what the tunnels let through. */
export function tunnelFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  return [...peerFaults(context, view), ...eachTunnel(context, view)];
}

/** Other tunnels of the gateway are none of the plan's business; that none leads to its VPN gateway is. */
function peerFaults({ plan }: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const wanted = plan.vpnGateway.address;
  if (wanted === undefined || view.tunnels.length === 0 || !view.knows.tunnels) return [];
  const ends = view.tunnels.map(({ remoteAddress }) => remoteAddress);
  // A name or "any" may be the VPN gateway as well.
  if (ends.some((one) => one === null || parseIpv4(one.value) === null || one.value === wanted)) return [];
  const known = ends.filter((one) => one !== null);
  return [
    planFinding(
      'plan.gateway-peer',
      { wanted, found: known.map(({ value }) => value).slice(0, MOST_SHOWN) },
      known.map(({ place }) => inFile(place)),
    ),
  ];
}

function eachTunnel(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  // A pair may also stand in a line that nobody understood, or in a file that is included.
  const groups = view.knows.tunnels ? [...byPeer(view.tunnels).values()] : [];
  return [
    ...groups.flatMap((group) => selectorFaults(context, group)),
    ...view.tunnels.flatMap((tunnel) => ikeFaults(context, tunnel)),
  ];
}

/** Tunnels to one gateway share the pairs. */
function byPeer(tunnels: readonly Tunnel[]): ReadonlyMap<string, readonly Tunnel[]> {
  const groups = new Map<string, Tunnel[]>();
  for (const tunnel of tunnels) {
    const peer = tunnel.remoteAddress?.value ?? '';
    const group = groups.get(peer);
    if (group === undefined) groups.set(peer, [tunnel]);
    else group.push(tunnel);
  }
  return groups;
}

/** pairsOf lists the pairs of a tunnel that may pass; null: it is not known, or whatever is routed. */
export function pairsOf(
  tunnel: Tunnel,
): readonly { readonly local: Cidr | null; readonly remote: Cidr | null }[] | null {
  const children = tunnel.children.rows;
  if (tunnel.children.absence.means === 'unknown' || children.length === 0) return null;
  if (children.some(({ selectors }) => selectors.absence.means === 'unknown' || selectors.rows.length === 0))
    return null;
  const rows = children.flatMap(({ selectors }) => selectors.rows);
  if (
    rows.some(
      ({ isAllowed, local, remote }) =>
        !isAllowed || local?.value.cidr === null || remote?.value.cidr === null,
    )
  )
    return null;
  // A side that no line names is the tunnel's own address in one dialect and any in another.
  if (rows.some(({ local, remote }) => local === null || remote === null)) return null;
  return rows.map(({ local, remote }) => ({
    local: local?.value.cidr ?? null,
    remote: remote?.value.cidr ?? null,
  }));
}

function selectorFaults(context: PlanContext, tunnels: readonly Tunnel[]): readonly PlanFinding[] {
  const [first] = tunnels;
  const each = tunnels.map(pairsOf);
  if (first === undefined || each.includes(null)) return [];
  const pairs = each.flatMap((one) => one ?? []);
  const { plan } = context;
  const missing = cloudBlocks(plan).flatMap((remote) =>
    plan.dataCenter.cidrs
      .filter((local) => !pairs.some((one) => holds(one.local, local) && holds(one.remote, remote)))
      .map((local) => `${local} ↔ ${remote}`),
  );
  return missing.length === 0
    ? []
    : [
        planFinding(
          'plan.gateway-selectors',
          { tunnel: first.name, missing },
          tunnels.map(({ opened }) => inFile(opened.place)),
        ),
      ];
}

function holds(outer: Cidr | null, inner: Cidr): boolean {
  return outer !== null && covers(outer, inner);
}

/** The plan's connections and the gateway's tunnels are not named alike, so only a version that no connection has is a fault. */
function ikeFaults({ plan }: PlanContext, tunnel: Tunnel): readonly PlanFinding[] {
  const wanted = plan.vpnGateway.connections.map(({ ike }) => ike);
  const found = tunnel.ikeVersion;
  if (found === null || found.value === 'any' || wanted.length === 0 || wanted.includes(undefined)) return [];
  const version = `ikev${found.value}`;
  return wanted.some((one) => one === version)
    ? []
    : [
        planFinding(
          'plan.gateway-ike',
          { tunnel: tunnel.name, wanted: [...new Set(wanted)].join(', '), found: version },
          [inFile(found.place)],
        ),
      ];
}
