/** The servers that Windows asks, per interface, and the policy table that overrides them. */
import { z } from 'zod';
import { parseIpAddress } from '../../net/ip-address.ts';
import { known, type Known } from '../../observation/known.ts';
import type { NrptRule, ResolverGroup } from '../../observation/workstation.ts';
import { isDownIn } from './adapters.ts';
import { interfacesOf } from './interfaces.ts';
import { namesOf } from './interface-names.ts';
import { number, rowsOf, text, unparsable, words, type Sections } from './rows.ts';

const resolverRow = z.object({ InterfaceAlias: text, InterfaceIndex: number, ServerAddresses: words });
const suffixRow = z.object({ InterfaceIndex: number, ConnectionSpecificSuffix: text });
const nrptRow = z.object({
  Namespace: words,
  // A rule without servers is an exemption; one of which nobody asked for the servers is not.
  NameServers: z.custom((value) => value !== undefined, 'no NameServers').pipe(words),
  DirectAccessDnsServers: words.optional(),
});

/** Site-local addresses that Windows lists on every adapter without an IPv6 resolver; nobody has them. */
const PLACEHOLDER = /^fec0:0:0:ffff::[123](%|$)/i;

/** resolversOf reads Get-DnsClientServerAddress, one group per connected interface, lowest metric first. */
export function resolversOf(all: Sections): Known<readonly ResolverGroup[]> {
  const rows = rowsOf(all, 'resolvers', resolverRow);
  if (!rows.known) return rows;
  // The cmdlet has a row for every interface, with or without servers.
  if (rows.value.length === 0) return unparsable('resolvers', 'no interface');
  const wrong = rows.value
    .flatMap((row) => row.ServerAddresses)
    .find((server) => parseIpAddress(server) === null);
  if (wrong !== undefined) return unparsable('resolvers', `"${wrong.slice(0, 60)}" is no server`);
  const isDown = isDownIn(all);
  const nameOf = namesOf(all);
  const groups = new Map<number | string, ResolverGroup>();
  const used = rows.value.filter(
    ({ InterfaceIndex: index, InterfaceAlias: name }) => !isDown({ index, name }),
  );
  for (const row of used) {
    const servers = row.ServerAddresses.filter((server) => !PLACEHOLDER.test(server));
    const key = row.InterfaceIndex ?? row.InterfaceAlias;
    const before = groups.get(key);
    // There is a row per interface and address family.
    const merged = [...(before?.servers ?? []), ...servers];
    if (merged.length === 0) continue;
    groups.set(key, {
      interface: row.InterfaceAlias || nameOf(row.InterfaceIndex),
      servers: merged,
      domains: suffixes(all, row.InterfaceIndex),
      scope: 'default',
    });
  }
  return known(byMetric(all, groups));
}

/** nrptOf reads the effective rules of the Name Resolution Policy Table, or else those that were configured; none is a fact. */
export function nrptOf(all: Sections): Known<readonly NrptRule[]> {
  const effective = rowsOf(all, 'nrpt', nrptRow);
  const configured = rowsOf(all, 'nrpt-rules', nrptRow);
  const rows = firstRead(effective, configured);
  if (!rows.known) return rows;
  const rules = rows.value.filter((row) => row.Namespace.length > 0);
  const named = rules.map((row) => ({
    namespaces: row.Namespace,
    servers: [...new Set([...row.NameServers, ...(row.DirectAccessDnsServers ?? [])])],
  }));
  // A rule without servers is an exemption, so a list that was lost would turn a rule into its opposite.
  const wrong = named.flatMap(({ servers }) => servers).find((server) => parseIpAddress(server) === null);
  return wrong === undefined ? known(named) : unparsable('nrpt', `"${wrong.slice(0, 60)}" is no server`);
}

/** Where neither could be read, what was tried says more than what nobody asked for. */
function firstRead<T>(first: Known<T>, second: Known<T>): Known<T> {
  if (first.known) return first;
  const wasTried = second.known || second.reason !== 'not-run';
  return wasTried && (second.known || first.reason === 'not-run') ? second : first;
}

function suffixes(all: Sections, index: number | null): readonly string[] {
  const rows = rowsOf(all, 'suffixes', suffixRow);
  const found = rows.known
    ? rows.value.find((row) => index !== null && row.InterfaceIndex === index)
    : undefined;
  return found === undefined || found.ConnectionSpecificSuffix === '' ? [] : [found.ConnectionSpecificSuffix];
}

/** Windows asks the interface with the lowest metric first. */
function byMetric(
  all: Sections,
  groups: ReadonlyMap<number | string, ResolverGroup>,
): readonly ResolverGroup[] {
  const interfaces = interfacesOf(all);
  const metrics = new Map<number | string | null, number | null>(
    (interfaces.known ? interfaces.value : []).flatMap((row) => [
      [row.InterfaceAlias, row.InterfaceMetric],
      [row.ifIndex, row.InterfaceMetric],
    ]),
  );
  const metric = (key: number | string): number => metrics.get(key) ?? Number.MAX_SAFE_INTEGER;
  return [...groups].sort(([a], [b]) => metric(a) - metric(b)).map(([, group]) => group);
}
