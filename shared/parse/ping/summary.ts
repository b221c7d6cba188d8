/** The lines around the answers of a ping: its heading, and the numbers at its end. */
import type { Ipv4 } from '../../net/ipv4.ts';
import { addressesOf } from '../common/address-in.ts';
import { linesOf } from '../common/lines.ts';

/** Windows: three numbers behind equals signs, in any language: sent, received, lost. */
const WINDOWS = /^\D*=\s*(\d{1,6})\D+=\s*(\d{1,6})\D+=\s*(\d{1,6})\b(?!.*ms)/;
/** Elsewhere: a line with a percentage; the first two numbers are sent and received. */
const UNIX = /^(?=.*%)\D*(\d{1,6})\D+?(\d{1,6})\D/;
const COLON = /[:：]\s*$/;

/** isHeading says whether a line opens the answers or the statistics: `PING x (x) …`, and on Windows what names the target and ends in a colon. */
export function isHeading(line: string, target: Ipv4): boolean {
  if (!addressesOf(line).includes(target)) return false;
  return line.startsWith('PING ') || COLON.test(line);
}

/** isRule says whether a line is the heading of the statistics: `--- 10.0.0.1 ping statistics ---`, in any language. */
export function isRule(line: string): boolean {
  return /^-{2,} .{0,300}ping.{0,100} -{2,}\s*$/i.test(line);
}

/**
 * parsePingSent reads how many requests ping says it sent; null where the summary is missing, as after a kill or a cut.
 * The numbers count under their own heading only, for any text may hold a percentage.
 */
export function parsePingSent(text: string): number | null {
  let above = '';
  for (const one of linesOf(text)) {
    const line = one.trim();
    if (line === '') continue;
    const sent = isRule(above) ? sentOfUnix(line) : sentOfWindows(line, above);
    if (sent !== null) return sent;
    above = line;
  }
  return null;
}

function sentOfUnix(line: string): number | null {
  const [, sent, received] = UNIX.exec(line) ?? [];
  return sent === undefined || Number(received) > Number(sent) ? null : Number(sent);
}

/** Windows counts what came back of any kind as received, so the three always add up. */
function sentOfWindows(line: string, above: string): number | null {
  if (!COLON.test(above) || addressesOf(above).length === 0) return null;
  const [sent = 0, received = 0, lost = 0] = (WINDOWS.exec(line) ?? []).slice(1).map(Number);
  return sent > 0 && sent === received + lost ? sent : null;
}
