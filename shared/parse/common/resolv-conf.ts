import { isIpv6, parseIpv4 } from '../../net/ipv4.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

/** The C library reads three servers and ignores the rest. */
const MOST_SERVERS = 3;

/** parseResolvConf reads resolv.conf; without a nameserver line the group has no server. */
export function parseResolvConf(text: string): ResolverGroup {
  const servers: string[] = [];
  let domains: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [keyword, ...values] = line.replace(/[#;].*/, '').trim().split(/\s+/);
    const [first] = values;
    if (keyword === 'nameserver' && first !== undefined && isAddress(first)) servers.push(first);
    // The last of several search and domain lines wins.
    if (keyword === 'search' || keyword === 'domain') domains = values;
  }
  return { interface: null, servers: servers.slice(0, MOST_SERVERS), domains, scope: 'default' };
}

function isAddress(text: string): boolean {
  return parseIpv4(text) !== null || isIpv6(text);
}
