import { linesOf } from '../common/lines.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Trace, TraceHop } from '../../observation/exchange.ts';
import type { Known } from '../../observation/known.ts';
import { icmpKind } from '../ping/icmp-words.ts';
import { addressesOf, fastest, traceOf } from './hops.ts';

const HOP = /^ {0,3}(\d{1,3}) {1,}(\S.*)$/;
const MOST_HOPS = 30;

/**
 * parseTracert reads `tracert` of Windows in any language: a hop is a line that starts with its number. The
 * headings before the hops differ (one line for an address, two for a name), and so does the sentence behind.
 */
export function parseTracert(text: string, target: Ipv4): Known<Trace> {
  const hops: TraceHop[] = [];
  let ended = false;
  for (const line of linesOf(text)) {
    const [, ttl, rest] = HOP.exec(line) ?? [];
    if (ttl !== undefined && rest !== undefined) hops.push(hopOf(Number(ttl), rest, target));
    else if (hops.length > 0 && line.trim() !== '') ended = true;
  }
  const stopped = hops.at(-1)?.reply === 'unreachable' || hops.length === MOST_HOPS;
  return traceOf(target, hops, ended || stopped);
}

function hopOf(ttl: number, rest: string, target: Ipv4): TraceHop {
  const address = addressesOf(rest).at(-1) ?? null;
  if (address === null) return { ttl, address: null, rttMs: null, reply: 'none' };
  const rttMs = fastest(rest);
  // `10.0.0.1  reports: Destination host unreachable.`
  const kind = rttMs === null ? icmpKind(rest) : null;
  if (kind !== null) return { ttl, address, rttMs: null, reply: 'unreachable', error: { from: address, kind } };
  return { ttl, address, rttMs, reply: address === target ? 'target' : 'ttl-exceeded' };
}
