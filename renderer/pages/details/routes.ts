/** Search in routes, and whose an interface is. Pure. */
import type { Adapter, Route, Winner } from '../../../shared/observation/workstation.ts';

/** matchingRoutes gives the routes that hold a text in any column. */
export function matchingRoutes(routes: readonly Route[], search: string): readonly Route[] {
  const wanted = search.trim().toLowerCase();
  return routes.filter(({ destination, gateway, interface: name, kind, table }) =>
    `${destination} ${gateway ?? ''} ${name ?? ''} ${kind} ${table}`.toLowerCase().includes(wanted),
  );
}

/** matchingWinners gives the winners whose target, way or role holds a text. */
export function matchingWinners(
  winners: readonly Winner[],
  search: string,
  roleOf: (address: string) => string,
): readonly Winner[] {
  const wanted = search.trim().toLowerCase();
  return winners.filter(({ target, gateway, interface: name, prefix, kind }) =>
    `${target} ${gateway ?? ''} ${name ?? ''} ${prefix ?? ''} ${kind} ${roleOf(target)}`
      .toLowerCase()
      .includes(wanted),
  );
}

/** wayText puts a way into one line. */
export function wayText(
  { kind, interface: name, gateway, prefix }: Pick<Winner, 'kind' | 'interface' | 'gateway' | 'prefix'>,
  onLink: string,
): string {
  return [prefix, kind === 'unicast' ? (gateway ?? onLink) : kind, name]
    .filter((part) => part !== null)
    .join(' ');
}

/** adapterOf finds the adapter that a route's interface names; VLANs and aliases stand behind a colon or an @. */
export function adapterOf(adapters: readonly Adapter[], name: string | null): Adapter | null {
  return (
    adapters.find((one) => one.name === name) ??
    adapters.find((one) => one.name === name?.split(/[@:]/)[0]) ??
    null
  );
}
