/**
 * How long a failover may take, by what detects it. The numbers are the vendor's: health check of CEN every 2 to 3 s, 3 to 8
 * packets (guide, Step 3.3: default 2 s × 8 = 16 s); BFD 1000 ms × 3 (Step 1, on the VBR, and Step 4, on the gateway); the
 * hold time of BGP is what both sides have agreed on (Step 4), and 180 s or less on most routers.
 */
import type { FailoverSettings } from '../profile/profile.ts';

export const MECHANISMS = ['bfd', 'health-check', 'bgp-hold'] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** The steps of the vendor's guide that decide a bound. */
export type GuideStep = '1' | '3.3' | '4';

export interface Bound {
  readonly mechanism: Mechanism;
  readonly ms: number;
  /** How it comes about, such as 2 × 8; a hold time is one number. */
  readonly interval: number;
  readonly count: number;
  readonly unit: 's' | 'ms';
  readonly step: GuideStep;
  /** `own`: from the profile; `default`: the vendor's value where nobody has said otherwise. */
  readonly from: 'own' | 'default';
}

/**
 * Detection is not all: routes are withdrawn and computed after it. The vendor gives no number; in networks that the tool was
 * tested in, it took less than a second. An outage is slower than its bound only beyond this.
 */
export const CONVERGENCE_MS = 1_000;

/** ownBounds gives what the company has configured, the fastest first; each of them alone ends an outage. */
export function ownBounds({ healthCheck, bfd, bgpHoldS }: FailoverSettings): readonly Bound[] {
  const bounds: Bound[] = [];
  if (bfd !== undefined) bounds.push(bfdBound(bfd.intervalMs, bfd.multiplier, 'own'));
  if (healthCheck !== undefined) bounds.push(healthBound(healthCheck.intervalS, healthCheck.packets, 'own'));
  if (bgpHoldS !== undefined) bounds.push(holdBound(bgpHoldS, 'own'));
  return bounds.sort((a, b) => a.ms - b.ms);
}

/** BOUND_TABLE is what is shown where the profile does not say: the vendor's defaults and limits. */
export const BOUND_TABLE: readonly Bound[] = [
  bfdBound(1000, 3, 'default'),
  healthBound(2, 3, 'default'),
  healthBound(2, 8, 'default'),
  healthBound(3, 8, 'default'),
];

function bfdBound(interval: number, count: number, from: Bound['from']): Bound {
  return { mechanism: 'bfd', ms: interval * count, interval, count, unit: 'ms', step: '1', from };
}

function healthBound(interval: number, count: number, from: Bound['from']): Bound {
  return {
    mechanism: 'health-check',
    ms: interval * count * 1000,
    interval,
    count,
    unit: 's',
    step: '3.3',
    from,
  };
}

function holdBound(interval: number, from: Bound['from']): Bound {
  return { mechanism: 'bgp-hold', ms: interval * 1000, interval, count: 1, unit: 's', step: '4', from };
}

/** What a standby may need at most where the profile does not say: the slowest of the table. */
const LONGEST_MS = 24_000;
const MARGIN_MS = 6_000;

/** timeNeeded gives how long a standby has to be waited for before anybody says that it did not come. */
export function timeNeeded(settings: FailoverSettings): number {
  const own = ownBounds(settings).map(({ ms }) => ms);
  return (own.length === 0 ? LONGEST_MS : Math.max(...own)) + MARGIN_MS;
}

/**
 * timeForAll gives how long to wait while nothing at all has come back: a setting may not be in use, and the slowest of the
 * table then ends the outage.
 */
export function timeForAll(settings: FailoverSettings): number {
  return Math.max(timeNeeded(settings), timeNeeded({}));
}
