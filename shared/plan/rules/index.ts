/** All rules, in the order of the guide. */
import type { PlanFinding } from '../findings.ts';
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

/** judgePlan gives everything that the rules find. */
export function judgePlan(context: PlanContext): readonly PlanFinding[] {
  const view = gatewayView(context.plan, context.gateways);
  return [
    ...PLAN_RULES.flatMap((rule) => rule(context)),
    ...context.gateways.flatMap((one) => textFaults(one)),
    ...portFaults(context, view),
    ...bgpFaults(context, view),
    ...routeFaults(context, view),
    ...tunnelFaults(context, view),
  ];
}
