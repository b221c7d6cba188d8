/** What the window's host needs of who asks the questions. The engine runs in this process and never in a page. */
import type { DrillPlan, DrillStart } from '../../../shared/contract/drill.ts';
import type { Stage } from '../../../shared/drill/stage.ts';
import type { Mark, Recording, Sample } from '../../../shared/drill/sample.ts';
import type { RecordedService } from '../../../shared/drill/service.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import type { StartNative } from '../../windows-native/client.ts';

export interface DrillRequest extends DrillStart {
  readonly profile: Profile;
  readonly trustedCaPem: string | null;
  readonly startNative?: StartNative;
  /** Ends the preparation without a drill. */
  readonly signal: AbortSignal;
}

/** What the engine tells while it goes on. */
export interface DrillListener {
  /** A question was decided; `again`: it was told before, as lost, and was answered late. */
  sample(lane: number, sample: Sample, again: boolean): void;
  /** A mark, of the user or found in the samples. */
  mark(mark: Mark): void;
  stage(stage: Stage): void;
  /** A watch, after each look: services that are told as out. */
  out(services: readonly string[]): void;
}

/** A watch that goes on, for whoever tells of it without a page. */
export interface Watched {
  readonly services: readonly RecordedService[];
  /** Ids of what is told as out. */
  readonly out: readonly string[];
}

export interface RunningDrill {
  /** Of the record, and of the journal that is written meanwhile. */
  readonly id: string;
  readonly services: readonly RecordedService[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Milliseconds since the start, by the drill's own clock. */
  now(): number;
  mark(kind: Mark['kind']): void;
  /** Ends with what was seen so far. */
  end(): void;
  /** Resolves when it has ended. */
  readonly done: Promise<Recording>;
}

/** NotReadyError: the network is not ready for a drill; `message` says why, in the language of the start. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

export interface DrillEngine {
  /** What would be asked, from the profile alone: nothing is contacted. */
  plan(profile: Profile): DrillPlan;
  /** Looks whether the network is ready, and begins. Rejects with a NotReadyError. */
  start(request: DrillRequest, listener: DrillListener): Promise<RunningDrill>;
}
