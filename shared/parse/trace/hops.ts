/** What tracert and traceroute have in common: a line per TTL, with times, stars and addresses. */
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { Trace, TraceHop } from '../../observation/exchange.ts';
import { known, unknown, type Known } from '../../observation/known.ts';

/** `<1 ms`, `1.234 ms`, `<1 毫秒`. */
const TIME = /<?(\d{1,6}(?:[.,]\d{1,6})?)\s*(?:ms|毫秒|ミリ秒)(?![A-Za-z])/gi;
const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;

/** addressesOf lists the addresses of a line in their order. */
export function addressesOf(line: string): readonly Ipv4[] {
  return [...line.matchAll(ADDRESS)].map(([text]) => text).filter(isIpv4);
}

/** fastest gives the shortest time of a line in ms; null where there is none. */
export function fastest(line: string): number | null {
  const times = [...line.matchAll(TIME)].map((match) => Number((match[1] ?? '').replace(',', '.')));
  return times.length === 0 ? null : Math.min(...times);
}

/** traceOf puts hops together; a text that ends before the trace did says nothing about the rest of the way. */
export function traceOf(target: Ipv4, hops: readonly TraceHop[], ended: boolean): Known<Trace> {
  if (hops.length === 0) return unknown('unparsable', 'no hop');
  if (hops.some((hop, index) => hop.ttl !== index + 1)) return unknown('unparsable', 'a hop is missing');
  const reached = hops.some((hop) => hop.reply === 'target');
  if (!reached && !ended) return unknown('unparsable', 'the trace has no end');
  const last = hops.findLastIndex((hop) => hop.address !== null);
  return known({ target, hops: hops.slice(0, Math.max(last + 1, 1)), reached });
}
