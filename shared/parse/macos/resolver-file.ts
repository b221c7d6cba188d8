import { parseIpAddress } from '../../net/ip-address.ts';
import { partial, silent, type Listing } from '../../observation/listing.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';
import { ended } from '../common/ending.ts';

/** The system asks three; what stands behind many more is no such file. */
const MOST_SERVERS = 16;
/** As in resolv.conf, the keyword starts the line. */
const SETTING = /^(nameserver|port|domain)[ \t]+([^\s#;]+)/gm;

/** parseResolverFile reads `/etc/resolver/DOMAIN`, which answers for one domain; its name is the domain unless it says so itself. */
export function parseResolverFile(text: string, name: string): Listing<ResolverGroup> {
  const settings = [...text.matchAll(SETTING)];
  const valuesOf = (keyword: string): readonly string[] =>
    settings.flatMap(([, first, value = '']) => (first === keyword ? [value] : []));
  const named = valuesOf('nameserver').slice(0, MOST_SERVERS);
  const servers = named.flatMap((server) => parseIpAddress(server) ?? []);
  if (servers.length < named.length) return partial([], 'a name server without an address');
  if (servers.length === 0) return silent();
  const port = Number(valuesOf('port').at(-1) ?? 53);
  const domain = valuesOf('domain').at(-1)?.replace(/\.$/, '') ?? name;
  const own = Number.isInteger(port) && port > 0 && port <= 65_535 && port !== 53 ? { port } : {};
  return ended([{ interface: null, servers, ...own, domains: [domain], scope: 'supplemental' }], text);
}
