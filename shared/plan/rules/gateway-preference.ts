import type { StaticRoute } from '../../gateway/config-routes.ts';
import { DIALECT_NAMES } from '../../gateway/dialect.ts';
import { isSure } from '../../ledger/sure.ts';
import { covers, type Cidr } from '../../net/ipv4.ts';
import { planFinding, type Correction, type PlanFinding } from '../findings.ts';
import type { GatewayView } from '../gateway/view.ts';
import { overCircuit, type Way } from '../gateway/ways.ts';
import { ebgpBelowStatic } from '../gateway/write-bgp.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import type { PlanContext } from './context.ts';
import { inFile, replacing } from './corrections.ts';
import { hopOf, standbyLines } from './standby.ts';

/** preferenceFaults: the standby must lose to the circuit while that is up, and be there when it is down. */
export function preferenceFaults(
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
      { places: place, correction: preferenceFix(context, view, { route, cidr }) },
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

function preferenceFix({ plan }: PlanContext, view: GatewayView, { route, cidr }: Way): Correction | null {
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
