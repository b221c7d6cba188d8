import type { BgpNeighbor } from '../../gateway/config-bgp.ts';
import type { Place } from '../../gateway/config.ts';
import { overlaps } from '../../net/ipv4.ts';
import { coversAll } from '../gateway/coverage.ts';
import { announced, bfdFor, type GatewayLines } from '../gateway/write.ts';
import { isCircuitPort } from '../gateway/ports.ts';
import type { GatewayView } from '../gateway/view.ts';
import { planFinding, type Correction, type PlanFinding, type PlanPlace } from '../findings.ts';
import { networksOf } from '../networks.ts';
import { announcedBlocks } from '../simulate/announced.ts';
import { placeIn, type PlanContext } from './context.ts';
import { isSure } from '../../gateway/sure.ts';

/** inFile gives a place of a configuration. */
export function inFile({ file, line, text }: Place): PlanPlace {
  return { file, line, path: '', text };
}

/** wholeFile is the place of what stands nowhere: the first configuration that routes. */
export function wholeFile({ routers }: GatewayView): readonly PlanPlace[] {
  return routers.slice(0, 1).map(({ file }) => ({ file, line: null, path: '', text: '' }));
}

/** replacing puts lines in place of one line. */
export function replacing(place: Place, written: GatewayLines | null): Correction | null {
  return written === null
    ? null
    : {
        file: place.file,
        replaces: { from: place.line, to: place.line },
        behind: null,
        lines: written.lines,
        undo: [...written.undo, place.text],
      };
}

/** adding puts lines at the end of a configuration, which every dialect but Junos with braces allows. */
export function adding({ routers }: GatewayView, written: GatewayLines | null): Correction | null {
  const [file] = routers;
  return written === null || file === undefined || file.identification.form === 'junos-braces'
    ? null
    : { file: file.file, replaces: null, behind: null, lines: written.lines, undo: written.undo };
}

/** bgpFaults compares the BGP of the gateway with that of the plan. */
export function bgpFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const { plan } = context;
  if (plan.bgp === undefined || plan.vbr.routing !== 'bgp' || view.routers.length === 0) return [];
  const wanted = plan.vbr.cloudAddress.address;
  const neighbor = view.neighbors.find(({ address }) => address === wanted);
  return [
    ...asnFaults(context, view),
    ...(neighbor === undefined ? missingNeighbor(context, view) : neighborFaults(context, view, neighbor)),
    ...networkFaults(context, view),
  ];
}

function asnFaults({ plan }: PlanContext, { processes }: GatewayView): readonly PlanFinding[] {
  const wanted = plan.bgp?.peerAsn ?? 0;
  return processes.flatMap(({ asn }) =>
    asn === null || asn.value === wanted
      ? []
      : [planFinding('plan.gateway-asn', { wanted, found: asn.value }, [inFile(asn.place)])],
  );
}

function missingNeighbor(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
  const { plan } = context;
  const place = placeIn(context, ['vbr', 'cloudAddress']);
  if (!view.knows.bgp) return [planFinding('plan.gateway-open', { what: 'neighbor' }, [place])];
  const address = plan.vbr.cloudAddress.address;
  const opened = view.processes[0]?.opened.place;
  return [
    planFinding('plan.gateway-neighbor', { address, asn: plan.bgp?.localAsn ?? 0 }, [
      ...(opened === undefined ? wholeFile(view) : [inFile(opened)]),
      place,
    ]),
  ];
}

function neighborFaults(
  context: PlanContext,
  view: GatewayView,
  neighbor: BgpNeighbor,
): readonly PlanFinding[] {
  const { address, remoteAsn, activation, isShutdown } = neighbor;
  const wanted = context.plan.bgp?.localAsn ?? 0;
  const isOther = remoteAsn !== null && remoteAsn.value !== 'external' && remoteAsn.value !== wanted;
  const isOff = isShutdown !== null || (activation.state === 'inactive' && isSure(activation.mark));
  return [
    ...(isOther
      ? [
          planFinding('plan.gateway-remote-asn', { address, wanted, found: String(remoteAsn.value) }, [
            inFile(remoteAsn.place),
          ]),
        ]
      : []),
    ...(isOff
      ? [
          planFinding(
            'plan.gateway-inactive',
            { address, sure: isShutdown !== null || activation.how === 'written' },
            [inFile((isShutdown ?? activation.written ?? neighbor.opened).place)],
          ),
        ]
      : []),
    ...keyFaults(context, neighbor),
    ...bfdFaults(context, view, neighbor),
  ];
}

/** A key on one side only; what it is, nobody keeps. */
function keyFaults(
  { plan }: PlanContext,
  { address, hasKey, absence, opened }: BgpNeighbor,
): readonly PlanFinding[] {
  const planned = plan.bgp?.key;
  if (planned === undefined || planned === (hasKey !== null)) return [];
  if (hasKey === null && absence.means === 'unknown') return [];
  return [planFinding('plan.gateway-key', { address, planned }, [inFile((hasKey ?? opened).place)])];
}

function bfdFaults(
  { plan, ...context }: PlanContext,
  view: GatewayView,
  neighbor: BgpNeighbor,
): readonly PlanFinding[] {
  const planned = plan.bgp?.bfd;
  const isPlanned = planned !== undefined && planned !== false;
  const place = inFile((neighbor.remoteAsn ?? neighbor.opened).place);
  if (neighbor.bfd === null) {
    if (neighbor.absence.means === 'unknown')
      return isPlanned ? [planFinding('plan.gateway-open', { what: 'bfd' }, [place])] : [];
    const form = view.routers[0]?.identification.form;
    const port = view.interfaces.find((one) => isCircuitPort(one, plan))?.name ?? null;
    const { intervalMs, multiplier } = isPlanned ? planned : { intervalMs: 1000, multiplier: 3 };
    const written =
      form === undefined
        ? null
        : bfdFor(form, {
            asn: plan.bgp?.peerAsn ?? 0,
            neighbor: neighbor.address,
            port,
            intervalMs,
            multiplier,
          });
    return [
      planFinding(
        'plan.gateway-bfd-off',
        { address: neighbor.address, planned: isPlanned },
        [place],
        adding(view, written),
      ),
    ];
  }
  return isPlanned
    ? []
    : [
        planFinding('plan.gateway-bfd-alone', { address: neighbor.address }, [
          inFile(neighbor.bfd.place),
          placeIn({ plan, ...context }, ['bgp']),
        ]),
      ];
}

/** Announced is what the plan has for the data center: nothing wider, and all of it. */
function networkFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
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
        [inFile(place)],
        replacing(place, written),
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
  return missing.map((block) =>
    planFinding(
      'plan.gateway-network-missing',
      { block },
      [...wholeFile(view), place],
      adding(view, form === undefined ? null : announced(form, context.plan.bgp?.peerAsn ?? 0, block)),
    ),
  );
}
