/** Gathers what the engine tells, and hands it to the page a few times a second. */
import type { DrillNews, LiveDrill } from '../../../shared/contract/drill.ts';
import { liveRow, type Row } from '../../../shared/drill/live/cell.ts';
import { LiveLanes } from '../../../shared/drill/live/lanes.ts';
import { LiveOutages } from '../../../shared/drill/live/outages.ts';
import { cellAt } from '../../../shared/drill/live/recent.ts';
import type { Stage } from '../../../shared/drill/stage.ts';
import type { Mark, Recording, Sample } from '../../../shared/drill/sample.ts';
import type { DrillListener, RunningDrill, Watched } from './engine.ts';

const EVERY_MS = 250;

export class LiveFeed implements DrillListener {
  readonly #kind: Recording['kind'];
  readonly #tell: (news: DrillNews) => void;
  readonly #onWatched: (watched: Watched) => void;
  readonly #outages = new LiveOutages();
  #lanes = new LiveLanes([]);
  #drill: RunningDrill | null = null;
  /** Questions that were decided before the drill itself was handed over, whose services give the lanes to put them in. */
  #early: (readonly [number, Sample, boolean])[] = [];
  #rows: Row[] = [];
  #marks: readonly Mark[] = [];
  #stage: Stage = 'settling';
  #timer: NodeJS.Timeout | undefined;

  constructor(
    kind: Recording['kind'],
    tell: (news: DrillNews) => void,
    onWatched: (watched: Watched) => void = () => undefined,
  ) {
    this.#kind = kind;
    this.#tell = tell;
    this.#onWatched = onWatched;
  }

  begin(drill: RunningDrill): void {
    this.#drill = drill;
    this.#lanes = new LiveLanes(drill.services);
    for (const [lane, sample, again] of this.#early) this.sample(lane, sample, again);
    this.#early = [];
    this.#timer = setInterval(() => {
      this.#flush();
    }, EVERY_MS);
    const live = this.live();
    if (live !== null) this.#tell({ kind: 'began', live });
    this.#rows = [];
    if (this.#kind === 'watch') this.out([]);
  }

  out(services: readonly string[]): void {
    if (this.#drill !== null) this.#onWatched({ services: this.#drill.services, out: services });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  sample(lane: number, sample: Sample, again: boolean): void {
    if (this.#drill === null) {
      this.#early.push([lane, sample, again]);
      return;
    }
    const service = this.#drill.services[lane];
    const row = service === undefined ? null : liveRow({ lane, sample, again }, service);
    if (row === null) return;
    this.#rows.push(row);
    this.#lanes.add([row]);
    this.#outages.add(lane, row[1], cellAt(row[2]));
  }

  mark(mark: Mark): void {
    this.#marks = [...this.#marks.filter(({ kind }) => kind !== mark.kind), mark];
    this.#flush();
  }

  stage(stage: Stage): void {
    const isNew = stage !== this.#stage;
    this.#stage = stage;
    if (isNew) this.#flush();
  }

  /** live gives all that a page that opens now needs; null: the drill has not begun. */
  live(): LiveDrill | null {
    const drill = this.#drill;
    if (drill === null) return null;
    return { ...this.#now(drill), kind: this.#kind, services: drill.services, drawn: this.#lanes.whole() };
  }

  #now(drill: RunningDrill): Pick<LiveDrill, 'nowMs' | 'stage' | 'marks' | 'outages'> {
    return {
      nowMs: Math.round(drill.now()),
      stage: this.#stage,
      marks: this.#marks,
      outages: this.#outages.all,
    };
  }

  #flush(): void {
    if (this.#drill === null) return;
    this.#tell({ kind: 'samples', rows: this.#rows, ...this.#now(this.#drill) });
    this.#rows = [];
  }
}
