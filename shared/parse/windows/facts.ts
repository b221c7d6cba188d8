/** The JSON of the Windows script: sections with rows, or with the error that kept them from being read. */
import { z } from 'zod';
import { parseCidr, parseIpv4 } from '../../net/ipv4.ts';
import { known, mapKnown, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, ClientInstallation, Neighbor, NrptRule, ProxySetting, ResolverGroup, Route, RouteTable } from '../../observation/workstation.ts';
import { withoutCredentials } from '../common/proxy-environment.ts';

export interface WindowsFacts {
  readonly adapters: Known<readonly Adapter[]>;
  readonly routes: Known<RouteTable>;
  readonly resolvers: Known<readonly ResolverGroup[]>;
  readonly nrpt: Known<readonly NrptRule[]>;
  readonly neighbors: Known<readonly Neighbor[]>;
  readonly proxies: Known<readonly ProxySetting[]>;
  readonly client: Known<ClientInstallation>;
}

/** PowerShell 5.1 writes null where 7 writes nothing, and a single row without its list. */
const text = z.string().nullish().transform((value) => value ?? '');
const number = z.number().nullish().transform((value) => value ?? null);
const texts = z.union([z.array(text), text.transform((one) => [one])]).transform((all) => all.filter((one) => one !== ''));
const sections = z.record(z.string(), z.looseObject({ rows: z.unknown().optional(), error: text.optional() }));

const adapterRow = z.object({ name: text, description: text, index: number, mac: text, status: text, media: text, mtu: number });
const interfaceRow = z.object({ name: text, index: number, metric: number, mtu: number, connected: text });
const addressRow = z.object({ name: text, index: number, address: text, length: number, family: text });
const routeRow = z.object({ prefix: text, nextHop: text, index: number, name: text, metric: number });
const resolverRow = z.object({ name: text, index: number, servers: texts });
const suffixRow = z.object({ index: number, suffix: text });
const nrptRow = z.object({ namespaces: texts, servers: texts });
const neighborRow = z.object({ address: text, name: text, mac: text, state: text });
const proxyRow = z.object({ enabled: number, server: text, bypass: text, pac: text });
const programRow = z.object({ name: text, version: text });

type Sections = z.infer<typeof sections>;

/** parseWindowsFacts reads the output of the script; text that is not its JSON is unknown as a whole. */
export function parseWindowsFacts(output: string): Known<WindowsFacts> {
  let value: unknown;
  try {
    value = JSON.parse(output.trim().replace(/^\ufeff/, ''));
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
  const parsed = sections.safeParse(value);
  if (!parsed.success) return unknown('unparsable', 'not the JSON of the script');
  const all = parsed.data;
  return known({
    adapters: adaptersOf(all),
    routes: routesOf(all),
    resolvers: resolversOf(all),
    nrpt: mapKnown(rows(all, 'nrpt', nrptRow), (list) => list.map(({ namespaces, servers }) => ({ namespaces, servers }))),
    neighbors: mapKnown(rows(all, 'neighbors', neighborRow), (list) => list.flatMap(neighbor)),
    proxies: mapKnown(rows(all, 'proxy', proxyRow), (list) => list.flatMap(proxiesOf)),
    client: mapKnown(rows(all, 'programs', programRow), clientOf),
  });
}

function rows<T>(all: Sections, name: string, row: z.ZodType<T>): Known<readonly T[]> {
  const section = all[name];
  if (section === undefined) return unknown('not-run', name);
  if (section.error !== undefined && section.error !== '') return unknown('failed', `${name}: ${section.error}`);
  const value = section.rows ?? [];
  // Where one row stands for the list of one, or a list was wrapped as {value, Count}.
  const list = Array.isArray(value) ? (value as unknown[]) : isWrapped(value) ? value.value : [value];
  const parsed = z.array(row).safeParse(list);
  return parsed.success ? known(parsed.data) : unknown('unparsable', `${name}: ${parsed.error.issues[0]?.message ?? ''}`);
}

function isWrapped(value: unknown): value is { readonly value: unknown[] } {
  return typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value);
}

/** Enumerations come by name or, through some versions of ConvertTo-Json, by number. */
function isUp(status: string): boolean {
  return status === 'Up' || status === '1';
}

function adaptersOf(all: Sections): Known<readonly Adapter[]> {
  const adapters = rows(all, 'adapters', adapterRow);
  const addresses = rows(all, 'addresses', addressRow);
  const interfaces = rows(all, 'interfaces', interfaceRow);
  if (!adapters.known) return adapters;
  if (!addresses.known) return addresses;
  return known(
    adapters.value.map((one): Adapter => {
      const own = addresses.value.filter((entry) => entry.index === one.index);
      const mtu = (interfaces.known ? interfaces.value.find((entry) => entry.index === one.index)?.mtu : null) ?? one.mtu;
      return {
        name: one.name,
        description: one.description,
        ...(one.index === null ? {} : { index: one.index }),
        ...(one.mac === '' ? {} : { mac: one.mac }),
        up: isUp(one.status),
        kind: kindOf(one),
        addresses: own.flatMap(({ address, length }) => {
          const parsed = parseIpv4(address);
          return parsed === null || length === null ? [] : [{ address: parsed, prefixLength: length }];
        }),
        hasIpv6: own.some(({ address }) => address.includes(':') && !/^fe80:/i.test(address) && address !== '::1'),
        // The loopback reports 4294967295: no limit.
        ...(mtu === null || mtu > 65_535 ? {} : { mtu }),
      };
    }),
  );
}

