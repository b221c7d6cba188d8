import { parseIpAddress } from '../../net/ip-address.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

/** The system asks three; what stands behind many more is no such file. */
const MOST_SERVERS = 16;
const SETTING = /^[ \t]*(nameserver|port|domain)[ \t]+([^\s#;]+)/gm;

/** parseResolverFile reads `/etc/resolver/DOMAIN`, which answers for one domain; its name is the domain unless it says so itself. */
export function parseResolverFile(text: string, name: string): Known<ResolverGroup> {
  const settings = [...text.matchAll(SETTING)];
  const valuesOf = (keyword: string): readonly string[] => settings.flatMap(([, first, value = '']) => (first === keyword ? [value] : []));
  const named = valuesOf('nameserver').slice(0, MOST_SERVERS);
  const servers = named.flatMap((server) => parseIpAddress(server) ?? []);
  if (servers.length < named.length) return unknown('unparsable', 'a name server without an address');
  const port = Number(valuesOf('port').at(-1) ?? 53);
  const domain = valuesOf('domain').at(-1)?.replace(/\.$/, '') ?? name;
  const own = Number.isInteger(port) && port > 0 && port <= 65_535 && port !== 53 ? { port } : {};
  return known({ interface: null, servers, ...own, domains: [domain], scope: 'supplemental' });
}
