import { contains, prefixLength, toNumber, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import type { RouteTable, UnreadRoute } from '../observation/workstation.ts';

/** rivalOf gives a row that could not be read and may win for the target; `prefix` is that of the best row that was read. */
export function rivalOf(
  { unread = [] }: RouteTable,
  target: Ipv4,
  prefix: Cidr | null,
): UnreadRoute | undefined {
  return unread.find(({ destination, beyond }) => {
    if (destination !== null)
      return (
        contains(destination, target) &&
        (prefix === null || prefixLength(destination) >= prefixLength(prefix))
      );
    return beyond === undefined || toNumber(target) >= toNumber(beyond);
  });
}
