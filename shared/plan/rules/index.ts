/** All rules, in the order of the guide. */
import { planFinding, type PlanFinding, type PlanFindingCode } from '../findings.ts';
import { gatewayView } from '../gateway/view.ts';
import { asnRule, bfdRule, quotaRule, routingRule } from './bgp.ts';
import { attachmentRule, cloudServicesRule, healthRule } from './cen.ts';
import { hostBitsRule, overlapRule } from './cidr.ts';
import type { PlanContext, PlanRule } from './context.ts';
import { dnsRule } from './dns.ts';
import { bgpFaults } from './gateway-bgp.ts';
import { doubtFaults } from './gateway-doubts.ts';
import { portFaults, tunnelFaults } from './gateway-port.ts';
import { routeFaults } from './gateway-routes.ts';
import { textFaults } from './gateway-text.ts';
import { ipv6Rule, subnetRule, tagRule, vlanRule } from './vbr.ts';
import { selectorRule, tunnelRule } from './vpn-connections.ts';
import {
  ikeRule,
  publicAddressRule,
  publishRule,
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

/** A question about a line is answered by a fault that names the same line, and is left out then. */
const ANSWERED: Readonly<Partial<Record<PlanFindingCode, readonly PlanFindingCode[]>>> = {
  'plan.gateway-host-bits': ['plan.gateway-network-wide', 'plan.gateway-route-wrong'],
  'plan.gateway-word': ['plan.gateway-preference-open'],
};

/** judgePlan gives everything that the rules find. */
export function judgePlan(context: PlanContext): readonly PlanFinding[] {
  const view = gatewayView(context.plan, context.gateways);
  const judged = [
    ...PLAN_RULES.flatMap((rule) => rule(context)),
    ...context.gateways.flatMap((one) => textFaults(one)),
    ...portFaults(context, view),
    ...bgpFaults(context, view),
    ...routeFaults(context, view),
    ...tunnelFaults(context, view),
    ...doubtFaults(context, view),
  ];
  const found = [...judged, ...wholenessQuestions(context, judged)];
  const asksForVpn = found.some(({ code }) => code === 'plan.vpn-address');
  const told = new Set(found.flatMap((one) => linesOf(one).map((line) => `${one.code} ${line}`)));
  const isAnswered = (one: PlanFinding): boolean =>
    linesOf(one).some((line) => ANSWERED[one.code]?.some((code) => told.has(`${code} ${line}`)) === true);
  return found.filter((one) => !isAnswered(one) && !(asksForVpn && isOpenRoute(one)));
}

/** What is said to be missing may stand in a part that nobody gave. */
const ABSENCES: ReadonlySet<PlanFindingCode> = new Set([
  'plan.gateway-port',
  'plan.gateway-neighbor',
  'plan.gateway-network-missing',
  'plan.gateway-standby-missing',
  'plan.gateway-route-wrong',
  'plan.gateway-cloud-services',
]);

/** Where something is missing and nothing marks the end of a configuration, it is asked whether that is all. */
function wholenessQuestions(
  { gateways }: PlanContext,
  found: readonly PlanFinding[],
): readonly PlanFinding[] {
  if (!found.some(({ code }) => ABSENCES.has(code))) return [];
  return gateways
    .filter(({ extent, damage }) => extent === 'unmarked' && damage.length === 0)
    .map(({ file }) =>
      planFinding('plan.gateway-damaged', { kind: 'unmarked' }, [{ file, line: null, path: '', text: '' }]),
    );
}

/** Which routes lead to the VPN is asked once, by its address. */
function isOpenRoute({ code, args }: PlanFinding): boolean {
  return (
    code === 'plan.gateway-open' &&
    'what' in args &&
    (args.what === 'standby' || args.what === 'cloud-services')
  );
}

function linesOf({ places }: PlanFinding): readonly string[] {
  return places.map(({ file, line }) => `${line ?? ''} ${file}`);
}
