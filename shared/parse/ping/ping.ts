/**
 * The output of ping on Linux (iputils, busybox), macOS and Windows, in any language.
 *
 * What decides is structure: an address, `ttl=`, a number with `ms`. A reply counts only when it comes from
 * the target itself and carries a TTL, for Windows counts ICMP errors as received.
 */
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { IcmpError } from '../../observation/exchange.ts';
import { icmpKind, isLocalFailure } from './icmp-words.ts';

export interface PingOutput {
  /** Round trips in ms, in order; `time<1ms` counts as 0.5. */
  readonly replies: readonly { readonly rttMs: number; readonly ttl: number }[];
  readonly errors: readonly IcmpError[];
}

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/;
const TTL = /\bttl\s*=\s*(\d{1,3})\b/i;
/** The word before the sign is the language's; the sign and the unit are not. */
const TIME = /([=<])\s*(\d{1,6}(?:[.,]\d{1,6})?)\s*ms/i;
const MTU = /mtu\s*=?\s*(\d{2,5})/i;
const MOST_LINES = 10_000;

/** parsePing reads both streams of one ping; text that is no ping output gives no replies and no errors. */
export function parsePing(text: string, target: Ipv4): PingOutput {
  const replies: { rttMs: number; ttl: number }[] = [];
  const errors: IcmpError[] = [];
  for (const line of text.split(/\r?\n/, MOST_LINES)) {
    const reply = replyOf(line, target);
    if (reply !== null) replies.push(reply);
    else errors.push(...errorOf(line, target));
  }
  return { replies, errors };
}

function replyOf(line: string, target: Ipv4): { rttMs: number; ttl: number } | null {
  if (line.includes('DUP!')) return null;
  const ttl = TTL.exec(line)?.[1];
  const time = TIME.exec(line);
  if (ttl === undefined || time?.[2] === undefined || ADDRESS.exec(line)?.[0] !== target) return null;
  const value = Number(time[2].replace(',', '.'));
  return { rttMs: time[1] === '<' ? value / 2 : value, ttl: Number(ttl) };
}

function errorOf(line: string, target: Ipv4): readonly IcmpError[] {
  if (isHeading(line, target)) return [];
  const kind = icmpKind(line);
  const address = ADDRESS.exec(line)?.[0] ?? null;
  const from = address !== null && isIpv4(address) ? address : null;
  if (kind !== null && (from !== null || kind === 'fragmentation-needed')) {
    const mtu = MTU.exec(line)?.[1];
    return [{ from, kind, ...(mtu === undefined ? {} : { mtu: Number(mtu) }) }];
  }
  return isLocalFailure(line) ? [{ from: null, kind: 'local-failure' }] : [];
}

/** `PING 10.0.0.1 (10.0.0.1) 56(84) bytes of data.`, and summaries such as `4 packets transmitted`. */
function isHeading(line: string, target: Ipv4): boolean {
  return line.startsWith('PING ') && line.includes(target) && !isLocalFailure(line);
}
