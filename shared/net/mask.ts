import { fromNumber, type Ipv4 } from './ipv4.ts';

const LENGTHS: ReadonlyMap<Ipv4, number> = new Map(
  Array.from({ length: 33 }, (_, length) => [fromNumber(2 ** 32 - 2 ** (32 - length)), length]),
);

/** maskLength gives the prefix length (0-32) of a netmask; null where its ones are not in one piece. */
export function maskLength(mask: Ipv4): number | null {
  return LENGTHS.get(mask) ?? null;
}
