import { parseIpAddress } from '../../net/ip-address.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

/** parseResolverFile reads `/etc/resolver/DOMAIN`, which answers for one domain; its name is the domain unless it says so itself. */
export function parseResolverFile(text: string, name: string): Known<ResolverGroup> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[#;].*/, '').trim().split(/\s+/));
  const valuesOf = (keyword: string): readonly string[] => lines.flatMap(([first, value]) => (first === keyword && value !== undefined ? [value] : []));
  const named = valuesOf('nameserver');
  const servers = named.flatMap((server) => parseIpAddress(server) ?? []);
  if (servers.length < named.length) return unknown('unparsable', 'a name server without an address');
  const port = Number(valuesOf('port').at(-1) ?? 53);
  const domain = valuesOf('domain').at(-1)?.replace(/\.$/, '') ?? name;
  const own = Number.isInteger(port) && port > 0 && port <= 65_535 && port !== 53 ? { port } : {};
  return known({ interface: null, servers, ...own, domains: [domain], scope: 'supplemental' });
}
