/**
 * The output of ping on Linux (iputils, busybox), macOS and Windows, in any language.
 *
 * What decides is structure: an address, `ttl=`, a number with a unit. A reply counts only when it comes from
 * the target itself and carries a TTL, for Windows counts ICMP errors as received.
 */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { IcmpError } from '../../observation/exchange.ts';
import { addressesOf } from '../common/address-in.ts';
import { icmpKind, isLocalFailure } from './icmp-words.ts';
import { isHeading, isOthersHeading, isRule } from './summary.ts';

export interface PingOutput {
  /** Round trips in ms, in order; `time<1ms` counts as 0.5. */
  readonly replies: readonly { readonly rttMs: number; readonly ttl: number }[];
  readonly errors: readonly IcmpError[];
}

const TTL = /\bttl\s*=\s*(\d{1,3})\b/i;
/** The word before the sign is the language's. Of the numbers of a reply only the time has a unit: glued to it in any script, or behind a blank. */
const TIME = /([=<])\s*(\d{1,6}(?:[.,]\d{1,6})?)(?:\s*(?:ms|мс|毫秒|ミリ秒|밀리초)|\p{L}{1,8}(?![\p{L}=]))/iu;
const MTU = /mtu\s*(?:=\s*)?(\d{2,5})/i;
/** The prompt of a shell with the next command. */
const COMMAND_LINE = /[>$#%]\s{0,8}(?:sudo )?(?:\S{0,200}[\\/])?\w{1,40}(?:\.exe)?\s/i;
const LONGEST_PROMPT = 300;
const MOST_LINES = 10_000;

/** parsePing reads both streams of one ping; text that is no ping output gives no replies and no errors. */
export function parsePing(text: string, target: Ipv4): PingOutput {
  const replies: { rttMs: number; ttl: number }[] = [];
  const errors: IcmpError[] = [];
  let isAnswering = false;
  let isOthers = false;
  for (const line of text.split(/\r?\n/, MOST_LINES)) {
    if (isHeading(line, target)) {
      isAnswering = isOthers || !isAnswering;
      isOthers = false;
    } else if (isOthersHeading(line, target)) isOthers = true;
    else if (isRule(line)) isAnswering = false;
    else if (!isOthers) {
      const reply = replyOf(line, target);
      if (reply !== null) replies.push(reply);
      else errors.push(...errorOf(line, isAnswering));
    }
  }
  return { replies, errors };
}

function replyOf(line: string, target: Ipv4): { rttMs: number; ttl: number } | null {
  if (line.includes('DUP!')) return null;
  const ttl = TTL.exec(line)?.[1];
  const time = TIME.exec(line);
  if (ttl === undefined || time?.[2] === undefined || addressesOf(line)[0] !== target) return null;
  const value = Number(time[2].replace(',', '.'));
  return { rttMs: time[1] === '<' ? value / 2 : value, ttl: Number(ttl) };
}

/** `isAnswering`: the line stands between heading and summary, where nothing but answers stands. */
function errorOf(line: string, isAnswering: boolean): readonly IcmpError[] {
  // A router that names a better one has sent the packet on all the same.
  if (TTL.test(line) || /redirect/i.test(line)) return [];
  const kind = icmpKind(line);
  const addresses = addressesOf(line);
  const from = addresses[0] ?? null;
  if (kind !== null && (from !== null || kind === 'fragmentation-needed')) {
    const mtu = MTU.exec(line)?.[1];
    return [{ from, kind, ...(mtu === undefined ? {} : { mtu: Number(mtu) }) }];
  }
  if (from === null || kind !== null)
    return isLocalFailure(line) ? [{ from: null, kind: 'local-failure' }] : [];
  if (COMMAND_LINE.test(line.slice(0, LONGEST_PROMPT))) return [];
  // One address and a sentence; the dump of a header that macOS prints has two, and so has a line about routes.
  return isAnswering && addresses.length === 1 && /\p{L}{2}/u.test(line) ? [{ from, kind: 'other' }] : [];
}
