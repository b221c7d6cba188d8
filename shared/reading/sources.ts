import { contains, network, type Ipv4 } from '../net/ipv4.ts';
import type { Adapter, Route, RouteTable } from '../observation/workstation.ts';
import { mapFact, type Fact } from './output.ts';

/**
 * withSources adds the address that packets leave with, where the table does not say it: the one in the
 * gateway's network, or the only one. Which of several is taken otherwise is not known.
 */
export function withSources(table: Fact<RouteTable>, adapters: Fact<readonly Adapter[]>): Fact<RouteTable> {
  const byName = new Map((adapters.fact.known ? adapters.fact.value : []).map((one) => [one.name, one]));
  return mapFact(table, (value) => ({
    ...value,
    routes: value.routes.map((route) => {
      const source = route.source ?? sourceOf(route, byName.get(route.interface ?? ''));
      return source === undefined ? route : { ...route, source };
    }),
  }));
}

function sourceOf({ gateway }: Route, adapter: Adapter | undefined): Ipv4 | undefined {
  const addresses = adapter?.addresses ?? [];
  const near = addresses.find(
    ({ address, prefixLength }) => gateway !== null && contains(network(address, prefixLength), gateway),
  );
  return near?.address ?? (addresses.length === 1 ? addresses[0]?.address : undefined);
}
