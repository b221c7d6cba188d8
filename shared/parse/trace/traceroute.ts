import { linesOf } from '../common/lines.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { IcmpError, Trace, TraceHop } from '../../observation/exchange.ts';
import type { Known } from '../../observation/known.ts';
import { addressesOf, fastest, traceOf } from './hops.ts';

const MOST_HOPS = 255;
const HOP = /^ ?(\d{1,3}) {1,2}(\S.*)$/;
const MARKS: readonly (readonly [RegExp, IcmpError['kind']])[] = [
  [/ !N(?= |$)/, 'net-unreachable'],
  [/ !H(?= |$)/, 'host-unreachable'],
  [/ !P(?= |$)/, 'port-unreachable'],
  [/ !(?:X|13|Z)(?= |$)/, 'prohibited'],
  [/ !F/, 'fragmentation-needed'],
];

/**
 * parseTraceroute reads `traceroute` of macOS and Linux. macOS prints the heading to stderr; several routers
 * may answer for one TTL, on the same line or on lines of their own without a number.
 */
export function parseTraceroute(text: string, target: Ipv4, stderr = ''): Known<Trace> {
  const most = Number(/(\d{1,3}) hops max/.exec(`${text}\n${stderr}`)?.[1] ?? Number.NaN);
  const hops: TraceHop[] = [];
  for (const line of linesOf(text)) {
    const [, ttl, rest] = HOP.exec(line) ?? [];
    if (hops.length > MOST_HOPS) break;
    if (ttl !== undefined && rest !== undefined) hops.push(hopOf(Number(ttl), rest, target));
  }
  const ended = hops.at(-1)?.reply === 'unreachable' || hops.length === most;
  return traceOf(target, hops, ended);
}

function hopOf(ttl: number, rest: string, target: Ipv4): TraceHop {
  const addresses = addressesOf(rest);
  const address = addresses.includes(target) ? target : (addresses[0] ?? null);
  if (address === null) return { ttl, address: null, rttMs: null, reply: 'none' };
  const rttMs = fastest(rest);
  const kind = MARKS.find(([mark]) => mark.test(rest))?.[1];
  if (kind !== undefined) return { ttl, address, rttMs, reply: 'unreachable', error: { from: address, kind } };
  return { ttl, address, rttMs, reply: address === target ? 'target' : 'ttl-exceeded' };
}
