/** Static routes whose next hop may not be found. */
import { contains, prefixLength, type Ipv4 } from '../../net/ipv4.ts';
import { publicEnds } from '../gateway/places.ts';
import { subnetsOf } from '../gateway/ports.ts';
import type { GatewayView } from '../gateway/view.ts';
import { once } from '../once.ts';
import type { Entry } from './entries.ts';

/**
 * FRR does not install a static route whose next hop only the default route reaches, unless `ip nht resolve-via-default` is on
 * (FRR user guide, Zebra; seen with 8.4). Which versions and profiles have it on is not read: so it is a question.
 */
export function mayLackNextHop(view: GatewayView, { route }: Entry): boolean {
  const hop = route?.nextHop;
  return (
    view.dialect === 'frr' &&
    hop?.kind === 'address' &&
    hop.via === null &&
    endsByDefault(view).has(hop.address)
  );
}

/** Only the other end of the tunnel is known to be far; other next hops may be on a port whose address stands elsewhere. */
const endsByDefault = once((view: GatewayView): ReadonlySet<Ipv4> => {
  const subnets = view.interfaces.flatMap(subnetsOf);
  const written = view.routes.flatMap(({ destination: { cidr } }) => cidr ?? []);
  return new Set(
    publicEnds(view).filter((end) => {
      const lengths = written.filter((cidr) => contains(cidr, end)).map(prefixLength);
      return lengths.length > 0 && Math.max(...lengths) === 0 && !subnets.some((one) => contains(one, end));
    }),
  );
});
