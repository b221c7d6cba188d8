/** Routes to somewhere else than the default gateway, and what is judged of them. */
import { wrongRoutes } from '../../../shared/check/workstation/wrong-routes.ts';
import type { Context } from '../../../shared/check/check.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Route, Winner } from '../../../shared/observation/workstation.ts';
import { adapter, GATEWAY, RESOLVERS, route, seen, silentDns, winner } from '../../support/facts.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { profileWith } from '../../support/profile.ts';

const [ONE, TWO] = RESOLVERS;

/** Another router of the LAN. */
export const ROUTER = ip('192.168.1.254');

/** astray is a way over that router. */
export const astray = (target = ONE, changes: Partial<Winner> = {}): Winner =>
  winner(target, { gateway: ROUTER, prefix: block('100.100.0.0/16'), ...changes });

const silent = [ONE, TWO].map((server) => seen('dns', server, silentDns(server)));

/** hop is what ARP says of that router. */
export const hop = (state: 'reachable' | 'failed' | 'incomplete', address = ROUTER): Observation =>
  seen('neighbors', '', [
    { address: GATEWAY, interface: 'eth0', mac: '02:00:00:00:00:01', state: 'reachable' },
    { address, interface: 'eth0', mac: '02:00:00:00:00:02', state },
  ]);

/** judged are the wrong routes that are found. */
export function judged(
  winners: readonly Winner[],
  observations: readonly Observation[] = [],
  routes: readonly Route[] = [route('0.0.0.0/0')],
  profile: Partial<Profile> = {},
): ReturnType<typeof wrongRoutes> {
  const about = [seen('adapters', '', [adapter()]), seen('routes', '', { routes, rules: [] })];
  const facts = factsOf(
    [...about, ...winners.map((one) => seen('winner', one.target, one)), ...silent, ...observations],
    'linux',
  );
  const context: Context = { profile: profileWith(profile), facts };
  return wrongRoutes(winners, context);
}
