/** Who is asked for names, and what they say, for the tables of resolvers. */
import type { Observation } from '../../shared/observation/observation.ts';
import type { NrptRule, ResolverGroup } from '../../shared/observation/workstation.ts';
import { ip, type Ipv4 } from '../../shared/net/ipv4.ts';
import { adapter, API, API_NAME, dns, lookup, seen, silentDns } from './facts.ts';

export const COMPANY = ip('192.168.1.53');
export const OLD = ip('192.168.1.52');
export const GOOGLE = ip('8.8.8.8');
export const LEFT_BEHIND = ip('10.8.0.1');
export const STUB = ip('127.0.0.53');
type Says = 'right' | 'nxdomain' | 'empty' | 'silent' | 'refused' | 'public';
const NAMED: Readonly<Record<Says, Parameters<typeof dns>[1]>> = {
  right: {},
  nxdomain: { rcode: 'NXDOMAIN', answers: [], soaInAuthority: true },
  empty: { answers: [] },
  public: { answers: [{ name: API_NAME, type: 'A', ttl: 60, data: '47.0.0.9' }] },
  silent: {},
  refused: { outcome: 'refused' },
};

/** One of the system's servers, asked directly. */
export const asked = (server: Ipv4, says: Says): Observation => {
  const isDead = says === 'silent' || says === 'refused';
  return seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A`,
    (isDead ? silentDns : dns)(server, { role: 'configured', ...NAMED[says] }),
  );
};

/** set is a system that asks these servers for every name. */
export const set = (...servers: readonly string[]): Observation =>
  seen('resolvers', '', [{ interface: null, servers, domains: [], scope: 'default' }]);

/** link is an adapter with servers of its own, as systemd-resolved has them. */
export const link = (
  name: string,
  servers: readonly string[],
  changes: Partial<ResolverGroup> = {},
): ResolverGroup => ({
  interface: name,
  servers,
  domains: [],
  scope: 'default',
  via: 'systemd-resolved',
  ...changes,
});

/** behindStub is a system that asks a stub of its own, and these links behind it. */
export const behindStub = (...links: readonly ResolverGroup[]): Observation =>
  seen('resolvers', '', [{ interface: null, servers: [STUB], domains: [], scope: 'default' }, ...links]);

/** rules are all of Windows' name policy. */
export const rules = (...list: readonly NrptRule[]): Observation => seen('nrpt', '', list);

/** rule sends the names of one namespace to these servers. */
export const rule = (namespace: string, ...servers: readonly string[]): NrptRule => ({
  namespaces: [namespace],
  servers,
});

/** found is a lookup by the system that brought these addresses. */
export const found = (...addresses: readonly string[]): Observation =>
  seen('lookup', API_NAME, lookup(addresses));

/** lost is a lookup by the system that brought none in time. */
export const lost = (): Observation =>
  seen('lookup', API_NAME, lookup([], { outcome: 'timed-out', durationMs: 4000 }));

/** took is a lookup by the system that was right, and slow. */
export const took = (durationMs: number): Observation =>
  seen('lookup', API_NAME, lookup([API], { durationMs }));

/** tunnel is a VPN beside the adapter. */
export const tunnel = (name: string, address: string): Observation =>
  seen('adapters', '', [
    adapter(),
    adapter({ name, kind: 'tunnel', addresses: [{ address: ip(address), prefixLength: 32 }] }),
  ]);
