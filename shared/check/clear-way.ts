/** Whether a route, a link and a next hop are there for a target, so that what was not sent was kept back by somebody. */
import { contains, network, type Ipv4 } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Adapter, Winner } from '../observation/workstation.ts';
import { computeWinner } from '../route/winner.ts';

/** isWayClear says whether a ping could be sent: its other reasons to fail are ruled out, each by a fact. */
export function isWayClear(target: Ipv4, facts: Facts): boolean {
  if (wayOf(target, facts) !== 'clear') return false;
  // macOS says "No route to host" as well where the next hop does not answer ARP.
  return facts.platform === 'darwin'
    ? nextHopIs('found', target, facts)
    : !nextHopIs('failed', target, facts);
}

/** mayHaveWay says whether nothing shows that there is no way: no route, or no link. */
export function mayHaveWay(target: Ipv4, facts: Facts): boolean {
  return wayOf(target, facts) !== 'none';
}

/** `none`: no route, a route that throws packets away, or a link that is down. */
function wayOf(target: Ipv4, facts: Facts): 'clear' | 'none' | 'unknown' {
  const adapters = valueOr(facts.one('adapters'), null);
  const winner = winnerFor(target, facts);
  if (winner !== null && winner.kind !== 'unicast') return 'none';
  if (adapters !== null && !hasLink(adapters, winner?.interface ?? null)) return 'none';
  return winner === null && !isOnLink(target, adapters ?? []) ? 'unknown' : 'clear';
}

function winnerFor(target: Ipv4, facts: Facts): Winner | null {
  const asked = facts.all('winner').find((one) => one.target === target);
  if (asked !== undefined) return asked;
  const routes = facts.one('routes');
  const computed = routes.known ? computeWinner(routes.value, target, facts.platform) : routes;
  return computed.known ? computed.value : null;
}

/** Routes and adapters may come from different tools, which call one adapter differently: where the route's name is in no list, any link counts. */
function hasLink(adapters: readonly Adapter[], name: string | null): boolean {
  const named = adapters.filter((one) => one.name === name);
  return (named.length > 0 ? named : adapters).some(
    (one) => one.up && one.kind !== 'loopback' && one.addresses.length > 0,
  );
}

function isOnLink(target: Ipv4, adapters: readonly Adapter[]): boolean {
  return adapters.some(
    ({ up, addresses }) =>
      up && addresses.some(({ address, prefixLength }) => contains(network(address, prefixLength), target)),
  );
}

function nextHopIs(state: 'found' | 'failed', target: Ipv4, facts: Facts): boolean {
  const hop = winnerFor(target, facts)?.gateway ?? target;
  const entry = valueOr(facts.one('neighbors'), []).find(({ address }) => address === hop);
  const failed = entry?.state === 'failed' || entry?.state === 'incomplete';
  return state === 'failed' ? failed : entry?.mac !== undefined && !failed;
}
