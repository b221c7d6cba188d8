/** What the checks of local routes share: the tunnels of this workstation, and targets that go the same way. */
import { contains, network, prefixLength, type Cidr, type Ipv4 } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import { interference, type Interference } from '../interference.ts';
import type { Context } from '../check.ts';

/** tunnelsOf gives the tunnels that are up, by the name of their adapter. */
export function tunnelsOf({ facts }: Context): ReadonlyMap<string, Interference> {
  const tunnels = interference(facts).filter(
    ({ category }) => category === 'overlay' || category === 'vpn' || category === 'fake-ip-proxy',
  );
  return new Map(tunnels.map((one) => [one.interface, one]));
}

/** targetsOf lists the addresses that the winners are for. */
export function targetsOf(winners: readonly Winner[]): readonly Ipv4[] {
  return winners.map((winner) => winner.target);
}

/** prefixOf: the kernel names the interface; which prefix led there stands in the table. */
export function prefixOf(winner: Winner, { facts }: Context): Cidr {
  if (winner.prefix !== null) return winner.prefix;
  const { routes } = valueOr(facts.one('routes'), { routes: [], rules: [] });
  const leading = routes
    .filter((route) => route.interface === winner.interface && contains(route.destination, winner.target))
    .sort((a, b) => prefixLength(b.destination) - prefixLength(a.destination));
  return leading[0]?.destination ?? network(winner.target, 32);
}
