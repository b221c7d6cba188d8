/** What a workstation measured, beside what the plan promises. Pure, without words. */
import { keysOf } from '../../values/keys.ts';
import type { FindingCode } from '../../diagnosis/finding-args.ts';
import { contains, parseIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { PathMtu } from '../../observation/exchange.ts';
import { factsOf, type Facts } from '../../observation/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import type { Platform } from '../../observation/workstation.ts';
import { RESOLVERS } from '../../profile/defaults.ts';
import type { Carrier, PlanOwner } from '../findings.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import type { PlanContext } from '../rules/context.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Cell, TargetKind } from '../simulate/types.ts';

/** `source`: from which network; `way`: over what; `size`: the largest packet, in bytes; `dns`: who is asked. */
export type Promised = 'source' | 'way' | 'size' | 'dns';

export interface PlanDifference {
  readonly what: Promised;
  readonly promised: readonly string[];
  readonly measured: readonly string[];
  readonly owner: PlanOwner;
}

/** A finding of the ordinary check that follows from the plan itself. */
export interface PlanExplanation {
  readonly finding: FindingCode;
  readonly cell: Cell;
}

export interface PlanReality {
  readonly differences: readonly PlanDifference[];
  readonly explained: readonly PlanExplanation[];
  /** What agrees. */
  readonly agreed: readonly Promised[];
  /** What the run does not tell. */
  readonly notMeasured: readonly Promised[];
}

export interface Measured {
  readonly observations: readonly Observation[];
  readonly platform: Platform;
  readonly findings: readonly FindingCode[];
}

/** What the plan can explain, by the destination that the finding is about. */
const ABOUT: Readonly<Partial<Record<FindingCode, TargetKind>>> = {
  'route.cloud-services-missing': 'cloud-services',
  'route.cloud-services-unreachable': 'cloud-services',
  'route.cloud-services-silent': 'cloud-services',
  'route.office-network-missing': 'office',
};

/** null: the run does not tell. `unplanned`: the plan promises nothing. */
type Compared = PlanDifference | 'agrees' | 'unplanned' | null;

/** compareWithPlan compares one run with the plan. */
export function compareWithPlan(context: PlanContext, measured: Measured): PlanReality {
  const facts = factsOf(measured.observations, measured.platform);
  const carrier = carrierOf(context, facts, measured.findings);
  const compared: Readonly<Record<Promised, Compared>> = {
    source: sourceOf(context, facts),
    way: wayOf(context, carrier),
    size: sizeOf(context, facts, carrier),
    dns: dnsOf(context, facts),
  };
  const entries = keysOf(compared).map((what) => [what, compared[what]] as const);
  return {
    differences: entries.flatMap(([, one]) => (one === null || typeof one === 'string' ? [] : [one])),
    agreed: entries.flatMap(([what, one]) => (one === 'agrees' ? [what] : [])),
    notMeasured: entries.flatMap(([what, one]) => (one === null ? [what] : [])),
    explained: explainedBy(context, measured.findings, carrier),
  };
}

/** Packets must leave from a block that the plan has for the data center, or nothing knows the way back. */
function sourceOf({ plan }: PlanContext, facts: Facts): Compared {
  const cloud = [CLOUD_SERVICES, ...plan.officeNetworks.map(({ cidr }) => cidr)];
  const sources = facts
    .all('winner')
    .filter(({ target }) => cloud.some((one) => contains(one, target)))
    .flatMap(({ source }) => source ?? []);
  if (sources.length === 0) return null;
  const strays = [...new Set(sources)].filter(
    (source) => !plan.dataCenter.cidrs.some((one) => contains(one, source)),
  );
  return strays.length === 0
    ? 'agrees'
    : { what: 'source', promised: plan.dataCenter.cidrs, measured: strays, owner: 'network' };
}

