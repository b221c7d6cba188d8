/** What every rule of the drill may look at. */
import type { Account, Outage } from '../outage.ts';
import type { Group } from '../episodes.ts';
import type { Cut } from '../phases.ts';
import type { Phase } from '../phase.ts';
import type { PathSeen, Recording } from '../sample.ts';
import { isControl, type RecordedService } from '../service.ts';
import type { DrillSettings } from '../settings.ts';
import type { Stood } from '../standing.ts';
import type { DrillFinding } from '../finding.ts';

export interface DrillFacts {
  readonly recording: Recording;
  readonly settings: DrillSettings;
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  readonly phases: readonly Phase[];
  readonly cut: Cut;
  readonly stood: readonly Stood[];
}

export type DrillRule = (facts: DrillFacts) => readonly DrillFinding[];

/** serviceOf gives a service by its id. */
export function serviceOf({ recording }: Pick<DrillFacts, 'recording'>, id: string): RecordedService {
  const found = recording.lanes.find(({ service }) => service.id === id);
  if (found === undefined) throw new RangeError(`no such service: ${id}`);
  return found.service;
}

/**
 * pathOutages gives the outages that tell of the path: not those of the control, and not of what comes back later for
 * reasons of its own (TCP repeats itself with growing pauses; a DNS server remembers that its forwarder was silent).
 */
export function pathOutages(facts: DrillFacts): readonly Outage[] {
  return facts.accounts
    .flatMap(({ outages }) => outages)
    .filter(({ serviceId }) => isOfPath(serviceOf(facts, serviceId)));
}

/** isOfPath says whether a service follows the path at once. */
export function isOfPath(service: Pick<RecordedService, 'network' | 'method'>): boolean {
  return !isControl(service) && service.method !== 'system-name' && service.method !== 'api-standing';
}

/** Traces before the mark, and between it and the return. */
interface Traces {
  readonly before: readonly PathSeen[];
  readonly during: readonly PathSeen[];
}

/** tracesOf gives the traces that show which way was in use before and after switching off. */
export function tracesOf({ recording, cut }: Pick<DrillFacts, 'recording' | 'cut'>): Traces {
  const { paths } = recording;
  return {
    before: paths.filter(({ atMs }) => atMs <= cut.offMs),
    during: paths.filter(({ atMs }) => atMs > cut.offMs && atMs < (cut.onMs ?? Infinity)),
  };
}

/** idsOf gives the services of one standing. */
export function idsOf(stood: readonly Stood[], standing: Stood['standing']): readonly string[] {
  return stood.filter((one) => one.standing === standing).map(({ service }) => service.id);
}
