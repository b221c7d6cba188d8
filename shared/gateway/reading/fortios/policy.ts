/** `config router prefix-list` and `config router route-map` of FortiOS. */
import { blockOf } from '../blocks.ts';
import type { PolicyShelf } from '../policies.ts';
import { numberOf } from '../values.ts';
import type { Entry, Setting } from './tree.ts';

/** readPolicies reads the rules of both tables; a rule stands in the entry that names its list. */
export function readPolicies(policies: PolicyShelf, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const name = entry.around?.name ?? null;
    if (entry.name === null || name === null) continue;
    if (entry.table === 'router prefix-list / rule') readRule(policies, entry, name);
    else if (entry.table === 'router route-map / rule') readStep(policies, entry, name);
    else if (entry.table === 'router access-list / rule') policies.unreadList(name);
  }
}

function valueOf(entry: Entry, name: string): Setting | undefined {
  return entry.settings.findLast((one) => one.name === name);
}

function isPermitted(entry: Entry): boolean {
  return valueOf(entry, 'action')?.value !== 'deny';
}

function readRule(policies: PolicyShelf, entry: Entry, list: string): void {
  const prefix = valueOf(entry, 'prefix');
  const [base = '', mask = null] = prefix?.words ?? [];
  entry.opened.names.add(list);
  const block = blockOf(base, base.includes('/') ? null : mask, 'netmask-or-length').block.cidr;
  policies.rule(list, {
    isPermitted: isPermitted(entry),
    block: base === 'any' ? 'any' : block,
    ge: numberOf(valueOf(entry, 'ge')?.value, 0, 32),
    le: numberOf(valueOf(entry, 'le')?.value, 0, 32),
    order: null,
  });
}

const HARMLESS = /^(?:set-\S+|action|match-flags)$/;

function readStep(policies: PolicyShelf, entry: Entry, map: string): void {
  entry.opened.names.add(map);
  const step = policies.step(map, isPermitted(entry), null);
  for (const one of entry.settings) {
    if (one.name === 'match-ip-address') step.conditions.push([one.value]);
    else if (!HARMLESS.test(one.name)) step.isUnread = true;
  }
}
