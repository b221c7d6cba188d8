/** When a report was made: in UTC, as firewall logs are searched, and as the clock on the wall of the workstation showed it. */
import { utc } from '../text/utc.ts';
import { factsOfReport } from './facts.ts';
import type { Report } from './schema.ts';

const MINUTE_MS = 60_000;
/** No time zone is further from UTC. */
const MOST_MINUTES = 14 * 60;

/** madeAt gives `2026-11-24 10:00:00 UTC (18:00:00 UTC+08:00)`; without the second part where the offset is not known. */
export function madeAt(report: Report): string {
  const host = factsOfReport(report).one('host');
  const minutes = host.known ? host.value.utcOffsetMinutes : undefined;
  const at = Date.parse(report.createdAt);
  if (minutes === undefined || Math.abs(minutes) > MOST_MINUTES || Number.isNaN(at))
    return utc(report.createdAt);
  const local = new Date(at + minutes * MINUTE_MS).toISOString();
  // Another day there is said; the same one would only be read twice.
  const day = local.slice(0, 10) === report.createdAt.slice(0, 10) ? '' : `${local.slice(0, 10)} `;
  return `${utc(report.createdAt)} (${day}${local.slice(11, 19)} UTC${offset(minutes)})`;
}

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
