import type { StaticRoute } from '../../gateway/config-routes.ts';
import { DIALECT_NAMES } from '../../gateway/dialect.ts';
import { isSure } from '../../gateway/sure.ts';
import { contains, covers, overlaps, type Cidr } from '../../net/ipv4.ts';
import { planFinding, type Carrier, type PlanFinding } from '../findings.ts';
import { coversAll } from '../gateway/coverage.ts';
import { leadsOfRoutes } from '../gateway/leads.ts';
import type { GatewayView } from '../gateway/view.ts';
import { ebgpBelowStatic, standbyPreference, staticRoute, type GatewayLines } from '../gateway/write.ts';
import { CLOUD_SERVICES, PROBE_SOURCES } from '../networks.ts';
import { once } from '../once.ts';
import { placeIn, type PlanContext } from './context.ts';
import { adding, inFile, replacing, wholeFile } from './gateway-bgp.ts';

interface Way {
  readonly route: StaticRoute;
  readonly cidr: Cidr;
}

/** waysOver lists the static routes that lead over one way. */
export function waysOver(view: GatewayView, carrier: Carrier): readonly Way[] {
  return waysOf(view)[carrier];
}

/** Blocks that reach a tunnel by its port, such as the default route to the provider. */
function encrypted(view: GatewayView): readonly Cidr[] {
  return leadsOfRoutes(view).flatMap(({ route, isEncrypted }) =>
    isEncrypted ? (route.destination.cidr ?? []) : [],
  );
}

const waysOf = once((view: GatewayView): Readonly<Record<Carrier, readonly Way[]>> => {
  const ways: Readonly<Record<Carrier, Way[]>> = { circuit: [], vpn: [] };
  for (const { route, leads } of leadsOfRoutes(view)) {
    const { cidr } = route.destination;
    if (cidr !== null && (leads === 'circuit' || leads === 'vpn')) ways[leads].push({ route, cidr });
  }
  return ways;
});

/** The first route over the circuit, by its block. */
const overCircuit = once(
  (view: GatewayView): ReadonlyMap<Cidr, StaticRoute> =>
    new Map([...waysOver(view, 'circuit')].reverse().map(({ cidr, route }) => [cidr, route])),
);

/** routeFaults looks at the static routes: that the standby has what it is for, and loses to the circuit. */
export function routeFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const { plan } = context;
  if (view.routers.length === 0) return [];
  // With BGP over the tunnel the standby's routes are learned.
  const isStatic = plan.vpnGateway.routing === 'static';
  const standby = waysOver(view, 'vpn');
  const address = plan.vpnGateway.address;
  return [
    ...(isStatic && address === undefined && standby.length === 0
      ? [planFinding('plan.vpn-address', {}, [placeIn(context, ['vpnGateway', 'address'])])]
      : []),
    ...(isStatic ? standbyFaults(context, view, standby) : []),
    ...serviceFaults(context, view, isStatic),
    ...standby.flatMap((way) => preferenceFaults(context, view, way)),
    ...probeFaults(context, view),
  ];
}

function standbyFaults(
  context: PlanContext,
  view: GatewayView,
  standby: readonly Way[],
): readonly PlanFinding[] {
  const { plan } = context;
  const offices = plan.officeNetworks.map(({ cidr }) => cidr);
  const held = [...standby.map(({ cidr }) => cidr), ...encrypted(view)];
  const missing = offices.filter((one) => !coversAll(held, one));
  const useful = [...offices, CLOUD_SERVICES];
  const wrong = standby.filter(
    ({ cidr }) =>
      !useful.some((one) => overlaps(one, cidr)) && !plan.userVpc.cidrs.some((one) => covers(one, cidr)),
  );
  const taken = new Set<Cidr>();
  const told = wrong.flatMap(({ route, cidr }) => {
    const destination = missing.find((one) => !taken.has(one));
    if (destination === undefined) return [];
    taken.add(destination);
    return [
      planFinding(
        'plan.gateway-route-wrong',
        { written: route.destination.written, block: cidr, destination },
        [inFile(route.place)],
        replacing(route.place, standbyLines(view, destination, hopOf(view, route))),
      ),
    ];
  });
  return [
    ...told,
    ...missing.filter((one) => !taken.has(one)).map((one) => missingStandby(context, view, one)),
  ];
}

