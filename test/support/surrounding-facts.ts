/** Adapters, resolvers and silence around a workstation, for the tables of surroundings. */
import { block, ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Adapter, ResolverGroup } from '../../shared/observation/workstation.ts';
import {
  adapter,
  API_NAME,
  dns,
  nothingKnown,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  trace,
  without,
} from './facts.ts';

export const COMPUTER = ip('172.16.0.11');

/** What the profile says of the office network. */
export const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};

export const PRIVATE = [...RESOLVERS, COMPUTER];
export const NO_SUCH_NAME = { rcode: 'NXDOMAIN', answers: [], soaInAuthority: true } as const;

/** card is an adapter with one address. */
export function card(name: string, address: string, length = 24, changes: Partial<Adapter> = {}): Adapter {
  return adapter({ name, addresses: [{ address: ip(address), prefixLength: length }], ...changes });
}

/** tunnel is that of a VPN. */
export function tunnel(name: string, address: string, length = 32, changes: Partial<Adapter> = {}): Adapter {
  return card(name, address, length, { kind: 'tunnel', mtu: 1400, ...changes });
}

/** asks is a system that asks these servers for every name. */
export function asks(...servers: readonly string[]): Observation {
  const group: ResolverGroup = { interface: null, servers, domains: [], scope: 'default' };
  return seen('resolvers', '', [group]);
}

/** says is what one of the system's servers answers. */
export function says(server: string, changes: Parameters<typeof dns>[1]): Observation {
  return seen('dns', `${server}:53/udp/${API_NAME}/A`, dns(ip(server), { role: 'configured', ...changes }));
}

/** address is an answer of one address. */
export function address(data: Ipv4): Parameters<typeof dns>[1] {
  return { answers: [{ name: API_NAME, type: 'A', ttl: 1, data }] };
}

/** silence is that of the resolvers and of these targets; the traces come as far as these routers. */
export function silence(targets: readonly Ipv4[], hops: readonly (Ipv4 | null)[]): Observation[] {
  return [
    ...RESOLVERS.flatMap((server) =>
      (['udp', 'tcp'] as const).map((transport) =>
        seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
      ),
    ),
    ...targets.map((target) => seen('ping', `${target}/icmp`, silentPing(target))),
    ...targets.map((target) => seen('trace', target, trace(target, hops))),
  ];
}

/** nothing is known beside what needs no network, not even whom the system asks. */
export const nothing = (): Observation[] => without(['resolvers'], nothingKnown());
