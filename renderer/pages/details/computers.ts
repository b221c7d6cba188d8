/** Search, filter and order of the cloud computers. Pure. */
import type { Outcome } from '../../../shared/check/ids.ts';
import type { Report, ReportCheck } from '../../../shared/report/schema.ts';

export const OUTCOMES: readonly Outcome[] = ['fail', 'error', 'warn', 'inconclusive', 'skipped', 'pass'];

export type SortKey = 'outcome' | 'address' | 'delay';

export interface Filter {
  readonly search: string;
  readonly outcome: Outcome | 'all';
  readonly sort: SortKey;
}

/** filterComputers gives the checks that match, in the order asked for; addresses count as numbers. */
export function filterComputers(checks: readonly ReportCheck[], names: ReadonlyMap<string, string>, { search, outcome, sort }: Filter): readonly ReportCheck[] {
  const wanted = search.trim().toLowerCase();
  const matches = ({ subject = '', ...check }: ReportCheck): boolean =>
    (outcome === 'all' || check.outcome === outcome) &&
    (wanted === '' || subject.includes(wanted) || (names.get(subject) ?? '').toLowerCase().includes(wanted));
  const keyed = checks.filter(matches).map((check) => ({ check, address: numberOf(check.subject ?? '') }));
  const rank: Readonly<Record<SortKey, (one: (typeof keyed)[number]) => number>> = {
    outcome: ({ check }) => OUTCOMES.indexOf(check.outcome),
    address: () => 0,
    delay: ({ check }) => -check.durationMs,
  };
  return keyed.sort((a, b) => rank[sort](a) - rank[sort](b) || a.address - b.address).map(({ check }) => check);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** namesOf gives the names that the profile has for its cloud computers. */
export function namesOf({ profile }: Report): ReadonlyMap<string, string> {
  const list = Array.isArray(profile['cloudComputers']) ? (profile['cloudComputers'] as readonly { readonly address?: unknown; readonly name?: unknown }[]) : [];
  return new Map(list.flatMap(({ address, name }) => (typeof address === 'string' && typeof name === 'string' ? [[address, name] as const] : [])));
}
