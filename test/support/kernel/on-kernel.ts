/** Asks the kernel of this machine what it does with packets under rule sets, in a namespace of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CLIENT_PORTS, PACKETS, type Seen } from './answers.ts';

const HELPER = join(import.meta.dirname, 'packets.mjs');
const TOOLS = ['ip', 'nft', 'iptables', 'iptables-restore', 'nsenter', 'ping'];

/** reasonToSkip says why this machine cannot be asked; null: it can. */
export function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'packet filters of this kind are a feature of Linux.';
  if (process.getuid?.() !== 0) return 'namespaces need root.';
  const missing = TOOLS.find(
    (tool) => !['/usr/sbin', '/sbin', '/usr/bin', '/bin'].some((folder) => existsSync(`${folder}/${tool}`)),
  );
  if (missing !== undefined) return `${missing} is not installed.`;
  const works = spawnSync('unshare', ['-n', 'sh', '-c', 'nft list ruleset && iptables -S']).status === 0;
  return works ? null : 'this machine forbids namespaces or packet filters in them.';
}

/** What the helper tells of one set: of each round, which of the packets left and which were answered. */
const TOLD = z.object({
  id: z.number(),
  listings: z.record(z.string(), z.string()),
  seen: z.array(z.array(z.object({ left: z.boolean(), answered: z.boolean() }))),
});

/** What each tool lists of the same rules. */
export type Listings = Readonly<Record<string, string>>;

export interface Result {
  readonly id: number;
  readonly listings: Listings;
  readonly seen: Seen;
}

/** onKernel loads one set after the other; `patience`: milliseconds until silence counts. */
export function onKernel(
  tool: 'nft' | 'iptables',
  sets: ReadonlyMap<number, string>,
  patience: number,
): readonly Result[] {
  const input = JSON.stringify(
    [...sets].map(([id, rules]) => ({
      id,
      tool,
      rules,
      patience,
      rounds: CLIENT_PORTS.map((first) => PACKETS.map((packet) => ({ ...packet, from: first + id }))),
    })),
  );
  const { status, stdout, stderr } = spawnSync('unshare', ['-n', process.execPath, HELPER], {
    input,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 560_000,
  });
  if (status !== 0) throw new Error(stderr);
  return z
    .array(TOLD)
    .parse(JSON.parse(stdout))
    .map(({ id, listings, seen }) => ({
      id,
      listings,
      seen: PACKETS.map((_, index) => seen.map((round) => cameOf(round[index]))),
    }));
}

function cameOf(one: { readonly left: boolean; readonly answered: boolean } | undefined): string {
  if (one?.left !== true) return 'dropped';
  return one.answered ? 'answered' : 'sent';
}
