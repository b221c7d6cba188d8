/** Whether the way to a silent office network is there: an office network that is not attached, or computers that drop. */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Context } from '../check.ts';
import { deadDetails, showsNoWay } from '../dead-details.ts';
import { cloudServiceTargets, isLoopback, liveness, officeTargets, type Liveness } from '../liveness.ts';
import { rememberedApi } from '../remembered.ts';
import { beyondGateway, endsEarly, farEnd, insideOffice, leakOf } from './way.ts';

export interface OfficeWay {
  /** The furthest router that shows it. */
  readonly past: Ipv4;
  /** That router is one of the office network: the packets are in there. */
  readonly inside: boolean;
}

/**
 * officeWay gives the way to office targets of which none answers; null: it ends early, or nothing shows it. It counts
 * as there where a router inside answers, or where it comes as far as the cloud and nobody on it objects.
 */
export function officeWay(context: Context): OfficeWay | null {
  const targets = officeTargets(context);
  const inside = insideOffice(targets, context);
  if (inside !== null) return { past: inside, inside: true };
  if (showsNoWay(deadDetails(context.facts, targets)) || !isCloudAlive(context)) return null;
  const end = farEnd(targets, context);
  if (end !== null) return { past: end, inside: false };
  if (leakOf(targets, context) !== null) return null;
  const services = cloudServiceTargets(context);
  const router = beyondGateway(targets, context);
  return router === null || endsEarly(targets, services, context) ? null : { past: router, inside: false };
}

/** isCloudAlive says whether any of the cloud services answers, so that the line and the way back are there. */
export function isCloudAlive(context: Context): boolean {
  return rememberedApi(context) !== null || stateOf(cloudServiceTargets(context), context) === 'alive';
}

/** officeState says whether anything in the office network answers; dead: something was asked, and all is silent. */
export function officeState(context: Context): Liveness {
  return stateOf(officeTargets(context), context);
}

/** What is on this machine shows no way. */
function stateOf(targets: readonly Ipv4[], context: Context): Liveness {
  const states = targets.filter((target) => !isLoopback(target)).map((target) => liveness(context, target));
  if (states.includes('alive')) return 'alive';
  return states.includes('dead') ? 'dead' : 'unknown';
}