/** The VBR in a trace is the circuit; a hop of the standby is the VPN. A router that keeps silent tells nothing. */
function carrierOf({ plan }: PlanContext, facts: Facts, findings: readonly FindingCode[]): Carrier | null {
  const hops = new Set(
    facts.all('trace').flatMap((trace) => trace.hops.flatMap(({ address }) => address ?? [])),
  );
  const ends = plan.vpnGateway.connections.flatMap(({ tunnel }) => tunnel?.cloudAddress.address ?? []);
  if (findings.includes('path.on-standby') || ends.some((one) => hops.has(one))) return 'vpn';
  return hops.has(plan.vbr.cloudAddress.address) ? 'circuit' : null;
}

function wayOf({ plan }: PlanContext, carrier: Carrier | null): Compared {
  if (carrier === null) return null;
  return carrier === 'circuit'
    ? 'agrees'
    : { what: 'way', promised: [plan.vbr.cloudAddress.address], measured: [], owner: 'network' };
}

/** For one way the plan names a size; what passed is the largest packet that came through to every target beyond it. */
function sizeOf({ plan }: PlanContext, facts: Facts, carrier: Carrier | null): Compared {
  const { vbr, vpnGateway } = plan;
  if (vbr.mtu === undefined && vpnGateway.mtu === undefined) return 'unplanned';
  if (carrier === null) return null;
  const promised = carrier === 'circuit' ? vbr.mtu : vpnGateway.mtu;
  if (promised === undefined) return 'unplanned';
  const sizes = facts.all('mtu').map((one) => largestOf(one, promised));
  const short = sizes.flatMap((one) => (one.kind === 'short' ? [one.bytes] : []));
  if (short.length > 0)
    return {
      what: 'size',
      promised: [String(promised)],
      measured: [String(Math.min(...short))],
      owner: 'network',
    };
  return sizes.some(({ kind }) => kind === 'enough') ? 'agrees' : null;
}

/** Whether packets of the promised size passed. A size that the workstation itself cannot send tells nothing of the way. */
function largestOf(
  { sizes }: PathMtu,
  promised: number,
): { readonly kind: 'enough' | 'unknown' } | { readonly kind: 'short'; readonly bytes: number } {
  const passed = Math.max(0, ...sizes.flatMap((one) => (one.outcome === 'passed' ? [one.bytes] : [])));
  if (passed >= promised) return { kind: 'enough' };
  const failed = sizes.some(
    ({ bytes, outcome }) =>
      bytes > passed && bytes <= promised && (outcome === 'silent' || outcome === 'too-big-reported'),
  );
  return passed > 0 && failed ? { kind: 'short', bytes: passed } : { kind: 'unknown' };
}

/** With DHCP the system asks the cloud's servers. With a forwarder it asks the company's, which only the ordinary check can judge. */
function dnsOf({ plan }: PlanContext, facts: Facts): Compared {
  const { dns } = plan;
  const groups = facts.one('resolvers');
  if (dns === undefined || dns.method === 'none' || !groups.known) return null;
  const asked = groups.value.filter(({ scope }) => scope === 'default').flatMap(({ servers }) => servers);
  const addresses: readonly Ipv4[] = asked.flatMap((one) => parseIpv4(one) ?? []);
  // A resolver of the system itself hides whom it asks.
  if (addresses.length === 0 || addresses.some((one) => one.startsWith('127.'))) return null;
  const cloud = RESOLVERS.map(({ address }) => address);
  if (dns.method === 'dhcp')
    return addresses.some((one) => dns.servers.includes(one))
      ? 'agrees'
      : { what: 'dns', promised: dns.servers, measured: addresses, owner: 'it' };
  return addresses.every((one) => cloud.includes(one))
    ? { what: 'dns', promised: [], measured: addresses, owner: 'it' }
    : null;
}

/** Where the simulation has no way in the state that was measured, the plan explains what is dead. */
function explainedBy(
  context: PlanContext,
  findings: readonly FindingCode[],
  carrier: Carrier | null,
): readonly PlanExplanation[] {
  const state = carrier === 'vpn' ? 'circuit-down' : 'all-up';
  const cells = simulate(context).filter((one) => one.state === state && one.verdict === 'no-way');
  return findings.flatMap((finding) => {
    const cell = cells.find(({ target }) => target.kind === ABOUT[finding]);
    return cell === undefined ? [] : [{ finding, cell }];
  });
}
