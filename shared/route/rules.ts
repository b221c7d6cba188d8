/** The policy rules of Linux: which of them apply to our packets, and which table or refusal decides. Pure. */
import { contains, prefixLength, type Ipv4 } from '../net/ipv4.ts';
import type { PolicyRule, Route, RouteTable } from '../observation/workstation.ts';

export type Applies = 'yes' | 'no' | 'maybe';

/** One possible decision: routes that nothing tells apart (empty: none), or a rule that refuses. */
export type Decision = { readonly equals: readonly Route[] } | { readonly refusedBy: PolicyRule };

/** The rules that Linux has by itself; a table without rules was read by a tool that does not show them. */
const DEFAULT_RULES: readonly PolicyRule[] = [
  { priority: 0, from: null, to: null, table: 'local', action: 'table', conditional: false },
  { priority: 32_766, from: null, to: null, table: 'main', action: 'table', conditional: false },
  { priority: 32_767, from: null, to: null, table: 'default', action: 'table', conditional: false },
];

/** Rules that may apply or not double the ways at most this often; beyond that nobody wants to know. */
const MOST_DECISIONS = 64;

/** applies says whether a rule applies to our packets to a target; null: to any. */
export function applies(rule: PolicyRule, target: Ipv4 | null): Applies {
  const conditions = [
    toTarget(rule, target),
    ofSource(rule),
    rule.meets ?? (rule.conditional ? 'no' : 'yes'),
  ];
  const all = WORST.find((one) => conditions.includes(one)) ?? 'yes';
  return rule.negated === true ? NEGATED[all] : all;
}

/** One condition that is not met is enough. */
const WORST: readonly Applies[] = ['no', 'maybe'];
const NEGATED: Readonly<Record<Applies, Applies>> = { yes: 'no', no: 'yes', maybe: 'maybe' };

function toTarget({ to }: PolicyRule, target: Ipv4 | null): Applies {
  if (to === null) return 'yes';
  if (target === null) return 'maybe';
  return contains(to, target) ? 'yes' : 'no';
}

/**
 * A rule for certain sources: which source is taken follows from the route that is being sought, so that it does not
 * apply; some programs look once more with the source, to which its negation may not apply any more.
 */
function ofSource({ from, negated }: PolicyRule): Applies {
  if (from === null) return 'yes';
  return negated === true ? 'maybe' : 'no';
}

/** decisions gives what the rules may decide about a target: one decision, or several where a rule may apply or not. */
export function decisions(
  table: RouteTable,
  target: Ipv4,
  best: (table: string) => readonly Route[],
): readonly Decision[] {
  const rules = [...(table.rules.length === 0 ? DEFAULT_RULES : table.rules)].sort(
    (a, b) => a.priority - b.priority,
  );
  const found: Decision[] = [];
  const open = [0];
  const seen = new Set<number>();
  while (open.length > 0 && found.length < MOST_DECISIONS) {
    const start = open.pop() ?? 0;
    if (seen.has(start)) continue;
    seen.add(start);
    found.push(...followed(rules, start, { target, best, open }));
  }
  return found;
}

interface Lookup {
  readonly target: Ipv4;
  readonly best: (table: string) => readonly Route[];
  /** Places among the rules where the way may also go on. */
  readonly open: number[];
}

function followed(
  rules: readonly PolicyRule[],
  start: number,
  { target, best, open }: Lookup,
): readonly Decision[] {
  for (let at = start; at < rules.length; at += 1) {
    const rule = rules[at];
    if (rule === undefined) break;
    const met = applies(rule, target);
    if (met === 'no') continue;
    if (met === 'maybe') open.push(at + 1);
    if (rule.action === 'goto') {
      const to = rules.findIndex(({ priority }, index) => index > at && priority === rule.goto);
      // A goto without its rule is passed over.
      if (to > at) at = to - 1;
      continue;
    }
    const decision = decided(rule, best);
    if (decision === null) continue;
    if (rule.suppressesGroup === true && 'equals' in decision) open.push(at + 1);
    return [decision];
  }
  return [{ equals: [] }];
}

/** null: the rule decides nothing, and the next one is asked. */
function decided(rule: PolicyRule, best: Lookup['best']): Decision | null {
  if (rule.action === 'nop' || rule.action === 'other') return null;
  if (rule.action !== 'table') return { refusedBy: rule };
  const equals = best(rule.table ?? '');
  const [first] = equals;
  if (first === undefined || first.kind === 'throw') return null;
  // A route that refuses is an answer at once, however short its prefix is.
  const isSuppressed =
    first.kind === 'unicast' && prefixLength(first.destination) <= (rule.suppressPrefixLength ?? -1);
  return isSuppressed ? null : { equals };
}
