/** Two drills side by side: did it get better? */
import type { DrillRecord } from './record.ts';

export interface DrillComparison {
  readonly before: DrillSide;
  readonly after: DrillSide;
  /** The longest outage of each service during failover and return; null: it had none. Empty where values are hidden. */
  readonly services: readonly {
    readonly id: string;
    readonly phase: 'failover' | 'failback';
    readonly beforeMs: number | null;
    readonly afterMs: number | null;
  }[];
  /** Codes of findings that only one of them has, each once. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export interface DrillSide {
  readonly createdAt: string;
  readonly state: DrillRecord['result']['state'];
  /** Empty where values are hidden. */
  readonly headline: string;
}

/** compareDrills puts the earlier one first. Pseudonyms of two redacted records name different things, so that services are left out then. */
export function compareDrills(one: DrillRecord, other: DrillRecord): DrillComparison {
  const [before, after] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  const isHidden = one.redaction.applied || other.redaction.applied;
  const codes = ({ result }: DrillRecord): readonly string[] => [
    ...new Set(result.findings.map(({ code }) => code)),
  ];
  return {
    before: sideOf(before, isHidden),
    after: sideOf(after, isHidden),
    services: isHidden ? [] : servicesOf(before, after),
    came: codes(after).filter((code) => !codes(before).includes(code)),
    went: codes(before).filter((code) => !codes(after).includes(code)),
  };
}

function sideOf({ createdAt, result }: DrillRecord, isHidden: boolean): DrillSide {
  return { createdAt, state: result.state, headline: isHidden ? '' : result.headline };
}

function servicesOf(before: DrillRecord, after: DrillRecord): DrillComparison['services'] {
  const ids = before.recording.lanes
    .map(({ service }) => service.id)
    .filter((id) => after.recording.lanes.some(({ service }) => service.id === id));
  return ids.flatMap((id) =>
    (['failover', 'failback'] as const).flatMap((phase) => {
      const beforeMs = longest(before, id, phase);
      const afterMs = longest(after, id, phase);
      return beforeMs === null && afterMs === null ? [] : [{ id, phase, beforeMs, afterMs }];
    }),
  );
}

function longest({ result }: DrillRecord, id: string, phase: 'failover' | 'failback'): number | null {
  const times = result.compared
    .filter((one) => one.serviceId === id && one.phase === phase)
    .map(({ ms }) => ms);
  return times.length === 0 ? null : Math.max(...times);
}
