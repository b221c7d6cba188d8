/**
 * The typed contract between the renderer and the host. Every call is one line here and one schema in
 * arguments.ts; handlers, the preload's bridge and the browser form's client are all derived from it.
 * A call takes one argument object and answers with plain JSON.
 */
import type { RunDigest } from '../history/digest.ts';
import type { Change } from '../history/compare.ts';
import type { PathLink } from '../diagnosis/path.ts';
import type { SettingsPane } from '../advice/action.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Muted } from '../mute/muted.ts';
import type { ProfileChange, ProfileFields } from '../profile/form.ts';
import type { Problem } from '../profile/problem.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import type { ReportNote } from '../report/note.ts';
import type { Report, ReportCheck } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import type { DrillCalls, DrillNews, OpeningDrill } from './drill.ts';
import type { PlanCalls } from './plan.ts';
import type { Settings } from './settings.ts';

export interface AppInfo {
  readonly version: string;
  readonly platform: Platform;
  readonly door: 'desktop' | 'browser';
  /** Without a signature the system warns; the window says so. */
  readonly unsigned: boolean;
  readonly systemLanguage: Language;
  readonly settings: Settings;
  /** What happened to kept files at the start, to be said once. */
  readonly notices: readonly ('settings-replaced' | 'history-replaced' | 'managed-refused')[];
  readonly scenarios: readonly {
    readonly name: string;
    readonly title: Readonly<Record<Language, string>>;
  }[];
  /** What is being checked now. */
  readonly running: RunKind | null;
  /** What the kept result came from: a page that was loaded anew must not take a demo for this workstation. */
  readonly last: RunKind | null;
  /** Whether this door can run a failover drill. */
  readonly drills: boolean;
  /** The forms in which this door can save a report. */
  readonly exportFormats: readonly ExportFormat[];
}

/** What a run will contact; shown before anything is. */
export interface Contacts {
  readonly resolvers: readonly string[];
  readonly apiHosts: readonly string[];
  readonly apiPort: number;
  readonly gatewayHosts: readonly string[];
  readonly cloudComputers: number;
  readonly region: string;
  readonly profile: ProfileView['origin'];
}

export type RunKind =
  | { readonly kind: 'workstation' }
  /** `healed`: as if the fault of the scenario had been fixed. */
  | { readonly kind: 'demo'; readonly scenario: string; readonly healed?: true };

export interface Verification {
  /** `cleared`: the checks ran again and the finding is gone; `unknown`: they could not tell. */
  readonly state: 'cleared' | 'still-there' | 'unknown';
  readonly checks: readonly ReportCheck[];
}

export interface ProfileView {
  /** `managed`: an administrator keeps it in a machine-wide place, and it cannot be changed here. */
  readonly origin: 'managed' | 'own' | 'default';
  readonly path: string | null;
  /** YAML. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface TextCheck {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** Cloud computers that were read; 0 where there are problems. */
  readonly computers: number;
}

/** What came of a list of cloud computers: rows with a mistake are left, the others are in the text. */
export interface TargetsAdded extends TextCheck {
  readonly text: string;
  readonly added: number;
  readonly left: string;
}

export type Exported =
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'cancelled' }
  /** The browser form has no dialog of ours: the page offers the file. */
  | { readonly state: 'download'; readonly name: string; readonly mime: string; readonly base64: string };

export const EXPORT_FORMATS = ['bundle', 'html', 'pdf', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which report a call speaks of: that of the last run, or one that was opened from a file, by its id. */
export type ReportSource = 'run' | { readonly opened: OpenedReport['id'] };

export interface ExportRequest {
  readonly source: ReportSource;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly redact: boolean;
  /** Only with a run of this computer; a report from a file keeps the note that it has. */
  readonly note: ReportNote | null;
}

/** What would be saved, to be looked at first. */
export interface Preview {
  /** Of the bundle each file; else the one file. `text` is cut, and empty where the file is no text. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly text: string;
    readonly cut: boolean;
  }[];
  /** Bytes of what would be written; null: known only when it is (PDF). */
  readonly bytes: number | null;
  /** How many values each rule replaced. */
  readonly rules: Report['redaction']['rules'];
  /** The page at PREVIEW_PATH shows the file as it will look. */
  readonly hasPage: boolean;
}

export interface OpenedReport {
  /** Names it to the host: two tabs of the browser form may show two of them. The report's own id may be in two files. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'report' | 'bundle';
  /** `history`: an earlier run of this computer, whose names are private here. */
  readonly origin: 'file' | 'history';
  readonly report: Report;
  /** The report is judged with today's rules; else it says what it said when it was saved. */
  readonly judgedAgain: boolean;
  /** What today's rules see differently than the saved report; null where it was not judged again. */
  readonly changes: Comparison | null;
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedReport }
  | { readonly ok: false; readonly why: string };
export type Comparing =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly why: string };

