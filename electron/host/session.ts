/** One run at a time: starts it, tells of its progress, keeps its result, and runs single checks of it again. */
import type { CheckId } from '../../shared/check/ids.ts';
import type { HostEvent, RunKind, Verification } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { isFindingCode } from '../../shared/diagnosis/findings.ts';
import { buildReport } from '../../shared/report/build.ts';
import type { Muted } from '../../shared/mute/muted.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { verifyState } from '../../shared/verify/verify.ts';
import { limitsFor } from '../engine/limits.ts';
import { runWorkstation, type CompletedRun, type RunRequest } from './check-workstation.ts';
import { Progress } from './progress.ts';

/** What a run works with: a profile, and stand-ins where it must stay on loopback. */
export interface RunSetup {
  readonly request: Pick<
    RunRequest,
    'profile' | 'managed' | 'trustedCaPem' | 'surroundings' | 'remembered' | 'startNative' | 'openMachine'
  >;
  close(): Promise<void>;
}

/** Makes the setup of a run; `healed` asks the demo to act as if the fault was fixed. */
export type Prepare = (run: RunKind, healed: boolean) => Promise<RunSetup>;

export class Session {
  readonly #prepare: Prepare;
  readonly #emit: (event: HostEvent) => void;
  readonly #muted: (kind: RunKind['kind']) => readonly Muted[];
  #running: AbortController | null = null;
  #current: RunKind | null = null;
  #last: { readonly run: RunKind; readonly result: CompletedRun } | null = null;

  /** `muted` gives what is muted for runs of a kind now. */
  constructor(
    prepare: Prepare,
    emit: (event: HostEvent) => void,
    muted: (kind: RunKind['kind']) => readonly Muted[] = () => [],
  ) {
    this.#muted = muted;
    this.#prepare = prepare;
    this.#emit = emit;
  }

  /** What is being checked now; verifying a step is no run of its own. */
  get running(): RunKind | null {
    return this.#current;
  }

  /** Whether anything is being checked, a single step included. */
  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** What the kept result came from. */
  get last(): RunKind | null {
    return this.#last?.run ?? null;
  }

  /** start begins a run and resolves at once; its end is an event. Throws a HostError (`busy`) while one is running. */
  start(run: RunKind, onFinished: (result: CompletedRun) => Promise<void>): void {
    const control = this.#begin();
    void this.#run(run, control, onFinished).catch((error: unknown) => {
      this.#running = null;
      this.#emit({ type: 'run-failed', message: error instanceof Error ? error.message : String(error) });
    });
  }

  cancel(): void {
    this.#running?.abort();
  }

  report(language: Language): Report | null {
    if (this.#last === null) return null;
    const { run, result } = this.#last;
    return buildReport({ ...result, language, muted: this.#muted(run.kind) });
  }

  /** The outputs of the last run, byte for byte; empty before the first. */
  get evidence(): readonly Evidence[] {
    return this.#last?.result.evidence ?? [];
  }

  /** verify runs the checks of one step again, and says by their evidence whether its finding is gone. */
  async verify(code: string, healed: boolean, language: Language): Promise<Verification> {
    const step = this.#last?.result.diagnosis.checklist.find(({ cause }) => cause.finding.code === code);
    if (this.#last === null || step === undefined || !isFindingCode(code))
      throw new HostError('nothing-to-do', `no step for ${code}`);
    const control = this.#begin();
    try {
      const only = [...new Set(step.verify.map(({ id }) => id))];
      const result = await this.#observe(this.#last.run, control, { only, healed });
      const report = buildReport({ ...result, language });
      return {
        state: control.signal.aborted ? 'unknown' : verifyState(code, result.diagnosis.checks, only),
        checks: report.checks,
      };
    } finally {
      this.#running = null;
    }
  }

  #begin(): AbortController {
    if (this.#running !== null) throw new HostError('busy', 'a run is going on');
    this.#running = new AbortController();
    return this.#running;
  }

  async #run(
    run: RunKind,
    control: AbortController,
    onFinished: (result: CompletedRun) => Promise<void>,
  ): Promise<void> {
    const progress = new Progress(this.#emit);
    this.#current = run;
    try {
      this.#emit({ type: 'run-started', at: new Date().toISOString(), run });
      const healed = run.kind === 'demo' && run.healed === true;
      const result = await this.#observe(run, control, { healed, progress });
      this.#last = { run, result };
      if (!result.cancelled) await onFinished(result);
    } finally {
      progress.stop();
      this.#current = null;
      this.#running = null;
    }
    this.#emit({ type: 'run-finished', cancelled: control.signal.aborted });
  }

  async #observe(
    run: RunKind,
    control: AbortController,
    how: { readonly healed: boolean; readonly only?: readonly CheckId[]; readonly progress?: Progress },
  ): Promise<CompletedRun> {
    const setup = await this.#prepare(run, how.healed);
    try {
      return await runWorkstation({
        ...setup.request,
        ...limitsFor(setup.request.profile),
        signal: control.signal,
        ...(how.only === undefined ? {} : { only: how.only }),
        ...(how.progress === undefined ? {} : { onEvent: how.progress.onEvent }),
      });
    } finally {
      await setup.close();
    }
  }
}
