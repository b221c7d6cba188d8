/** A drill or a watch that goes on: samples, traces, marks and checks, all of them in the journal as they come. */
import type { CheckSeen, Ending, Mark, PathSeen, Recording } from '../../shared/drill/sample.ts';
import type { Service } from '../../shared/drill/service.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { createToolbox } from '../platform/toolbox.ts';
import { traceProbe } from '../probe/trace.ts';
import type { StartNative } from '../windows-native/client.ts';
import { HopWatch, tellingTtl } from './hop-watch.ts';
import type { JournalFile } from './journal-file.ts';
import type { LaneNews } from './lane-log.ts';
import { Sampler } from './sampler.ts';
import { targetsOf } from './trace-targets.ts';
import { DRILL_TRACES, TraceTimes, WATCH_TRACES } from './trace-times.ts';

export interface SessionOptions {
  readonly kind: Recording['kind'];
  readonly profile: Profile;
  readonly services: readonly Service[];
  readonly platform: Platform;
  readonly startNative?: StartNative;
  /** Opens the journal of a recording that began at this time (ISO 8601); absent: nothing is written. */
  readonly openJournal?: (createdAt: string) => JournalFile;
  /** Hears of every question that was decided. */
  readonly onNews?: (news: LaneNews) => void;
}

/** How often it is asked whether a trace is due. */
const TRACE_TICK_MS = 1_000;

export class DrillSession {
  readonly #options: SessionOptions;
  readonly #sampler: Sampler;
  readonly #journal: JournalFile | null;
  readonly #traces: TraceTimes;
  /** Windows traces without starting programs, so nothing need keep watch. */
  readonly #hops: HopWatch | null;
  /** When it began, ISO 8601: the zero of all its times. */
  readonly createdAt: string;
  readonly #over = new AbortController();
  #marks: Mark[] = [];
  #paths: PathSeen[] = [];
  #checks: CheckSeen[] = [];
  #told = { stalls: 0, steps: 0 };
  #timer: NodeJS.Timeout | undefined;
  #tracing: Promise<void> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#traces = new TraceTimes(options.kind === 'drill' ? DRILL_TRACES : WATCH_TRACES);
    const { platform } = options;
    this.#hops =
      platform === 'win32'
        ? null
        : new HopWatch(platform, () => {
            this.#traces.changed();
          });
    this.#sampler = new Sampler({
      ...options,
      cloudServices: options.profile.cloudServices,
      onNews: (news) => {
        this.#journal?.sample(news);
        this.#traces.hear(news);
        options.onNews?.(news);
      },
    });
    this.createdAt = new Date(this.#sampler.clock.wallStartMs).toISOString();
    this.#journal = options.openJournal?.(this.createdAt) ?? null;
  }

  get now(): number {
    return this.#sampler.clock.now();
  }

  start(): void {
    this.#sampler.start();
    void this.trace();
    this.#timer = setInterval(() => {
      if (this.#traces.isDue(this.now, this.#isGuarded())) void this.trace();
    }, TRACE_TICK_MS);
  }

  /** Where the profile names no routers, no trace tells one way from the other, so none is missed. */
  #isGuarded(): boolean {
    const { services, profile } = this.#options;
    const isNamed = profile.path.activeHops.length + profile.path.standbyHops.length > 0;
    return !isNamed || targetsOf(services).every((target) => this.#hops?.isWatching(target) === true);
  }

  mark(kind: Mark['kind']): void {
    const mark: Mark = { kind, atMs: Math.round(this.now), by: 'user' };
    this.#marks.push(mark);
    this.#journal?.add({ mark });
    this.#traces.marked(this.now);
    void this.trace();
  }

  checked(check: CheckSeen): void {
    this.#checks.push(check);
    this.#journal?.add({ check: { ...check, findings: [...check.findings] } });
  }

  /** trace looks at the way to one target of each network; a trace that goes on is not overtaken, and is waited for. */
  trace(): Promise<void> {
    this.#tracing ??= this.#traceAll().finally(() => {
      this.#tracing = null;
    });
    return this.#tracing;
  }

  /** traceAnew resolves with a trace that began after this call: one that goes on may show the way as it was. */
  async traceAnew(): Promise<void> {
    await this.#tracing;
    await this.trace();
  }

  async #traceAll(): Promise<void> {
    this.#traces.traced(this.now);
    await Promise.all(targetsOf(this.#options.services).map((target) => this.#traceTo(target)));
  }

  async #traceTo(target: Ipv4): Promise<void> {
    const { profile, platform, startNative } = this.#options;
    const native = startNative === undefined ? {} : { startNative };
    // One for each trace: it keeps every output as evidence, and hours of them are too many.
    const tools = createToolbox({ platform, timeouts: profile.timeouts, trustedCaPem: null, ...native });
    const atMs = Math.round(this.now);
    const [seen] = await traceProbe({ kind: 'trace', target }, { tools, signal: this.#over.signal });
    tools.close();
    if (this.#over.signal.aborted || seen?.kind !== 'trace' || !seen.fact.known) return;
    const { hops, reached } = seen.fact.value;
    const path: PathSeen = { atMs, target, hops: hops.map(({ address }) => address), reached };
    this.#paths.push(path);
    const ttl = tellingTtl(path, profile.path);
    if (ttl !== null) void this.#hops?.follow(target, ttl);
    this.#journal?.add({ path: { ...path, hops: [...path.hops] } });
  }

  /** forget lets go of samples and traces before a time. */
  forget(beforeMs: number): void {
    if (beforeMs <= 0) return;
    this.#sampler.forget(beforeMs);
    this.#paths = this.#paths.filter(({ atMs }) => atMs >= beforeMs);
  }

  /** recording gives what was seen until now; of the samples those since a time. */
  recording(ending: Ending = 'finished', sinceMs = 0): Recording {
    const { clock } = this.#sampler;
    this.#tellClock();
    return {
      kind: this.#options.kind,
      lanes: this.#sampler.lanes(sinceMs),
      marks: [...this.#marks],
      stalls: clock.stalls.map(rounded),
      paths: [...this.#paths],
      clockSteps: clock.steps.map(({ atMs, byMs }) => ({ atMs: Math.round(atMs), byMs })),
      checks: [...this.#checks],
      endMs: Math.round(clock.now()),
      ending,
    };
  }

  #tellClock(): void {
    const { clock } = this.#sampler;
    const journal = this.#journal;
    for (const stall of clock.stalls.slice(this.#told.stalls)) journal?.add({ stall: rounded(stall) });
    for (const step of clock.steps.slice(this.#told.steps)) journal?.add({ step });
    this.#told = { stalls: clock.stalls.length, steps: clock.steps.length };
  }

  /** stop ends everything and gives the whole recording. */
  stop(ending: Ending): Recording {
    clearInterval(this.#timer);
    const recording = this.recording(ending);
    this.#over.abort();
    this.#hops?.stop();
    this.#sampler.stop();
    const journal = this.#journal;
    journal?.add({
      lanes: recording.lanes.map(({ duplicates, reordered, ttls, reconnects }) => ({
        ...{ duplicates, reordered },
        ttls: [...ttls],
        reconnects: [...reconnects],
      })),
    });
    journal?.add({ end: { endMs: recording.endMs, ending } });
    journal?.close();
    return recording;
  }
}

function rounded<T extends { readonly fromMs: number; readonly toMs: number }>(span: T): T {
  return { ...span, fromMs: Math.round(span.fromMs), toMs: Math.round(span.toMs) };
}
