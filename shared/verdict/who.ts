/** Who has to act on a report, and whether the user can. */
import type { Owner } from '../diagnosis/finding.ts';
import type { Report, ReportStep } from '../report/schema.ts';

/**
 * `self`: the user can fix it. `try`: the user can try something first, then `owner` acts. `other`: only `owner` can.
 */
export type Part = 'self' | 'try' | 'other';

export interface Who {
  readonly part: Part;
  /** In charge of the first cause. */
  readonly owner: Owner;
  /** Must act as well, for further causes as severe as the first. */
  readonly others: readonly Exclude<Owner, 'you'>[];
}

/** whoActs tells who acts on the first cause of the checklist; null where there is none. */
export function whoActs({ checklist }: Pick<Report, 'checklist'>): Who | null {
  const [first, ...rest] = checklist;
  if (first === undefined) return null;
  const others = rest
    .filter(({ severity }) => severity === first.severity)
    .map(({ owner }) => owner)
    .filter((owner) => owner !== 'you')
    .filter((owner) => owner !== first.owner);
  return { part: partOf(first), owner: first.owner, others: [...new Set(others)] };
}

/** Steps stand in the order in which they are tried, so the first one tells whether the user begins. */
function partOf({ owner, actions }: ReportStep): Part {
  if (owner === 'you') return 'self';
  return actions[0]?.owner === 'you' ? 'try' : 'other';
}
