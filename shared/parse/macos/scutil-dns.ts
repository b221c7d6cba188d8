import { parseIpAddress } from '../../net/ip-address.ts';
import { partial, silent, whole, type Listing } from '../../observation/listing.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';
import { ended } from '../common/ending.ts';

interface Resolver {
  readonly scoped: boolean;
  readonly servers: string[];
  readonly search: string[];
  domain?: string;
  port?: number;
  interface?: string;
  options?: string;
  order?: number;
  /** The line about its reachability, which every resolver has behind its servers. */
  ended?: true;
}

/**
 * parseScutilDns reads `scutil --dns`. "resolver #1" is counted anew in every section; resolvers for scoped
 * and service-specific queries do not answer ordinary lookups, those with a domain answer only for it, and
 * mDNS ones never do.
 */
export function parseScutilDns(text: string): Listing<ResolverGroup> {
  const lines = text.split('\n').map((line) => line.trimEnd());
  // It says so on stdout, and exits with 1.
  if (lines.some((line) => line === 'No DNS configuration available')) return whole([]);
  const resolvers: Resolver[] = [];
  let scoped: boolean | null = null;
  for (const line of lines) {
    if (line.startsWith('DNS configuration')) scoped = line.includes('(for ');
    else if (/^resolver #\d+$/.test(line) && scoped !== null)
      resolvers.push({ scoped, servers: [], search: [] });
    else if (!read(line, resolvers.at(-1))) return partial([], `no server: ${line.slice(0, 100)}`);
  }
  if (resolvers.length === 0) return partial([], 'no resolver under a heading "DNS configuration"');
  const groups = inOrder(resolvers.filter((one) => one.servers.length > 0 && one.options !== 'mdns')).map(
    group,
  );
  if (groups.length === 0 && resolvers.at(-1)?.ended !== true)
    return partial([], 'the last resolver has no end');
  // Resolvers without servers look like those whose servers were cut off.
  return groups.length === 0 ? silent() : ended(groups, text);
}

/** Of resolvers for one domain, that of the lowest order is asked first, wherever it stands; without one it is 0. */
function inOrder(resolvers: readonly Resolver[]): readonly Resolver[] {
  const alike = new Map<string, Resolver[]>();
  for (const one of resolvers) {
    const key = `${String(one.scoped)} ${one.domain ?? ''}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((same) => [...same].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)));
}

/** false where the line names a server that is no address. */
function read(line: string, resolver: Resolver | undefined): boolean {
  const colon = line.indexOf(' : ');
  if (resolver === undefined || colon < 0) return true;
  const value = line.slice(colon + 3).trim();
  switch (
    line
      .slice(0, colon)
      .trim()
      .replace(/\[\d{1,4}\]$/, '')
  ) {
    case 'nameserver': {
      const server = parseIpAddress(value);
      if (server === null) return false;
      resolver.servers.push(server);
      break;
    }
    case 'search domain':
      resolver.search.push(value);
      break;
    case 'domain':
      resolver.domain = value.replace(/\.$/, '');
      break;
    case 'port':
      resolver.port = Number(value);
      break;
    case 'order':
      resolver.order = Number(value);
      break;
    case 'options':
      resolver.options = value;
      break;
    case 'flags':
    case 'reach':
      resolver.ended = true;
      break;
    case 'if_index': {
      const name = /\(([\w.-]{1,40})\)$/.exec(value)?.[1];
      if (name !== undefined) resolver.interface = name;
      break;
    }
    default:
  }
  return true;
}

function group({ scoped, servers, search, domain, port, interface: name }: Resolver): ResolverGroup {
  const shared = domain === undefined ? 'default' : 'supplemental';
  const own = port !== undefined && port > 0 && port <= 65_535 && port !== 53 ? { port } : {};
  return {
    interface: name ?? null,
    servers,
    ...own,
    domains: domain === undefined ? search : [domain],
    scope: scoped ? 'scoped' : shared,
  };
}
