/** Reports that calls speak of: that of the last run, opened ones, and what becomes of them. */
import type { Comparison } from '../report/compare/comparison.ts';
import type { ReportNote } from '../report/note.ts';
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import type { ExportFormat } from './files.ts';

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
