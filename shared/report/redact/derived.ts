/** What is computed from invented addresses is no fact: a network of a stand-in must not be shown as somebody's. */
import { baseAddress, isIpv4, network, toNumber, type Cidr } from '../../net/ipv4.ts';
import { isAllowedAddress, isAllowedBlock } from './allowed-addresses.ts';
import type { StandIn } from './stand-ins.ts';

const BITS = 32;

/** Gives what to show in place of an address or block that was computed from a stand-in; null: it was not. */
export type Derived = (address: string, length: number | null) => string | null;

/**
 * derivedFrom knows the networks of the stand-ins. They share leading bits as the true addresses do, so that the network
 * of 24 bits around `ip-1` is truly `ip-1/24`; of a base address alone nobody knows which network is meant.
 */
export function derivedFrom(standIns: ReadonlyMap<string, StandIn['standIn']>): Derived {
  const byLength = new Map<number, ReadonlyMap<Cidr, string>>();
  const networksOf = (length: number): ReadonlyMap<Cidr, string> => {
    const known = byLength.get(length);
    if (known !== undefined) return known;
    const networks = new Map<Cidr, string>();
    for (const [name, standIn] of standIns) {
      const block = isIpv4(standIn) ? network(standIn, length) : null;
      if (block !== null && !networks.has(block)) networks.set(block, name);
    }
    byLength.set(length, networks);
    return networks;
  };
  return (address, length) => {
    if (!isIpv4(address)) return null;
    if (length === null)
      return !isAllowedAddress(address) &&
        networksOf(lengthOf(toNumber(address))).has(network(address, lengthOf(toNumber(address))))
        ? 'net-?'
        : null;
    const block = length <= BITS ? network(address, length) : null;
    if (block === null || isAllowedBlock(block) || baseAddress(block) !== address) return null;
    const name = networksOf(length).get(block);
    return name === undefined ? null : `${name}/${length}`;
  };
}

/** The shortest prefix that has this address as its base. */
function lengthOf(number: number): number {
  let length = BITS;
  while (length > 0 && number % 2 ** (BITS - length + 1) === 0) length -= 1;
  return length;
}
