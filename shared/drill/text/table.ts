/** The shape of a drill's words in one language. */
import type { Bound, GuideStep, Mechanism } from '../bounds.ts';
import type { DrillCode, DrillFindingArgs } from '../finding.ts';
import type { PhaseName } from '../phase.ts';
import type { DrillState } from '../result.ts';
import type { Ending, Outcome } from '../sample.ts';
import type { Network, RecordedService } from '../service.ts';

/** What texts need beside their own values. */
export interface Naming {
  /** A service by its id, such as "DNS 100.100.2.136 (UDP)". */
  readonly name: (serviceId: string) => string;
  /** Several, joined as the language does. */
  readonly names: (serviceIds: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
}

export interface DrillFindingText<C extends DrillCode> {
  title(args: DrillFindingArgs[C], naming: Naming): string;
  why(args: DrillFindingArgs[C], naming: Naming): string;
  actions(args: DrillFindingArgs[C], naming: Naming): readonly string[];
}

export interface DrillTexts {
  /** A label and what it says, with the colon of the language. */
  readonly labelled: (label: string, said: string) => string;
  /** What stands in brackets behind something. */
  readonly aside: (said: string) => string;
  /** Unit of a number of seconds. */
  readonly second: string;
  readonly findings: { readonly [C in DrillCode]: DrillFindingText<C> };
  readonly service: (service: RecordedService) => string;
  readonly networks: Readonly<Record<Network, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly phases: Readonly<Record<PhaseName, string>>;
  readonly states: Readonly<Record<DrillState, string>>;
  readonly endings: Readonly<Record<Ending, string>>;
  readonly over: Readonly<Record<'active' | 'standby' | 'both' | 'unknown', string>>;
  readonly against: Readonly<Record<'within' | 'beyond' | 'unknown', string>>;
  /** The verdict in one sentence; `first`: the title of the worst finding, empty where there is none. */
  readonly headline: (state: DrillState, first: string, outages: number) => string;
  readonly mechanisms: Readonly<Record<Mechanism, string>>;
  readonly bound: (bound: Pick<Bound, 'mechanism' | 'interval' | 'count' | 'unit' | 'ms'>) => string;
  readonly step: (step: GuideStep) => string;
  /** A duration with its error, such as "6.3 s ± 0.1 s". */
  readonly duration: (ms: number, errorMs: number) => string;
  /** The rules by which outages are told, for the reader of a record. */
  readonly rules: readonly string[];
  readonly labels: DrillLabels;
}

export interface DrillLabels {
  readonly title: string;
  readonly watchTitle: string;
  readonly tested: string;
  readonly by: string;
  readonly clock: string;
  readonly clockAbout: string;
  readonly marks: string;
  readonly markOff: string;
  readonly markOn: string;
  readonly byUser: string;
  readonly byTool: string;
  readonly outages: string;
  readonly noOutages: string;
  readonly service: string;
  readonly phase: string;
  readonly began: string;
  readonly lasted: string;
  readonly stillOut: string;
  readonly bound: string;
  readonly boundTable: string;
  readonly boundTableAbout: string;
  readonly path: string;
  readonly before: string;
  readonly during: string;
  readonly after: string;
  readonly noHop: string;
  readonly findings: string;
  readonly whatToDo: string;
  readonly who: string;
  readonly rules: string;
  readonly signatures: string;
  readonly check: string;
  readonly together: string;
  readonly unseen: string;
}
