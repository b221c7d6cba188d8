/**
 * Windows: one PowerShell process for everything, and the plain tools beside it. PowerShell can be blocked, or
 * slow on a machine that has just started; then the plain tools have already told the most important facts.
 */
import { known, mapKnown, unknown, type Known } from '../../shared/observation/known.ts';
import type { ProxySetting, RouteTable } from '../../shared/observation/workstation.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../shared/parse/windows/facts.ts';
import { parseIpconfig } from '../../shared/parse/windows/ipconfig.ts';
import { parseWinhttp } from '../../shared/parse/windows/proxies.ts';
import { nameInterfaces, parseRoutePrint } from '../../shared/parse/windows/route-print.ts';
import type { CommandSpec, Toolbox } from '../engine/toolbox.ts';
import { constant, readCommand, type Fact, type PlatformFacts, type PlatformReader } from './collect.ts';
import { encodeScript, WINDOWS_NEIGHBORS_SCRIPT, WINDOWS_SCRIPT } from './windows-script.ts';

/** PowerShell starts in about a second, and in several on a busy or freshly booted machine. */
const POWERSHELL_TIMEOUT_MS = 8_000;
const DEFAULT_ROOT = 'C:\\Windows';

export const win32: PlatformReader = {
  async facts(tools, signal) {
    const [system, routes, ipconfig, winhttp] = await Promise.all([
      readCommand(tools, signal, powershell(tools, WINDOWS_SCRIPT), parseWindowsFacts),
      readCommand(tools, signal, tool(tools, 'ROUTE.EXE', ['print', '-4']), parseRoutePrint),
      readCommand(tools, signal, tool(tools, 'ipconfig.exe', ['/all']), parseIpconfig),
      readCommand(tools, signal, tool(tools, 'netsh.exe', ['winhttp', 'show', 'proxy']), parseWinhttp),
    ]);
    const adapters = firstKnown(part(system, 'adapters'), pick(ipconfig, (value) => value.adapters));
    return {
      adapters,
      routes: firstKnown(part(system, 'routes'), named(routes, adapters)),
      resolvers: firstKnown(part(system, 'resolvers'), pick(ipconfig, (value) => value.resolvers)),
      nrpt: part(system, 'nrpt'),
      neighbors: part(system, 'neighbors'),
      proxies: allProxies(part(system, 'proxies'), winhttp),
      client: part(system, 'client'),
      filters: constant(unknown('not-applicable', 'packet filters are read on Linux only')),
    };
  },
  async neighbors(tools, signal) {
    return part(await readCommand(tools, signal, powershell(tools, WINDOWS_NEIGHBORS_SCRIPT), parseWindowsFacts), 'neighbors');
  },
  // The table holds the sum of both metrics, so it decides as the system does.
  winner: () => Promise.resolve(constant(unknown('not-applicable', 'computed from the table'))),
};

type PlainCommand = Omit<CommandSpec, 'timeoutMs'>;

function powershell(tools: Toolbox, script: string): CommandSpec {
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-EncodedCommand', encodeScript(script)];
  return { ...tool(tools, 'WindowsPowerShell\\v1.0\\powershell.exe', args), timeoutMs: POWERSHELL_TIMEOUT_MS };
}

function tool(tools: Toolbox, name: string, args: readonly string[]): PlainCommand {
  return { candidates: [`${systemRoot(tools)}\\System32\\${name}`], args };
}

/** The environment may say anything; only a folder on a drive can be the one of Windows. */
function systemRoot({ env }: Toolbox): string {
  const root = env['SystemRoot'] ?? env['windir'] ?? DEFAULT_ROOT;
  return /^[A-Za-z]:\\[\w\\ .-]{1,100}$/.test(root) && !root.includes('..') ? root.replace(/\\$/, '') : DEFAULT_ROOT;
}

function pick<T, U>({ fact, evidence }: Fact<T>, apply: (value: T) => U): Fact<U> {
  return { fact: mapKnown(fact, apply), evidence };
}

function part<K extends keyof WindowsFacts>({ fact, evidence }: Fact<WindowsFacts>, name: K): Fact<PartOf<K>> {
  return { fact: fact.known ? (fact.value[name] as Known<PartOf<K>>) : fact, evidence };
}
type PartOf<K extends keyof WindowsFacts> = WindowsFacts[K] extends Known<infer T> ? T : never;

/** The second source where the first failed; where both did, the first one's reason. */
function firstKnown<T>(first: Fact<T>, second: Fact<T>): Fact<T> {
  if (first.fact.known) return first;
  const evidence = [...first.evidence, ...second.evidence];
  return { fact: second.fact.known ? second.fact : first.fact, evidence };
}

/** `route print` names interfaces by their address, which other facts do not. */
function named({ fact, evidence }: Fact<RouteTable>, adapters: PlatformFacts['adapters']): Fact<RouteTable> {
  const list = adapters.fact.known ? adapters.fact.value : [];
  return { fact: mapKnown(fact, (table) => nameInterfaces(table, list)), evidence };
}

/** "No proxy" is a fact only when both places were read; a proxy is one wherever it was found. */
function allProxies(user: Fact<readonly ProxySetting[]>, machine: Fact<readonly ProxySetting[]>): Fact<readonly ProxySetting[]> {
  const found = [user, machine].flatMap(({ fact }) => (fact.known ? fact.value : []));
  const missing = [user.fact, machine.fact].find((fact) => !fact.known);
  return { fact: missing === undefined || found.length > 0 ? known(found) : missing, evidence: [...user.evidence, ...machine.evidence] };
}
