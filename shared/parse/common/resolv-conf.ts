import { isIpv6, parseIpv4 } from '../../net/ipv4.ts';
import { silent, type Listing } from '../../observation/listing.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';
import { ended } from './ending.ts';

/** The C library reads three servers and ignores the rest. */
const MOST_SERVERS = 3;
/** It wants the keyword in the first column; an indented line is none of its settings. */
const SETTING = /^(nameserver|search|domain)(?:[ \t]([^\r\n]*))?\r?$/gm;

/** parseResolvConf reads resolv.conf: one group, without a server where no line names one. */
export function parseResolvConf(text: string): Listing<ResolverGroup> {
  const servers: string[] = [];
  let domains: readonly string[] = [];
  for (const [, keyword, rest = ''] of text.matchAll(SETTING)) {
    const values = rest
      .replace(/[ \t][#;].*$/, '')
      .trim()
      .split(/\s+/);
    const [first = ''] = values;
    // The last of several search and domain lines wins.
    if (keyword !== 'nameserver') domains = first === '' ? [] : values;
    else if (isAddress(first)) servers.push(first);
  }
  const group: ResolverGroup = {
    interface: null,
    servers: servers.slice(0, MOST_SERVERS),
    domains,
    scope: 'default',
  };
  // A file that names no server looks like one that was lost.
  return servers.length === 0 ? { ...silent(), rows: [group] } : ended([group], text);
}

/** resolvConfServers lists the servers of resolv.conf, whether they are all or not. */
export function resolvConfServers(text: string): readonly string[] {
  return parseResolvConf(text).rows.flatMap(({ servers }) => servers);
}

function isAddress(text: string): boolean {
  const [address = ''] = text.split('%');
  return parseIpv4(text) !== null || isIpv6(address);
}
