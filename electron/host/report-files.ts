/** Saves the report that is shown, and shows before what would be saved: the same bytes, with the same pseudonyms. */
import type { ExportRequest, Exported, Preview } from '../../shared/contract/contract.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { noteOf } from '../../shared/report/note.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { finishedFile, previewOf, type FinishedFile, type PrintPdf } from './export-file.ts';
import type { Shareable } from './gate.ts';
import { LeakError } from './share-run.ts';

/** A report that may be saved. */
export interface Shown {
  /** Differs whenever the report does. */
  readonly key: string;
  readonly report: Report;
  /** It tells of this machine, so this machine's names are private, too. */
  readonly isOwn: boolean;
  readonly evidence?: readonly Evidence[];
}

export type SaveFile = (file: {
  readonly name: string;
  readonly mime: string;
  readonly content: Shareable<string | Uint8Array>;
}) => Promise<Exported>;

export interface ReportFilesOptions {
  /** The report that a request speaks of; null: there is none. */
  readonly shown: (source: ExportRequest['source'], language: Language) => Shown | null;
  readonly save: SaveFile;
  readonly print: PrintPdf | null;
}

/** The file that was made last, and its page once that is drawn. */
interface Last {
  readonly key: string;
  readonly file: Promise<FinishedFile>;
  page: string | null;
}

export class ReportFiles {
  readonly #options: ReportFilesOptions;
  /** Also while it is being made: a click on Save does not wait for the preview. */
  #last: Last | null = null;

  constructor(options: ReportFilesOptions) {
    this.#options = options;
  }

  /** The page of the last preview; null: there is none, or not yet. */
  get page(): string | null {
    return this.#last?.page ?? null;
  }

  async preview(request: ExportRequest): Promise<Preview> {
    return previewOf(await this.#file(request), request.format);
  }

  async save(request: ExportRequest): Promise<Exported> {
    return this.#options.save(await this.#file(request));
  }

  /** What was looked at is what is saved: pseudonyms would be drawn anew. */
  #file(request: ExportRequest): Promise<FinishedFile> {
    const shown = this.#options.shown(request.source, request.language);
    if (shown === null) throw new HostError('nothing-to-do', 'there is no report yet');
    const key = JSON.stringify([shown.key, request]);
    if (this.#last?.key === key) return this.#last.file;
    const file = this.#made(request, shown);
    const last: Last = { key, file, page: null };
    this.#last = last;
    file.then(
      ({ page }) => {
        last.page = page;
      },
      () => {
        if (this.#last === last) this.#last = null;
      },
    );
    return file;
  }

  async #made(request: ExportRequest, shown: Shown): Promise<FinishedFile> {
    const { note, format, language, redact } = request;
    const { isOwn } = shown;
    const said = isOwn && note !== null ? noteOf(note.text, note.since) : undefined;
    const report = said === undefined ? shown.report : { ...shown.report, note: said };
    return finishedFile(
      {
        report,
        ...(shown.evidence === undefined ? {} : { evidence: shown.evidence }),
        format,
        language,
        redact,
        isOwn,
      },
      this.#options.print,
    ).catch(asHostError);
  }
}

/** asHostError gives a leak a code that the window has words for. */
export function asHostError(error: unknown): never {
  if (error instanceof LeakError)
    throw new HostError('leak', `${error.rule}, ${error.form}`, { cause: error });
  throw error;
}
