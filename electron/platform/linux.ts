/** Linux: iproute2 as JSON, resolv.conf and systemd-resolved. */
import { networkInterfaces } from 'node:os';
import { known, mapKnown, unknown, type Known } from '../../shared/observation/known.ts';
import type { Adapter, FilterRule, ResolverGroup, RouteTable } from '../../shared/observation/workstation.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import { parseResolvConf } from '../../shared/parse/common/resolv-conf.ts';
import { parseIptablesRules, parseNftRules } from '../../shared/parse/linux/filters.ts';
import { parseIpAddress } from '../../shared/parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../shared/parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet } from '../../shared/parse/linux/ip-route.ts';
import { parseIpRule } from '../../shared/parse/linux/ip-rule.ts';
import type { Toolbox } from '../engine/toolbox.ts';
import { constant, readCommand, type Fact, type PlatformReader } from './collect.ts';

const IP = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip', '/bin/ip'];
const IPTABLES = ['/usr/sbin/iptables', '/sbin/iptables'];
const NFT = ['/usr/sbin/nft', '/sbin/nft'];
/** The stub of systemd-resolved; its real servers stand in the second file. */
const STUB = '127.0.0.53';
const RESOLV_CONF = '/etc/resolv.conf';
const UPSTREAM_RESOLV_CONF = '/run/systemd/resolve/resolv.conf';

export const linux: PlatformReader = {
  async facts(tools, signal) {
    const [adapters, routes, resolvers, neighbors, filters] = await Promise.all([
      readAdapters(tools, signal),
      readRoutes(tools, signal),
      readResolvers(tools),
      linux.neighbors(tools, signal),
      readFilters(tools, signal),
    ]);
    return {
      adapters,
      routes,
      resolvers,
      neighbors,
      filters,
      nrpt: constant(known([])),
      proxies: constant(known([])),
      client: constant(unknown('not-applicable', 'the Workspace client exists for Windows and macOS')),
    };
  },
  neighbors: (tools, signal) =>
    readCommand(tools, signal, { candidates: IP, args: ['-j', '-4', 'neighbor', 'show'] }, parseIpNeighbor),
  winner: (target, tools, signal) =>
    readCommand(tools, signal, { candidates: IP, args: ['-j', 'route', 'get', target] }, (text) => parseIpRouteGet(text, target)),
};

async function readAdapters(tools: Toolbox, signal: AbortSignal): Promise<Fact<readonly Adapter[]>> {
  const read = await readCommand(tools, signal, { candidates: IP, args: ['-d', '-j', 'address', 'show'] }, parseIpAddress);
  // Without iproute2 (small containers) Node knows the addresses, though neither carrier nor kind.
  return !read.fact.known && read.fact.reason === 'tool-missing' ? constant(known(adaptersOfNode())) : read;
}

function adaptersOfNode(): readonly Adapter[] {
  return Object.entries(networkInterfaces()).map(([name, list = []]) => ({
    name,
    up: true,
    kind: list.some((one) => one.internal) ? 'loopback' : 'other',
    addresses: list.flatMap((one) => {
      const address = parseIpv4(one.address);
      const prefixLength = Number(one.cidr?.split('/')[1]);
      return address === null || Number.isNaN(prefixLength) ? [] : [{ address, prefixLength }];
    }),
    hasIpv6: list.some((one) => one.family === 'IPv6' && one.scopeid === 0 && !one.internal),
  }));
}

async function readRoutes(tools: Toolbox, signal: AbortSignal): Promise<Fact<RouteTable>> {
  const [routes, rules] = await Promise.all([
    readCommand(tools, signal, { candidates: IP, args: ['-j', '-4', 'route', 'show', 'table', 'all'] }, parseIpRoute),
    readCommand(tools, signal, { candidates: IP, args: ['-j', '-4', 'rule', 'show'] }, parseIpRule),
  ]);
  const fact: Known<RouteTable> = !routes.fact.known
    ? routes.fact
    : mapKnown(rules.fact, (value) => ({ routes: routes.fact.known ? routes.fact.value : [], rules: value }));
  return { fact, evidence: [...routes.evidence, ...rules.evidence] };
}

async function readResolvers(tools: Toolbox): Promise<Fact<readonly ResolverGroup[]>> {
  const main = await tools.readText(RESOLV_CONF);
  if (!main.text.known) return { fact: main.text, evidence: main.evidence };
  const group = parseResolvConf(main.text.value);
  if (!group.servers.includes(STUB)) return { fact: known([group]), evidence: main.evidence };
  const upstream = await tools.readText(UPSTREAM_RESOLV_CONF);
  const groups = upstream.text.known ? [group, { ...parseResolvConf(upstream.text.value), scope: 'supplemental' as const }] : [group];
  return { fact: known(groups), evidence: [...main.evidence, ...upstream.evidence] };
}

/**
 * Only an administrator may read packet filters; everybody else gets "unknown: not permitted". Rules live in
 * either of two tools, and each shows only a part of the other's.
 */
async function readFilters(tools: Toolbox, signal: AbortSignal): Promise<Fact<readonly FilterRule[]>> {
  const [iptables, nft] = await Promise.all([
    readCommand(tools, signal, { candidates: IPTABLES, args: ['-S'] }, (text) => known(parseIptablesRules(text))),
    readCommand(tools, signal, { candidates: NFT, args: ['-j', 'list', 'ruleset'] }, parseNftRules),
  ]);
  const rules = [iptables.fact, nft.fact].flatMap((fact) => (fact.known ? fact.value : []));
  const fact = iptables.fact.known || nft.fact.known ? known(rules) : iptables.fact;
  return { fact, evidence: [...iptables.evidence, ...nft.evidence] };
}
