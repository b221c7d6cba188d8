/** The Name Resolution Policy Table of Windows, which is looked up before any question is asked. */
import type { NrptRule } from '../observation/workstation.ts';

export interface Policy {
  readonly rule: NrptRule;
  /** The namespace that matched. */
  readonly namespace: string;
}

/** ruleFor gives the rule for a name: the longest namespace wins. null: none, or an exemption, which has no servers. */
export function ruleFor(name: string, rules: readonly NrptRule[]): Policy | null {
  const pairs = rules.flatMap((rule) => rule.namespaces.map((namespace): Policy => ({ rule, namespace })));
  const weights = pairs.map(({ namespace }) => weightOf(name, namespace.toLowerCase()));
  const most = Math.max(0, ...weights);
  const best = most === 0 ? undefined : pairs[weights.indexOf(most)];
  return best === undefined || best.rule.servers.length === 0 ? null : best;
}

/** `.suffix`, `exact.name` or `.` for any name; an exact name beats every suffix. */
function weightOf(name: string, namespace: string): number {
  if (namespace === '.') return 1;
  if (namespace.startsWith('.'))
    return name.endsWith(namespace) || name === namespace.slice(1) ? namespace.length : 0;
  return name === namespace ? Infinity : 0;
}
