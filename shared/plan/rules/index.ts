/** All rules, in the order of the guide. */
import type { PlanFinding, PlanFindingCode } from '../findings.ts';
import { gatewayView } from '../gateway/view.ts';
import { asnRule, bfdRule, quotaRule, routingRule } from './bgp.ts';
import { attachmentRule, cloudServicesRule, healthRule } from './cen.ts';
import { hostBitsRule, overlapRule } from './cidr.ts';
import type { PlanContext, PlanRule } from './context.ts';
import { dnsRule } from './dns.ts';
import { bgpFaults } from './gateway-bgp.ts';
import { portFaults, tunnelFaults } from './gateway-port.ts';
import { routeFaults } from './gateway-routes.ts';
import { textFaults } from './gateway-text.ts';
import { ipv6Rule, subnetRule, tagRule, vlanRule } from './vbr.ts';
import {
  ikeRule,
  publicAddressRule,
  publishRule,
  selectorRule,
  tunnelRule,
  vpnCoverageRule,
  vpnRegionRule,
  vpnRouteRule,
} from './vpn.ts';

const PLAN_RULES: readonly PlanRule[] = [
  overlapRule,
  hostBitsRule,
  ikeRule,
  publicAddressRule,
  tagRule,
  vlanRule,
  subnetRule,
  ipv6Rule,
  routingRule,
  asnRule,
  quotaRule,
  bfdRule,
  vpnRouteRule,
  vpnCoverageRule,
  vpnRegionRule,
  selectorRule,
  tunnelRule,
  attachmentRule,
  publishRule,
  healthRule,
  cloudServicesRule,
  dnsRule,
];

/** What is asked of a line is answered by a fault that names the same line, and is not told beside it. */
const ANSWERED: Readonly<Partial<Record<PlanFindingCode, readonly PlanFindingCode[]>>> = {
  'plan.gateway-host-bits': ['plan.gateway-network-wide', 'plan.gateway-route-wrong'],
  'plan.gateway-word': ['plan.gateway-preference-open'],
};

/** judgePlan gives everything that the rules find. */
export function judgePlan(context: PlanContext): readonly PlanFinding[] {
  const view = gatewayView(context.plan, context.gateways);
  const found = [
    ...PLAN_RULES.flatMap((rule) => rule(context)),
    ...context.gateways.flatMap((one) => textFaults(one)),
    ...portFaults(context, view),
    ...bgpFaults(context, view),
    ...routeFaults(context, view),
    ...tunnelFaults(context, view),
  ];
  return found.filter(
    (one) =>
      !found.some((other) => ANSWERED[one.code]?.includes(other.code) === true && isSameLine(one, other)),
  );
}

function isSameLine(a: PlanFinding, b: PlanFinding): boolean {
  return a.places.some((one) => b.places.some(({ file, line }) => file === one.file && line === one.line));
}
