/** A collection plan as data: which commands and files tell which facts, and what stands in where they fail. */
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Output, SourceId } from '../../../shared/reading/output.ts';
import type { WorkstationFacts } from '../../../shared/reading/workstation.ts';
import type { Question } from '../../engine/native-question.ts';

export type FactName = Exclude<keyof WorkstationFacts, 'links'>;

interface Told {
  readonly source: SourceId;
  /** The address, path or domain that it is about. */
  readonly subject?: string;
  readonly serves: readonly FactName[];
}

export interface CommandStep extends Told {
  /** Absolute paths; the first that exists is run. */
  readonly candidates: readonly string[];
  readonly args: readonly string[];
  readonly timeoutMs?: number;
  /** It says on stdout that there is nothing, and exits with an error all the same. */
  readonly speaksWhenFailing?: true;
  readonly env?: Readonly<Record<string, string>>;
}

export interface FileStep extends Told {
  readonly path: string;
}

/** A question to Windows' own functions. */
export interface NativeStep extends Told {
  readonly question: Question;
}

export type Step = CommandStep | FileStep | NativeStep;

export interface CollectionPlan {
  /** Asked before anything is started; what they tell, the first steps are not asked for. */
  readonly native?: readonly NativeStep[];
  /** Run at once. */
  readonly first: readonly Step[];
  /** Run where the first left a fact of theirs unknown, or took longer than `patienceMs`. */
  readonly fallback?: readonly Step[];
  readonly patienceMs?: number;
  /** What the first outputs call for. */
  readonly followUp?: (outputs: readonly Output[]) => readonly Step[];
  readonly nativeNeighbors?: readonly NativeStep[];
  readonly neighbors: Step;
  /** Asks the kernel for one target; null where the first step has asked already. */
  readonly winner: ((target: Ipv4) => CommandStep) | null;
  readonly assemble: (outputs: readonly Output[]) => WorkstationFacts;
}

/** What a plan may depend on. */
export interface PlanContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Addresses whose route will be asked for. */
  readonly targets: readonly Ipv4[];
}
