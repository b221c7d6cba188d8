import { addressBehindName, addressesOf } from '../common/address-in.ts';
import { linesOf, wholeWords } from '../common/lines.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Trace, TraceHop } from '../../observation/exchange.ts';
import { unknown, type Known } from '../../observation/known.ts';
import { icmpKind } from '../ping/icmp-words.ts';
import { fastest, isGapless, mostHopsIn, traceOf } from './hops.ts';

const HOP = /^ {0,3}(\d{1,3}) {1,}(\S.*)$/;
const MOST_HOPS = 30;
const MOST_HEADING = 1000;

/**
 * parseTracert reads `tracert` of Windows in any language: a hop is a line that starts with its number. It ends at the
 * target, at an error, or after as many hops as its heading names; where none of these is seen it was stopped, and a
 * prompt or another sentence behind it is no end.
 */
export function parseTracert(text: string, target: Ipv4): Known<Trace> {
  const hops: TraceHop[] = [];
  let heading = '';
  for (const line of linesOf(wholeWords(text))) {
    const [, ttl, rest] = HOP.exec(line) ?? [];
    if (ttl !== undefined && rest !== undefined) hops.push(hopOf(Number(ttl), rest, target));
    else if (hops.length === 0 && heading.length < MOST_HEADING)
      heading += `${line.slice(0, MOST_HEADING)}\n`;
  }
  if (!isGapless(hops)) return unknown('unparsable', 'a hop is missing');
  const last = hops.at(-1);
  const ended = last?.error !== undefined || hops.length >= mostHopsIn(heading, MOST_HOPS);
  return traceOf(target, hops, ended);
}

function hopOf(ttl: number, rest: string, target: Ipv4): TraceHop {
  const none: TraceHop = { ttl, address: null, rttMs: null, reply: 'none' };
  const addresses = addressesOf(rest);
  const rttMs = fastest(rest);
  if (rttMs === null) {
    if (rest.includes('*')) return none;
    // `10.0.0.1  reports: Destination host unreachable.`, and `General failure.` of this workstation.
    const from = addressBehindName(rest) ?? addresses[0];
    if (from !== undefined)
      return {
        ttl,
        address: from,
        rttMs: null,
        reply: 'unreachable',
        error: { from, kind: icmpKind(rest) ?? 'other' },
      };
    return /\p{L}{2}/u.test(rest) ? { ...none, error: { from: null, kind: 'local-failure' } } : none;
  }
  const address = addresses.at(-1);
  return address === undefined
    ? none
    : { ttl, address, rttMs, reply: address === target ? 'target' : 'ttl-exceeded' };
}
