/** What was down together. */
import { durationOf, type Account, type Outage } from './outage.ts';

/** Outages that overlap, or nearly do. */
export interface Group {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly outages: readonly Outage[];
}

/** Services do not notice one cut at one moment: their questions are sent at different times. */
const SLACK_MS = 500;

/** groupsOf gathers the outages of all services that overlap in time, in order of their start. */
export function groupsOf(accounts: readonly Account[]): readonly Group[] {
  const all = accounts.flatMap(({ outages }) => outages).sort((a, b) => a.fromMs - b.fromMs);
  const groups: { fromMs: number; toMs: number | null; outages: Outage[] }[] = [];
  for (const outage of all) {
    const last = groups.at(-1);
    if (last !== undefined && (last.toMs === null || outage.fromMs <= last.toMs + SLACK_MS)) {
      last.outages.push(outage);
      last.toMs = last.toMs === null || outage.toMs === null ? null : Math.max(last.toMs, outage.toMs);
    } else groups.push({ fromMs: outage.fromMs, toMs: outage.toMs, outages: [outage] });
  }
  return groups;
}

/** longestFirst gives the services of a group, the longest outage first. */
export function longestFirst({ outages }: Group, endMs: number): readonly string[] {
  const longest = new Map<string, number>();
  for (const outage of outages) {
    const { serviceId } = outage;
    longest.set(serviceId, Math.max(longest.get(serviceId) ?? 0, durationOf(outage, endMs).ms));
  }
  return [...longest].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
