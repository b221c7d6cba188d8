/** A run on a slow computer, in a time that the test makes. */
import { vi } from 'vitest';
import { limitsFor } from '../../../electron/engine/limits.ts';
import { runChecks, type RunOptions, type RunResult } from '../../../electron/engine/run.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { ping, seen, tcp, winner } from '../../support/facts.ts';
import { slowComputer } from '../../support/slow-computer.ts';

/** Between these, in ms, a program takes to start. */
export const SLOW = [500, 1_500] as const;

const COMPUTERS = Array.from({ length: 30 }, (_, index) => ip(`172.16.0.${index + 10}`));

/** thirty is what a profile says of thirty cloud computers. */
export function thirty(ports: readonly number[]): Partial<Profile> {
  return { cloudComputers: COMPUTERS.map((address) => ({ address, ports: [...ports] })) };
}

/** What is seen where all of them answer. */
export const alive = COMPUTERS.flatMap((address): Observation[] => [
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' })),
  seen('winner', address, winner(address)),
  seen('ping', `${address}/icmp`, ping(address)),
]);

interface Case {
  readonly network: readonly Observation[];
  readonly profile: Profile;
  readonly platform?: Platform;
  readonly options?: Partial<RunOptions>;
}

/** run checks a network from a slow computer, and counts the programs that were started. */
export async function run({
  network,
  profile,
  platform = 'linux',
  options = {},
}: Case): Promise<RunResult & { readonly starts: number }> {
  const { tools, probes, starts } = slowComputer(network, platform, SLOW);
  const running = runChecks({
    profile,
    checks: CHECKS,
    tools,
    probes,
    ...limitsFor(profile),
    signal: new AbortController().signal,
    ...options,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...(await running), starts: starts() };
}
