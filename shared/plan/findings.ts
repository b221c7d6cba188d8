/** What the plan check can say: stable ids with their values. Add, never rename. */
import type { Mark } from '../ledger/sure.ts';

/** Which of two networks. */
export type NetworkKind = 'office' | 'user-vpc' | 'data-center' | 'vbr' | 'cloud-services';
/** The two ways between data center and cloud. */
export type Carrier = 'circuit' | 'vpn';

export interface PlanFindingArgs {
  'plan.cidr-overlap': { a: string; aKind: NetworkKind; b: string; bKind: NetworkKind };
  'plan.cidr-host-bits': { written: string; block: string };
  'plan.vbr-routing': Record<string, never>;
  'plan.vpn-routing': Record<string, never>;
  'plan.ike-version': { connection: string; version: string; supported: readonly string[] };
  'plan.ike-unknown': Record<string, never>;
  'plan.public-address': { written: string; block: string };
  'plan.public-address-private': { written: string };
  'plan.public-address-open': { written: string };
  'plan.public-address-dynamic': Record<string, never>;
  'plan.public-address-static': Record<string, never>;
  'plan.vpn-address': Record<string, never>;
  'plan.vpn-region': { gateway: string; customer: string };
  'plan.vlan-range': { vlan: number };
  'plan.vlan-zero-shared': Record<string, never>;
  'plan.vbr-subnet': { cloud: string; gateway: string; why: 'subnet' | 'same' | 'mask' | 'edge' };
  'plan.vbr-ipv6': { cloud: string; gateway: string };
  'plan.tag': { part: 'key' | 'value'; tag: string; why: 'long' | 'prefix' | 'url' };
  'plan.bgp-missing': Record<string, never>;
  'plan.bgp-route-quota': { quota: number };
  'plan.bgp-routes-over-quota': { count: number; quota: number };
  'plan.bgp-local-asn': { asn: number };
  'plan.bgp-peer-asn': { asn: number };
  'plan.bgp-peer-asn-reserved': { asn: number };
  'plan.bgp-same-asn': { asn: number };
  'plan.bfd-hops': { hops: number | null };
  'plan.bfd-off': Record<string, never>;
  'plan.vpn-weight': { weight: number };
  'plan.vpn-pair': { destination: string; why: 'same-connection' | 'same-weight' | 'no-active' };
  'plan.vpn-connection-unknown': { name: string };
  'plan.vpn-route-missing': { block: string };
  'plan.vpn-advertise': { destination: string };
  'plan.vpn-cen-publish': Record<string, never>;
  'plan.vpn-cen-publish-open': Record<string, never>;
  'plan.selectors': { connection: string; missing: readonly string[] };
  'plan.tunnel-block': { connection: string; cloud: string; gateway: string };
  'plan.psk-length': { connection: string; length: number };
  'plan.cen-attachment': { missing: 'office' | 'user-vpc' | 'vbr' };
  'plan.health-missing': Record<string, never>;
  'plan.health-source': { source: string; why: 'range' | 'vbr' };
  'plan.health-destination': { found: string; wanted: string };
  'plan.health-interval': { seconds: number };
  'plan.health-packets': { packets: number };
  'plan.change-route': Record<string, never>;
  'plan.cloud-services-way': Record<string, never>;
  'plan.cloud-services-edition': Record<string, never>;
  'plan.dns-missing': Record<string, never>;
  'plan.dns-servers': { found: readonly string[] };
  'plan.dns-company': Record<string, never>;
  'plan.dns-forward': { why: 'zone' | 'servers'; found: readonly string[] };
  'plan.dns-on-premises': Record<string, never>;
  'plan.dns-on-premises-open': Record<string, never>;
  'plan.dns-edition-region': { router: string; region: string };
  'plan.dns-edition-vpn': Record<string, never>;
  'plan.gateway-port': { wanted: string; found: readonly string[] };
  'plan.gateway-port-down': { port: string };
  'plan.gateway-peer': { wanted: string; found: readonly string[] };
  'plan.gateway-key': { address: string; planned: boolean };
  'plan.gateway-vlan': { wanted: number; found: number | null };
  'plan.gateway-asn': { wanted: number; found: number };
  'plan.gateway-neighbor': { address: string; asn: number };
  'plan.gateway-remote-asn': { address: string; wanted: number; found: string };
  'plan.gateway-inactive': { address: string; sure: boolean };
  'plan.gateway-network-wide': { announced: string; planned: readonly string[]; hits: readonly string[] };
  'plan.gateway-network-missing': { block: string };
  'plan.gateway-bfd-off': { address: string; planned: boolean };
  'plan.gateway-bfd-alone': { address: string };
  'plan.gateway-route-wrong': { written: string; block: string; destination: string };
  'plan.gateway-standby-missing': { destination: string };
  'plan.gateway-preference': {
    block: string;
    meaning: 'never-installed' | 'beats-ebgp' | 'ties-with-ebgp' | 'beats-static' | 'ties-with-static';
    number: number | null;
    ebgp: number | null;
    dialect: string;
  };
  'plan.gateway-preference-open': { block: string; number: number | null; dialect: string; mark: Mark };
  'plan.gateway-policy-denies': { policy: string; direction: 'in' | 'out'; blocks: readonly string[] };
  'plan.gateway-policy-open': { policy: string; direction: 'in' | 'out'; blocks: readonly string[] };
  'plan.gateway-redistributes': { source: string; blocks: readonly string[] };
  'plan.gateway-watch-circuit': { block: string };
  'plan.gateway-watch-open': { blocks: readonly string[] };
  'plan.gateway-way-down': { port: string; blocks: readonly string[] };
  'plan.gateway-policy-route': { count: number };
  'plan.gateway-cloud-services': { missing: readonly Carrier[] };
  'plan.gateway-health-route': { source: string };
  'plan.gateway-selectors': { tunnel: string; missing: readonly string[] };
  'plan.gateway-ike': { tunnel: string; wanted: string; found: string };
  'plan.gateway-glued': { parts: readonly string[] };
  'plan.gateway-torn': { parts: readonly string[] };
  'plan.gateway-placeholder': { written: string };
  'plan.gateway-mask': { written: string; cidr: string; kind: string };
  'plan.gateway-word': { word: string; dialect: string };
  'plan.gateway-host-bits': { written: string; block: string };
  'plan.gateway-unread': { count: number };
  'plan.gateway-damaged': { kind: string };
  'plan.gateway-open': {
    what: 'port' | 'neighbor' | 'networks' | 'standby' | 'cloud-services' | 'bfd' | 'vlan';
  };
}

