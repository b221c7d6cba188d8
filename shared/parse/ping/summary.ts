/** The lines around the answers of a ping: its heading, and the numbers at its end. */
import type { Ipv4 } from '../../net/ipv4.ts';
import { addressesOf } from '../common/address-in.ts';
import { linesOf } from '../common/lines.ts';

/** Windows: three numbers behind equals signs, in any language: sent, received, lost. */
const WINDOWS = /^\D*=\s*(\d{1,6})\D+=\s*(\d{1,6})\D+=\s*(\d{1,6})\b(?!.*ms)/;
/** Elsewhere: a line with a percentage; the first two numbers are sent and received. */
const UNIX = /^(?=.*%)\D*(\d{1,6})\D+?(\d{1,6})\D/;
const COLON = /[:：]\s*$/;
const RULE = /^-{2,} (.{1,400}) -{2,}\s*$/;
const LONGEST_STATISTICS = 300;
/** Some languages break the three numbers of Windows into two lines. */
const GOES_ON = /=\s*\d{1,6}\s*[,、，]?$/;

/** isHeading says whether a line opens the answers or the statistics: `PING x (x) …`, and on Windows what names the target and ends in a colon. */
export function isHeading(line: string, target: Ipv4): boolean {
  if (!addressesOf(line).includes(target)) return false;
  return line.startsWith('PING ') || COLON.test(line);
}

/** isOthersHeading says whether a line opens the answers or the statistics of another target in the same text. */
export function isOthersHeading(line: string, target: Ipv4): boolean {
  const addresses = addressesOf(line);
  if (addresses.length === 0 || addresses.includes(target)) return false;
  return line.startsWith('PING ') || isRule(line) || COLON.test(line);
}

/**
 * isRule says whether a line is the heading of the statistics: `--- 10.0.0.1 ping statistics ---`. Not every language keeps
 * the word, but all keep the dashes around it and what was asked for.
 */
export function isRule(line: string): boolean {
  const between = RULE.exec(line)?.[1];
  return between !== undefined && (/ping/i.test(between) || addressesOf(between).length > 0);
}

/** What the end of a ping says about all of it. */
export interface PingCounts {
  readonly sent: number;
  /** On Windows errors count as well. */
  readonly received: number;
  readonly system: 'windows' | 'unix';
}

/**
 * parsePingCounts reads how many requests ping says it sent, and what came back; null where the summary is missing, as
 * after a kill or a cut. The numbers count under their own heading only, for any text may hold a percentage, and one text
 * may hold pings of several targets.
 */
export function parsePingCounts(text: string, target: Ipv4): PingCounts | null {
  let above = '';
  let begun = '';
  for (const one of linesOf(text)) {
    const line = `${begun} ${one.trim()}`.trim();
    if (line === '') continue;
    const counts = isOf(above, target) ? countsUnder(above, line) : null;
    if (counts !== null) return counts;
    begun = COLON.test(above) && GOES_ON.test(line) && line.length < LONGEST_STATISTICS ? line : '';
    if (begun === '') above = line;
  }
  return null;
}

/** Asked by name, ping of Linux and macOS names the name. */
function isOf(heading: string, target: Ipv4): boolean {
  const addresses = addressesOf(heading);
  return addresses.length === 0 || addresses.includes(target);
}

function countsUnder(heading: string, line: string): PingCounts | null {
  return isRule(heading) ? countsOfUnix(line) : countsOfWindows(line, heading);
}

/** A word of a language that redaction does not know; its number counts nothing. */
const PSEUDONYM = /\bword-\d{1,6}/g;

function countsOfUnix(line: string): PingCounts | null {
  const [, sent, received] = UNIX.exec(line.replace(PSEUDONYM, 'word')) ?? [];
  if (sent === undefined || Number(received) > Number(sent)) return null;
  return { sent: Number(sent), received: Number(received), system: 'unix' };
}

/** Windows counts what came back of any kind as received, so the three always add up. */
function countsOfWindows(line: string, above: string): PingCounts | null {
  if (!COLON.test(above) || addressesOf(above).length === 0) return null;
  const [sent = 0, received = 0, lost = 0] = (WINDOWS.exec(line) ?? []).slice(1).map(Number);
  return sent > 0 && sent === received + lost ? { sent, received, system: 'windows' } : null;
}
