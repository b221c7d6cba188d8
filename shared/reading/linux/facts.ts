import { known, unknown, type Known } from '../../observation/known.ts';
import { kindFrom, signsOf } from '../../adapter/nature.ts';
import { strangeRoute } from '../../adapter/shape.ts';
import type { Adapter, PolicyRule, ResolverGroup, Route, RouteTable } from '../../observation/workstation.ts';
import { parseResolvConf } from '../../parse/common/resolv-conf.ts';
import { parseIpAddress, parseIpv4Address } from '../../parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet, tableOf as tableName } from '../../parse/linux/ip-route.ts';
import { parseIpRule } from '../../parse/linux/ip-rule.ts';
import { parseResolvectl } from '../../parse/linux/resolvectl.ts';
import { isStub } from '../../resolution/well-known.ts';
import { applies } from '../../route/rules.ts';
import { constant, every, firstKnown, mapFact, read, readOne, type Fact, type Output } from '../output.ts';
import { filtersOf } from './filters.ts';
import { IPV4_ALONE } from './subjects.ts';
import { askedWinners, type WorkstationFacts } from '../workstation.ts';

/** linuxWorkstation puts the outputs of iproute2 and the files of the C library together. */
export function linuxWorkstation(outputs: readonly Output[]): WorkstationFacts {
  const adapters = read(outputs, 'ip-address', (text, output) =>
    every(output.subject === IPV4_ALONE ? parseIpv4Address : parseIpAddress)(text, output),
  );
  const routes = tableOf(outputs);
  return {
    adapters: withStrangeRoutes(adapters, routes),
    routes,
    resolvers: resolversOf(outputs),
    neighbors: read(outputs, 'ip-neighbor', every(parseIpNeighbor)),
    filters: filtersOf(outputs),
    nrpt: constant(known([])),
    // No command of ours tells them; a run looks at its environment.
    proxies: constant(unknown('not-run', 'environment')),
    client: constant(unknown('not-applicable', 'the Workspace client exists for Windows and macOS')),
    winners: winnersOf(outputs),
  };
}

/**
 * Names such as eth1 tell little: WSL gives them to the VPNs of the Windows around it as well. A route that no card has leaves
 * open what such an adapter is; what its driver says is surer.
 */
function withStrangeRoutes(
  adapters: Fact<readonly Adapter[]>,
  { fact }: Fact<RouteTable>,
): Fact<readonly Adapter[]> {
  const routes = fact.known ? fact.value.routes.filter(({ table }) => table === 'main') : [];
  return mapFact(adapters, (list) =>
    list.map((one): Adapter => {
      const signs = [...signsOf(one), ...strangeRoute(one, routes, 'hint')];
      return { ...one, kind: kindFrom(signs), signs };
    }),
  );
}

/** Where the kernel refuses, `ip route get` prints nothing and fails; how it refuses stands on stderr. */
function winnersOf(outputs: readonly Output[]): WorkstationFacts['winners'] {
  const refused = outputs.map((output): Output => {
    const isRefusal =
      output.source === 'ip-route-get' &&
      !output.text.known &&
      output.text.reason !== 'timed-out' &&
      output.exitCode === 2;
    return isRefusal ? { ...output, text: known(output.stderr) } : output;
  });
  return askedWinners(refused, 'ip-route-get', parseIpRouteGet);
}

/** Tables may have been printed one by one; a rule that sends to a table that nobody printed leaves everything open. */
function tableOf(outputs: readonly Output[]): Fact<RouteTable> {
  const tables = lastPrinted(outputs.filter((one) => one.source === 'ip-route'));
  const rules = read(outputs, 'ip-rule', every(parseIpRule));
  const evidence = [...tables.flatMap((one) => one.evidence), ...rules.evidence];
  const failed = tables.find(({ fact }) => !fact.known)?.fact;
  if (tables.length === 0) return { fact: unknown('not-run', 'ip-route'), evidence };
  if (failed !== undefined && !failed.known) return { fact: failed, evidence };
  const later = new Set(tables.map(({ name }) => name));
  const routes = tables.flatMap(({ name, fact }) =>
    (fact.known ? fact.value : []).filter(({ table }) => name !== ALL || !later.has(table)),
  );
  const shown = later.has(ALL) ? null : new Set([...later, ...ALWAYS]);
  return { fact: tableWith(routes, rules.fact, shown), evidence };
}

interface Printed extends Fact<readonly Route[]> {
  /** Of the table; `all`: of all there are. */
  readonly name: string;
}

const ALL = 'all';

/** What was printed twice counts as it was printed last: between the two a VPN may have come or gone. */
function lastPrinted(outputs: readonly Output[]): readonly Printed[] {
  const byName = new Map<string, Printed>();
  for (const output of outputs) {
    const name = tableName(output.subject);
    const printed = { name, ...readOne(output, every(parseIpRoute)) };
    // All tables at once show what each of them holds now; one that could not be read takes nothing away.
    if (name === ALL && printed.fact.known) byName.clear();
    if (printed.fact.known || !(byName.has(name) || byName.has(ALL))) byName.set(name, printed);
  }
  return [...byName.values()];
}

/** Nothing of ours is in the table of local addresses, and `default` is empty. */
const ALWAYS = ['local', 'default'];

/** `shown` are the tables that were printed; null: all. */
function tableWith(
  routes: readonly Route[],
  rules: Known<readonly PolicyRule[]>,
  shown: ReadonlySet<string> | null,
): Known<RouteTable> {
  if (!rules.known) {
    // Without rules only a system that has no tables of its own can be told.
    const own = routes.some(({ table }) => table !== 'main' && !ALWAYS.includes(table));
    return rules.reason === 'not-run' && !own ? known({ routes, rules: [] }) : rules;
  }
  const hidden = rules.value.find(
    (rule) => rule.table !== null && applies(rule, null) !== 'no' && shown !== null && !shown.has(rule.table),
  );
  return hidden === undefined
    ? known({ routes, rules: rules.value })
    : unknown('not-run', `table ${hidden.table ?? ''}`);
}

/** Programs ask the servers of resolv.conf; behind the stub of systemd-resolved stand others. */
function resolversOf(outputs: readonly Output[]): Fact<readonly ResolverGroup[]> {
  const main = read(outputs, 'resolv-conf', every(parseResolvConf));
  const links = read(outputs, 'resolvectl', every(parseResolvectl));
  if (!main.fact.known) return firstKnown(main, links);
  const groups = main.fact.value;
  if (!groups.some(({ servers }) => servers.some(isStub))) return main;
  const upstream = read(outputs, 'upstream-resolv-conf', every(parseResolvConf));
  const behind = firstKnown(
    links,
    mapFact(upstream, (list) =>
      list
        .filter(({ servers }) => servers.length > 0)
        .map((one): ResolverGroup => ({ ...one, via: 'systemd-resolved' })),
    ),
  );
  return {
    fact: known([...groups, ...(behind.fact.known ? behind.fact.value : [])]),
    evidence: [...main.evidence, ...behind.evidence],
  };
}
