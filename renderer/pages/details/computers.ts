/** Search, filter and order of the cloud computers. Pure. */
import type { Outcome } from '../../../shared/check/ids.ts';
import type { Report, ReportCheck } from '../../../shared/report/schema.ts';
import { listIn } from '../../../shared/report/values.ts';
import { OUTCOMES } from './outcomes.ts';

export type SortKey = 'outcome' | 'address' | 'name' | 'delay';

export interface Filter {
  readonly search: string;
  readonly outcome: Outcome | 'all';
  readonly sort: SortKey;
}

/** filterComputers gives the checks that match, in the order asked for; addresses count as numbers. */
export function filterComputers(
  checks: readonly ReportCheck[],
  names: ReadonlyMap<string, string>,
  { search, outcome, sort }: Filter,
): readonly ReportCheck[] {
  const wanted = search.trim().toLowerCase();
  const nameOf = ({ subject = '' }: ReportCheck): string => names.get(subject) ?? '';
  const matches = (check: ReportCheck): boolean =>
    (outcome === 'all' || check.outcome === outcome) &&
    (wanted === '' ||
      [check.subject ?? '', nameOf(check), check.reason].some((text) => text.toLowerCase().includes(wanted)));
  const keyed = checks
    .filter(matches)
    .map((check) => ({ check, address: numberOf(check.subject ?? ''), name: nameOf(check) }));
  const rank: Readonly<Record<SortKey, (a: (typeof keyed)[number], b: (typeof keyed)[number]) => number>> = {
    outcome: (a, b) => OUTCOMES.indexOf(a.check.outcome) - OUTCOMES.indexOf(b.check.outcome),
    address: () => 0,
    name: (a, b) => byName.compare(a.name, b.name),
    delay: (a, b) => b.check.durationMs - a.check.durationMs,
  };
  return keyed.sort((a, b) => rank[sort](a, b) || a.address - b.address).map(({ check }) => check);
}

/** desktop-2 before desktop-10. */
const byName = new Intl.Collator(undefined, { numeric: true });

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

export type ComputerLine =
  | { readonly kind: 'group'; readonly outcome: Outcome; readonly count: number }
  | { readonly kind: 'computer'; readonly check: ReportCheck };

/** linesOf puts a heading before each outcome where the order is by outcome. */
export function linesOf(checks: readonly ReportCheck[], sort: SortKey): readonly ComputerLine[] {
  const lines = checks.map((check): ComputerLine => ({ kind: 'computer', check }));
  if (sort !== 'outcome') return lines;
  return OUTCOMES.flatMap((outcome) => {
    const own = lines.filter((line) => line.kind === 'computer' && line.check.outcome === outcome);
    return own.length === 0 ? [] : [{ kind: 'group', outcome, count: own.length } as const, ...own];
  });
}

/** namesOf gives the names that the profile has for its cloud computers. */
export function namesOf({ profile }: Report): ReadonlyMap<string, string> {
  return new Map(
    listIn(profile['cloudComputers']).flatMap(({ address, name }) =>
      typeof address === 'string' && typeof name === 'string' ? [[address, name] as const] : [],
    ),
  );
}
