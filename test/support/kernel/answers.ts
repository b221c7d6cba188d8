/** What the kernel did with packets under a rule set, and whether shared/filter says the same. */
import { outputVerdict, replyVerdict, type FilterVerdict } from '../../../shared/filter/verdict.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { FilterSet } from '../../../shared/observation/filters.ts';

/** What is sent to the peer, from each of the ports of clients below. */
export const PACKETS = [
  { protocol: 'udp', port: 53 },
  { protocol: 'tcp', port: 443 },
  { protocol: 'icmp', port: null },
] as const;

/** Two ports of clients: which one a program gets is not known. The number of the rule set is added, so that no connection is an old one. */
export const CLIENT_PORTS = [2_000, 30_000] as const;

/** Of each packet (as in PACKETS), how far it came from each port: `dropped`, `sent` (without an answer), `answered`. */
export type Seen = readonly (readonly string[])[];

export interface Compared {
  /** How many questions were asked. */
  readonly all: number;
  /** What is wrong, in words. */
  readonly wrong: readonly string[];
  /** Why something is left open although the kernel did the same with both ports. */
  readonly open: readonly string[];
}

/** compared asks about each packet and its answer. Where the port decides, only `unknown` is right. */
export function compared(filters: FilterSet, seen: Seen): Compared {
  const results = PACKETS.flatMap((packet, index) => {
    const request = {
      ...packet,
      target: ip('100.100.2.136'),
      source: ip('192.168.1.10'),
      interface: 'veth0',
    };
    const came = seen[index] ?? [];
    const left = came.filter((one) => one !== 'dropped');
    return [
      judged(
        outputVerdict(filters, request),
        came.map((one) => one !== 'dropped'),
        `${packet.protocol}, sent`,
      ),
      ...(left.length === 0
        ? []
        : [
            judged(
              replyVerdict(filters, request),
              left.map((one) => one === 'answered'),
              `${packet.protocol}, answer`,
            ),
          ]),
    ];
  });
  return {
    all: results.length,
    wrong: results.flatMap(({ wrong }) => wrong ?? []),
    open: results.flatMap(({ open }) => open ?? []),
  };
}

interface Judged {
  readonly wrong?: string;
  readonly open?: string;
}

function judged(verdict: FilterVerdict, passed: readonly boolean[], what: string): Judged {
  const differs = passed.includes(true) && passed.includes(false);
  if (verdict.verdict === 'unknown') return differs ? {} : { open: verdict.reason };
  if (!differs && (verdict.verdict === 'accepted') === passed[0]) return {};
  return { wrong: `${what}: passed: ${passed.join(', ')}; but ${JSON.stringify(verdict)}` };
}
