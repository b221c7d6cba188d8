/** How each service stood on the standby: the question that the drill is made for. */
import type { Account, Outage } from './outage.ts';
import { phaseOf, stayedOut, type Cut } from './phases.ts';
import type { Lane, Recording, Sample } from './sample.ts';
import { isControl, type RecordedService } from './service.ts';

/**
 * `alive`: answered on the standby. `dead`: went out with the failover and stayed out. `absent`: did not answer before either,
 * so that the drill says nothing about it. `apart`: went out at another time than the rest and stayed out. `unknown`: not seen.
 */
export type Standing = 'alive' | 'dead' | 'absent' | 'apart' | 'unknown';

export interface Stood {
  readonly service: RecordedService;
  readonly standing: Standing;
  /** The outage of the failover, the one that lasted where one did; null: none. */
  readonly outage: Outage | null;
  /** Outages in the time of the failover that began apart from it, at this address alone, and ended by themselves. */
  readonly alone: readonly Outage[];
}

/** Services that go out together do so within this time: their questions are sent at different moments. */
const TOGETHER_MS = 3_000;

/** standingsOf judges all services but the control, between the cut and the return. */
export function standingsOf(
  { lanes, endMs }: Pick<Recording, 'lanes' | 'endMs'>,
  accounts: readonly Account[],
  cut: Cut,
): readonly Stood[] {
  const outs = lanes.flatMap(({ service }, index): Out[] => {
    if (isControl(service)) return [];
    const own = accounts[index]?.outages.filter((one) => phaseOf(one, cut) === 'failover') ?? [];
    return own.map(({ fromMs }) => ({ address: service.address, fromMs }));
  });
  const failover = { cut, outs, untilMs: cut.onMs === null ? endMs : cut.onMs - cut.onSlackMs };
  return lanes.flatMap((lane, index) => {
    const account = accounts[index];
    if (account === undefined || isControl(lane.service)) return [];
    const alone = account.outages.filter(
      (one) =>
        phaseOf(one, cut) === 'failover' && !stayedOut(one, cut) && isApart(one, lane.service, failover),
    );
    return [{ service: lane.service, ...standingOf(lane, account, failover), alone }];
  });
}

/** The time on the standby. */
interface Failover {
  readonly cut: Cut;
  readonly outs: readonly Out[];
  /** When the return may have begun; without one, the end. */
  readonly untilMs: number;
}

/** When something went out in the time of the failover. */
interface Out {
  readonly address: RecordedService['address'];
  readonly fromMs: number;
}

function standingOf(
  lane: Lane,
  { outages }: Account,
  failover: Failover,
): Pick<Stood, 'standing' | 'outage'> {
  const { cut, untilMs } = failover;
  if (!answeredBefore(lane, cut)) return { standing: 'absent', outage: null };
  const own = outages.find((one) => stayedOut(one, cut));
  if (own !== undefined && !hadComeBack(own, outages, cut)) {
    return { standing: isApart(own, lane.service, failover) ? 'apart' : 'dead', outage: own };
  }
  // It went out before the rest did, and was not back when the failover began.
  const before = outages.find(
    (one) => phaseOf(one, cut) === 'baseline' && (one.toMs === null || one.toMs >= untilMs),
  );
  if (before !== undefined) return { standing: 'apart', outage: before };
  const last = outages.findLast((one) => phaseOf(one, cut) === 'failover');
  return { standing: seenAlive(lane, failover) ? 'alive' : 'unknown', outage: last ?? null };
}

function isApart(own: Outage, service: RecordedService, failover: Failover): boolean {
  return Math.abs(own.fromMs - beginOf(own, service, failover)) > TOGETHER_MS;
}

/** A key is pressed at the moment of the switch to about this much, and a busy computer reads it later. */
const PRESS_MS = 500;

/**
 * The mark may come late, so an outage that ended shortly before it counts as ended by the return; but not where the service
 * had answered on the standby before and went out again: that is a standby that comes and goes.
 */
function hadComeBack(own: Outage, outages: readonly Outage[], cut: Cut): boolean {
  if (own.toMs === null || cut.onMs === null || own.toMs >= cut.onMs - PRESS_MS) return false;
  return outages.some(
    (one) => phaseOf(one, cut) === 'failover' && one.toMs !== null && one.toMs < own.fromMs,
  );
}

/**
 * When others went out, the nearest of them: what is asked at one address goes out together whatever the reason. Where nobody
 * else did, the failover cost nothing and the moment of the mark counts, which people press late rather than early.
 */
function beginOf(own: Outage, { address }: RecordedService, { outs, cut }: Failover): number {
  const others = outs.filter((one) => one.address !== address).map(({ fromMs }) => fromMs);
  const [nearest] = others.sort((a, b) => Math.abs(a - own.fromMs) - Math.abs(b - own.fromMs));
  return nearest ?? Math.min(own.fromMs, cut.offMs + SOON_MS);
}

const SOON_MS = 1_000;

function answeredBefore({ samples }: Lane, { offMs, offSlackMs }: Cut): boolean {
  const before = samples.filter(({ atMs }) => atMs < offMs);
  const early = before.filter(({ atMs }) => atMs < offMs - offSlackMs);
  return (early.length > 0 ? early : before).some(isAnswer);
}

function seenAlive({ samples }: Lane, { cut, untilMs }: Failover): boolean {
  return samples.some((one) => one.atMs > cut.offMs && one.atMs < untilMs && isAnswer(one));
}

function isAnswer({ outcome }: Sample): boolean {
  return outcome === 'answered' || outcome === 'late';
}
