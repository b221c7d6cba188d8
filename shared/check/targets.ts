/** The targets of a profile with the routes that carry packets to them. */
import type { Ipv4 } from '../net/ipv4.ts';
import type { Winner } from '../observation/workstation.ts';
import type { Context } from './check.ts';
import { apiAddresses, isLoopback, officeTargets } from './liveness.ts';

/** allTargets lists every address that a log-on or a session needs. */
export function allTargets(context: Context): readonly Ipv4[] {
  const resolvers = context.profile.resolvers.map(({ address }) => address);
  return [...new Set([...resolvers, ...apiAddresses(context), ...officeTargets(context)])];
}

/** remoteTargets leaves out what lies on this machine. */
export function remoteTargets(context: Context): readonly Ipv4[] {
  return allTargets(context).filter((address) => !isLoopback(address));
}

/** isAllLocal says whether every target is on this machine, so that adapters and routes do not matter. */
export function isAllLocal(context: Context): boolean {
  return remoteTargets(context).length === 0;
}

/** winnersOf gives the known winners of the remote targets. */
export function winnersOf(context: Context): readonly Winner[] {
  const targets = new Set(remoteTargets(context));
  return context.facts.all('winner').filter((winner) => targets.has(winner.target));
}
