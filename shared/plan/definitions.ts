/** The rules as data: how grave, whose, and where the guide or another page says so. */
import { keysOf } from '../values/keys.ts';
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

type Definer = (owner: PlanOwner, source: RuleSource, place: GuidePlace | null) => RuleDefinition;

const graded =
  (severity: PlanSeverity): Definer =>
  (owner, source, place) => ({ severity, owner, source, place });

const error = graded('error');
const warning = graded('warning');
const question = graded('question');
const note = graded('note');

export const RULES: { readonly [C in PlanFindingCode]: RuleDefinition } = {
  'plan.cidr-overlap': error('network', 'guide', 'planning'),
  'plan.cidr-host-bits': warning('network', 'derived', 'planning'),
  'plan.vbr-routing': error('cloud', 'guide', 'planning'),
  'plan.vpn-routing': error('cloud', 'guide', 'planning'),
  'plan.ike-version': error('network', 'guide', 'planning-ike'),
  'plan.ike-unknown': question('network', 'guide', 'planning-ike'),
  'plan.public-address': error('network', 'vendor', 'planning-address'),
  'plan.public-address-private': error('network', 'guide', 'planning-address'),
  'plan.public-address-open': question('network', 'guide', 'planning-address'),
  'plan.public-address-dynamic': error('network', 'guide', 'planning-address'),
  'plan.public-address-static': question('network', 'guide', 'planning-address'),
  'plan.vpn-address': question('cloud', 'derived', 'step2-configuration'),
  'plan.vpn-region': error('cloud', 'vendor', 'step2-configuration'),
  'plan.vlan-range': error('cloud', 'guide', 'step1-vlan'),
  'plan.vlan-zero-shared': error('cloud', 'guide', 'step1-vlan'),
  'plan.vbr-subnet': error('cloud', 'guide', 'step1-addresses'),
  'plan.vbr-ipv6': error('cloud', 'guide', 'step1-addresses'),
  'plan.tag': error('cloud', 'guide', 'step1-tags'),
  'plan.bgp-missing': error('cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-route-quota': warning('cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-routes-over-quota': error('cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-local-asn': error('cloud', 'guide', 'step1-bgp-group'),
  'plan.bgp-peer-asn': error('network', 'vendor', 'step1-bgp-group'),
  'plan.bgp-peer-asn-reserved': question('network', 'guide', 'step1-bgp-group'),
  'plan.bgp-same-asn': question('network', 'derived', 'step1-bgp-group'),
  'plan.bfd-hops': error('cloud', 'guide', 'step1-bgp-peer'),
  'plan.bfd-off': note('cloud', 'guide', 'step1-bgp-peer'),
  'plan.vpn-weight': error('cloud', 'guide', 'step2-weight'),
  'plan.vpn-pair': error('cloud', 'guide', 'step2-weight'),
  'plan.vpn-connection-unknown': error('cloud', 'guide', 'step2-route'),
  'plan.vpn-route-missing': error('cloud', 'guide', 'step2-route'),
  'plan.vpn-advertise': error('cloud', 'guide', 'step2-route'),
  'plan.vpn-cen-publish': error('cloud', 'vendor', 'step3-attach'),
  'plan.vpn-cen-publish-open': question('cloud', 'vendor', 'step3-attach'),
  'plan.selectors': error('cloud', 'derived', 'step2-configuration'),
  'plan.tunnel-block': error('cloud', 'vendor', 'step2-configuration'),
  'plan.psk-length': error('cloud', 'vendor', 'step2-configuration'),
  'plan.cen-attachment': error('cloud', 'guide', 'step3-attach'),
  'plan.health-missing': warning('cloud', 'guide', 'step3-health-source'),
  'plan.health-source': error('cloud', 'guide', 'step3-health-source'),
  'plan.health-destination': error('cloud', 'guide', 'step3-health-destination'),
  'plan.health-interval': error('cloud', 'guide', 'step3-health-timing'),
  'plan.health-packets': error('cloud', 'guide', 'step3-health-timing'),
  'plan.change-route': error('cloud', 'guide', 'step3-change-route'),
  'plan.cloud-services-way': question('cloud', 'vendor', 'step6-route'),
  'plan.cloud-services-edition': error('cloud', 'vendor', 'step6-route'),
  'plan.dns-missing': question('it', 'guide', 'step6-dns'),
  'plan.dns-servers': error('it', 'guide', 'step6-dns'),
  'plan.dns-company': question('it', 'derived', 'step6-dns'),
  'plan.dns-forward': error('it', 'guide', 'step6-dns'),
  'plan.dns-on-premises': error('cloud', 'vendor', 'step6-dns'),
  'plan.dns-on-premises-open': question('cloud', 'vendor', 'step6-dns'),
  'plan.dns-edition-region': error('cloud', 'vendor', 'step6-dns'),
  'plan.dns-edition-vpn': warning('cloud', 'vendor', 'step6-dns'),
  'plan.gateway-port': error('network', 'guide', 'step4-port'),
  'plan.gateway-port-down': error('network', 'derived', 'step4-port'),
  'plan.gateway-peer': error('network', 'derived', 'step2-configuration'),
  'plan.gateway-key': error('network', 'derived', 'step1-bgp-group'),
  'plan.gateway-vlan': error('network', 'guide', 'step1-vlan'),
  'plan.gateway-asn': error('network', 'guide', 'step4-bgp'),
  'plan.gateway-neighbor': error('network', 'guide', 'step4-bgp'),
  'plan.gateway-remote-asn': error('network', 'guide', 'step4-bgp'),
  'plan.gateway-inactive': error('network', 'maker', 'step4-bgp'),
  'plan.gateway-network-wide': error('network', 'guide', 'step4-bgp'),
  'plan.gateway-network-missing': error('network', 'guide', 'step4-bgp'),
  'plan.gateway-bfd-off': warning('network', 'guide', 'step1-bgp-peer'),
  'plan.gateway-bfd-alone': warning('cloud', 'derived', 'step1-bgp-peer'),
  'plan.gateway-route-wrong': error('network', 'guide', 'step4-static'),
  'plan.gateway-standby-missing': error('network', 'guide', 'step4-static'),
  'plan.gateway-preference': error('network', 'maker', 'step4-static'),
  'plan.gateway-preference-open': question('network', 'maker', 'step4-static'),
  'plan.gateway-policy-denies': error('network', 'derived', 'step4-bgp'),
  'plan.gateway-policy-open': question('network', 'derived', 'step4-bgp'),
  'plan.gateway-redistributes': question('network', 'derived', 'step4-bgp'),
  'plan.gateway-watch-circuit': error('network', 'derived', 'step4-static'),
  'plan.gateway-watch-open': question('network', 'derived', 'step4-static'),
  'plan.gateway-way-down': error('network', 'derived', 'step4-static'),
  'plan.gateway-policy-route': question('network', 'derived', null),
  'plan.gateway-cloud-services': error('network', 'guide', 'step6-route'),
  'plan.gateway-health-route': note('network', 'guide', 'step4-probe'),
  'plan.gateway-selectors': error('network', 'derived', 'step2-configuration'),
  'plan.gateway-ike': error('network', 'derived', 'planning-ike'),
  'plan.gateway-glued': error('network', 'maker', 'step4-port'),
  'plan.gateway-torn': error('network', 'maker', 'step4-bgp'),
  'plan.gateway-placeholder': error('network', 'guide', 'step4-static'),
  'plan.gateway-mask': error('network', 'maker', null),
  'plan.gateway-word': question('network', 'maker', null),
  'plan.gateway-host-bits': question('network', 'derived', null),
  'plan.gateway-unread': question('network', 'derived', null),
  'plan.gateway-damaged': question('network', 'derived', null),
  'plan.gateway-open': question('network', 'derived', null),
};

export const PLAN_CODES = keysOf(RULES);
