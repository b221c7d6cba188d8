import { baseAddress, block, contains, covers, overlaps } from '../../net/ipv4.ts';
import { planFinding, type PlanFinding } from '../findings.ts';
import type { GatewayView } from '../gateway/view.ts';
import { waysOver } from '../gateway/ways.ts';
import { CLOUD_SERVICES, PROBE_SOURCES } from '../networks.ts';
import { placeIn, type PlanContext } from './context.ts';
import { adding, wholeFile } from './corrections.ts';
import { circuitLines, isOpen } from './standby.ts';

/** probeFaults: the health check's answers must go back over the circuit, whatever else leads to 100.64.0.0/10. */
export function probeFaults(context: PlanContext, view: GatewayView): readonly PlanFinding[] {
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
  const own = block(`${assigned ?? baseAddress(PROBE_SOURCES)}/32`);
  if (isThere || isOpen(view, own)) return [];
  const written = assigned === undefined ? null : circuitLines(view, own, plan.vbr.cloudAddress.address);
  return [
    planFinding(
      'plan.gateway-health-route',
      { source },
      {
        places: [...wholeFile(view), placeIn(context, ['cen', 'healthCheck', 'source'])],
        correction: adding(view, written),
      },
    ),
  ];
}
