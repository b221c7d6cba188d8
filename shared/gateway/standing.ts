/** What the number of a static route does beside an eBGP route for the same destination. Pure. */
import type { Written, Gap } from './written.ts';
import type { Standing } from './config-routes.ts';
import type { Dialect } from './dialect.ts';
import { PREFERENCES, type Preferences } from './preferences.ts';
import { weakest, type Mark } from '../ledger/sure.ts';

export interface Numbers {
  readonly dialect: Dialect;
  readonly preference: Written<number> | null;
  readonly staticDefault: Written<number> | null;
  /** What BGP routes have here; `value` null: a policy decides. */
  readonly ebgp: Written<number | null> | null;
  /** A word of another dialect stands where the number does. */
  readonly isForeign: boolean;
  /** Lines that may say otherwise. */
  readonly gaps: readonly Gap[];
}

const WRITTEN: Mark = 'confirmed';
/** A changed default holds for routes that were added after it (Comware's command reference), and no file says when. */
const CHANGED_DEFAULT: Mark = 'inferred';

/** standingOf says which of both routes is used, and how sure that is. */
export function standingOf(numbers: Numbers): Standing {
  const { dialect, gaps } = numbers;
  const own = numbers.preference?.value ?? numbers.staticDefault?.value ?? null;
  if (dialect === 'strongswan') return open('no-fact', { preference: own, ebgp: null, gaps });
  const table = PREFERENCES[dialect];
  const preference = own ?? table.staticDefault.value;
  const ebgp = numbers.ebgp === null ? table.ebgp.value : numbers.ebgp.value;
  const both = { preference, ebgp, gaps };
  if (numbers.isForeign) return open('foreign-word', both);
  if (gaps.length > 0 || ebgp === null) return open('gap', both);
  const [least, most] = table.range.value;
  if (preference < least || preference > most) return open('impossible', both);
  const marks = [preferenceMark(numbers, table), numbers.ebgp === null ? table.ebgp.mark : WRITTEN];
  return { ...compared(table, { preference, ebgp }, weakest(marks)), ...both };
}

function preferenceMark({ preference, staticDefault }: Numbers, table: Preferences): Mark {
  if (preference !== null) return WRITTEN;
  return staticDefault !== null ? CHANGED_DEFAULT : table.staticDefault.mark;
}

/** The numbers of both routes, and the lines that may say otherwise. */
type Both = Pick<Standing, 'preference' | 'ebgp' | 'gaps'>;
type Compared = Omit<Standing, keyof Both>;

interface Known {
  readonly preference: number;
  readonly ebgp: number;
}

function compared({ never, tie }: Preferences, { preference, ebgp }: Known, sure: Mark): Compared {
  if (never.value !== null && preference === never.value)
    return { meaning: 'never-installed', mark: never.mark, decidedBy: 'number', unknownFor: null };
  if (preference !== ebgp) {
    const meaning = preference < ebgp ? 'beats-ebgp' : 'loses-to-ebgp';
    return { meaning, mark: sure, decidedBy: 'number', unknownFor: null };
  }
  if (tie.value === 'unknown')
    return { meaning: 'ties-with-ebgp', mark: sure, decidedBy: null, unknownFor: 'no-fact' };
  const meaning = tie.value === 'ebgp' ? 'loses-to-ebgp' : 'beats-ebgp';
  return { meaning, mark: weakest([sure, tie.mark]), decidedBy: 'tie-rule', unknownFor: null };
}

function open(unknownFor: Standing['unknownFor'], both: Both): Standing {
  return { meaning: 'unknown', mark: 'memory', decidedBy: null, unknownFor, ...both };
}
