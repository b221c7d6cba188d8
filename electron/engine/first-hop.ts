/** The first hop: the routers of this network, and how they are asked. Pure. */
import { prefixLength, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Route, RouteTable, Winner } from '../../shared/observation/workstation.ts';
import type { ProbeTask } from './task.ts';

/** firstHop pings a router. A single ping asks who is there; over Wi-Fi it is a burst, which shows whether the radio loses and delays packets. */
export function firstHop(
  { gateway, interface: name }: Pick<Winner, 'gateway' | 'interface'>,
  before: readonly Observation[],
): readonly ProbeTask[] {
  if (gateway === null) return [];
  const isRadio = before.some(
    ({ kind, fact }) =>
      kind === 'adapters' && fact.known && fact.value.some((one) => one.name === name && one.kind === 'wifi'),
  );
  return [{ kind: 'ping', target: gateway, size: isRadio ? 'burst' : 'single' }];
}

/** isFirstHop says whether this is a router of this network: sizes of packets are asked of the whole way. */
export function isFirstHop(target: Ipv4, before: readonly Observation[]): boolean {
  return before.some((one) => {
    if (!one.fact.known) return false;
    if (one.kind === 'winner') return one.fact.value.gateway === target;
    return one.kind === 'routes' && defaultRoutes(one.fact.value).some(({ gateway }) => gateway === target);
  });
}

/** defaultRoutes gives the routes that take everything. */
export function defaultRoutes({ routes }: RouteTable): readonly Route[] {
  return routes.filter((route) => prefixLength(route.destination) === 0);
}
