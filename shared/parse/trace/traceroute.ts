import { addressesOf } from '../common/address-in.ts';
import { linesOf, wholeWords } from '../common/lines.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import type { IcmpError, Trace, TraceHop } from '../../observation/exchange.ts';
import { unknown, type Known } from '../../observation/known.ts';
import { isLocalFailure, lacksRights } from '../ping/icmp-words.ts';
import { fastest, isGapless, traceOf } from './hops.ts';

const MOST_HOPS = 255;
/** `tracepath` puts a colon behind the number, and a question mark where the TTL is a guess; inetutils three blanks. */
const HOP = /^ {0,2}(\d{1,3})(?:\?: |: {1,2}| {1,3})(\S.*)$/;
/** Another answer to the same TTL, from another router. */
const MORE = /^ {3,8}(\S.*)$/;
const MARKS: Readonly<Record<string, IcmpError['kind']>> = {
  N: 'net-unreachable',
  H: 'host-unreachable',
  P: 'port-unreachable',
  X: 'prohibited',
  A: 'prohibited',
  Z: 'prohibited',
  9: 'prohibited',
  10: 'prohibited',
  13: 'prohibited',
  F: 'fragmentation-needed',
};
/** An answer that came with too small a TTL of its own is marked as well; it is no error. */
const MARK = /\s!([A-Z]|\d{1,2})(?=[\s-]|$)/;
/** What the program says about itself in the middle of a line, with the address that it could not send to. */
const COMPLAINT = /\b(?:traceroute|tracepath)6?:.*$/;

/**
 * parseTraceroute reads `traceroute` and `tracepath` of macOS and Linux. macOS prints the heading to stderr; several
 * routers may answer for one TTL, on the same line or on lines of their own without a number.
 */
export function parseTraceroute(text: string, target: Ipv4, stderr = ''): Known<Trace> {
  const most = Number(/(\d{1,3}) hops max/.exec(`${text}\n${stderr}`)?.[1] ?? Number.NaN);
  const rows = rowsOf(text);
  const hops = merged(rows.map(([ttl, rest]) => hopOf(ttl, rest, target)));
  const failed = isLocalFailure(`${text}\n${stderr}`);
  if (hops.length === 0 && lacksRights(`${text}\n${stderr}`)) return unknown('not-permitted', 'traceroute');
  if (hops.length === 0 && failed) return unknown('failed', 'nothing could be sent');
  if (!isGapless(hops)) return unknown('unparsable', 'a hop is missing');
  const last = hops.at(-1);
  const ended = last?.reply === 'unreachable' || last?.error !== undefined || hops.length >= most;
  return traceOf(target, hops, ended || /^ +Too many hops/m.test(text));
}

function rowsOf(text: string): readonly (readonly [number, string])[] {
  const rows: [number, string][] = [];
  for (const line of linesOf(wholeWords(text))) {
    const [, ttl, rest] = HOP.exec(line) ?? [];
    const more = MORE.exec(line)?.[1];
    const last = rows.at(-1);
    if (rows.length > MOST_HOPS) break;
    if (ttl !== undefined && rest !== undefined) rows.push([Number(ttl), rest]);
    else if (
      last !== undefined &&
      more !== undefined &&
      addressesOf(more).length > 0 &&
      fastest(more) !== null
    )
      last[1] += `  ${more}`;
  }
  return rows;
}

/** tracepath asks every TTL again until it is answered, and begins with a line about this workstation. */
function merged(hops: readonly TraceHop[]): readonly TraceHop[] {
  const best = new Map<number, TraceHop>();
  for (const hop of hops) if (hop.address !== null || !best.has(hop.ttl)) best.set(hop.ttl, hop);
  return [...best.values()];
}

function hopOf(ttl: number, row: string, target: Ipv4): TraceHop {
  const complaint = COMPLAINT.exec(row)?.[0];
  const rest = row.replace(COMPLAINT, '');
  const answers = addressesOf(rest);
  const rttMs = fastest(rest);
  const none: TraceHop = { ttl, address: null, rttMs: null, reply: 'none' };
  if (complaint !== undefined && isLocalFailure(complaint))
    return { ...none, error: { from: null, kind: 'local-failure' } };
  const address = answers.includes(target) ? target : answers[0];
  // Every answer has its time: an address without one stands in a sentence.
  if (address === undefined || rttMs === null) return none;
  const error = errorIn(rest);
  if (address === target)
    return { ttl, address, rttMs, reply: 'target', ...(error === null ? {} : { error }) };
  return error === null
    ? { ttl, address, rttMs, reply: 'ttl-exceeded' }
    : { ttl, address, rttMs, reply: 'unreachable', error };
}

/** A mark belongs to the answer before it. */
function errorIn(rest: string): IcmpError | null {
  const mark = MARK.exec(rest);
  if (mark === null) return null;
  return {
    from: addressesOf(rest.slice(0, mark.index)).at(-1) ?? null,
    kind: MARKS[mark[1] ?? ''] ?? 'other',
  };
}
