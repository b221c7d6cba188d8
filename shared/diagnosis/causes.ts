/** The cause graph at work: which open finding explains which. */
import { parseIpv4 } from '../net/ipv4.ts';
import { splitPort } from '../net/endpoint.ts';
import type { Finding, Severity } from './finding.ts';
import type { FindingCode } from './finding-args.ts';
import { definitionOf } from './findings.ts';
import { severityOf } from './severity.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** worse compares severities; positive when the first is worse. */
export function worse(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b];
}

function toAddress(text: string): string[] {
  const address = parseIpv4(splitPort(text)?.host ?? '');
  return address === null ? [] : [address];
}

/** Findings about a server of the cloud name it in `servers`; elsewhere `servers` are the company's own resolvers. */
const SERVERS_ARE_TARGETS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'dns.server-silent',
  'dns.server-refused',
  'dns.udp-blocked',
]);

/** targetsOf lists the addresses that a finding is about; empty when it is about none in particular. */
export function targetsOf(finding: Finding): ReadonlySet<string> {
  const { args } = finding;
  const isPinned = finding.code === 'workstation.hosts-override';
  const lists = [
    'targets' in args ? args.targets : [],
    SERVERS_ARE_TARGETS.has(finding.code) && 'servers' in args ? args.servers : [],
    isPinned ? finding.args.answers : [],
  ];
  const named = lists.flat();
  const isAboutNames = finding.code.startsWith('dns.') && !SERVERS_ARE_TARGETS.has(finding.code);
  const subjects = isAboutNames ? [] : finding.subjects;
  return new Set([...named, 'target' in args ? args.target : '', ...subjects].flatMap(toAddress));
}

/** A silent server is explained by a block at home only where the block is about that server. */
function reached(cause: Finding, effect: Finding): ReadonlySet<string> {
  const targets = targetsOf(effect);
  if (cause.code !== 'workstation.local-block') return targets;
  const servers = 'servers' in effect.args ? effect.args.servers : [];
  return new Set([...targets, ...servers.flatMap(toAddress)]);
}

function sharesTarget(cause: Finding, effect: Finding): boolean {
  if (cause.code === 'workstation.local-block' && cause.args.everything) return true;
  const causes = targetsOf(cause);
  const effects = reached(cause, effect);
  if (causes.size === 0 || effects.size === 0) return true;
  return [...effects].some((target) => causes.has(target));
}

/** The network behind them is not seen, or another one is; which server the right one has is not known. */
const UNSEEN_NETWORK: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'workstation.gateway-silent',
  'workstation.no-default-route',
  'workstation.off-network',
]);

/**
 * A public DNS server that has no right answer will have none when the VPC resolvers answer again: it is a fault of its
 * own. Other resolvers (the company's router, a VPN's) may pass questions on to the VPC, so silence there explains them.
 */
function outlasts(cause: Finding, effect: Finding): boolean {
  if (effect.code !== 'dns.other-resolver' || effect.args.whose !== 'public' || effect.args.says === 'silent')
    return false;
  const { stage, explainsAs = cause.code } = definitionOf(cause.code);
  return stage !== 'adapter' && !UNSEEN_NETWORK.has(explainsAs);
}

/** A first hop that loses two packets of a hundred does not explain that thirty are lost: half of it has to be its own. */
const OWN_SHARE = 0.5;

function isTooSmall(cause: Finding, effect: Finding): boolean {
  if (cause.code !== 'workstation.weak-wifi') return false;
  if (effect.code === 'path.loss') return cause.args.lossPercent < OWN_SHARE * effect.args.percent;
  return effect.code === 'path.latency' && cause.args.avgMs < OWN_SHARE * effect.args.avgMs;
}

/**
 * explains says whether one open finding explains another: the graph has the edge, the cause is severe
 * enough, and both are about the same addresses where both name any.
 */
export function explains(cause: Finding, effect: Finding): boolean {
  const definition = definitionOf(cause.code);
  if (!definitionOf(effect.code).explainedBy.includes(cause.code) || outlasts(cause, effect)) return false;
  if (isTooSmall(cause, effect)) return false;
  const severity = severityOf(cause);
  if (severity === 'note') return false;
  const strongEnough = worse(severity, severityOf(effect)) >= 0 || definition.explainsErrors === true;
  return strongEnough && sharesTarget(cause, effect);
}

/** rootsOf follows the graph from an effect to the open findings that nothing else explains. */
export function rootsOf(effect: Finding, open: readonly Finding[]): readonly Finding[] {
  const roots = new Set<Finding>();
  const visited = new Set<Finding>([effect]);
  const queue: Finding[] = [effect];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    const effectNow = current;
    const causes = open.filter((candidate) => candidate !== effectNow && explains(candidate, effectNow));
    if (causes.length === 0 && current !== effect) roots.add(current);
    for (const cause of causes.filter((one) => !visited.has(one))) {
      visited.add(cause);
      queue.push(cause);
    }
  }
  return [...roots];
}
