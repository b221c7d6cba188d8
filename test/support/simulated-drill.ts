/** A drill without a network: a recording that the test plays as far as it wants. */
import { randomUUID } from 'node:crypto';
import type {
  DrillEngine,
  DrillListener,
  DrillRequest,
  RunningDrill,
} from '../../electron/host/drill/engine.ts';
import { NotReadyError } from '../../electron/host/drill/engine.ts';
import { ownBounds, timeNeeded } from '../../shared/drill/bounds.ts';
import type { Ending, Mark, Recording, Sample } from '../../shared/drill/sample.ts';
import type { Stage } from '../../shared/drill/stage.ts';
import { SETTINGS } from './drill.ts';

export class SimulatedDrill implements DrillEngine {
  readonly #recording: Recording;
  #listener: DrillListener | null = null;
  #finish: ((recording: Recording) => void) | null = null;
  #nowMs = 0;
  readonly marks: Mark[] = [];
  request: DrillRequest | null = null;
  /** Why the network is not ready; null: it is. */
  notReady: string | null = null;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  get #services(): RunningDrill['services'] {
    return this.#recording.lanes.map(({ service }) => service);
  }

  plan(): ReturnType<DrillEngine['plan']> {
    const services = this.#services;
    return {
      services,
      leftOut: 4,
      perSecond: 48,
      bounds: ownBounds(SETTINGS.failover),
      waitMs: timeNeeded(SETTINGS.failover),
      namesPaths: false,
    };
  }

  start(request: DrillRequest, listener: DrillListener): Promise<RunningDrill> {
    this.request = request;
    if (this.notReady !== null) return Promise.reject(new NotReadyError(this.notReady));
    this.#listener = listener;
    this.#nowMs = 0;
    this.marks.length = 0;
    const done = new Promise<Recording>((resolve) => {
      this.#finish = resolve;
    });
    return Promise.resolve({
      id: randomUUID(),
      services: this.#services,
      createdAt: '2026-11-28T09:30:00.000Z',
      now: () => this.#nowMs,
      mark: (kind) => {
        const mark = { kind, atMs: this.#nowMs, by: 'user' } as const;
        this.marks.push(mark);
        listener.mark(mark);
      },
      end: () => {
        this.finish('interrupted');
      },
      done,
    });
  }

  /** playTo lets the time pass, and tells every question that was decided in it. */
  playTo(ms: number): void {
    const samples = this.#recording.lanes
      .flatMap((lane, index) =>
        lane.samples
          .filter(({ atMs }) => atMs >= this.#nowMs && atMs < ms)
          .map((sample): [number, Sample] => [index, sample]),
      )
      .sort(([, a], [, b]) => a.atMs - b.atMs);
    this.#nowMs = ms;
    for (const [lane, sample] of samples) this.#listener?.sample(lane, sample, false);
  }

  stage(stage: Stage): void {
    this.#listener?.stage(stage);
  }

  /** out lets a look of a watch tell these services as out. */
  out(services: readonly string[]): void {
    this.#listener?.out(services);
  }

  finish(ending: Ending = 'finished'): void {
    const marks = this.marks.length > 0 ? [...this.marks] : this.#recording.marks;
    this.#finish?.({ ...this.#recording, marks, ending });
  }
}
