import { coversAll } from '../gateway/coverage.ts';
import { covers, overlaps, type Cidr } from '../../net/ipv4.ts';
import { planFinding, type Carrier, type PlanFinding } from '../findings.ts';
import type { GatewayView } from '../gateway/view.ts';
import { encrypted, waysOver, type Way } from '../gateway/ways.ts';
import type { GatewayLines } from '../gateway/write.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import { placeIn, type PlanContext } from './context.ts';
import { adding, inFile, replacing, wholeFile } from './corrections.ts';
import { preferenceFaults } from './gateway-preference.ts';
import { probeFaults } from './gateway-probe.ts';
import { circuitLines, hopOf, isOpen, standbyLines } from './standby.ts';

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
        {
          places: [inFile(route.place)],
          correction: replacing(route.place, standbyLines(view, destination, hopOf(view, route))),
        },
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
        {
          places: [...wholeFile(view), place],
          correction: adding(view, standbyLines(view, destination, hopOf(view))),
        },
      );
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
  const lines = missing.map((carrier) => serviceLines(plan, view, carrier));
  const all = lines.flatMap((one) => (one === null ? [] : [one]));
  const written =
    all.length < missing.length
      ? null
      : { lines: all.flatMap((one) => one.lines), undo: all.flatMap((one) => one.undo) };
  return [
    planFinding(
      'plan.gateway-cloud-services',
      { missing },
      { places: [...wholeFile(view), place], correction: adding(view, written) },
    ),
  ];
}

function serviceLines(plan: PlanContext['plan'], view: GatewayView, carrier: Carrier): GatewayLines | null {
  if (carrier === 'vpn') return standbyLines(view, CLOUD_SERVICES, hopOf(view));
  return circuitLines(view, CLOUD_SERVICES, plan.vbr.cloudAddress.address);
}
