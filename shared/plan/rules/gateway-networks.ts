import { overlaps } from '../../net/ipv4.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import { coversAll } from '../gateway/coverage.ts';
import type { GatewayView } from '../gateway/view.ts';
import { announced } from '../gateway/write-bgp.ts';
import type { GatewayLines } from '../gateway/write.ts';
import { networksOf } from '../networks.ts';
import { announcedBlocks } from '../simulate/announced.ts';
import { placeIn, type PlanContext } from './context.ts';
import { adding, inFile, replacing, wholeFile } from './corrections.ts';

/** networkFaults: what the plan has for the data center is announced, all of it and nothing wider. */
export function networkFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const { plan } = context;
  const form = view.routers[0]?.identification.form;
  const rows = view.processes.flatMap(({ networks, aggregates }) => [...networks.rows, ...aggregates]);
  const own = plan.dataCenter.cidrs;
  const missing = own.filter(
    (one) => !coversAll([...rows.flatMap(({ value }) => value.cidr ?? []), ...announcedBlocks(view)], one),
  );
  const others = networksOf(plan).filter(({ kind }) => kind !== 'data-center');
  const wide = rows.flatMap(({ value, place }) => {
    const { cidr } = value;
    if (cidr === null || coversAll(own, cidr)) return [];
    // The circuit's own subnet is announced by many, and harms nothing.
    if (cidr === plan.vbr.gatewayAddress.subnet) return [];
    const hits = others.filter((one) => overlaps(one.cidr, cidr)).map((one) => one.cidr);
    const meant = own.find((one) => overlaps(one, cidr)) ?? missing[0];
    const written =
      form === undefined || meant === undefined ? null : announcedAlone(form, plan.bgp?.peerAsn ?? 0, meant);
    return [
      planFinding(
        'plan.gateway-network-wide',
        { announced: cidr, planned: own, hits },
        { places: [inFile(place)], correction: replacing(place, written) },
      ),
    ];
  });
  return [...wide, ...missingNetworks(context, view, missing)];
}

/** The line itself, without the lines that lead to its part. */
function announcedAlone(
  form: Parameters<typeof announced>[0],
  asn: number,
  block: Parameters<typeof announced>[2],
): GatewayLines | null {
  const written = announced(form, asn, block);
  if (written === null || form === 'fortios') return null;
  return { lines: written.lines.slice(-1), undo: written.undo.slice(-1) };
}

function missingNetworks(
  context: PlanContext,
  view: GatewayView,
  missing: PlanContext['plan']['dataCenter']['cidrs'],
): readonly PlanFinding[] {
  if (missing.length === 0) return [];
  const form = view.routers[0]?.identification.form;
  const redistributed = view.processes.flatMap(({ redistributes }) => redistributes)[0];
  const place = placeIn(context, ['dataCenter', 'cidrs']);
  // A policy or a redistribution may announce it; what it lets through is not read.
  if (!view.knows.bgp || redistributed !== undefined)
    return [
      planFinding('plan.gateway-open', { what: 'networks' }, [
        ...(redistributed === undefined ? [] : [inFile(redistributed.place)]),
        place,
      ]),
    ];
  const asn = context.plan.bgp?.peerAsn ?? 0;
  return missing.map((block) => {
    const written = form === undefined ? null : announced(form, asn, block);
    return planFinding(
      'plan.gateway-network-missing',
      { block },
      { places: [...wholeFile(view), place], correction: adding(view, written) },
    );
  });
}
