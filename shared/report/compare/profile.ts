import { holdsPseudonym } from '../redact/pseudonyms.ts';
import type { Report } from '../schema.ts';
import type { ProfileChange } from './comparison.ts';

interface Compared {
  readonly profile: readonly ProfileChange[];
  /** Keys whose values a pseudonym hides. */
  readonly hidden: readonly string[];
}

/** compareProfiles lists the keys whose values differ; of lists it gives what only one of them has. */
export function compareProfiles(
  before: Report,
  after: Report,
  hides: (side: 'before' | 'after') => boolean,
): Compared {
  const profile: ProfileChange[] = [];
  const hidden: string[] = [];
  for (const key of new Set([...Object.keys(before.profile), ...Object.keys(after.profile)])) {
    // A stranger's key may be one that every object has.
    const [old, now] = [before, after].map(({ profile }) =>
      Object.hasOwn(profile, key) ? profile[key] : undefined,
    );
    if ((hides('before') && holdsPseudonym(jsonOf(old))) || (hides('after') && holdsPseudonym(jsonOf(now))))
      hidden.push(key);
    else if (jsonOf(old) !== jsonOf(now)) profile.push({ key, ...difference(old, now) });
  }
  return { profile, hidden };
}

function difference(old: unknown, now: unknown): Pick<ProfileChange, 'before' | 'after'> {
  if (!Array.isArray(old) || !Array.isArray(now)) return { before: jsonOf(old), after: jsonOf(now) };
  const only = (list: readonly unknown[], others: readonly unknown[]): readonly unknown[] => {
    const there = new Set(others.map(jsonOf));
    return list.filter((one) => !there.has(jsonOf(one)));
  };
  const [gone, come] = [only(old, now), only(now, old)];
  // The order alone differs, and of resolvers the order counts.
  return gone.length + come.length === 0
    ? { before: jsonOf(old), after: jsonOf(now) }
    : { before: listOf(gone), after: listOf(come) };
}

function listOf(items: readonly unknown[]): string {
  return items.length === 0 ? '' : jsonOf(items);
}

/** jsonOf is equal for equal values, whatever the order of their keys; empty where nothing is set. */
function jsonOf(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
