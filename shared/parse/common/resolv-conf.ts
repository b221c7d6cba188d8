import { isIpv6, parseIpv4 } from '../../net/ipv4.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

/** The C library reads three servers and ignores the rest. */
const MOST_SERVERS = 3;
const SETTING = /^[ \t]*(nameserver|search|domain)(?![^ \t\r\n#;])([^#;\r\n]*)/gm;

/** parseResolvConf reads resolv.conf; without a nameserver line the group has no server. */
export function parseResolvConf(text: string): ResolverGroup {
  const servers: string[] = [];
  let domains: readonly string[] = [];
  for (const [, keyword, rest = ''] of text.matchAll(SETTING)) {
    const values = rest.trim().split(/\s+/);
    const [first = ''] = values;
    // The last of several search and domain lines wins.
    if (keyword !== 'nameserver') domains = first === '' ? [] : values;
    else if (isAddress(first)) servers.push(first);
  }
  return { interface: null, servers: servers.slice(0, MOST_SERVERS), domains, scope: 'default' };
}

function isAddress(text: string): boolean {
  return parseIpv4(text) !== null || isIpv6(text);
}