function missingStandby(context: PlanContext, view: GatewayView, destination: Cidr): PlanFinding {
  const index = context.plan.officeNetworks.findIndex(({ cidr }) => cidr === destination);
  const place = placeIn(context, ['officeNetworks', index]);
  return isOpen(view, destination)
    ? planFinding('plan.gateway-open', { what: 'standby' }, [place])
    : planFinding(
        'plan.gateway-standby-missing',
        { destination },
        [...wholeFile(view), place],
        adding(view, standbyLines(view, destination, hopOf(view))),
      );
}

/** A route whose way cannot be read may be the one, as may a line that was not understood. */
function isOpen(view: GatewayView, destination: Cidr): boolean {
  return (
    !view.knows.routes ||
    leadsOfRoutes(view).some(
      ({ route, leads }) =>
        leads === 'unknown' &&
        (route.destination.cidr === null
          ? route.destination.family === 'ipv4'
          : overlaps(route.destination.cidr, destination)),
    )
  );
}

function standbyLines(view: GatewayView, destination: Cidr, hop: string): GatewayLines | null {
  const form = view.routers[0]?.identification.form;
  return form === undefined ? null : staticRoute(form, destination, hop, standbyPreference(form));
}

/** The next hop of the standby: of this route, else of another one, else as the plan has it. */
function hopOf(view: GatewayView, route?: StaticRoute): string {
  return (route === undefined ? null : writtenHop(route)) ?? usualHop(view);
}

const usualHop = once((view: GatewayView): string => {
  const written = waysOver(view, 'vpn').flatMap(({ route }) => writtenHop(route) ?? []);
  const tunnel = view.interfaces.find((one) => one.tunnel !== null)?.name;
  return written[0] ?? view.plan.vpnGateway.address ?? tunnel ?? '<public IP address of the VPN gateway>';
});

function writtenHop({ nextHop }: StaticRoute): string | null {
  if (nextHop.kind === 'address') return nextHop.address;
  return nextHop.kind === 'interface' ? nextHop.name : null;
}

/** 100.64.0.0/10 on both ways: over the circuit by BGP or by a route, over the VPN by a route. */
function serviceFaults(context: PlanContext, view: GatewayView, isStatic: boolean): readonly PlanFinding[] {
  const { plan } = context;
  const has = (carrier: Carrier): boolean =>
    coversAll(
      [...waysOver(view, carrier).map(({ cidr }) => cidr), ...(carrier === 'vpn' ? encrypted(view) : [])],
      CLOUD_SERVICES,
    );
  const byBgp = plan.cen.cloudServices.overBgp === true;
  const missing = [
    ...(byBgp || has('circuit') ? [] : (['circuit'] as const)),
    ...(!isStatic || has('vpn') ? [] : (['vpn'] as const)),
  ];
  if (missing.length === 0) return [];
  const place = placeIn(context, ['cen']);
  if (isOpen(view, CLOUD_SERVICES))
    return [planFinding('plan.gateway-open', { what: 'cloud-services' }, [place])];
  const form = view.routers[0]?.identification.form;
  const lines = missing.map((carrier) =>
    carrier === 'vpn'
      ? standbyLines(view, CLOUD_SERVICES, hopOf(view))
      : form === undefined
        ? null
        : staticRoute(form, CLOUD_SERVICES, plan.vbr.cloudAddress.address, null),
  );
  const all = lines.flatMap((one) => (one === null ? [] : [one]));
  const written =
    all.length < missing.length
      ? null
      : { lines: all.flatMap((one) => one.lines), undo: all.flatMap((one) => one.undo) };
  return [
    planFinding(
      'plan.gateway-cloud-services',
      { missing },
      [...wholeFile(view), place],
      adding(view, written),
    ),
  ];
}

