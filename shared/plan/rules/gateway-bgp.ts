import type { BgpNeighbor } from '../../gateway/config-bgp.ts';
import { isSure } from '../../ledger/sure.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import { isCircuitPort } from '../gateway/ports.ts';
import type { GatewayView } from '../gateway/view.ts';
import { bfdFor } from '../gateway/write-bgp.ts';
import { placeIn, type PlanContext } from './context.ts';
import { adding, inFile, wholeFile } from './corrections.ts';
import { networkFaults } from './gateway-networks.ts';

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

/** A key on one side only; the key itself is not kept. */
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
        { places: [place], correction: adding(view, written) },
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
