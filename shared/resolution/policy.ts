/** The Name Resolution Policy Table of Windows, which is looked up before any question is asked. */
import type { NrptRule } from '../observation/workstation.ts';

export interface Policy {
  readonly rule: NrptRule;
  /** The namespace that matched. */
  readonly namespace: string;
}

/** ruleFor gives the rule for a name: the longest namespace wins. null: none, or one without servers, which is an exemption. */
export function ruleFor(name: string, rules: readonly NrptRule[]): Policy | null {
  const matches = rules.flatMap((rule) => rule.namespaces.map((namespace) => ({ rule, namespace, weight: weightOf(name, namespace.toLowerCase()) })));
  const best = matches.filter(({ weight }) => weight > 0).reduce<(typeof matches)[number] | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
  return best === null || best.rule.servers.length === 0 ? null : { rule: best.rule, namespace: best.namespace };
}

/** `.suffix`, `exact.name` or `.` for any name; an exact name beats every suffix. */
function weightOf(name: string, namespace: string): number {
  if (namespace === '.') return 1;
  if (namespace.startsWith('.')) return name.endsWith(namespace) || name === namespace.slice(1) ? namespace.length : 0;
  return name === namespace ? Infinity : 0;
}
