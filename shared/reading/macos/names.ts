/** Whole names for interfaces whose names the route table cut. */
import type { Route, RouteTable, UnreadRoute } from '../../observation/workstation.ts';
import { WIDTH_OF_NAMES } from '../../parse/macos/netstat.ts';
import { mapFact, type Fact } from '../output.ts';

/**
 * withWholeNames puts in the names that other commands told. A name that may be one of several, or none of those, is not
 * known; its route stays as one that could not be read.
 */
export function withWholeNames(table: Fact<RouteTable>, names: readonly string[]): Fact<RouteTable> {
  return mapFact(table, (value) => {
    // Where one name is longer than the old column, the column was wide enough for all.
    if (value.routes.some((one) => (one.interface ?? '').length > WIDTH_OF_NAMES)) return value;
    const routes: Route[] = [];
    const unread: UnreadRoute[] = [...(value.unread ?? [])];
    for (const route of value.routes) {
      const name = wholeName(route.interface ?? '', names);
      if (name === null)
        unread.push({
          destination: route.destination,
          why: `${route.interface ?? ''} is the beginning of an interface's name`,
        });
      else routes.push({ ...route, interface: name });
    }
    return { ...value, routes, ...(unread.length === 0 ? {} : { unread }) };
  });
}

/** null: the name was cut, and its end is not known. */
function wholeName(name: string, names: readonly string[]): string | null {
  if (name.length !== WIDTH_OF_NAMES) return name;
  const fitting = [...new Set(names)].filter((one) => one.startsWith(name));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return only;
  return fitting.length === 0 && /\d$/.test(name) ? name : null;
}
