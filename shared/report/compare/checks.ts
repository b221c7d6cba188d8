import { holdsPseudonym } from '../redact/pseudonyms.ts';
import type { Report, ReportCheck } from '../schema.ts';
import type { CheckChange, Comparison } from './comparison.ts';
import { sentenceOf } from './own-names.ts';

/** What the pseudonyms of the two reports hide. */
interface Pseudonymity {
  readonly hides: (side: 'before' | 'after') => boolean;
  /** Both have pseudonyms, each of its own. */
  readonly namesClash: boolean;
}

interface Compared {
  readonly checks: Comparison['checks'];
  /** Ids of checks whose subjects cannot be paired. */
  readonly hidden: readonly string[];
}

/** compareChecks lists the checks whose outcome differs. A check of a subject that a pseudonym hides has no counterpart. */
export function compareChecks(before: Report, after: Report, { hides, namesClash }: Pseudonymity): Compared {
  const hidden = new Set([...hiddenIn(before, hides('before')), ...hiddenIn(after, hides('after'))]);
  const old = byKey(before.checks, hidden);
  const now = byKey(after.checks, hidden);
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): readonly CheckChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const shown = is ?? was;
    if (shown === undefined || was?.outcome === is?.outcome) return [];
    const { id, subject } = shown;
    // The earlier report may speak another language than the comparison.
    const reason =
      is !== undefined || before.language === after.language ? sentenceOf(shown.reason, namesClash) : '';
    return [
      {
        id,
        ...(subject === undefined ? {} : { subject }),
        before: was?.outcome ?? null,
        after: is?.outcome ?? null,
        reason,
      },
    ];
  });
  return { checks: changes, hidden: [...hidden] };
}

function hiddenIn(report: Report, hides: boolean): readonly string[] {
  return hides
    ? report.checks
        .filter(({ subject }) => subject !== undefined && holdsPseudonym(subject))
        .map(({ id }) => id)
    : [];
}

function byKey(
  checks: readonly ReportCheck[],
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, ReportCheck> {
  return new Map(
    checks.filter(({ id }) => !hidden.has(id)).map((one) => [`${one.id}\0${one.subject ?? ''}`, one]),
  );
}
