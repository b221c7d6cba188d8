/**
 * How far a way is seen to go. A router whose "time exceeded" came back has received the packet: that proves the way
 * as far as this router, and nothing about what it does with the packet, nor about the way behind it.
 */
import { addressClass } from '../../net/address-class.ts';
import { contains, type Ipv4 } from '../../net/ipv4.ts';
import type { Facts } from '../../observation/facts.ts';
import type { Context } from '../check.ts';

/** farEnd gives the last router of the profile's path that answered, or reported, on the way to these targets. */
export function farEnd(
  targets: readonly Ipv4[],
  context: Context,
  reportedBy: Ipv4 | null = null,
): Ipv4 | null {
  const { activeHops, standbyHops } = context.profile.path;
  const known = new Set([...activeHops, ...standbyHops]);
  const seen = [...routersTowards(context.facts, targets), ...(reportedBy === null ? [] : [reportedBy])];
  return seen.findLast((router) => known.has(router)) ?? null;
}

/** ownGateways are where packets leave this workstation: no way yet, whatever their addresses. */
export function ownGateways({ facts }: Context): ReadonlySet<Ipv4 | null> {
  return new Set(facts.all('winner').map(({ gateway }) => gateway));
}

/** leakOf gives a public router on the way: the packets left for the Internet. */
export function leakOf(targets: readonly Ipv4[], context: Context): Ipv4 | null {
  const gateways = ownGateways(context);
  return (
    routersTowards(context.facts, targets).findLast(
      (address) => addressClass(address) === 'public' && !gateways.has(address),
    ) ?? null
  );
}

interface Furthest {
  readonly ttl: number;
  readonly address: Ipv4 | null;
}

/** beyondGateway gives the furthest router behind this workstation's own gateway; null: none answered. */
export function beyondGateway(targets: readonly Ipv4[], context: Context): Ipv4 | null {
  const gateways = ownGateways(context);
  const behind = context.facts
    .all('trace')
    .filter(({ target }) => targets.includes(target))
    .flatMap(({ hops }) =>
      hops.filter(({ ttl, reply, address }) => ttl > 1 && reply === 'ttl-exceeded' && !gateways.has(address)),
    );
  const none: Furthest = { ttl: 0, address: null };
  return behind.reduce((best, hop) => (hop.ttl > best.ttl ? hop : best), none).address;
}

/**
 * endsEarly compares a silent way with that to somebody who answers: it ends before its time if the other one goes on
 * to a router that it never came to. Where the other one shows no router, nothing can be compared.
 */
export function endsEarly(silent: readonly Ipv4[], answering: readonly Ipv4[], { facts }: Context): boolean {
  const last = routersTowards(facts, answering).at(-1);
  return last !== undefined && !routersTowards(facts, silent).includes(last);
}

/**
 * insideOffice gives a router of the office network that answered: the packets are in there. The gateway of a hotspot or
 * of a home may have an address of that network, and is none of its routers.
 */
export function insideOffice(targets: readonly Ipv4[], context: Context): Ipv4 | null {
  const { facts, profile } = context;
  const gateways = ownGateways(context);
  return (
    routersTowards(facts, targets).findLast(
      (router) => !gateways.has(router) && profile.officeNetwork.some((block) => contains(block, router)),
    ) ?? null
  );
}

/** routersTowards lists the routers that answered traces to these targets, nearest first. */
export function routersTowards(facts: Facts, targets: readonly Ipv4[]): readonly Ipv4[] {
  const wanted = new Set(targets);
  const hops = facts
    .all('trace')
    .filter((trace) => wanted.has(trace.target))
    .flatMap((trace) => trace.hops);
  const routers = hops.filter((hop) => hop.reply === 'ttl-exceeded').sort((a, b) => a.ttl - b.ttl);
  return [...new Set(routers.flatMap((hop) => hop.address ?? []))];
}