export interface PastRun extends RunDigest {
  /** Its report can be opened. */
  readonly kept: boolean;
}

/** A file as the page read it; its path stays with the system. */
export interface GivenFile {
  readonly name: string;
  readonly base64: string;
}

export interface Calls extends DrillCalls, PlanCalls {
  info: { args: null; result: AppInfo };
  contacts: { args: null; result: Contacts };
  start: { args: RunKind; result: null };
  cancel: { args: null; result: null };
  /** The last run's report in a language; null before the first. */
  report: { args: { readonly language: Language }; result: Report | null };
  verify: {
    args: { readonly finding: string; readonly healed: boolean; readonly language: Language };
    result: Verification;
  };
  exportReport: { args: ExportRequest; result: Exported };
  /** Makes what exportReport would save, and writes nothing. */
  previewReport: { args: ExportRequest; result: Preview };
  openFile: {
    args: { readonly file: GivenFile; readonly language: Language };
    result: Opening | OpeningDrill;
  };
  /** Judges an opened report again, or goes back to what was saved. */
  judgeOpened: {
    args: { readonly id: OpenedReport['id']; readonly again: boolean; readonly language: Language };
    result: OpenedReport;
  };
  /** Compares a report with another one from a file, the older one first. */
  compareReports: {
    args: { readonly source: ReportSource; readonly file: GivenFile; readonly language: Language };
    result: Comparing;
  };
  profile: { args: null; result: ProfileView };
  /** Besides the check, what the form shows; null: the text is not YAML with keys. */
  checkProfile: {
    args: { readonly text: string };
    result: TextCheck & { readonly fields: ProfileFields | null };
  };
  /** Puts the form's values into the text, and leaves its comments alone. */
  editProfile: {
    args: { readonly text: string; readonly changes: readonly ProfileChange[] };
    result: TextCheck & { readonly text: string };
  };
  saveProfile: { args: { readonly text: string }; result: ProfileView };
  resetProfile: { args: null; result: ProfileView };
  exportProfile: { args: { readonly text: string }; result: Exported };
  /** Adds the rows of a CSV text to the profile's cloud computers, and gives the new text. */
  addTargets: { args: { readonly profile: string; readonly csv: string }; result: TargetsAdded };
  setSettings: { args: Settings; result: Settings };
  history: { args: null; result: readonly PastRun[] };
  /** Opens the whole report of an earlier run; null: it is kept no longer. */
  openRun: { args: { readonly id: string; readonly language: Language }; result: OpenedReport | null };
  clearHistory: { args: null; result: null };
  /** What changed between the last good run and the given one. */
  compare: {
    args: { readonly id: string; readonly language: Language };
    result: {
      readonly since: string;
      readonly changes: readonly Change[];
      /** The two reports side by side; null where one of them is kept no longer. */
      readonly whole: Comparison | null;
    } | null;
  };
  /** Mutes a finding of the last run, or lets it speak again; the report follows. */
  setMuted: { args: Muted & { readonly muted: boolean }; result: null };
  openPane: { args: { readonly pane: SettingsPane }; result: boolean };
  copy: { args: { readonly text: string }; result: boolean };
}

export type CallName = keyof Calls;
export type ArgsOf<N extends CallName> = Calls[N]['args'];
export type ResultOf<N extends CallName> = Calls[N]['result'];

/** One function per call; what a door's client offers and what the host implements. */
export type Handlers = { readonly [N in CallName]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };

export type HostEvent =
  | { readonly type: 'run-started'; readonly at: string; readonly run: RunKind }
  | {
      readonly type: 'progress';
      readonly path: readonly PathLink[];
      /** As soon as nothing can change it any more; loss, paths and sizes may still be measured. */
      readonly verdict: {
        readonly state: 'ready' | 'not-ready';
        readonly headline: Readonly<Record<Language, string>>;
      } | null;
      readonly done: number;
      readonly total: number;
      readonly elapsedMs: number;
      readonly slow: boolean;
    }
  | { readonly type: 'run-finished'; readonly cancelled: boolean }
  | { readonly type: 'run-failed'; readonly message: string }
  | { readonly type: 'drill'; readonly news: DrillNews }
  | { readonly type: 'command'; readonly command: MenuCommand };

/** What the application's menu asks the window to do. */
export type MenuCommand =
  | 'check'
  | 'cancel'
  | 'export'
  | 'show-check'
  | 'show-details'
  | 'show-history'
  | 'show-drill'
  | 'show-plan'
  | 'show-profile'
  | 'show-settings'
  | 'show-about'
  | 'show-guide';

/** How a result crosses a process: errors as values, with a code that the window has words for. */
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: ResultOf<N> }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export type ErrorCode =
  | 'busy'
  | 'invalid'
  | 'read-only'
  | 'nothing-to-do'
  | 'gone'
  | 'cannot-write'
  | 'leak'
  | 'failed';
