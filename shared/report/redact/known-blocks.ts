/** Blocks that everybody knows: where an address lies in one, a stand-in for it does so as well. */
import { HOTSPOTS } from '../../net/hotspots.ts';
import { baseAddress, block, prefixLength, toNumber, type Cidr } from '../../net/ipv4.ts';

/** The first that holds an address. Of a shared connection is told that it is one: every such device has the same network. */
const BLOCKS: readonly Cidr[] = [
  ...HOTSPOTS,
  ...[
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '169.254.0.0/16',
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ].map(block),
];

const RANGES = BLOCKS.map((one) => [one, ...rangeOf(one)] as const);

/** rangeOf gives the first and the last address, since every address that is drawn is compared with every block. */
export function rangeOf(of: Cidr): readonly [first: number, last: number] {
  const first = toNumber(baseAddress(of));
  return [first, first + 2 ** (32 - prefixLength(of)) - 1];
}

/** blockOf gives the known block that an address lies in. */
export function blockOf(number: number): Cidr | undefined {
  return RANGES.find(([, first, last]) => number >= first && number <= last)?.[0];
}
