/** Of routes with the same prefix, the one that is used. */
import type { Entry } from './entries.ts';

/** among gives it: connected, then by what the numbers say; null: it is not known. */
export function among(best: readonly Entry[]): Entry | null {
  const connected = best.find(({ from }) => from === 'connected');
  if (connected !== undefined) return connected;
  const bgp = best.find(({ from }) => from === 'bgp');
  const statics = best.filter(({ from }) => from === 'static');
  const local = bestStatic(statics);
  if (bgp === undefined || statics.length === 0) return local ?? bgp ?? null;
  const meanings = new Set(statics.map(({ route }) => route?.standing.meaning));
  if (meanings.size === 1 && meanings.has('loses-to-ebgp')) return bgp;
  return local?.route?.standing.meaning === 'beats-ebgp' ? local : null;
}

function bestStatic(statics: readonly Entry[]): Entry | null {
  const [first, ...others] = statics;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const numbers = statics.map(({ route }) => route?.standing.preference ?? null);
  if (numbers.includes(null)) return statics.every(({ leads }) => leads === first.leads) ? first : null;
  const least = Math.min(...numbers.map(Number));
  const winners = statics.filter((_, index) => numbers[index] === least);
  // Of several equal ones each takes a share: that is one way where all of them are on it.
  const [best] = winners;
  return best !== undefined && winners.every(({ leads }) => leads === best.leads) ? best : null;
}

/** isTie says whether equal numbers are what leaves it open. */
export function isTie(best: readonly Entry[]): boolean {
  return (
    best.some(({ route }) => route?.standing.meaning === 'ties-with-ebgp') ||
    best.every(({ from }) => from === 'static')
  );
}
