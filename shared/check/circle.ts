/** Packets that go round: routers that send them to each other until their time is up. */
import type { Ipv4 } from '../net/ipv4.ts';
import type { Trace, TraceHop } from '../observation/exchange.ts';

/** A firewall beside a router sends packets through it twice, which is no circle. */
const TIMES = 3;

/**
 * circleOf gives the routers of a circle, in the order in which the trace met them; null: the trace shows none. The same
 * router has to come back again and again with another one between: one that answers for its neighbor, too, stands
 * twice in a row, and is none.
 */
export function circleOf({ hops, reached }: Trace): readonly Ipv4[] | null {
  if (reached) return null;
  const routers = hops.flatMap(({ address, reply }: TraceHop) =>
    address === null || reply !== 'ttl-exceeded' ? [] : [address],
  );
  const visits = routers.filter((address, at) => address !== routers[at - 1]);
  const first = visits.find((address) => visits.filter((one) => one === address).length >= TIMES);
  if (first === undefined) return null;
  const begin = visits.indexOf(first);
  return visits.slice(begin, visits.indexOf(first, begin + 1));
}
