import { at, type PlanRule } from './context.ts';
import type { PlanFinding } from '../findings.ts';

/** The vendor's own number, which the guide's sample uses on the cloud's side. */
export const ALIBABA_ASN = 45104;
/** Reserved by the vendor within the private range. */
const RESERVED_ASN = 65025;
const MOST_ROUTES = 110;

/** What the routing protocols must be, by the VPC that holds the VPN gateway. */
export const routingRule: PlanRule = (context) => {
  const { vbr, vpnGateway, bgp } = context.plan;
  const wrong: PlanFinding[] = [];
  if (vbr.routing !== 'bgp')
    wrong.push(at(context, ['vbr', 'routing'])('plan.vbr-routing', {}, { value: 'bgp' }));
  if (vpnGateway.vpc === 'office' && vpnGateway.routing !== 'bgp')
    wrong.push(at(context, ['vpnGateway', 'routing'])('plan.vpn-routing', {}, { value: 'bgp' }));
  if (vbr.routing === 'bgp' && bgp === undefined) wrong.push(at(context, ['vbr'])('plan.bgp-missing', {}));
  return wrong;
};

/** Numbers of both sides. */
export const asnRule: PlanRule = (context) => {
  const { bgp } = context.plan;
  if (bgp === undefined) return [];
  const { localAsn, peerAsn } = bgp;
  const wrong: PlanFinding[] = [];
  if (!isLocalAsn(localAsn))
    wrong.push(
      at(context, ['bgp', 'localAsn'])('plan.bgp-local-asn', { asn: localAsn }, { value: ALIBABA_ASN }),
    );
  if (peerAsn === ALIBABA_ASN)
    wrong.push(at(context, ['bgp', 'peerAsn'])('plan.bgp-peer-asn', { asn: peerAsn }));
  else if (peerAsn === RESERVED_ASN)
    wrong.push(at(context, ['bgp', 'peerAsn'])('plan.bgp-peer-asn-reserved', { asn: peerAsn }));
  else if (peerAsn === localAsn)
    wrong.push(at(context, ['bgp', 'peerAsn'])('plan.bgp-same-asn', { asn: peerAsn }));
  return wrong;
};

/** 45104, or a private number (RFC 6996, without its last ones) that is not reserved. */
function isLocalAsn(asn: number): boolean {
  return (
    asn === ALIBABA_ASN ||
    (asn >= 64512 && asn <= 65534 && asn !== RESERVED_ASN) ||
    (asn >= 4_200_000_000 && asn <= 4_294_967_294)
  );
}

/** How many routes a BGP peer takes. */
export const quotaRule: PlanRule = (context) => {
  const { bgp, dataCenter } = context.plan;
  const quota = bgp?.routeQuota;
  if (quota === undefined) return [];
  const count = dataCenter.cidrs.length;
  if (count > quota)
    return [at(context, ['bgp', 'routeQuota'])('plan.bgp-routes-over-quota', { count, quota })];
  return quota > MOST_ROUTES
    ? [at(context, ['bgp', 'routeQuota'])('plan.bgp-route-quota', { quota }, { value: MOST_ROUTES })]
    : [];
};

/** BFD needs its hops; without BFD a failure is seen later. */
export const bfdRule: PlanRule = (context) => {
  const { bgp } = context.plan;
  if (bgp === undefined) return [];
  const { bfd } = bgp;
  if (bfd === undefined || bfd === false)
    return [
      at(context, ['bgp', 'bfd'])(
        'plan.bfd-off',
        {},
        { value: { hops: 1, intervalMs: 1000, multiplier: 3 } },
      ),
    ];
  const hops = bfd.hops ?? null;
  return hops !== null && hops >= 1 && hops <= 255
    ? []
    : [at(context, ['bgp', 'bfd', 'hops'])('plan.bfd-hops', { hops }, { value: 1 })];
};
