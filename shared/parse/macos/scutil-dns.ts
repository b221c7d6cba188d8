import { known, unknown, type Known } from '../../observation/known.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

interface Resolver {
  readonly scoped: boolean;
  readonly servers: string[];
  readonly search: string[];
  domain?: string;
  port?: number;
  interface?: string;
  options?: string;
}

/**
 * parseScutilDns reads `scutil --dns`. "resolver #1" is counted anew in every section; resolvers for scoped
 * queries do not answer ordinary lookups, those with a domain answer only for it, and mDNS ones never do.
 */
export function parseScutilDns(text: string): Known<readonly ResolverGroup[]> {
  if (!/^DNS configuration/m.test(text)) return unknown('unparsable', 'no heading "DNS configuration"');
  const resolvers: Resolver[] = [];
  let scoped = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('DNS configuration')) scoped = line.includes('scoped');
    else if (/^resolver #\d+/.test(line)) resolvers.push({ scoped, servers: [], search: [] });
    else read(line, resolvers.at(-1));
  }
  return known(resolvers.filter((one) => one.servers.length > 0 && one.options !== 'mdns').map(group));
}

function read(line: string, resolver: Resolver | undefined): void {
  const match = /^\s+([a-z_ ]+?)(?:\[\d+\])?\s*:\s+(.+?)\s*$/.exec(line);
  const value = match?.[2];
  if (resolver === undefined || value === undefined) return;
  switch (match?.[1] ?? '') {
    case 'nameserver':
      resolver.servers.push(value);
      break;
    case 'search domain':
      resolver.search.push(value);
      break;
    case 'domain':
      resolver.domain = value;
      break;
    case 'port':
      resolver.port = Number(value);
      break;
    case 'options':
      resolver.options = value;
      break;
    case 'if_index': {
      const name = /\(([^)]+)\)/.exec(value)?.[1];
      if (name !== undefined) resolver.interface = name;
      break;
    }
    default:
  }
}

function group({ scoped, servers, search, domain, port, interface: name }: Resolver): ResolverGroup {
  const scope = scoped ? 'scoped' : domain === undefined ? 'default' : 'supplemental';
  const own = port !== undefined && port > 0 && port !== 53 ? { port } : {};
  return { interface: name ?? null, servers, ...own, domains: domain === undefined ? search : [domain], scope };
}
