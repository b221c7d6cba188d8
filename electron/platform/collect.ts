/** What every platform offers: its facts, its neighbors, and the winner for one target. */
import { unknown, type Known } from '../../shared/observation/known.ts';
import type { ObservationKinds, SingleKinds } from '../../shared/observation/observation.ts';
import type { Neighbor, Winner } from '../../shared/observation/workstation.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { CommandResult, CommandSpec, Reported, Toolbox } from '../engine/toolbox.ts';

export interface Fact<T> {
  readonly fact: Known<T>;
  readonly evidence: readonly string[];
}

/** The facts that a platform reads with its own tools. Each stands alone: one that fails spoils no other. */
export type PlatformFacts = {
  readonly [K in 'adapters' | 'routes' | 'resolvers' | 'nrpt' | 'neighbors' | 'proxies' | 'filters' | 'client']: Fact<SingleKinds[K]>;
};

export interface PlatformReader {
  facts(tools: Toolbox, signal: AbortSignal): Promise<PlatformFacts>;
  neighbors(tools: Toolbox, signal: AbortSignal): Promise<Fact<readonly Neighbor[]>>;
  /** Asks the kernel for the winner; unknown where the system cannot be asked, and the table has to say. */
  winner(target: Ipv4, tools: Toolbox, signal: AbortSignal): Promise<Fact<Winner>>;
}

/** Commands that read the system's own state answer within milliseconds; PowerShell takes a second to start. */
export const COMMAND_TIMEOUT_MS = 5_000;

/** readCommand runs a command and reads its stdout; a command that failed gives unknown with its reason. */
export async function readCommand<T>(
  tools: Toolbox,
  signal: AbortSignal,
  command: Omit<CommandSpec, 'timeoutMs'> & { readonly timeoutMs?: number },
  parse: (text: string) => Known<T>,
): Promise<Fact<T>> {
  const result = await tools.run({ timeoutMs: COMMAND_TIMEOUT_MS, ...command }, signal);
  return { fact: failureOf(result) ?? parse(result.stdout), evidence: result.evidence };
}

/** failureOf says why a command gave nothing to read; null when it ended well. */
export function failureOf(result: CommandResult): ReturnType<typeof unknown> | null {
  switch (result.outcome) {
    case 'missing':
      return unknown('tool-missing', result.detail);
    case 'not-permitted':
      return unknown('not-permitted', result.detail);
    case 'timed-out':
      return unknown('timed-out', result.detail);
    case 'cancelled':
      return unknown('cancelled');
    case 'failed':
      return unknown('failed', result.detail);
    case 'exited':
      if (result.exitCode === 0) return null;
      return unknown(
        /permission denied|not permitted|must be root/i.test(result.stderr) ? 'not-permitted' : 'failed',
        result.stderr.trim().slice(0, 200) || `exit code ${result.exitCode ?? 'none'}`,
      );
  }
}

/** reported makes the observation of a single fact. */
export function reported<K extends keyof SingleKinds>(kind: K, { fact, evidence }: Fact<ObservationKinds[K]>): Reported {
  return { kind, subject: '', fact, evidence } as unknown as Reported;
}

/** constant is a fact that needs no evidence. */
export function constant<T>(fact: Known<T>): Fact<T> {
  return { fact, evidence: [] };
}
