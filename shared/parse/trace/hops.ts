/** What tracert, traceroute and tracepath have in common: a line per TTL, with times, stars and addresses. */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { Trace, TraceHop } from '../../observation/exchange.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import { addressBehindName, addressesOf } from '../common/address-in.ts';

/** `<1 ms`, `1.234 ms`, `<1 毫秒`, `0.345ms`: a number and a unit in any script. */
const TIME = /<?(?<![\d.])(\d{1,6}(?:[.,]\d{1,6})?)\s*(?:ms|мс|мсек|毫秒|ミリ秒|밀리초)(?![A-Za-z])/gi;

/** fastest gives the shortest time of a line in ms; null where there is none. */
export function fastest(line: string): number | null {
  const times = [...line.matchAll(TIME)].map((match) => Number((match[1] ?? '').replace(',', '.')));
  return times.length === 0 ? null : Math.min(...times);
}

/** targetInHeading gives the address that was asked for by name: it stands in brackets before the first hop. */
export function targetInHeading(text: string): Ipv4 | undefined {
  const lines = text
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const first = lines.findIndex((line) => /^\d{1,2}[?: ]/.test(line));
  const heading = lines.slice(0, first < 0 ? 5 : Math.max(first, 1));
  return (
    heading.map(addressBehindName).find((address) => address !== undefined) ??
    addressesOf(heading[0] ?? '')[0]
  );
}

/** mostHopsIn reads how far a trace was going to ask: the one number of its heading that is part of no name and no address. */
export function mostHopsIn(heading: string, fallback: number): number {
  const plain = heading.replace(/\[[^\]\n]{0,300}\]|\([^)\n]{0,300}\)|(?<!\S)\S*\d\.\d\S*/g, ' ');
  const number = /(?<![\w.-])(\d{1,3})(?![\d.-])/.exec(plain)?.[1];
  return number === undefined ? fallback : Number(number);
}

/**
 * traceOf puts hops together. Without its end a trace was stopped or cut: what was seen is kept, and `open` says that
 * nobody asked beyond the last hop.
 */
export function traceOf(target: Ipv4, hops: readonly TraceHop[], ended: boolean): Known<Trace> {
  if (hops.length === 0) return unknown('unparsable', 'no hop');
  if (hops.some((hop, index) => index > 0 && hop.ttl <= (hops[index - 1]?.ttl ?? 0)))
    return unknown('unparsable', 'hops out of order');
  const reached = hops.some((hop) => hop.reply === 'target');
  const last = hops.findLastIndex((hop) => hop.address !== null);
  const shown = hops.slice(0, Math.max(last + 1, 1));
  return known({ target, hops: shown, reached, ...(reached || ended ? {} : { open: true }) });
}

/** isGapless says whether every TTL from 1 on has its hop; a line that is missing was lost with whatever it said. */
export function isGapless(hops: readonly TraceHop[]): boolean {
  return hops.every((hop, index) => hop.ttl === index + 1);
}
