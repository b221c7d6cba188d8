import { linesOf } from '../common/lines.ts';
import { ended } from '../common/ending.ts';
import { isPort } from '../../net/endpoint.ts';
import { parseIpAddress } from '../../net/ip-address.ts';
import { mapRows, partial, silent, type Listing } from '../../observation/listing.ts';
import type { ResolverGroup } from '../../observation/workstation.ts';

interface Link {
  /** null: the settings for all links. */
  readonly name: string | null;
  readonly fields: Map<string, string[]>;
}

/** `Link 2 (eth0)`, and in `resolvectl dns` with the servers on the same line. */
const HEADING = /^(?:Global|Link \d+ \(([^()\s]{1,40})\))(?:(:)(?: (.*))?)?$/;
const FIELD = /^\s*([A-Za-z][A-Za-z. -]{1,30}):(?: (.*))?$/;
const SERVERS = 'DNS Servers';
const FALLBACK = 'Fallback DNS Servers';
/** `10.0.0.1:53%eth0#name`, `[fd00::1]:5353`, `fe80::1%2`. */
const SERVER =
  /^(?:\[([\da-f:.]{2,45})\]|(\d[\d.]{6,14})|([\da-f:.]{2,45}))(?::(\d{1,5}))?(%[\w.-]{1,20})?(?:#\S*)?$/i;
const ROOT = '~.';

/**
 * parseResolvectl reads `resolvectl status` (`systemd-resolve --status` before) and `resolvectl dns`: the servers of
 * systemd-resolved by link; further values stand on lines of their own.
 */
export function parseResolvectl(text: string): Listing<ResolverGroup> {
  const { links, isShort, hasOthers } = linksOf(text);
  if (links.length === 0) return partial([], 'no link');
  const wrong = links.flatMap(serversOf).find((server) => serverOf(server) === null);
  if (wrong !== undefined) return partial([], `"${wrong.slice(0, 60)}" is no server`);
  const groups = inUse(links);
  if (groups.length === 0) return silent();
  if (hasOthers)
    return partial(
      groups.map(({ group }) => group),
      'servers that belong to no link',
    );
  // The short form shows no domains, which decide between links.
  if (isShort && groups.length > 1)
    return partial(
      groups.map(({ group }) => group),
      'no domains are shown',
    );
  return mapRows(ended(groups, text), ({ group }) => group);
}

interface Links {
  readonly links: readonly Link[];
  readonly isShort: boolean;
  /** Newer releases have servers only for some domains, under headings such as `Delegate corp`. */
  readonly hasOthers: boolean;
}

function linksOf(text: string): Links {
  const links: Link[] = [];
  let open: Link | undefined;
  let label = '';
  let isShort = false;
  let hasOthers = false;
  for (const line of linesOf(text)) {
    const heading = HEADING.exec(line);
    const field = heading === null ? FIELD.exec(line) : null;
    if (heading !== null) {
      isShort ||= heading[2] !== undefined;
      label = SERVERS;
      open = linkOf(heading);
      links.push(open);
    } else if (field !== null) {
      label = field[1] ?? '';
      hasOthers ||= open === undefined && label === SERVERS;
      open?.fields.set(label, words(field[2] ?? ''));
    } else if (/^\S/.test(line)) open = undefined;
    else open?.fields.get(label)?.push(...words(line));
  }
  return { links, isShort, hasOthers };
}

function linkOf([, name, isShort, servers = '']: readonly (string | undefined)[]): Link {
  const fields = isShort === undefined ? [] : [[SERVERS, words(servers)] as const];
  return { name: name ?? null, fields: new Map(fields) };
}

function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

interface Group {
  readonly group: ResolverGroup;
  readonly takesAll: boolean;
}

/** The fallback servers are asked where nothing else names one; a link with `~.` takes the names that nobody claims. */
function inUse(links: readonly Link[]): readonly Group[] {
  const named = links.flatMap((link) => groupsOf(link, serversOf(link)));
  const groups =
    named.length > 0 ? named : links.flatMap((link) => groupsOf(link, link.fields.get(FALLBACK) ?? []));
  const isExclusive = groups.some(({ takesAll }) => takesAll);
  return groups.map((one) =>
    isExclusive && !one.takesAll ? { ...one, group: { ...one.group, scope: 'supplemental' } } : one,
  );
}

/** A link without the scope DNS has lost its carrier or its address; nobody asks its servers. */
function serversOf({ fields }: Link): readonly string[] {
  const scopes = fields.get('Current Scopes');
  return scopes !== undefined && !scopes.includes('DNS') ? [] : (fields.get(SERVERS) ?? []);
}

/** One group per port, in the order of the servers. */
function groupsOf({ name, fields }: Link, texts: readonly string[]): readonly Group[] {
  const servers = texts.flatMap((one) => serverOf(one) ?? []);
  const domains = fields.get('DNS Domain') ?? [];
  const isDefault = domains.includes(ROOT) || volunteers(name, fields, domains);
  const plain = domains
    .map((domain) => domain.replace(/^~/, '').replace(/\.$/, ''))
    .filter((domain) => domain !== '');
  return [...new Set(servers.map(({ port }) => port))].map((port) => ({
    takesAll: domains.includes(ROOT),
    group: {
      interface: name,
      servers: servers.filter((one) => one.port === port).map(({ address }) => address),
      ...(port === 53 ? {} : { port }),
      domains: plain,
      scope: isDefault ? 'default' : 'supplemental',
      via: 'systemd-resolved',
    },
  }));
}

/** Global servers are asked for any name; a link where it says so or, silent about it, has no routing domain. */
function volunteers(name: string | null, fields: Link['fields'], domains: readonly string[]): boolean {
  if (name === null) return true;
  const protocols = fields.get('Protocols') ?? [];
  const setting = fields.get('DefaultRoute setting')?.[0] ?? fields.get('Default Route')?.[0];
  if (protocols.includes('+DefaultRoute') || setting === 'yes') return true;
  if (protocols.includes('-DefaultRoute') || setting === 'no') return false;
  return !domains.some((domain) => domain.startsWith('~') && domain !== ROOT);
}

/** The name for TLS is left out. */
function serverOf(text: string): { readonly address: string; readonly port: number } | null {
  const [, bracketed, ipv4, ipv6, port, zone = ''] = SERVER.exec(text) ?? [];
  const plain = bracketed ?? ipv4 ?? ipv6;
  // A zone says over which link; only a link-local IPv6 address is none without it.
  const address = parseIpAddress(plain === undefined || plain === ipv4 ? (plain ?? '') : `${plain}${zone}`);
  const number = port === undefined ? 53 : Number(port);
  return address === null || !isPort(number) ? null : { address, port: number };
}
