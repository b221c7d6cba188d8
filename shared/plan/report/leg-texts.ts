/** What is said of the parts of a block; a gateway may have thousands of routes, and nobody reads thousands of sentences. */
import type { Leg, Way } from '../simulate/types.ts';
import type { PlanReportWords } from '../text/report-contract.ts';

/** More parts than this are told without the route of each. */
const MOST_ALONE = 8;
/** More than this are counted. */
const MOST_TOLD = 12;

/** Neighbouring parts whose ways differ in their routes alone. */
interface Told {
  readonly first: Leg['first'];
  last: Leg['last'];
  readonly way: Way;
  routes: number;
}

/** legTexts says of each part what becomes of it. */
export function legTexts(legs: readonly Leg[], words: PlanReportWords): readonly string[] {
  const told = legs.length > MOST_ALONE ? joined(legs) : legs.map((leg): Told => ({ ...leg, routes: 1 }));
  return told.map((one) => {
    const { first, last } = one;
    const said = wayText(one, words);
    return told.length > 1 ? words.partly(first === last ? first : `${first}–${last}`, said) : said;
  });
}

/** someOf gives the first of many parts, and how many there are besides. */
export function someOf(said: readonly string[], words: PlanReportWords): readonly string[] {
  return said.length > MOST_TOLD
    ? [...said.slice(0, MOST_TOLD), words.moreParts(said.length - MOST_TOLD)]
    : said;
}

function joined(legs: readonly Leg[]): readonly Told[] {
  const told: Told[] = [];
  for (const { first, last, way } of legs) {
    const before = told.at(-1);
    if (before !== undefined && isAlike(before.way, way)) {
      before.last = last;
      before.routes += 1;
    } else told.push({ first, last, way, routes: 1 });
  }
  return told;
}

function isAlike(one: Way, other: Way): boolean {
  if (one.kind === 'carried' && other.kind === 'carried')
    return one.by === other.by && one.from === other.from;
  return one.kind !== 'carried' && other.kind === one.kind && one.why === other.why;
}

function wayText({ way, routes }: Told, words: PlanReportWords): string {
  if (way.kind === 'open') return words.isOpen(words.opens[way.why]);
  const route = way.route === null || routes === 1 ? way.route : words.routeAndOthers(way.route, routes - 1);
  if (way.kind === 'none') return words.noWay(words.noWays[way.why], route);
  return words.carried(words.carriers[way.by], words.routes[way.from], route ?? '');
}
