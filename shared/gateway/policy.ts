/** What policies let through. Pure; what is not read is answered with `unknown`, and never with a guess. */
import { covers, overlaps, prefixLength, type Cidr } from '../net/ipv4.ts';
import type { Policy, PolicyStep, PolicyUse, PrefixRule, RouteMap } from './config-policy.ts';

export type Passes = 'permitted' | 'denied' | 'unknown';

/** passesAll says whether a block passes each of several policies. */
export function passesAll(policies: readonly Policy[], uses: readonly PolicyUse[], block: Cidr): Passes {
  const said = uses.map((use) => passes(policies, use, block));
  if (said.includes('denied')) return 'denied';
  return said.includes('unknown') ? 'unknown' : 'permitted';
}

/** What a policy does that is named and not there differs from dialect to dialect. */
function passes(policies: readonly Policy[], { kind, name }: PolicyUse, block: Cidr): Passes {
  const policy = policies.find((one) => one.kind === kind && one.name === name);
  if (policy === undefined) return 'unknown';
  return policy.kind === 'list' ? byList(policy.rules, block) : byMap(policies, policy, block);
}

function byList(rules: readonly PrefixRule[] | null, block: Cidr): Passes {
  if (rules === null) return 'unknown';
  const length = prefixLength(block);
  const rule = rules.find((one) => covers(one.block, block) && length >= one.least && length <= one.most);
  return rule?.isPermitted === true ? 'permitted' : 'denied';
}

function byMap(policies: readonly Policy[], { steps }: RouteMap, block: Cidr): Passes {
  for (const step of steps) {
    const holds = holdsFor(policies, step, block);
    if (holds === 'unknown') return 'unknown';
    if (holds === 'permitted') return step.isPermitted ? 'permitted' : 'denied';
  }
  return 'denied';
}

function holdsFor(policies: readonly Policy[], { conditions, isUnread }: PolicyStep, block: Cidr): Passes {
  const said = conditions.map((lists) => {
    const each = lists.map((name) => passes(policies, { kind: 'list', name }, block));
    if (each.includes('permitted')) return 'permitted';
    return each.includes('unknown') ? 'unknown' : 'denied';
  });
  if (said.includes('denied')) return 'denied';
  return isUnread || said.includes('unknown') ? 'unknown' : 'permitted';
}

/**
 * mayPassInParts says whether a policy that denies a block as a whole lets parts of it through: the cloud may announce a
 * network in parts, and how it does stands in no plan.
 */
export function mayPassInParts(
  policies: readonly Policy[],
  uses: readonly PolicyUse[],
  block: Cidr,
): boolean {
  const lists = uses.flatMap(({ kind, name }) => {
    const maps = policies.filter((one) => one.kind === 'map' && kind === 'map' && one.name === name);
    const named = maps.flatMap((one) =>
      one.kind === 'map' ? one.steps.flatMap(({ conditions }) => conditions.flat()) : [],
    );
    return kind === 'list' ? [name] : named;
  });
  return policies.some(
    (one) =>
      one.kind === 'list' &&
      lists.includes(one.name) &&
      one.rules?.some(
        (rule) => rule.isPermitted && rule.most > prefixLength(block) && overlaps(rule.block, block),
      ) === true,
  );
}
