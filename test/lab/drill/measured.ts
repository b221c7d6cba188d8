/** What was measured against what was true. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Cut, Moment } from './events.ts';

/** What the drill promises for the start and for the end of every outage. */
export const LIMIT_MS = 150;
const FINE_LIMIT_MS = 100;
/** Outages that are shorter may stay unseen: some services are asked four times a second. */
const SHORT_MS = 300;
/** Where the lab itself was told too late when the kernel did it, the truth is not known well enough to judge by. */
const VAGUE_MS = 50;

/**
 * `right`: within the limits. `wider`: beyond them, and within the larger error that the drill itself states. `unseen`: not told,
 * or beyond, at a time of which the drill says that it stood still. `short`: not told, and shorter than 0.3 s. `vague`: the
 * lab does not know the truth. `wrong`: beyond the stated error. `missed`, `invented`: as they say.
 */
export const VERDICTS = [
  'right',
  'wider',
  'unseen',
  'short',
  'vague',
  'wrong',
  'missed',
  'invented',
] as const;
export type Verdict = (typeof VERDICTS)[number];
export const FAILED: readonly Verdict[] = ['wrong', 'missed', 'invented'];

export interface Measured {
  readonly service: string;
  readonly verdict: Verdict;
  /** Seconds since the recording began; null: there was none. */
  readonly truth: readonly [number, number] | null;
  readonly measured: readonly [number, number] | null;
  /** The larger difference of start and end in ms, beyond what the lab itself does not know. */
  readonly differenceMs: number | null;
}

/** limitOf gives what is promised for a service. */
export function limitOf(service: string): number {
  return service.startsWith('ping') || service.startsWith('dns-udp') ? FINE_LIMIT_MS : LIMIT_MS;
}

/** The standing connection repeats itself with growing pauses, so it comes back later than the network, by up to its last pause. */
function isLate(service: string): boolean {
  return service.startsWith('api-standing');
}

/** Not on the way that is cut: the gateway itself, and the company's DNS on it. */
function isSpared(service: string): boolean {
  return service.startsWith('system-name') || service.endsWith('192.168.1.1');
}

type Account = DrillRecord['result']['accounts'][number];
type Told = Account['outages'][number];

/** What is promised for a service, in ms. */
export type Limit = (service: string) => number;

/** against gives a row for each service and cut, and one for each outage that no cut explains. */
export function against(
  record: DrillRecord,
  cuts: readonly Cut[],
  limit: Limit = limitOf,
): readonly Measured[] {
  const startedMs = Date.parse(record.createdAt);
  const since = ({ fromMs, toMs }: Moment): Moment => ({
    fromMs: fromMs - startedMs,
    toMs: toMs - startedMs,
  });
  const truths = cuts.map(({ begin, end }) => ({ begin: since(begin), end: since(end) }));
  return record.result.accounts.flatMap((account) => {
    const left = [...account.outages];
    const rows = (isSpared(account.serviceId) ? [] : truths).map((truth): Measured => {
      // What is told in pieces is one outage for whoever waits, and a mistake unless the drill stood still.
      const told = left.filter(
        ({ fromMs, toMs }) => fromMs < truth.end.toMs && (toMs ?? Infinity) > truth.begin.fromMs,
      );
      for (const one of told) left.splice(left.indexOf(one), 1);
      return measuredOf(account, truth, told, { still: isStill(record, truth), limit });
    });
    const invented = left.map(
      (told): Measured => ({
        ...{ service: account.serviceId, verdict: 'invented', truth: null, differenceMs: null },
        measured: spanOf(told),
      }),
    );
    return [...rows, ...invented];
  });
}

/** Whether the drill says that it stood still at this time, or was waiting for answers when it did. */
function isStill({ recording }: DrillRecord, { begin, end }: Cut): boolean {
  const patienceMs = 1_000;
  return recording.stalls.some(
    ({ fromMs, toMs }) => fromMs < end.toMs + patienceMs && toMs > begin.fromMs - patienceMs,
  );
}

interface Judging {
  /** The drill says that it stood still. */
  readonly still: boolean;
  readonly limit: Limit;
}

function measuredOf(
  { serviceId: service }: Account,
  truth: Cut,
  pieces: readonly Told[],
  { still, limit }: Judging,
): Measured {
  const lengthMs = truth.end.fromMs - truth.begin.toMs;
  const told = joined(pieces);
  const row = {
    service,
    truth: [middle(truth.begin) / 1000, middle(truth.end) / 1000] as const,
    measured: told === null ? null : spanOf(told),
  };
  if (told === null) {
    // What stands still for less than its patience has no outage that anybody would notice.
    const isShort = lengthMs < SHORT_MS || (isLate(service) && lengthMs < LATE_SHORT_MS);
    return { ...row, differenceMs: null, verdict: isShort ? 'short' : still ? 'unseen' : 'missed' };
  }
  const differenceMs = differenceOf(truth, told, isLate(service));
  if (pieces.length > 1) return { ...row, differenceMs, verdict: still ? 'unseen' : 'wrong' };
  const isVague = Math.max(length(truth.begin), length(truth.end)) > VAGUE_MS;
  return { ...row, differenceMs, verdict: verdictOf(differenceMs, told, { isVague, still, limit }) };
}

const LATE_SHORT_MS = 500;

function joined(pieces: readonly Told[]): Told | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  return { ...first, toMs: last.toMs, toErrorMs: last.toErrorMs };
}

function verdictOf(
  differenceMs: number,
  told: Told,
  { isVague, still, limit }: Judging & { readonly isVague: boolean },
): Verdict {
  if (differenceMs <= limit(told.serviceId)) return 'right';
  if (differenceMs <= Math.max(told.fromErrorMs, told.toErrorMs)) return 'wider';
  if (still) return 'unseen';
  return isVague ? 'vague' : 'wrong';
}

function differenceOf(truth: Cut, told: Told, late: boolean): number {
  const begin = outside(told.fromMs, truth.begin);
  const endMs = told.toMs ?? Infinity;
  if (!late) return Math.max(begin, outside(endMs, truth.end));
  // Its last pause is at most as long as all before together.
  const lateMs = endMs - middle(truth.end);
  const lengthMs = truth.end.toMs - truth.begin.fromMs;
  const isExplained = lateMs > -LIMIT_MS && lateMs < 1.2 * lengthMs + 700;
  return isExplained ? begin : Math.abs(lateMs);
}

function outside(atMs: number, { fromMs, toMs }: Moment): number {
  return Math.max(0, fromMs - atMs, atMs - toMs);
}
function middle({ fromMs, toMs }: Moment): number {
  return (fromMs + toMs) / 2;
}
function length({ fromMs, toMs }: Moment): number {
  return toMs - fromMs;
}
function spanOf({ fromMs, toMs }: Told): readonly [number, number] {
  return [fromMs / 1000, (toMs ?? Infinity) / 1000];
}
