/** How far packets get to targets of which none answers, and who says so. */
import type { Ipv4 } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import { circleOf } from './circle.ts';

export interface DeadDetails {
  readonly targets: readonly Ipv4[];
  readonly lastHop: Ipv4 | null;
  readonly unreachableFrom: Ipv4 | null;
  /** A connecting socket hears "unreachable" without the router's name. */
  readonly reported: boolean;
  /** Routers that send the packets round between them; absent: none were seen to. */
  readonly circle?: readonly Ipv4[];
}

/** deadDetails says how far traces to these targets came, and which router said "unreachable". */
export function deadDetails(facts: Facts, targets: readonly Ipv4[]): DeadDetails {
  const wanted = new Set(targets);
  const own = ownAddresses(facts);
  const traces = facts.all('trace').filter((trace) => wanted.has(trace.target));
  const routers = traces
    .flatMap((trace) => trace.hops)
    .filter((hop) => hop.address !== null && !wanted.has(hop.address));
  const furthest = routers.reduce<(typeof routers)[number] | null>(
    (a, b) => (a === null || b.ttl > a.ttl ? b : a),
    null,
  );
  const errors = [
    ...facts
      .all('ping')
      .filter((ping) => wanted.has(ping.target))
      .flatMap((ping) => ping.errors),
    ...traces.flatMap((trace) => trace.hops.flatMap((hop) => hop.error ?? [])),
  ];
  const refusal = errors.find(
    ({ kind, from }) =>
      from !== null &&
      !own.has(from) &&
      (kind === 'net-unreachable' || kind === 'host-unreachable' || kind === 'prohibited'),
  );
  const reported = refusal !== undefined || isReported(facts, wanted);
  const circle = traces.map(circleOf).find((routers) => routers !== null);
  return {
    targets,
    lastHop: furthest?.address ?? null,
    unreachableFrom: refusal?.from ?? null,
    reported,
    ...(circle === undefined ? {} : { circle }),
  };
}

/** showsNoWay tells whether the routers themselves show that the way is missing: one says so, or they send packets to each other. */
export function showsNoWay({ reported, circle }: DeadDetails): boolean {
  return reported || circle !== undefined;
}

/** Only for targets that have a route here; without one, this system itself says "unreachable". */
function isReported(facts: Facts, wanted: ReadonlySet<Ipv4>): boolean {
  const routed = new Set(
    facts
      .all('winner')
      .filter((one) => one.kind === 'unicast')
      .map((one) => one.target),
  );
  const counts = (address: Ipv4): boolean => wanted.has(address) && routed.has(address);
  const asked = facts.all('dns').filter((one) => one.role === 'vpc' && counts(one.server.address));
  const connected = facts.all('tcp').filter((one) => counts(one.target.address));
  return [...asked, ...connected].some((one) => one.outcome === 'unreachable');
}

/** "Host unreachable" from a local address means that ARP failed here, not that a router spoke. */
function ownAddresses(facts: Facts): ReadonlySet<Ipv4> {
  const adapters = facts.one('adapters');
  return new Set(
    adapters.known ? adapters.value.flatMap((one) => one.addresses.map(({ address }) => address)) : [],
  );
}
