/** Toolbox: the doors to the machine that probes may use, handed in so that tests and the demo can replace them. */
import type { ContactProtocol, Purpose } from '../../shared/observation/contact.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Known, UnknownReason } from '../../shared/observation/known.ts';
import type { Observation, ObservationKind, ObservationKinds } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Timeouts } from '../../shared/profile/profile.ts';
import type { ToldMachine } from '../../shared/reading/machine.ts';
import type { Question } from './native-question.ts';
import type { ProbeTask, TaskKind, TaskOf } from './task.ts';

export interface CommandSpec {
  /** Absolute paths; the first that exists is run. */
  readonly candidates: readonly string[];
  readonly args: readonly string[];
  readonly timeoutMs: number;
  /** Beside the minimal environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly outcome: 'exited' | 'missing' | 'not-permitted' | 'timed-out' | 'cancelled' | 'failed';
  /** null where it did not exit by itself. */
  readonly exitCode: number | null;
  /** Decoded with the code page in force. What a killed command had printed by then is here, too. */
  readonly stdout: string;
  readonly stderr: string;
  /** Ids of the evidence records made of the streams. */
  readonly evidence: readonly string[];
  /** Message of the error where it could not be started. */
  readonly detail?: string;
}

/** Why the output of a command that did not end by itself is unknown. */
export const REASON_OF: Readonly<Record<Exclude<CommandResult['outcome'], 'exited'>, UnknownReason>> = {
  missing: 'tool-missing',
  'not-permitted': 'not-permitted',
  'timed-out': 'timed-out',
  cancelled: 'cancelled',
  failed: 'failed',
};

export interface NativeAnswer {
  /** JSON text, or why there is none. */
  readonly text: Known<string>;
  readonly evidence: readonly string[];
}

/**
 * Resolvers of operating systems wait 5 s and more per server and cannot be cancelled. A log-on that
 * needs longer than this for a name fails anyhow, and the verdict on a silent network is due after 6 s.
 */
export const LOOKUP_PATIENCE_MS = 4_000;
/** The code of a lookup that was given up after this time. */
export const LOOKUP_TIMED_OUT = 'ETIMEOUT';

/** What a lookup tells of its own time: a program that starts slowly is no slow resolver. */
export interface LookupClock {
  /** A program has to start first. */
  hold(): void;
  /** It has started: the question is asked now. */
  asked(): void;
  /** The program itself says how long the answer took. */
  answeredAfter(ms: number): void;
}

/** Resolves to addresses; rejects with a system error (`code`, for example ENOTFOUND). */
export type Lookup = (name: string, signal: AbortSignal, clock?: LookupClock) => Promise<readonly string[]>;

/** The door to Windows' own functions, which one process answers for a whole run. */
export interface NativeDoor {
  ask(question: Question, signal: AbortSignal): Promise<NativeAnswer>;
  /** Whether it has ended, or never began: nothing can be asked any more. */
  readonly failed?: () => boolean;
  /** Whether it has answered anything yet; absent: it has. */
  readonly answers?: () => boolean;
  /** Resolves when it can answer, or to false when it never will; absent: it can. */
  readonly ready?: () => Promise<boolean>;
}

/** Reads the computer until it is done or the signal aborts; every part is reported once, known or not. */
export type MachineDoor = (signal: AbortSignal, report: (told: ToldMachine) => void) => Promise<void>;

export interface Toolbox {
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeouts: Timeouts;
  /** PEM text of the profile's trustedCa; null: none. */
  readonly trustedCaPem: string | null;
  /** Runs one system command: fixed path, argument array, no shell, minimal environment, output capped. */
  run(command: CommandSpec, signal: AbortSignal): Promise<CommandResult>;
  /** Windows' own functions; absent elsewhere. */
  readonly native?: NativeDoor;
  /** What the computer says about itself; absent: nobody is asked. */
  readonly machine?: MachineDoor;
  /** Reads a small system file as evidence; unknown where it cannot be read. */
  readText(path: string): Promise<{ readonly text: Known<string>; readonly evidence: readonly string[] }>;
  /** getaddrinfo, or the demo's stand-in for it. Rejects with a system error (`code`), and when aborted. */
  lookup(name: string, signal: AbortSignal, clock?: LookupClock): Promise<readonly string[]>;
  /** Notes a destination for the report's footprint, before the first packet to it. */
  contacted(protocol: ContactProtocol, destination: string, purpose: Purpose): void;
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** The wall clock that users see, as epoch milliseconds. */
  wallClock(): number;
  evidence(): readonly Evidence[];
}

/** What a probe reports: facts without times, which the engine adds. */
export type ReportedIn<K extends ObservationKind> = {
  [P in K]: {
    readonly kind: P;
    readonly subject: string;
    readonly fact: Known<ObservationKinds[P]>;
    readonly evidence: readonly string[];
  };
}[K];
export type Reported = ReportedIn<ObservationKind>;

/** What every probe of a run works with. */
export interface ProbeRun {
  readonly tools: Toolbox;
  readonly signal: AbortSignal;
  /** Takes what a probe knows before its end; what it gives at its end holds that as well, and counts. */
  readonly report?: (fact: Reported) => void;
}

/** A probe turns a task into facts. It may throw: the engine reports that as unknown (`failed`). */
export type Probe<K extends TaskKind> = (task: TaskOf<K>, run: ProbeRun) => Promise<readonly Reported[]>;

/** Each kind of task with the probe that takes it. */
export type Probes = { readonly [K in TaskKind]: Probe<K> };

export type { Observation, ProbeTask };
