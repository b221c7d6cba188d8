/** The rules as data: how grave, whose, and where the guide or another page says so. */
import type { PlanFindingCode, PlanOwner, PlanSeverity } from './findings.ts';

/** Places in the vendor's guide on active and standby connections, by its steps. */
export const GUIDE_PLACES = [
  'preparations',
  'planning',
  'planning-ike',
  'planning-address',
  'step1-tags',
  'step1-vlan',
  'step1-addresses',
  'step1-bgp-group',
  'step1-bgp-peer',
  'step2-route',
  'step2-weight',
  'step2-configuration',
  'step3-attach',
  'step3-health-source',
  'step3-health-destination',
  'step3-health-timing',
  'step3-change-route',
  'step4-port',
  'step4-bgp',
  'step4-static',
  'step4-probe',
  'step6-route',
  'step6-dns',
] as const;
export type GuidePlace = (typeof GUIDE_PLACES)[number];

/**
 * `guide`: the guide says it at `place`. `vendor`: another page of the vendor. `maker`: the documents of the gateway's
 * maker or the program's source. `derived`: it follows from the addresses and routes themselves.
 */
export type RuleSource = 'guide' | 'vendor' | 'maker' | 'derived';

export interface RuleDefinition {
  readonly severity: PlanSeverity;
  readonly owner: PlanOwner;
  readonly source: RuleSource;
  /** The step that it belongs to; null: the guide does not speak of it. */
  readonly place: GuidePlace | null;
}

const rule = (
  severity: PlanSeverity,
  owner: PlanOwner,
  source: RuleSource,
  place: GuidePlace | null,
): RuleDefinition => ({ severity, owner, source, place });

