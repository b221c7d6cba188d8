/** Windows: one PowerShell process for everything; the plain tools where PowerShell is missing or blocked. */
import { mapKnown, unknown, type Known } from '../../shared/observation/known.ts';
import { parseIpconfig } from '../../shared/parse/windows/ipconfig.ts';
import { parseRoutePrint } from '../../shared/parse/windows/route-print.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../shared/parse/windows/facts.ts';
import type { CommandSpec, Toolbox } from '../engine/toolbox.ts';
import { readCommand, type Fact, type PlatformFacts, type PlatformReader } from './collect.ts';
import { encodeScript, WINDOWS_NEIGHBORS_SCRIPT, WINDOWS_SCRIPT } from './windows-script.ts';

/** PowerShell starts in about a second, and in several on a busy or freshly booted machine. */
const POWERSHELL_TIMEOUT_MS = 8_000;

export const win32: PlatformReader = {
  async facts(tools, signal) {
    const read = await readCommand(tools, signal, powershell(tools, WINDOWS_SCRIPT), parseWindowsFacts);
    return read.fact.known ? factsOf(read.fact.value, read.evidence) : plainTools(tools, signal, read);
  },
  async neighbors(tools, signal) {
    const read = await readCommand(tools, signal, powershell(tools, WINDOWS_NEIGHBORS_SCRIPT), parseWindowsFacts);
    const fact = read.fact.known ? read.fact.value.neighbors : read.fact;
    return { fact, evidence: read.evidence };
  },
  // The table that the script reads holds both metrics, so it decides as the system does.
  winner: () => Promise.resolve({ fact: unknown('not-applicable', 'computed from the table'), evidence: [] }),
};

function systemRoot({ env }: Toolbox): string {
  return env['SystemRoot'] ?? 'C:\\Windows';
}

function powershell(tools: Toolbox, script: string): CommandSpec {
  return {
    candidates: [`${systemRoot(tools)}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`],
    args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encodeScript(script)],
    timeoutMs: POWERSHELL_TIMEOUT_MS,
  };
}

function factsOf(facts: WindowsFacts, evidence: readonly string[]): PlatformFacts {
  const of = <T>(fact: Known<T>): Fact<T> => ({ fact, evidence });
  return {
    adapters: of(facts.adapters),
    routes: of(facts.routes),
    resolvers: of(facts.resolvers),
    nrpt: of(facts.nrpt),
    neighbors: of(facts.neighbors),
    proxies: of(facts.proxies),
    client: of(facts.client),
    filters: { fact: unknown('not-applicable', 'packet filters are read on Linux only'), evidence: [] },
  };
}

/** Without PowerShell the plain tools still tell routes, adapters and resolvers; the rest stays unknown. */
async function plainTools(tools: Toolbox, signal: AbortSignal, failed: Fact<WindowsFacts>): Promise<PlatformFacts> {
  const [routes, ipconfig] = await Promise.all([
    readCommand(tools, signal, { candidates: [`${systemRoot(tools)}\\System32\\ROUTE.EXE`], args: ['print', '-4'] }, parseRoutePrint),
    readCommand(tools, signal, { candidates: [`${systemRoot(tools)}\\System32\\ipconfig.exe`], args: ['/all'] }, parseIpconfig),
  ]);
  const reason = failed.fact.known ? unknown('failed') : failed.fact;
  const rest = { fact: reason, evidence: failed.evidence };
  return {
    routes,
    adapters: { fact: mapKnown(ipconfig.fact, (value) => value.adapters), evidence: ipconfig.evidence },
    resolvers: { fact: mapKnown(ipconfig.fact, (value) => value.resolvers), evidence: ipconfig.evidence },
    nrpt: rest,
    neighbors: rest,
    proxies: rest,
    client: rest,
    filters: rest,
  };
}
