/** The targets of a profile with the routes that carry packets to them. */
import type { Ipv4 } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Winner } from '../observation/workstation.ts';
import type { Profile } from '../profile/profile.ts';
import { computeWinner } from '../route/winner.ts';
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

interface Ways {
  readonly profile: Profile;
  readonly winners: readonly Winner[];
  readonly byTarget: ReadonlyMap<Ipv4, Winner>;
}

const memo = new WeakMap<Facts, Ways>();

/**
 * winnersOf gives the known winners of the remote targets. A run asks about the first of many cloud computers; for the
 * others the route table tells.
 */
export function winnersOf(context: Context): readonly Winner[] {
  return waysOf(context).winners;
}

/** winnerOf gives the known winner of one target. */
export function winnerOf(context: Context, target: Ipv4): Winner | undefined {
  return waysOf(context).byTarget.get(target);
}

/** unseenTargets lists the remote targets to which no way is known. */
export function unseenTargets(context: Context): readonly Ipv4[] {
  const { byTarget } = waysOf(context);
  return remoteTargets(context).filter((target) => !byTarget.has(target));
}

function waysOf({ facts, profile }: Context): Ways {
  const known = memo.get(facts);
  if (known?.profile === profile) return known;
  const subjects = new Set(facts.observed('winner').map(({ subject }) => subject));
  const asked = new Map(facts.all('winner').map((winner) => [winner.target, winner]));
  const table = asked.size === 0 ? null : valueOr(facts.one('routes'), null);
  const winners = remoteTargets({ facts, profile }).flatMap((target): readonly Winner[] => {
    const winner = asked.get(target);
    if (table === null || subjects.has(target)) return winner === undefined ? [] : [winner];
    const computed = computeWinner(table, target, facts.platform);
    return computed.known ? [computed.value] : [];
  });
  const made: Ways = { profile, winners, byTarget: new Map(winners.map((one) => [one.target, one])) };
  memo.set(facts, made);
  return made;
}