export const RULES: { readonly [C in PlanFindingCode]: RuleDefinition } = {
  'plan.cidr-overlap': rule('error', 'network', 'guide', 'planning'),
  'plan.cidr-host-bits': rule('warning', 'network', 'derived', 'planning'),
  'plan.vbr-routing': rule('error', 'cloud', 'guide', 'planning'),
  'plan.vpn-routing': rule('error', 'cloud', 'guide', 'planning'),
  'plan.ike-version': rule('error', 'network', 'guide', 'planning-ike'),
  'plan.ike-unknown': rule('question', 'network', 'guide', 'planning-ike'),
  'plan.public-address': rule('error', 'network', 'vendor', 'planning-address'),
  'plan.public-address-private': rule('error', 'network', 'guide', 'planning-address'),
  'plan.public-address-open': rule('question', 'network', 'guide', 'planning-address'),
  'plan.public-address-dynamic': rule('error', 'network', 'guide', 'planning-address'),
  'plan.public-address-static': rule('question', 'network', 'guide', 'planning-address'),
  'plan.vpn-address': rule('question', 'cloud', 'derived', 'step2-configuration'),
  'plan.vpn-region': rule('error', 'cloud', 'vendor', 'step2-configuration'),
  'plan.vlan-range': rule('error', 'cloud', 'guide', 'step1-vlan'),
  'plan.vlan-zero-shared': rule('error', 'cloud', 'guide', 'step1-vlan'),
  'plan.vbr-subnet': rule('error', 'cloud', 'guide', 'step1-addresses'),
  'plan.vbr-ipv6': rule('error', 'cloud', 'guide', 'step1-addresses'),
  'plan.tag': rule('error', 'cloud', 'guide', 'step1-tags'),
  'plan.bgp-missing': rule('error', 'cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-route-quota': rule('warning', 'cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-routes-over-quota': rule('error', 'cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-local-asn': rule('error', 'cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-peer-asn': rule('error', 'network', 'vendor', 'step1-bgp-group'),
  'plan.bgp-peer-asn-reserved': rule('question', 'network', 'guide', 'step1-bgp-group'),
  'plan.bgp-same-asn': rule('question', 'network', 'derived', 'step1-bgp-group'),
  'plan.bfd-hops': rule('error', 'cloud', 'guide', 'step1-bgp-peer'),
  'plan.bfd-off': rule('note', 'cloud', 'guide', 'step1-bgp-peer'),
  'plan.vpn-weight': rule('error', 'cloud', 'guide', 'step2-weight'),
  'plan.vpn-pair': rule('error', 'cloud', 'guide', 'step2-weight'),
  'plan.vpn-connection-unknown': rule('error', 'cloud', 'guide', 'step2-route'),
  'plan.vpn-route-missing': rule('error', 'cloud', 'guide', 'step2-route'),
  'plan.vpn-advertise': rule('error', 'cloud', 'guide', 'step2-route'),
  'plan.vpn-cen-publish': rule('error', 'cloud', 'vendor', 'step3-attach'),
  'plan.vpn-cen-publish-open': rule('question', 'cloud', 'vendor', 'step3-attach'),
  'plan.selectors': rule('error', 'cloud', 'derived', 'step2-configuration'),
  'plan.tunnel-block': rule('error', 'cloud', 'vendor', 'step2-configuration'),
  'plan.psk-length': rule('error', 'cloud', 'vendor', 'step2-configuration'),
  'plan.cen-attachment': rule('error', 'cloud', 'guide', 'step3-attach'),
  'plan.health-missing': rule('warning', 'cloud', 'guide', 'step3-health-source'),
  'plan.health-source': rule('error', 'cloud', 'guide', 'step3-health-source'),
  'plan.health-destination': rule('error', 'cloud', 'guide', 'step3-health-destination'),
  'plan.health-interval': rule('error', 'cloud', 'guide', 'step3-health-timing'),
  'plan.health-packets': rule('error', 'cloud', 'guide', 'step3-health-timing'),
  'plan.change-route': rule('error', 'cloud', 'guide', 'step3-change-route'),
  'plan.cloud-services-way': rule('question', 'cloud', 'vendor', 'step6-route'),
  'plan.cloud-services-edition': rule('error', 'cloud', 'vendor', 'step6-route'),
  'plan.dns-missing': rule('question', 'it', 'guide', 'step6-dns'),
  'plan.dns-servers': rule('error', 'it', 'guide', 'step6-dns'),
  'plan.dns-company': rule('question', 'it', 'derived', 'step6-dns'),
  'plan.dns-forward': rule('error', 'it', 'guide', 'step6-dns'),
  'plan.dns-on-premises': rule('error', 'cloud', 'vendor', 'step6-dns'),
  'plan.dns-on-premises-open': rule('question', 'cloud', 'vendor', 'step6-dns'),
  'plan.dns-edition-region': rule('error', 'cloud', 'vendor', 'step6-dns'),
  'plan.dns-edition-vpn': rule('warning', 'cloud', 'vendor', 'step6-dns'),
  'plan.gateway-port': rule('error', 'network', 'guide', 'step4-port'),
  'plan.gateway-port-down': rule('error', 'network', 'derived', 'step4-port'),
  'plan.gateway-peer': rule('error', 'network', 'derived', 'step2-configuration'),
  'plan.gateway-key': rule('error', 'network', 'derived', 'step1-bgp-group'),
  'plan.gateway-vlan': rule('error', 'network', 'guide', 'step1-vlan'),
  'plan.gateway-asn': rule('error', 'network', 'guide', 'step4-bgp'),
  'plan.gateway-neighbor': rule('error', 'network', 'guide', 'step4-bgp'),
  'plan.gateway-remote-asn': rule('error', 'network', 'guide', 'step4-bgp'),
  'plan.gateway-inactive': rule('error', 'network', 'maker', 'step4-bgp'),
  'plan.gateway-network-wide': rule('error', 'network', 'guide', 'step4-bgp'),
  'plan.gateway-network-missing': rule('error', 'network', 'guide', 'step4-bgp'),
  'plan.gateway-bfd-off': rule('warning', 'network', 'guide', 'step1-bgp-peer'),
  'plan.gateway-bfd-alone': rule('warning', 'cloud', 'derived', 'step1-bgp-peer'),
  'plan.gateway-route-wrong': rule('error', 'network', 'guide', 'step4-static'),
  'plan.gateway-standby-missing': rule('error', 'network', 'guide', 'step4-static'),
  'plan.gateway-preference': rule('error', 'network', 'maker', 'step4-static'),
  'plan.gateway-preference-open': rule('question', 'network', 'maker', 'step4-static'),
  'plan.gateway-policy-denies': rule('error', 'network', 'derived', 'step4-bgp'),
  'plan.gateway-policy-open': rule('question', 'network', 'derived', 'step4-bgp'),
  'plan.gateway-redistributes': rule('question', 'network', 'derived', 'step4-bgp'),
  'plan.gateway-watch-circuit': rule('error', 'network', 'derived', 'step4-static'),
  'plan.gateway-watch-open': rule('question', 'network', 'derived', 'step4-static'),
  'plan.gateway-way-down': rule('error', 'network', 'derived', 'step4-static'),
  'plan.gateway-policy-route': rule('question', 'network', 'derived', null),
  'plan.gateway-cloud-services': rule('error', 'network', 'guide', 'step6-route'),
  'plan.gateway-health-route': rule('note', 'network', 'guide', 'step4-probe'),
  'plan.gateway-selectors': rule('error', 'network', 'derived', 'step2-configuration'),
  'plan.gateway-ike': rule('error', 'network', 'derived', 'planning-ike'),
  'plan.gateway-glued': rule('error', 'network', 'maker', 'step4-port'),
  'plan.gateway-torn': rule('error', 'network', 'maker', 'step4-bgp'),
  'plan.gateway-placeholder': rule('error', 'network', 'guide', 'step4-static'),
  'plan.gateway-mask': rule('error', 'network', 'maker', null),
  'plan.gateway-word': rule('question', 'network', 'maker', null),
  'plan.gateway-host-bits': rule('question', 'network', 'derived', null),
  'plan.gateway-unread': rule('question', 'network', 'derived', null),
  'plan.gateway-damaged': rule('question', 'network', 'derived', null),
  'plan.gateway-open': rule('question', 'network', 'derived', null),
};

export const PLAN_CODES = Object.keys(RULES) as PlanFindingCode[];
