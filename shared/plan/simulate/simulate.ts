/** The simulation: for every target and state, who carries it in both directions. Pure. */
import { RESOLVERS } from '../../profile/defaults.ts';
import type { Carrier } from '../findings.ts';
import { CLOUD_SERVICES } from '../networks.ts';
import type { PlanContext } from '../rules/context.ts';
import { backLegs } from './back-legs.ts';
import { forwardLegs } from './legs.ts';
import { hostBlock, networkIn, type Network } from './network.ts';
import { circuitOutage } from './outage.ts';
import { NET_STATES, type Cell, type CellVerdict, type Leg, type NetState, type Target } from './types.ts';

/** simulate gives one cell per target and state. */
export function simulate(context: PlanContext): readonly Cell[] {
  const usual = networkIn(context, 'all-up');
  const normal = new Map<string, CellVerdict>();
  return NET_STATES.flatMap((state) => {
    const network = networkIn(context, state);
    return targetsOf(usual).flatMap((target) => {
      // Where the circuit is down, nobody waits for an answer to a probe.
      if (target.kind === 'probe' && !network.circuit) return [];
      const cell = cellOf(network, target, state);
      if (state === 'all-up') normal.set(keyOf(target), cell.verdict);
      return [{ ...cell, outage: outageOf(cell, normal.get(keyOf(target)), network) }];
    });
  });
}

function keyOf({ kind, block }: Target): string {
  return `${kind} ${block}`;
}

function targetsOf({ context, probe }: Network): readonly Target[] {
  return [
    ...context.plan.officeNetworks.map(({ cidr }): Target => ({ kind: 'office', block: cidr })),
    { kind: 'cloud-services', block: CLOUD_SERVICES },
    ...RESOLVERS.map(({ address }): Target => ({ kind: 'resolver', block: hostBlock(address) })),
    ...(probe === null ? [] : [{ kind: 'probe', block: hostBlock(probe) } as const]),
  ];
}

function cellOf(network: Network, target: Target, state: NetState): Cell {
  const forward = joinAlike(forwardLegs(network, target));
  const back = joinAlike(backLegs(network, target, forward));
  return { target, state, forward, back, verdict: verdictOf(forward, back), outage: null };
}

/** Neighbouring parts with the same answer are told as one. */
function joinAlike(legs: readonly Leg[]): readonly Leg[] {
  const joined: Leg[] = [];
  for (const leg of legs) {
    const last = joined.at(-1);
    const isSame = last !== undefined && sameWay(last, leg);
    if (isSame) joined[joined.length - 1] = { ...last, last: leg.last };
    else joined.push(leg);
  }
  return joined;
}

/** Most parts differ in their kind or their route already. */
function sameWay(a: Leg, b: Leg): boolean {
  if (a.way.kind !== b.way.kind || a.place?.line !== b.place?.line) return false;
  return JSON.stringify([a.way, a.place]) === JSON.stringify([b.way, b.place]);
}

function verdictOf(forward: readonly Leg[], back: readonly Leg[]): CellVerdict {
  const all = [...forward, ...back];
  const dead = (legs: readonly Leg[]): boolean =>
    legs.length > 0 && legs.every(({ way }) => way.kind === 'none');
  if (dead(forward) || dead(back)) return 'no-way';
  if (all.some(({ way }) => way.kind === 'none')) return 'partly';
  if (all.some(({ way }) => way.kind === 'open')) return 'open';
  const [out, home] = [carriersOf(forward), carriersOf(back)];
  if (out.length > 1 || home.length > 1) return 'mixed';
  if (home[0] !== undefined && out[0] !== home[0]) return 'asymmetric';
  return out[0] ?? 'no-way';
}

function carriersOf(legs: readonly Leg[]): readonly Carrier[] {
  return [...new Set(legs.flatMap(({ way }) => (way.kind === 'carried' ? [way.by] : [])))];
}

/** Only what moves from the circuit to the VPN has an outage with an end. */
function outageOf(
  { verdict, state }: Cell,
  normal: CellVerdict | undefined,
  { context, view }: Network,
): Cell['outage'] {
  return state === 'circuit-down' && normal === 'circuit' && verdict === 'vpn'
    ? circuitOutage(context.plan, view)
    : null;
}
