/** One drill at a time: starts it, tells of it, keeps its record, and gives it out. */
import type { Handlers, HostEvent } from '../../../shared/contract/contract.ts';
import type { DrillCalls, DrillStart, DrillState } from '../../../shared/contract/drill.ts';
import { HostError } from '../../../shared/contract/dispatch.ts';
import { buildDrillRecord, type RecordAbout } from '../../../shared/drill/build-record.ts';
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Recording } from '../../../shared/drill/sample.ts';
import type { Language } from '../../../shared/text/language.ts';
import {
  NotReadyError,
  type DrillEngine,
  type DrillRequest,
  type RunningDrill,
  type Watched,
} from './engine.ts';
import { LiveFeed } from './live-feed.ts';

type Prepared = Pick<DrillRequest, 'profile' | 'trustedCaPem' | 'startNative'>;

export interface DeskOptions {
  readonly engine: DrillEngine;
  /** The profile in force. */
  readonly prepare: () => Promise<Prepared>;
  readonly emit: (event: HostEvent) => void;
  /** What a watch tells where no page shows it; null: it has ended. */
  readonly onWatched?: (watched: Watched | null) => void;
  /** A check is going on, which would disturb the drill and be disturbed. */
  readonly isBusy: () => boolean;
  readonly about: Pick<RecordAbout, 'version' | 'platform'>;
}

interface Running {
  readonly control: AbortController;
  readonly feed: LiveFeed;
  drill: RunningDrill | null;
}

export class DrillDesk {
  readonly #options: DeskOptions;
  #running: Running | null = null;
  #last: { readonly recording: Recording; readonly about: Omit<RecordAbout, 'language'> } | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  readonly handlers: Pick<Handlers, 'drillPlan' | 'startDrill' | 'markDrill' | 'endDrill'> = {
    drillPlan: async () => this.#options.engine.plan((await this.#options.prepare()).profile),
    startDrill: (args) => {
      this.#start(args);
      return Promise.resolve(null);
    },
    markDrill: ({ kind }) => {
      this.#drill().mark(kind);
      return Promise.resolve(null);
    },
    endDrill: () => {
      this.stop();
      return Promise.resolve(null);
    },
  };

  /** What a page that opens now needs; `last` counts where no drill runs. */
  state(last: Extract<DrillState, { state: 'idle' }>['last']): DrillState {
    if (this.#running === null) return { state: 'idle', last };
    const live = this.#running.feed.live();
    return live === null ? { state: 'preparing' } : { state: 'running', live };
  }

  /** The last drill's record in a language; null before the first. */
  record(language: Language): DrillRecord | null {
    return this.#last === null
      ? null
      : buildDrillRecord(this.#last.recording, { ...this.#last.about, language });
  }

  stop(): void {
    this.#running?.control.abort();
    this.#running?.drill?.end();
  }

  #drill(): RunningDrill {
    const drill = this.#running?.drill ?? null;
    if (drill === null) throw new HostError('nothing-to-do', 'no drill is going on');
    return drill;
  }

  #start(start: DrillCalls['startDrill']['args']): void {
    if (this.#running !== null || this.#options.isBusy()) throw new HostError('busy', 'a run is going on');
    const tell = (news: Extract<HostEvent, { type: 'drill' }>['news']): void => {
      this.#options.emit({ type: 'drill', news });
    };
    const running: Running = {
      control: new AbortController(),
      feed: new LiveFeed(start.kind, tell, this.#options.onWatched),
      drill: null,
    };
    this.#running = running;
    tell({ kind: 'preparing' });
    this.#run(start, running).then(
      () => {
        this.#end(running);
        tell({ kind: 'ended' });
      },
      (error: unknown) => {
        this.#end(running);
        const message = error instanceof Error ? error.message : String(error);
        if (running.control.signal.aborted) tell({ kind: 'ended' });
        else if (error instanceof NotReadyError) tell({ kind: 'refused', why: message });
        else tell({ kind: 'failed', message });
      },
    );
  }

  async #run(start: DrillStart, running: Running): Promise<void> {
    const { engine, prepare, about } = this.#options;
    const prepared = await prepare();
    const { signal } = running.control;
    const drill = await engine.start({ ...start, ...prepared, signal }, running.feed);
    running.drill = drill;
    if (signal.aborted) drill.end();
    running.feed.begin(drill);
    const recording = await drill.done;
    const by = start.by.trim();
    this.#last = {
      recording,
      about: {
        ...about,
        id: drill.id,
        createdAt: drill.createdAt,
        profile: prepared.profile,
        ...(by === '' ? {} : { by }),
      },
    };
  }

  #end({ feed }: Running): void {
    feed.stop();
    this.#running = null;
    this.#options.onWatched?.(null);
  }
}