export type PlanFindingCode = keyof PlanFindingArgs;

/** `question`: nobody can say so from what is given, or the fact behind it is not certain; it is asked and never told as a fault. */
export type PlanSeverity = 'error' | 'warning' | 'question' | 'note';
export type PlanOwner = 'network' | 'cloud' | 'it';

/** Where something stands. */
export interface PlanPlace {
  /** The name of the plan or of a gateway's file. */
  readonly file: string;
  /** From 1; null: in the file as a whole. */
  readonly line: number | null;
  /** `vbr.vlan` in a plan; empty in a configuration. */
  readonly path: string;
  /** The line as it stands; empty where there is none. */
  readonly text: string;
}

/** Lines that correct it. Undo: what brings the old state back. */
export interface Correction {
  readonly file: string;
  /** The lines that go, from 1; null: nothing goes. */
  readonly replaces: { readonly from: number; readonly to: number } | null;
  /** Where the new lines go when nothing is replaced: behind this line; null: anywhere in its part. */
  readonly behind: number | null;
  readonly lines: readonly string[];
  readonly undo: readonly string[];
}

export type PlanFinding = { [C in PlanFindingCode]: PlanFindingOf<C> }[PlanFindingCode];

export interface PlanFindingOf<C extends PlanFindingCode> {
  readonly code: C;
  readonly args: PlanFindingArgs[C];
  readonly places: readonly PlanPlace[];
  /** Null: only people can decide, and the text says what. */
  readonly correction: Correction | null;
}

/** Where a finding stands, and the lines that correct it where there are any. */
export type Told =
  | readonly PlanPlace[]
  | { readonly places: readonly PlanPlace[]; readonly correction: Correction | null };

/** planFinding builds a finding; the compiler asks for the values that its texts need. */
export function planFinding<C extends PlanFindingCode>(
  code: C,
  args: PlanFindingArgs[C],
  told: Told,
): PlanFindingOf<C> {
  return 'correction' in told ? { code, args, ...told } : { code, args, places: told, correction: null };
}
