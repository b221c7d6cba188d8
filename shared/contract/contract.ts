/**
 * The typed contract between the renderer and the host. Every call is one line here and one schema in
 * arguments.ts; handlers, the preload's bridge and the browser form's client are all derived from it.
 * A call takes one argument object and answers with plain JSON.
 */
import type { TextCheck, TargetsAdded } from '../profile/text-check.ts';
import type { RunDigest } from '../history/digest.ts';
import type { Change } from '../history/compare.ts';
import type { SettingsPane } from '../advice/action.ts';
import type { Muted } from '../mute/muted.ts';
import type { ProfileChange, ProfileFields } from '../profile/form.ts';
import type { Problem } from '../profile/problem.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import type { Report, ReportCheck } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import type { AppInfo, RunKind } from './app.ts';
import type { DrillCalls, OpeningDrill } from './drill.ts';
import type { Exported, GivenFile, Preview } from './files.ts';
import type { PlanCalls } from './plan.ts';
import type { Comparing, ExportRequest, OpenedReport, Opening, ReportSource } from './reports.ts';
import type { Settings } from './settings.ts';

export type { AppInfo, RunKind } from './app.ts';
export type { HostEvent, MenuCommand } from './events.ts';
export { EXPORT_FORMATS, type Exported, type ExportFormat, type GivenFile, type Preview } from './files.ts';
export type { Comparing, ExportRequest, OpenedReport, Opening, ReportSource } from './reports.ts';

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

export interface PastRun extends RunDigest {
  /** Its report can be opened. */
  readonly kept: boolean;
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
  /** Mutes a finding of the last run, or unmutes it; the report follows. */
  setMuted: { args: Muted & { readonly muted: boolean }; result: null };
  openPane: { args: { readonly pane: SettingsPane }; result: boolean };
  copy: { args: { readonly text: string }; result: boolean };
}

export type CallName = keyof Calls;
export type ArgsOf<N extends CallName> = Calls[N]['args'];
export type ResultOf<N extends CallName> = Calls[N]['result'];

/** One function per call; what a door's client offers and what the host implements. */
export type Handlers = { readonly [N in CallName]: (args: ArgsOf<N>) => Promise<ResultOf<N>> };

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
