import { linesOf } from '../common/lines.ts';

/** Windows: three numbers behind equals signs, in any language: sent, received, lost. */
const WINDOWS = /^\D*=\s*(\d{1,6})\D+=\s*(\d{1,6})\D+=\s*(\d{1,6})\b(?!.*ms)/;
/** Elsewhere: a line with a percentage; the first two numbers are sent and received. */
const UNIX = /^(?=.*%)\D*(\d{1,6})\D+?(\d{1,6})\D/;

/** parsePingSent reads how many requests ping says it sent; null where the summary is missing, as after a kill or a cut. */
export function parsePingSent(text: string): number | null {
  for (const one of linesOf(text)) {
    const line = one.trim();
    const match = WINDOWS.exec(line) ?? (line.includes('%') && !/[=<]\s*[\d.]+\s*ms/.test(line) ? UNIX.exec(line) : null);
    if (match?.[1] !== undefined) return Number(match[1]);
  }
  return null;
}
