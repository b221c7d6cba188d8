/** Who answers in a resolver's place: an answer that came back before the question could have got there. */
import type { Endpoint } from '../../net/endpoint.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { DnsReach, Trace } from '../../observation/exchange.ts';
import type { Facts } from '../../observation/facts.ts';
import { interference } from '../interference.ts';

export interface Interceptor {
  /** The hop limit that was enough for an answer: whoever answers is not further away. */
  readonly hop: number;
  /** The router at that distance; for 1 the LAN gateway. */
  readonly router: Ipv4 | null;
  /** Hops to the true resolver by ping; null: it never answered one. */
  readonly distance: number | null;
  /** A proxy of this workstation that owns the route to the resolver. */
  readonly product: string | null;
  /** ICMP with the same limit ended at a router, or got to the resolver with a larger one only. */
  readonly proven: boolean;
  readonly reach: DnsReach;
}

/** interceptorOf compares how far a question has to go with how far the server is; null: no interceptor shows. */
export function interceptorOf(facts: Facts, server: Endpoint): Interceptor | null {
  const reach = facts
    .all('reach')
    .find((one) => one.server.address === server.address && one.server.port === server.port);
  if (reach?.first == null) return null;
  const hop = reach.first;
  const trace = facts.all('trace').find(({ target }) => target === server.address);
  const way = wayOf(facts, server.address, trace);
  // One hop too few says nothing at the far end, where ICMP and DNS may be answered by two machines of the cloud.
  const isNearer = hop === 1 ? way.least > 1 : hop < way.least - 1;
  if (!isNearer) return null;
  const router =
    trace?.hops.find(({ ttl, reply }) => ttl === hop && reply === 'ttl-exceeded')?.address ??
    (hop === 1 ? way.gateway : null);
  return {
    hop,
    router,
    distance: way.exact,
    product: way.proxy,
    proven: way.byIcmp,
    reach,
  };
}

interface Way {
  /** The server is at least this many hops away. */
  readonly least: number;
  readonly exact: number | null;
  /** ICMP says so; otherwise the route table alone does. */
  readonly byIcmp: boolean;
  readonly gateway: Ipv4 | null;
  readonly proxy: string | null;
}

function wayOf(facts: Facts, address: Ipv4, trace: Trace | undefined): Way {
  const winner = facts.all('winner').find(({ target, kind }) => target === address && kind === 'unicast');
  const gateway = winner?.gateway ?? null;
  const owner = interference(facts).find(
    (one) => one.interface === winner?.interface && one.category === 'fake-ip-proxy',
  );
  const exact = trace?.hops.find(({ reply }) => reply === 'target')?.ttl ?? null;
  const passed = trace?.hops.findLast(({ reply }) => reply === 'ttl-exceeded')?.ttl ?? 0;
  const byIcmp = exact ?? (passed > 0 ? passed + 1 : null);
  // A tunnel of a proxy ends on this machine, so nothing of the cloud is one hop away behind it.
  const byTable = gateway !== null || owner !== undefined ? 2 : 1;
  return { least: byIcmp ?? byTable, exact, byIcmp: byIcmp !== null, gateway, proxy: owner?.product ?? null };
}
