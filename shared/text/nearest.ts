import { distance } from 'fastest-levenshtein';

/** nearestName gives the valid name that somebody most likely meant; null when none is near. */
export function nearestName(found: string, names: readonly string[]): string | null {
  const text = found.toLowerCase();
  const begins = names.find((name) => text.length >= 3 && name.toLowerCase().startsWith(text));
  if (begins !== undefined) return begins;
  const [best] = [...names].sort((a, b) => distance(a.toLowerCase(), text) - distance(b.toLowerCase(), text));
  // Beyond half of its letters a name is another name.
  const isNear = best !== undefined && distance(best.toLowerCase(), text) <= Math.max(2, best.length / 2);
  return isNear ? best : null;
}
