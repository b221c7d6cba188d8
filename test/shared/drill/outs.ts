/** Outages by hand: of which service, from when to when. */
import { groupsOf } from '../../../shared/drill/episodes.ts';
import type { MarkFacts } from '../../../shared/drill/marks.ts';
import type { Account, Outage } from '../../../shared/drill/outage.ts';
import type { Recording } from '../../../shared/drill/sample.ts';
import { ACTIVE, CONTROL, NOTHING_ELSE, SETTINGS, STANDBY, trace, UDP } from '../../support/drill.ts';

/** `toMs` null: it is not over. */
export type Out = readonly [serviceId: string, fromMs: number, toMs: number | null, fromStart?: boolean];

/** outageOf gives it with nothing that its times do not say. */
export function outageOf([serviceId, fromMs, toMs, fromStart = false]: Out): Outage {
  return {
    ...{ serviceId, fromMs, toMs, fromStart, firstLossMs: fromMs, lastLossMs: toMs ?? fromMs },
    ...{ fromErrorMs: 0, toErrorMs: 0, lost: 2, answeredWithin: 0, unknownMs: 0, how: 'silent' },
  };
}

/** accountOf is of a service with these outages. */
export function accountOf(outs: readonly Out[]): Account {
  return {
    ...{ serviceId: outs[0]?.[0] ?? '', outages: outs.map(outageOf), unseen: [], sent: 9, answered: 7 },
    ...{ late: 0, unknown: 0, stray: 0, duplicates: 0, reordered: 0, rttMs: 5 },
  };
}

const ms = (seconds: string): number => Math.round(Number(seconds) * 1_000);

/** outsOf reads outages in seconds, such as `A 20-23, B 20.1-`: open where there is no end. `A !0-` was out from the start. */
export function outsOf(text: string): readonly Out[] {
  return [...text.matchAll(/(\w+) (!?)([\d.]+)-([\d.]*)/g)].map(
    ([, name = '', start, from = '', to = '']): Out => [
      name,
      ms(from),
      to === '' ? null : ms(to),
      start === '!',
    ],
  );
}

/** tracesOf reads traces in seconds, such as `active 10, standby 20`. */
export function tracesOf(text: string): Recording['paths'] {
  const hops = new Map<string, string>([
    ['active', ACTIVE],
    ['standby', STANDBY],
  ]);
  return [...text.matchAll(/(\w+) ([\d.]+)/g)].map(([, way = '', at = '']) =>
    trace(ms(at), '192.168.1.1', hops.get(way) ?? null),
  );
}

/** marksIn gives what the rules take of a drill that watches the services A, B, C and D, and the gateway of the LAN. */
export function marksIn(
  outs: string,
  given: Partial<Pick<Recording, 'kind' | 'marks' | 'paths'>> = {},
): MarkFacts {
  const lanes = [...['A', 'B', 'C', 'D'].map((id) => ({ ...UDP, id })), { ...CONTROL, id: 'LAN' }].map(
    (service) => ({ service, samples: [], ...NOTHING_ELSE }),
  );
  return {
    recording: { kind: 'drill', marks: [], paths: [], ...given, lanes },
    groups: groupsOf([accountOf(outsOf(outs))]),
    path: SETTINGS.path,
  };
}