/** The standby must lose to the circuit while that is up, and be there when it is down. */
function preferenceFaults(
  context: PlanContext,
  view: GatewayView,
  { route, cidr }: Way,
): readonly PlanFinding[] {
  // A route within the user VPC may stand for itself.
  if (context.plan.userVpc.cidrs.some((one) => covers(one, cidr))) return [];
  const { standing } = route;
  const dialect = view.dialect === null ? '' : DIALECT_NAMES[view.dialect];
  const place = [inFile((route.preference ?? route).place)];
  const rival = staticRival(view, route, cidr);
  if (rival !== null)
    return [
      planFinding(
        'plan.gateway-preference',
        { block: cidr, meaning: rival, number: standing.preference, ebgp: null, dialect },
        place,
      ),
    ];
  const isLearned = cidr !== CLOUD_SERVICES || context.plan.cen.cloudServices.overBgp === true;
  const { meaning } = standing;
  if (meaning === 'loses-to-ebgp') return [];
  if (meaning !== 'never-installed' && !isLearned) return [];
  if (meaning === 'unknown' || !isSure(standing.mark))
    return [
      planFinding(
        'plan.gateway-preference-open',
        {
          block: cidr,
          number: standing.preference ?? route.preference?.value ?? null,
          dialect,
          mark: standing.mark,
        },
        place,
      ),
    ];
  return [
    planFinding(
      'plan.gateway-preference',
      { block: cidr, meaning, number: standing.preference, ebgp: standing.ebgp, dialect },
      place,
      preferenceFix(context, view, route, cidr),
    ),
  ];
}

/** Two static routes for the same block: the number decides between them. */
function staticRival(
  view: GatewayView,
  standby: StaticRoute,
  cidr: Cidr,
): 'beats-static' | 'ties-with-static' | null {
  const rival = overCircuit(view).get(cidr)?.standing.preference;
  const own = standby.standing.preference;
  if (rival === undefined || rival === null || own === null) return null;
  if (own === rival) return 'ties-with-static';
  return own < rival ? 'beats-static' : null;
}

function preferenceFix({ plan }: PlanContext, view: GatewayView, route: StaticRoute, cidr: Cidr) {
  const form = view.routers[0]?.identification.form;
  // A setting within a block is changed there, and not by a line of its own.
  if (form === undefined || form === 'fortios' || form === 'junos-braces') return null;
  const written = standbyLines(view, cidr, hopOf(view, route));
  if (written === null) return null;
  const below = ebgpBelowStatic(form, plan.bgp?.peerAsn ?? 0);
  if (below === null) return replacing(route.place, written);
  return replacing(route.place, {
    lines: [...written.lines, ...below.lines],
    undo: [...below.undo, ...written.undo],
  });
}

/** The health check's answers must go back over the circuit, whatever else leads to 100.64.0.0/10. */
function probeFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const { plan } = context;
  const { healthCheck } = plan.cen;
  if (healthCheck === undefined) return [];
  const assigned = healthCheck.source === 'automatic' ? healthCheck.assigned : healthCheck.source;
  const back = waysOver(view, 'circuit').map(({ cidr }) => cidr);
  const inside = back.filter((one) => covers(CLOUD_SERVICES, one) && one !== CLOUD_SERVICES);
  const isThere =
    assigned === undefined
      ? inside.some((one) => overlaps(one, PROBE_SOURCES))
      : back.some((one) => one !== CLOUD_SERVICES && contains(one, assigned));
  const source = assigned ?? PROBE_SOURCES;
  if (isThere || isOpen(view, `${assigned ?? '100.96.0.0'}/32` as Cidr)) return [];
  const form = view.routers[0]?.identification.form;
  const written =
    form === undefined || assigned === undefined
      ? null
      : staticRoute(form, `${assigned}/32` as Cidr, plan.vbr.cloudAddress.address, null);
  return [
    planFinding(
      'plan.gateway-health-route',
      { source },
      [...wholeFile(view), placeIn(context, ['cen', 'healthCheck', 'source'])],
      adding(view, written),
    ),
  ];
}
