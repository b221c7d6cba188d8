/** Files that cross: what the page gives, what the host saves, and what is looked at before. */
import type { Report } from '../report/schema.ts';

/** A file as the page read it; its path stays with the system. */
export interface GivenFile {
  readonly name: string;
  readonly base64: string;
}

export type Exported =
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'cancelled' }
  /** The browser form has no dialog of ours: the page offers the file. */
  | { readonly state: 'download'; readonly name: string; readonly mime: string; readonly base64: string };

export const EXPORT_FORMATS = ['bundle', 'html', 'pdf', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What would be saved, to be looked at first. */
export interface Preview {
  /** Each file of a bundle; else the one file. `text` is cut, and empty where the file is no text. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly text: string;
    readonly cut: boolean;
  }[];
  /** Bytes of what would be written; null: known only when it is (PDF). */
  readonly bytes: number | null;
  /** How many values each rule replaced. */
  readonly rules: Readonly<Report['redaction']['rules']>;
  /** The page at PREVIEW_PATH shows the file as it will look. */
  readonly hasPage: boolean;
}
