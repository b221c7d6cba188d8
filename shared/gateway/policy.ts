/** What policies let through. Pure; what is not read is answered with `unknown`, and never with a guess. */
import { covers, overlaps, prefixLength, type Cidr } from '../net/ipv4.ts';
import type { Policy, PolicyStep, PolicyUse, PrefixRule, RouteMap } from './config-policy.ts';

const LONGEST = 32;

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
 * mayPassInParts says whether policies that deny a block as a whole may let parts of it through: the cloud may announce a
 * network in parts, and how it does stands in no plan.
 */
export function mayPassInParts(
  policies: readonly Policy[],
  uses: readonly PolicyUse[],
  block: Cidr,
): boolean {
  return uses.every(({ kind, name }) => {
    const policy = policies.find((one) => one.kind === kind && one.name === name);
    if (policy === undefined) return true;
    return policy.kind === 'list' ? letsParts(policy.rules, block) : mapLetsParts(policies, policy, block);
  });
}

/** Lines that stand behind one that denies the whole with all of its parts let nothing of it through. */
function letsParts(rules: readonly PrefixRule[] | null, block: Cidr): boolean {
  if (rules === null) return true;
  const end = rules.findIndex((rule) => !rule.isPermitted && holdsParts(rule, block));
  return rules
    .slice(0, end < 0 ? rules.length : end)
    .some((rule) => rule.isPermitted && rule.most > prefixLength(block) && overlaps(rule.block, block));
}

/** Whether a line holds for every part of a block. */
function holdsParts({ block: outer, least, most }: PrefixRule, block: Cidr): boolean {
  return covers(outer, block) && least <= prefixLength(block) + 1 && most === LONGEST;
}

function mapLetsParts(policies: readonly Policy[], { steps }: RouteMap, block: Cidr): boolean {
  const listsOf = (names: readonly string[]) =>
    names.map((name) => policies.find((one) => one.kind === 'list' && one.name === name));
  const isFor = (step: PolicyStep, holds: (rules: readonly PrefixRule[] | null) => boolean): boolean =>
    step.conditions.every((names) => listsOf(names).some((one) => one?.kind !== 'list' || holds(one.rules)));
  for (const step of steps) {
    if (step.isPermitted && isFor(step, (rules) => letsParts(rules, block))) return true;
    const isWhole = !step.isPermitted && !step.isUnread;
    if (isWhole && isFor(step, (rules) => rules?.[0]?.isPermitted === true && holdsParts(rules[0], block)))
      return false;
  }
  return false;
}
