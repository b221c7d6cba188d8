/** One line of a ping that runs on (Linux with -D and -O, macOS): which request it is about, and whether it was answered. */
import type { Ipv4 } from '../../net/ipv4.ts';
import { addressesOf } from '../common/address-in.ts';

/**
 * `reply`: the target's own answer. `missing`: not answered when the next request was sent. `error`: a router or this system
 * says why there is no answer.
 */
export type PingLine = About &
  (
    | { readonly kind: 'reply'; readonly rttMs: number; readonly ttl: number; readonly double: boolean }
    | { readonly kind: 'missing' }
    | { readonly kind: 'error'; readonly from: Ipv4 }
  );

interface About {
  readonly sequence: number;
  /** When ping wrote it, in ms of the wall clock (-D of Linux); null: it does not say. */
  readonly writtenMs: number | null;
}

const STAMP = /^\[(\d{1,12}\.\d{1,6})\] /;

const SEQUENCE = /\bicmp_seq[= ](\d{1,6})\b/;
const REPLY = /\bttl=(\d{1,3})\b.{0,40}?time[=<](\d{1,7}(?:\.\d{1,4})?) ?ms/;

/** readPingLine gives null for a line that is about no request. */
export function readPingLine(line: string, target: Ipv4): PingLine | null {
  const sequence = SEQUENCE.exec(line)?.[1];
  if (sequence === undefined) return null;
  const stamp = STAMP.exec(line);
  const about = {
    sequence: Number(sequence),
    writtenMs: stamp === null ? null : Number(stamp[1]) * 1000,
  };
  const [from] = addressesOf(line.slice(stamp?.[0].length ?? 0));
  const [, ttl, time] = REPLY.exec(line) ?? [];
  if (ttl !== undefined && time !== undefined && from === target)
    return { kind: 'reply', ...about, rttMs: Number(time), ttl: Number(ttl), double: line.includes('DUP!') };
  // Linux: "no answer yet for icmp_seq=5"; macOS: "Request timeout for icmp_seq 5". Errors name their sender.
  return from === undefined ? { kind: 'missing', ...about } : { kind: 'error', ...about, from };
}
