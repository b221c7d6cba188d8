/** Networks that systems hand out when they share their connection, the same on every device. */
import { known } from '../ledger/ledger.ts';
import { block, contains, type Cidr, type Ipv4 } from './ipv4.ts';

/** The blocks. */
export const HOTSPOTS: readonly Cidr[] = known('hotspots').map(block);

/** isHotspotAddress says whether an address is one of a shared connection; it then names a product and no company. */
export function isHotspotAddress(address: Ipv4): boolean {
  return HOTSPOTS.some((one) => contains(one, address));
}
