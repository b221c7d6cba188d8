import { toNumber, type Ipv4 } from './ipv4.ts';

/** maskLength gives the prefix length (0-32) of a netmask; null where its ones are not in one piece. */
export function maskLength(mask: Ipv4): number | null {
  const bits = toNumber(mask).toString(2).padStart(32, '0');
  return bits.includes('01') ? null : bits.replaceAll('0', '').length;
}
