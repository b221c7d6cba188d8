/**
 * Local Network privacy of macOS 15: an application that the user has not allowed gets EHOSTUNREACH for every
 * address on its own links, while the system's tools work. What such a socket says is no fact about the network.
 */
import { networkInterfaces } from 'node:os';
import { contains, parseCidr, type Ipv4 } from '../../shared/net/ipv4.ts';
import { unknown, type Known } from '../../shared/observation/known.ts';
import type { ProbeRun } from '../engine/toolbox.ts';
import { isOutput } from './ping-run.ts';
import { runPing } from './run-ping.ts';

const WAIT_MS = 1000;

/** unlessHidden gives the fact, or unknown where the system's ping reaches what our own socket was told is unreachable. */
export async function unlessHidden<T extends { readonly errno?: string }>(
  fact: T,
  target: Ipv4,
  { tools, signal }: ProbeRun,
): Promise<Known<T>> {
  if (tools.platform !== 'darwin' || fact.errno !== 'EHOSTUNREACH' || !isOnLink(target))
    return { known: true, value: fact };
  const { result } = await runPing({ target, count: 1, waitMs: WAIT_MS }, tools, signal);
  const answers = isOutput(result) && result.replies.length > 0;
  return answers
    ? unknown(
        'not-permitted',
        'macOS Local Network privacy (System Settings, Privacy & Security, Local Network)',
      )
    : { known: true, value: fact };
}

function isOnLink(target: Ipv4): boolean {
  const blocks = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .flatMap(({ cidr }) => parseCidr(cidr ?? '') ?? []);
  return blocks.some((block) => contains(block, target));
}
