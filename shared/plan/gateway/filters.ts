/** What the policies of BGP let through between the gateway and the VBR. */
import type { BgpNeighbor } from '../../gateway/config-bgp.ts';
import { mayPassInParts, passesAll, type Passes } from '../../gateway/policy.ts';
import type { Cidr } from '../../net/ipv4.ts';
import type { GatewayView } from './view.ts';

/** vbrOf gives the neighbor that is the VBR. */
export function vbrOf({ plan, neighbors }: GatewayView): BgpNeighbor | undefined {
  return neighbors.find(({ address }) => address === plan.vbr.cloudAddress.address);
}

/** passesIn says whether the gateway takes a block that the VBR announces. */
export function passesIn(view: GatewayView, block: Cidr): Passes {
  const uses = vbrOf(view)?.policiesIn.map(({ value }) => value) ?? [];
  const said = passesAll(view.policies, uses, block);
  return said === 'denied' && mayPassInParts(view.policies, uses, block) ? 'unknown' : said;
}

/** passesAlone says what the policies say that single networks name for themselves. */
export function passesAlone({ processes, policies }: GatewayView, block: Cidr): Passes {
  const uses = processes
    .flatMap(({ networkPolicies }) => networkPolicies)
    .filter(({ value }) => value.block === block)
    .map(({ value }) => ({ kind: 'map', name: value.policy }) as const);
  return passesAll(policies, uses, block);
}

/** passesOut says whether the gateway announces a block to the VBR, once it has it. */
export function passesOut(view: GatewayView, block: Cidr): Passes {
  const uses = vbrOf(view)?.policiesOut.map(({ value }) => value) ?? [];
  return passesAll(view.policies, uses, block);
}
