import { linesOf } from '../common/lines.ts';
import { parseIpAddress } from '../../net/ip-address.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

interface Link {
  /** null: the settings for all links. */
  readonly name: string | null;
  readonly fields: Map<string, string[]>;
}

const HEADING = /^(?:Global|Link \d+ \(([^()\s]{1,40})\))$/;

const FIELD = /^\s*([A-Z][A-Za-z. -]{1,30}): ?(.*)$/;

/** parseResolvectl reads `resolvectl status`: the servers of systemd-resolved by link; further values stand on lines of their own. */
export function parseResolvectl(text: string): Known<readonly ResolverGroup[]> {
  const links: Link[] = [];
  let label = '';
  for (const line of linesOf(text)) {
    const heading = line.startsWith(' ') ? null : HEADING.exec(line);
    const link = links.at(-1);
    const field = heading === null ? FIELD.exec(line) : null;
    if (heading !== null) links.push({ name: heading[1] ?? null, fields: new Map() });
    else if (link !== undefined && field !== null) {
      label = field[1] ?? '';
      link.fields.set(label, words(field[2] ?? ''));
    } else if (/^\s+\S/.test(line)) link?.fields.get(label)?.push(...words(line));
  }
  if (links.length === 0) return unknown('unparsable', 'no link');
  const wrong = links.flatMap((link) => link.fields.get('DNS Servers') ?? []).find((server) => addressOf(server) === null);
  return wrong === undefined ? known(links.flatMap(groupOf)) : unknown('unparsable', `"${wrong.slice(0, 60)}" is no server`);
}

function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

function groupOf({ name, fields }: Link): readonly ResolverGroup[] {
  const servers = (fields.get('DNS Servers') ?? []).flatMap((server) => addressOf(server) ?? []);
  const domains = fields.get('DNS Domain') ?? [];
  const routing = domains.filter((domain) => domain.startsWith('~') && domain !== '~.');
  const isDefault = domains.includes('~.') || (fields.get('Protocols')?.includes('-DefaultRoute') !== true && routing.length === 0);
  const plain = domains.map((domain) => domain.replace(/^~/, '')).filter((domain) => domain !== '.');
  return servers.length === 0 ? [] : [{ interface: name, servers, domains: plain, scope: isDefault ? 'default' : 'supplemental' }];
}

/** `1.1.1.1#dns.example`, `fe80::1%2`: the name for TLS is left out. */
function addressOf(server: string): string | null {
  return parseIpAddress(server.replace(/#.*$/, ''));
}
