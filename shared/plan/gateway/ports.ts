/** Interfaces of a gateway: which one is the circuit's port, where they stand, and whether they are up. */
import type { GatewayInterface } from '../../gateway/config-routes.ts';
import { network, type Cidr } from '../../net/ipv4.ts';
import type { Plan } from '../schema.ts';

/** shortName: `GigabitEthernet 0/12` and `GigabitEthernet0/12` are one. */
export function shortName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

/** isCircuitPort says whether an interface holds the gateway's address of the circuit. */
export function isCircuitPort(one: GatewayInterface, plan: Plan): boolean {
  const { address } = plan.vbr.gatewayAddress;
  return one.addresses.some(({ value }) => value.address === address);
}

/** subnetsOf gives the subnets that an interface stands in. */
export function subnetsOf({ addresses }: GatewayInterface): readonly Cidr[] {
  return addresses.flatMap(({ value }) =>
    value.length === null ? [] : [network(value.address, value.length)],
  );
}

/**
 * isDown says whether an interface is switched off: itself, the port of which it is a part (a subinterface, a unit, a VLAN), or
 * the port from which its tunnel starts.
 */
export function isDown(one: GatewayInterface, byName: ReadonlyMap<string, GatewayInterface>): boolean {
  if (one.isShutdown !== null) return true;
  const name = shortName(one.name);
  const parents = [one.parent, name.replace(/\.\d+$/, ''), one.tunnel?.source?.value];
  return parents.some((parent) => {
    const found = parent == null || shortName(parent) === name ? undefined : byName.get(shortName(parent));
    return found !== undefined && found.isShutdown !== null;
  });
}
