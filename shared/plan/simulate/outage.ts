/** How long a failure of the circuit goes unnoticed: bounds of detection. Nobody publishes the convergence after it. */
import type { GatewayView } from '../gateway/view.ts';
import type { Plan } from '../schema.ts';
import type { Outage } from './types.ts';

interface Watch {
  readonly by: Outage['noticedBy'][number];
  readonly least: number;
  readonly most: number;
}

/** circuitOutage gives the bounds until both sides have noticed a dead circuit. */
export function circuitOutage(plan: Plan, view: GatewayView): Outage {
  const bfd = bfdWatch(plan, view);
  const hold = holdWatch(plan, view);
  const gateway = bfd ?? hold;
  const cloud = soonest([bfd, healthWatch(plan), hold]);
  return {
    // The gateway may see its own port go down at once.
    leastSeconds: cloud?.least ?? 0,
    mostSeconds: gateway === null || cloud === null ? null : Math.max(gateway.most, cloud.most),
    noticedBy: [...new Set([gateway, cloud].flatMap((one) => (one === null ? [] : [one.by])))],
  };
}

function soonest(watches: readonly (Watch | null)[]): Watch | null {
  const known = watches.filter((one) => one !== null);
  return known.reduce<Watch | null>(
    (best, one) => (best === null || one.most < best.most ? one : best),
    null,
  );
}

/** BFD counts where both ends have it; the slower of both sides' timers holds. */
function bfdWatch(plan: Plan, view: GatewayView): Watch | null {
  const bfd = plan.bgp?.bfd;
  const neighbor = view.neighbors.find(({ address }) => address === plan.vbr.cloudAddress.address);
  if (bfd === undefined || bfd === false || neighbor?.bfd == null) return null;
  const own = neighbor.bfd.value.timers;
  const interval = Math.max(bfd.intervalMs, own?.txMs ?? 0, own?.rxMs ?? 0) / 1000;
  const multiplier = Math.max(bfd.multiplier, own?.multiplier ?? 0);
  return { by: 'bfd', least: interval * (multiplier - 1), most: interval * multiplier };
}

/** The smaller hold time of both sides holds (RFC 4271), so one that is known bounds it from above. */
function holdWatch(plan: Plan, view: GatewayView): Watch | null {
  const neighbor = view.neighbors.find(({ address }) => address === plan.vbr.cloudAddress.address);
  const written = [
    plan.bgp?.holdSeconds,
    neighbor?.timers?.value.holdSeconds,
    ...view.processes.map(({ timers }) => timers?.value.holdSeconds),
  ].filter((one): one is number => typeof one === 'number' && one > 0);
  return written.length === 0 ? null : { by: 'hold-time', least: 0, most: Math.min(...written) };
}

function healthWatch({ cen }: Plan): Watch | null {
  const { healthCheck } = cen;
  if (healthCheck?.changeRoute !== true) return null;
  const { intervalSeconds, packets } = healthCheck;
  return { by: 'health-check', least: intervalSeconds * (packets - 1), most: intervalSeconds * packets };
}
