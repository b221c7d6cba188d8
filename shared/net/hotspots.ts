/**
 * Networks that systems hand out when they share their connection, the same on every device: iPhone (172.20.10.0/28),
 * Android before version 11 (192.168.43.0/24), Windows (192.168.137.0/24). From settings pages and the field.
 */
import { block, contains, type Cidr, type Ipv4 } from './ipv4.ts';

/** The blocks. */
export const HOTSPOTS: readonly Cidr[] = [
  block('172.20.10.0/28'),
  block('192.168.43.0/24'),
  block('192.168.137.0/24'),
];

/** isHotspotAddress says whether an address is one of a shared connection; it then names a product and no company. */
export function isHotspotAddress(address: Ipv4): boolean {
  return HOTSPOTS.some((one) => contains(one, address));
}
