/** A model as sentences, so that two can be compared fact by fact. */
import type { GatewayConfig } from '../../../shared/gateway/config.ts';
import type { NextHop } from '../../../shared/gateway/config-routes.ts';

function hop(next: NextHop): string {
  if (next.kind === 'address' || next.kind === 'ipv6') return next.address;
  return next.kind === 'interface' ? next.name : next.kind;
}

/** factsOf lists what a model says of addresses, BGP, routes and tunnels; lines and places are left out. */
export function factsOf(config: GatewayConfig): readonly string[] {
  return [
    ...config.interfaces.rows.flatMap(({ addresses, vlan, isShutdown }) => [
      ...addresses.map(({ value }) => `address ${value.address}/${value.length ?? '?'}`),
      ...(vlan === null ? [] : [`vlan ${vlan.value}`]),
      ...(isShutdown === null ? [] : ['interface shut down']),
    ]),
    ...config.bgp.rows.flatMap((process) => [
      `asn ${process.asn?.value ?? '?'}`,
      ...process.networks.rows.map(({ value }) => `announced ${value.cidr ?? value.written}`),
      ...process.neighbors.rows.flatMap((one) => [
        `neighbor ${one.address}`,
        `remote asn ${one.remoteAsn?.value ?? '?'}`,
        `hold ${one.timers?.value.holdSeconds ?? '?'}`,
        `bfd ${one.bfd === null ? 'no' : 'yes'}`,
        `key ${one.hasKey === null ? 'no' : 'yes'}`,
        `exchange ${one.activation.state}`,
      ]),
    ]),
    ...config.staticRoutes.rows.map(
      ({ destination, nextHop, preference }) =>
        `route ${destination.cidr ?? destination.written} by ${hop(nextHop)} with ${preference?.value ?? 'default'}`,
    ),
    ...config.tunnels.rows.flatMap((tunnel) => [
      `tunnel to ${tunnel.remoteAddress?.value ?? '?'}`,
      ...tunnel.children.rows.flatMap(({ selectors }) =>
        selectors.rows.map(
          ({ local, remote }) => `selector ${local?.value.cidr ?? '?'} ${remote?.value.cidr ?? '?'}`,
        ),
      ),
    ]),
    ...config.faults.map(({ kind }) => `fault ${kind}`),
    ...config.notUnderstood.map(({ place }) => `not understood ${place.text}`),
    ...config.damage.map(({ kind }) => `damage ${kind}`),
  ].sort();
}

/** changed gives what one model says and the other does not. */
export function changed(
  before: readonly string[],
  after: readonly string[],
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  return { gone: besides(before, after), come: besides(after, before) };
}

function besides(all: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
