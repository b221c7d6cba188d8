import type { FactEntries, FactEntry } from '../../history/run-facts.ts';
import { holdsPseudonym } from '../redact/pseudonyms.ts';
import type { Comparison, FactChange } from './comparison.ts';
import { OBSERVED_FACTS, type Read } from './side.ts';

type Compared = Pick<Comparison, 'facts' | 'notCompared'>;
type Verdict = 'unknown' | 'redacted' | Pick<FactChange, 'before' | 'after'>;

/** compareFacts lists the facts that differ, and those that cannot be compared; `hides` says which texts name nothing outside their report. */
export function compareFacts(
  before: Read,
  after: Read,
  hides: (side: 'before' | 'after') => boolean,
): Compared {
  const facts: FactChange[] = [];
  const notCompared: Comparison['notCompared'][number][] = [];
  for (const fact of OBSERVED_FACTS) {
    const verdict = compared(before(fact), after(fact), hides);
    if (typeof verdict === 'string') notCompared.push({ fact, because: verdict });
    else if (verdict.before.length + verdict.after.length > 0) facts.push({ fact, ...verdict });
  }
  return { facts, notCompared };
}

function compared(old: FactEntries, now: FactEntries, hides: (side: 'before' | 'after') => boolean): Verdict {
  if (old === null || now === null) return 'unknown';
  if ((hides('before') && isHidden(old)) || (hides('after') && isHidden(now))) return 'redacted';
  return [...old, ...now].some(({ about }) => about !== undefined)
    ? comparedAbout(old, now)
    : difference(old, now);
}

function comparedAbout(old: readonly FactEntry[], now: readonly FactEntry[]): Verdict {
  const asked = new Set(now.map(({ about }) => about));
  const both = new Set(old.map(({ about }) => about).filter((about) => asked.has(about)));
  if (both.size === 0) return 'unknown';
  const inBoth = (entries: readonly FactEntry[]): readonly FactEntry[] =>
    entries.filter(({ about }) => both.has(about));
  return difference(inBoth(old), inBoth(now));
}

function difference(
  old: readonly FactEntry[],
  now: readonly FactEntry[],
): Pick<FactChange, 'before' | 'after'> {
  return { before: onlyIn(old, now), after: onlyIn(now, old) };
}

function onlyIn(entries: readonly FactEntry[], others: readonly FactEntry[]): readonly string[] {
  const there = new Set(others.map(({ text }) => text));
  return [...new Set(entries.map(({ text }) => text).filter((text) => !there.has(text)))];
}

function isHidden(entries: readonly FactEntry[]): boolean {
  return entries.some(({ text }) => holdsPseudonym(text));
}