function kindOf({ name, description, media }: z.infer<typeof adapterRow>): Adapter['kind'] {
  if (/loopback/i.test(description)) return 'loopback';
  if (/tunnel|wintun|wireguard|tap-|vpn|anyconnect|fortinet|zscaler|pangp|warp/i.test(`${name} ${description}`)) return 'tunnel';
  if (/802\.?11|wireless|^9$/i.test(media) || /wi-?fi|wlan|无线/i.test(name)) return 'wifi';
  return 'ethernet';
}

function routesOf(all: Sections): Known<RouteTable> {
  const routes = rows(all, 'routes', routeRow);
  if (!routes.known) return routes;
  const interfaces = rows(all, 'interfaces', interfaceRow);
  const list = interfaces.known ? interfaces.value : [];
  const metrics = new Map(list.map((one) => [one.index, one.metric ?? 0]));
  const dead = new Set(list.filter((one) => one.connected === 'Disconnected' || one.connected === '0').map((one) => one.index));
  return known({
    rules: [],
    routes: routes.value.flatMap((one): Route[] => {
      const destination = parseCidr(one.prefix);
      if (destination === null || dead.has(one.index)) return [];
      const gateway = parseIpv4(one.nextHop);
      return [
        {
          destination,
          // 0.0.0.0 means on-link.
          gateway: gateway === '0.0.0.0' ? null : gateway,
          interface: one.name,
          metric: (one.metric ?? 0) + (metrics.get(one.index) ?? 0),
          table: 'main',
          kind: 'unicast',
        },
      ];
    }),
  });
}

function resolversOf(all: Sections): Known<readonly ResolverGroup[]> {
  const resolvers = rows(all, 'resolvers', resolverRow);
  if (!resolvers.known) return resolvers;
  const suffixes = rows(all, 'suffixes', suffixRow);
  const adapters = rows(all, 'adapters', adapterRow);
  // Servers of adapters that are unplugged are kept by Windows and asked by nobody.
  const down = new Set(adapters.known ? adapters.value.filter((one) => !isUp(one.status)).map((one) => one.index) : []);
  return known(
    resolvers.value
      .filter((one) => one.servers.length > 0 && !down.has(one.index))
      .map((one): ResolverGroup => {
        const suffix = suffixes.known ? suffixes.value.find((entry) => entry.index === one.index)?.suffix : undefined;
        return { interface: one.name, servers: one.servers, domains: suffix === undefined || suffix === '' ? [] : [suffix], scope: 'default' };
      }),
  );
}

const STATES: Readonly<Record<string, Neighbor['state']>> = {
  Reachable: 'reachable',
  Delay: 'reachable',
  Probe: 'stale',
  Stale: 'stale',
  Incomplete: 'incomplete',
  Unreachable: 'failed',
  Permanent: 'permanent',
};
/** The order of the enumeration, where it comes by number. */
const STATE_NUMBERS = ['Unreachable', 'Incomplete', 'Probe', 'Delay', 'Stale', 'Reachable', 'Permanent'];

function neighbor({ address, name, mac, state }: z.infer<typeof neighborRow>): readonly Neighbor[] {
  const parsed = parseIpv4(address);
  if (parsed === null) return [];
  const isReal = mac !== '' && !/^(00-?)+$/.test(mac);
  const named = /^\d$/.test(state) ? (STATE_NUMBERS[Number(state)] ?? '') : state;
  return [{ address: parsed, interface: name, ...(isReal ? { mac } : {}), state: STATES[named] ?? 'other' }];
}

/** `server:port` for all, or `http=a:1;https=b:2`. */
function proxiesOf({ enabled, server, bypass, pac }: z.infer<typeof proxyRow>): readonly ProxySetting[] {
  const list = bypass.split(';').map((entry) => entry.trim()).filter((entry) => entry !== '');
  const script: readonly ProxySetting[] = pac === '' ? [] : [{ source: 'system', protocol: 'pac', server: withoutCredentials(pac), bypass: [] }];
  if (enabled !== 1 || server === '') return script;
  const parts = server.includes('=') ? server.split(';') : [`all=${server}`];
  const named = parts.flatMap((part): ProxySetting[] => {
    const [protocol = '', value = ''] = part.split('=');
    const known = protocol === 'http' || protocol === 'https' || protocol === 'socks' || protocol === 'all' ? protocol : null;
    return known === null || value === '' ? [] : [{ source: 'system', protocol: known, server: withoutCredentials(value), bypass: list }];
  });
  return [...script, ...named];
}

/** The vendor documents no name; these are what its installers are known to call themselves. */
const CLIENT = /无影|wuying|alibaba cloud workspace|elastic desktop/i;

function clientOf(programs: readonly z.infer<typeof programRow>[]): ClientInstallation {
  const found = programs.find(({ name }) => CLIENT.test(name));
  return found === undefined ? { installed: false } : { installed: true, name: found.name, version: found.version };
}
