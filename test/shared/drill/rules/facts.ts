/** Facts of a drill, written down as a rule gets them: who was out when, how each stood, which way traces took. */
import { groupsOf } from '../../../../shared/drill/episodes.ts';
import type { Account, Outage } from '../../../../shared/drill/outage.ts';
import { phasesOf, type Cut } from '../../../../shared/drill/phases.ts';
import type { DrillFacts } from '../../../../shared/drill/rules/facts.ts';
import type { Recording } from '../../../../shared/drill/sample.ts';
import type { Service } from '../../../../shared/drill/service.ts';
import type { DrillSettings } from '../../../../shared/drill/settings.ts';
import type { Standing, Stood } from '../../../../shared/drill/standing.ts';
import { ALL, NOTHING_ELSE, SETTINGS } from '../../../support/drill.ts';

/** Off at 20 s, on at 70 s, seen for 50 s after it. A mark may be 10 s late. */
export const CUT: Cut = { offMs: 20_000, onMs: 70_000, offSlackMs: 10_000, onSlackMs: 5_000 };

/** Nobody switched the active path on again. */
export const NEVER_ON: Cut = { ...CUT, onMs: null, onSlackMs: 0 };

export const END = 120_000;

/** out is one outage, measured without any error. */
export function out(
  { id }: Pick<Service, 'id'>,
  [fromMs, toMs]: readonly [number, number | null],
  changes: Partial<Outage> = {},
): Outage {
  return {
    serviceId: id,
    fromMs,
    fromErrorMs: 0,
    toMs,
    toErrorMs: 0,
    firstLossMs: fromMs,
    lastLossMs: toMs ?? END,
    lost: 10,
    answeredWithin: 0,
    unknownMs: 0,
    fromStart: false,
    how: 'silent',
    ...changes,
  };
}

/** stood is how one service stood; what it was out by itself comes last. */
export function stood(
  service: Service,
  standing: Standing,
  rest: Partial<Pick<Stood, 'outage' | 'alone'>> = {},
): Stood {
  return { service, standing, outage: null, alone: [], ...rest };
}

/** accountOf is what one service did. */
export function accountOf(
  serviceId: string,
  outages: readonly Outage[],
  changes: Partial<Account> = {},
): Account {
  return {
    serviceId,
    outages,
    unseen: [],
    sent: 1_000,
    answered: 1_000,
    late: 0,
    unknown: 0,
    stray: 0,
    duplicates: 0,
    reordered: 0,
    rttMs: 5,
    ...changes,
  };
}

interface Given {
  readonly outages?: readonly Outage[];
  readonly stood?: readonly Stood[];
  readonly cut?: Cut;
  readonly settings?: Partial<DrillSettings>;
  readonly recording?: Partial<Recording>;
}

/** factsOf makes the facts of a drill; what is not given did not happen. */
export function factsOf({
  outages = [],
  cut = CUT,
  settings = {},
  recording = {},
  ...rest
}: Given): DrillFacts {
  const lanes = ALL.map((service) => ({ service, samples: [], ...NOTHING_ELSE }));
  const accounts = ALL.map(({ id }) =>
    accountOf(
      id,
      outages.filter(({ serviceId }) => serviceId === id),
    ),
  );
  return {
    recording: { ...EMPTY, lanes, ...recording },
    settings: { ...SETTINGS, ...settings },
    accounts,
    groups: groupsOf(accounts),
    phases: phasesOf(accounts, cut, recording.endMs ?? END),
    cut,
    stood: rest.stood ?? [],
  };
}

const EMPTY = {
  kind: 'drill',
  marks: [],
  stalls: [],
  paths: [],
  clockSteps: [],
  checks: [],
  endMs: END,
  ending: 'finished',
} as const;
