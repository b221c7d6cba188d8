/** The probes that read the operating system: its facts, its neighbors, and the winning route per target. */
import { hostname, release, type, userInfo } from 'node:os';
import { known, mapKnown, unknown, type Known } from '../../shared/observation/known.ts';
import type { HostFacts, Platform, ProxySetting, RouteTable } from '../../shared/observation/workstation.ts';
import { parseHostsFile } from '../../shared/parse/common/hosts-file.ts';
import { proxiesFromEnvironment } from '../../shared/parse/common/proxy-environment.ts';
import { computeWinner } from '../../shared/route/winner.ts';
import type { Probe, Toolbox } from '../engine/toolbox.ts';
import { constant, reported, type Fact, type PlatformReader } from './collect.ts';

/** Only the reader of this platform is loaded. */
async function reader(platform: Platform): Promise<PlatformReader> {
  switch (platform) {
    case 'linux':
      return (await import('./linux.ts')).linux;
    case 'darwin':
      return (await import('./darwin.ts')).darwin;
    case 'win32':
      return (await import('./win32.ts')).win32;
  }
}

/** One reading of the table per run serves every winner that the kernel was not asked for. */
const tables = new WeakMap<Toolbox, Promise<Fact<RouteTable>>>();

export const workstationProbe: Probe<'workstation'> = async (_task, tools, signal) => {
  const system = await reader(tools.platform);
  const reading = system.facts(tools, signal);
  tables.set(tools, reading.then((facts) => facts.routes));
  const [facts, hosts] = await Promise.all([reading, readHosts(tools)]);
  return [
    reported('host', constant(known(hostFacts()))),
    reported('hosts', hosts),
    reported('adapters', facts.adapters),
    reported('routes', facts.routes),
    reported('nrpt', facts.nrpt),
    reported('neighbors', facts.neighbors),
    reported('proxies', withEnvironment(facts.proxies, tools)),
    reported('filters', facts.filters),
    reported('client', facts.client),
    reported('resolvers', facts.resolvers),
  ];
};

export const neighborsProbe: Probe<'neighbors'> = async (_task, tools, signal) => {
  const system = await reader(tools.platform);
  return [reported('neighbors', await system.neighbors(tools, signal))];
};

export const winnerProbe: Probe<'winner'> = async ({ target }, tools, signal) => {
  const system = await reader(tools.platform);
  const asked = await system.winner(target, tools, signal);
  const { fact, evidence } = asked.fact.known ? asked : await fromTable(system, asked);
  return [{ kind: 'winner', subject: target, fact, evidence }];

  /** The kernel gives no route for blackholes and missing routes alike; the table tells them apart. */
  async function fromTable(platform: PlatformReader, refused: typeof asked): Promise<typeof asked> {
    const table = await (tables.get(tools) ?? platform.facts(tools, signal).then((facts) => facts.routes));
    const computed = mapKnown(table.fact, (routes) => computeWinner(routes, target, tools.platform));
    return { fact: computed, evidence: [...refused.evidence, ...table.evidence] };
  }
};

async function readHosts(tools: Toolbox): Promise<Fact<ReturnType<typeof parseHostsFile>>> {
  const path = tools.platform === 'win32' ? `${tools.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts` : '/etc/hosts';
  const { text, evidence } = await tools.readText(path);
  const missing = !text.known && text.reason === 'not-applicable';
  // A system without a hosts file has no overrides.
  return { fact: missing ? known([]) : mapKnown(text, parseHostsFile), evidence };
}

function withEnvironment(system: Fact<readonly ProxySetting[]>, tools: Toolbox): Fact<readonly ProxySetting[]> {
  const environment = proxiesFromEnvironment(tools.env);
  // A proxy in the environment is a fact even where the system's own setting could not be read.
  const fact: Known<readonly ProxySetting[]> = system.fact.known
    ? known([...system.fact.value, ...environment])
    : environment.length > 0
      ? known(environment)
      : unknown(system.fact.reason, system.fact.detail);
  return { fact, evidence: system.evidence };
}

function hostFacts(): HostFacts {
  const user = userName();
  return {
    hostName: hostname(),
    ...(user === undefined ? {} : { userName: user }),
    os: `${type()} ${release()}`,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // Containers run under user ids without a name.
    return undefined;
  }
}
