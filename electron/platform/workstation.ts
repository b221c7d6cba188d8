/** The probes that read the operating system: its facts, its neighbors, and the winning route per target. */
import { hostname, release, type, userInfo } from 'node:os';
import { known, type Known } from '../../shared/observation/known.ts';
import { someRows } from '../../shared/observation/listing.ts';
import type { ObservationKinds, SingleKinds } from '../../shared/observation/observation.ts';
import type { HostFacts, HostsEntry, ProxySetting } from '../../shared/observation/workstation.ts';
import { parseHostsFile } from '../../shared/parse/common/hosts-file.ts';
import { proxiesFromEnvironment } from '../../shared/parse/common/proxy-environment.ts';
import { constant, type Fact } from '../../shared/reading/output.ts';
import { winnerOf, type WorkstationFacts } from '../../shared/reading/workstation.ts';
import type { Probe, ReportedIn, Toolbox } from '../engine/toolbox.ts';
import { collectFacts, collectNeighbors, collectWinner } from './collect.ts';
import { nodeAdapters } from './node-adapters.ts';
import type { CollectionPlan, PlanContext } from './plan/plan.ts';
import { systemRoot } from '../process/system-root.ts';

/** Only the plan of this platform, and the parsers that it needs, are loaded. */
async function planOf(
  { platform, env }: Toolbox,
  targets: PlanContext['targets'] = [],
): Promise<CollectionPlan> {
  switch (platform) {
    case 'linux':
      return (await import('./plan/linux.ts')).linuxPlan();
    case 'darwin':
      return (await import('./plan/macos.ts')).macosPlan();
    case 'win32':
      return (await import('./plan/windows.ts')).windowsPlan({ env, targets });
  }
}

/** One reading per run serves every winner. */
const readings = new WeakMap<Toolbox, Promise<WorkstationFacts>>();

export const workstationProbe: Probe<'workstation'> = async ({ targets }, { tools, signal, report }) => {
  const onAdapters = ({ adapters }: WorkstationFacts): void => {
    if (adapters.fact.known) report?.(reported('adapters', nodeAdapters(adapters, tools)));
  };
  const reading = planOf(tools, targets).then((plan) => collectFacts(plan, { tools, signal }, onAdapters));
  readings.set(tools, reading);
  const [facts, hosts] = await Promise.all([reading, readHosts(tools)]);
  return [
    reported('host', constant(known(hostFacts()))),
    reported('hosts', hosts),
    reported('adapters', nodeAdapters(facts.adapters, tools)),
    reported('routes', facts.routes),
    reported('nrpt', facts.nrpt),
    reported('neighbors', facts.neighbors),
    reported('proxies', withEnvironment(facts.proxies, tools)),
    reported('filters', facts.filters),
    reported('client', facts.client),
    ...(facts.links === undefined ? [] : [reported('links', facts.links)]),
    reported('resolvers', facts.resolvers),
  ];
};

export const neighborsProbe: Probe<'neighbors'> = async (_task, { tools, signal }) => {
  return [reported('neighbors', await collectNeighbors(await planOf(tools), tools, signal))];
};

export const winnerProbe: Probe<'winner'> = async ({ target }, { tools, signal }) => {
  const plan = await planOf(tools, [target]);
  const reading = readings.get(tools) ?? collectFacts(plan, { tools, signal });
  const [asked, facts] = await Promise.all([collectWinner(plan, target, { tools, signal }), reading]);
  const winners = asked === undefined ? facts.winners : new Map([...facts.winners, [target, asked]]);
  const { fact, evidence } = winnerOf({ routes: facts.routes, winners }, target, tools.platform);
  return [{ kind: 'winner', subject: target, fact, evidence }];
};

function reported<K extends keyof SingleKinds>(
  kind: K,
  { fact, evidence }: Fact<ObservationKinds[K]>,
): ReportedIn<K> {
  return { kind, subject: '', fact, evidence };
}

async function readHosts(tools: Toolbox): Promise<Fact<readonly HostsEntry[]>> {
  const path =
    tools.platform === 'win32' ? `${systemRoot(tools.env)}\\System32\\drivers\\etc\\hosts` : '/etc/hosts';
  const { text, evidence } = await tools.readText(path);
  const missing = !text.known && text.reason === 'not-applicable';
  // A system without a hosts file has no overrides.
  // A file that was read is read to its end, so an empty one says that there is no entry.
  const fact = text.known ? someRows(parseHostsFile(text.value), 0) : text;
  return { fact: missing ? known([]) : fact, evidence };
}

function withEnvironment(
  system: Fact<readonly ProxySetting[]>,
  tools: Toolbox,
): Fact<readonly ProxySetting[]> {
  const environment = proxiesFromEnvironment(tools.env);
  // A proxy in the environment is a fact even where the system's own setting could not be read.
  const told = system.fact.known ? system.fact.value : [];
  // On Linux there is nothing but the environment.
  const isTold = system.fact.known || tools.platform === 'linux' || environment.length > 0;
  const fact: Known<readonly ProxySetting[]> = isTold ? known([...told, ...environment]) : system.fact;
  return { fact, evidence: system.evidence };
}

function hostFacts(): HostFacts {
  const user = userName();
  return {
    hostName: hostname(),
    ...(user === undefined ? {} : { userName: user }),
    os: `${type()} ${release()}`,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    utcOffsetMinutes: -new Date().getTimezoneOffset(),
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
