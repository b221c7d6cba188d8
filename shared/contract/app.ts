/** What the page is told of the app itself at its start. */
import type { Platform } from '../observation/workstation.ts';
import type { Language } from '../text/language.ts';
import type { ExportFormat } from './files.ts';
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

export type RunKind =
  | { readonly kind: 'workstation' }
  /** `healed`: as if the fault of the scenario had been fixed. */
  | { readonly kind: 'demo'; readonly scenario: string; readonly healed?: true };
