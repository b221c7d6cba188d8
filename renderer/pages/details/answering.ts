/** Which of the system's sources answers a name, in the order in which systems ask them. Pure. */
import type { HostsEntry, NrptRule, ResolverGroup } from '../../../shared/observation/workstation.ts';

export interface NameSources {
  readonly hosts: readonly HostsEntry[];
  /** Windows only; elsewhere empty. */
  readonly rules: readonly NrptRule[];
  readonly groups: readonly ResolverGroup[];
}

export type Answering =
  /** The hosts file: no server is asked. */
  | { readonly by: 'hosts'; readonly entry: HostsEntry }
  /** A rule of the Name Resolution Policy Table names the servers. */
  | { readonly by: 'policy'; readonly servers: readonly string[] }
  | { readonly by: 'group'; readonly index: number }
  | { readonly by: 'nobody' };

/** answeringOf gives the source that answers a name. */
export function answeringOf(name: string, { hosts, rules, groups }: NameSources): Answering {
  const lower = name.toLowerCase();
  const entry = hosts.find(({ names }) => names.some((one) => one.toLowerCase() === lower));
  if (entry !== undefined) return { by: 'hosts', entry };
  const servers = policyServers(lower, rules);
  if (servers.length > 0) return { by: 'policy', servers };
  const index = bestOf(groups.map((group) => groupWeight(lower, group)));
  return index < 0 ? { by: 'nobody' } : { by: 'group', index };
}

/** The longest namespace wins; a rule without servers is an exemption from the shorter ones. */
function policyServers(name: string, rules: readonly NrptRule[]): readonly string[] {
  const index = bestOf(rules.map(({ namespaces }) => Math.max(0, ...namespaces.map((one) => namespaceWeight(name, one.toLowerCase())))));
  return rules[index]?.servers ?? [];
}

/** `.suffix`, `exact.name` or `.` for any name; an exact name beats every suffix. */
function namespaceWeight(name: string, namespace: string): number {
  if (namespace === '.') return 1;
  if (namespace.startsWith('.')) return name.endsWith(namespace) || name === namespace.slice(1) ? namespace.length : 0;
  return name === namespace ? Infinity : 0;
}

/** The longest matching domain, else a group for any name. */
function groupWeight(name: string, { scope, domains, servers }: ResolverGroup): number {
  if (servers.length === 0 || scope === 'scoped') return 0;
  if (scope === 'default') return 1;
  const own = domains.map((domain) => domain.replace(/^[.~]+/, '').toLowerCase()).filter((domain) => name === domain || name.endsWith(`.${domain}`));
  return Math.max(0, ...own.map((domain) => domain.length + 1));
}

/** The place of the greatest weight, the first of equal ones; -1: none has any. */
function bestOf(weights: readonly number[]): number {
  const best = Math.max(0, ...weights);
  return best === 0 ? -1 : weights.indexOf(best);
}
