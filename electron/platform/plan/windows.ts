/**
 * Windows: its own functions, by one process for the whole run. PowerShell is asked for what they could not say;
 * where it is missing, blocked, restricted or slow, the plain tools tell what they know.
 */
import { windowsWorkstation } from '../../../shared/reading/windows/facts.ts';
import { systemRoot } from '../../process/system-root.ts';
import { TARGETS_VARIABLE, WINDOWS_NEIGHBORS_SCRIPT, WINDOWS_SCRIPT } from '../windows-script.ts';
import type { CollectionPlan, CommandStep, PlanContext } from './plan.ts';
import { nativeNeighborSteps, nativeSteps } from './windows-native.ts';

/** PowerShell starts in about a second, and in several on a busy or freshly booted machine. */
const POWERSHELL_TIMEOUT_MS = 8_000;
/** Longer than it usually takes, and early enough for the plain tools to be of use in a run of ten seconds. */
const PATIENCE_MS = 3_000;
/** Each question takes Windows some 20 ms. */
const MOST_TARGETS = 16;
const INTERNET_SETTINGS = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

/**
 * The script is the argument of -Command, in the open: who looks at the list of processes or at the log of script
 * blocks sees what is asked. A script file needs an execution policy that a group policy may withhold, and to bypass
 * the policy looks like malware, as an encoded command does; both policies leave -Command alone. From stdin
 * (`-Command -`) Windows PowerShell reads line by line, as from a keyboard, and a block that spans lines may not run.
 */
export function windowsPlan({ env, targets }: PlanContext): CollectionPlan {
  const tools = `${systemRoot(env)}\\System32`;
  const tool = (name: string): readonly string[] => [`${tools}\\${name}`];
  const powershell = (script: string): Pick<CommandStep, 'source' | 'candidates' | 'args' | 'timeoutMs'> => ({
    source: 'windows-script',
    candidates: tool('WindowsPowerShell\\v1.0\\powershell.exe'),
    args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-OutputFormat', 'Text', '-Command', script],
    timeoutMs: POWERSHELL_TIMEOUT_MS,
  });
  const everything = { [TARGETS_VARIABLE]: targets.slice(0, MOST_TARGETS).join(',') };
  return {
    native: nativeSteps(targets.slice(0, MOST_TARGETS)),
    first: [
      {
        ...powershell(WINDOWS_SCRIPT),
        env: everything,
        serves: ['adapters', 'routes', 'resolvers', 'nrpt', 'neighbors', 'proxies', 'client', 'winners'],
      },
    ],
    fallback: [
      {
        source: 'ipconfig',
        serves: ['adapters', 'resolvers'],
        candidates: tool('ipconfig.exe'),
        args: ['/all'],
      },
      {
        source: 'netsh-subinterfaces',
        serves: ['adapters'],
        candidates: tool('netsh.exe'),
        args: ['interface', 'ipv4', 'show', 'subinterfaces'],
      },
      { source: 'route-print', serves: ['routes'], candidates: tool('ROUTE.EXE'), args: ['print', '-4'] },
      { source: 'windows-arp', serves: ['neighbors'], candidates: tool('ARP.EXE'), args: ['-a'] },
      {
        source: 'reg-internet-settings',
        serves: ['proxies'],
        candidates: tool('reg.exe'),
        args: ['query', INTERNET_SETTINGS],
      },
      {
        source: 'netsh-winhttp',
        serves: ['proxies'],
        candidates: tool('netsh.exe'),
        args: ['winhttp', 'show', 'proxy'],
      },
    ],
    patienceMs: PATIENCE_MS,
    nativeNeighbors: nativeNeighborSteps(),
    neighbors: { ...powershell(WINDOWS_NEIGHBORS_SCRIPT), serves: ['neighbors'] },
    winner: null,
    assemble: windowsWorkstation,
  };
}
