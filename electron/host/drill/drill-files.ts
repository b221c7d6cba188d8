/** Records as they are shown and saved: the last one, and those that were opened from files. */
import { randomUUID } from 'node:crypto';
import type { Exported, GivenFile, Handlers, Preview } from '../../../shared/contract/contract.ts';
import type { DrillExport, OpeningDrill, ShownDrill } from '../../../shared/contract/drill.ts';
import { HostError } from '../../../shared/contract/dispatch.ts';
import { JOURNAL } from '../../../shared/drill/journal.ts';
import { pictureOf } from '../../../shared/drill/picture/picture.ts';
import { readDrillRecord } from '../../../shared/drill/read-record.ts';
import { DRILL_SCHEMA, type DrillRecord } from '../../../shared/drill/record.ts';
import type { Language } from '../../../shared/text/language.ts';
import { reportProblemText } from '../../../shared/text/report-problem.ts';
import { decode } from '../../platform/code-page.ts';
import { previewOf, type FinishedFile, type PrintPdf } from '../export-file.ts';
import { openDrill, type OpenedDrill } from '../open-drill.ts';
import { asHostError, type SaveFile } from '../report-files.ts';
import { finishedDrill } from './finished-drill.ts';

export interface DrillFilesOptions {
  /** The last drill's record in a language; null before the first. */
  readonly own: (language: Language) => DrillRecord | null;
  readonly save: SaveFile;
  readonly print: PrintPdf | null;
  /** The page of a preview, for PREVIEW_PATH. */
  readonly onPage: (page: string | null) => void;
  readonly language: () => Language;
}

/** More tabs of the browser form than these hardly show records at once. */
const MOST_KEPT = 3;
/** Characters of Base64, in which the schema of a record stands. */
const HEAD = 4096;
/** Its name stands in the first characters of a journal. */
const JOURNAL_BEGIN = 200;
const EMPTY = { gapsMs: [], rttsMs: [], outcomes: [] };

export class DrillFiles {
  readonly #options: DrillFilesOptions;
  readonly #opened = new Map<string, DrillRecord>();
  #last: { readonly key: string; readonly file: Promise<FinishedFile> } | null = null;

  constructor(options: DrillFilesOptions) {
    this.#options = options;
  }

  readonly handlers: Pick<Handlers, 'previewDrill' | 'saveDrill'> = {
    previewDrill: (request) => this.#preview(request),
    saveDrill: (request) => this.#save(request),
  };

  /** The last drill as it is shown; null before the first. */
  last(language: Language): ShownDrill | null {
    const record = this.#options.own(language);
    return record === null ? null : shown(record.id, null, record);
  }

  /** open shows a record or a journal of a drill; null: the file is none. */
  open({ name, base64 }: GivenFile): OpeningDrill | null {
    const head = decode(Buffer.from(base64.slice(0, HEAD), 'base64'), null);
    if (!head.includes(DRILL_SCHEMA) && !head.includes(JOURNAL)) return null;
    const text = decode(Buffer.from(base64, 'base64'), null);
    const result = fromJournal(text) ?? readDrillRecord(text);
    if (!result.ok)
      return { ok: false, why: `${name} ${reportProblemText(result.problem, this.#options.language())}` };
    const id = randomUUID();
    this.#opened.set(id, result.record);
    for (const old of [...this.#opened.keys()].slice(0, -MOST_KEPT)) this.#opened.delete(old);
    return { ok: true, shown: shown(id, name, result.record) };
  }

  async #preview(request: DrillExport): Promise<Preview> {
    const file = await this.#file(request);
    this.#options.onPage(file.page);
    return previewOf(file, request.format);
  }

  async #save(request: DrillExport): Promise<Exported> {
    return this.#options.save(await this.#file(request));
  }

  /** What was looked at is what is saved: pseudonyms would be drawn anew. */
  #file(request: DrillExport): Promise<FinishedFile> {
    const key = JSON.stringify(request);
    if (this.#last?.key === key) return this.#last.file;
    const opened = this.#opened.get(request.id);
    const record = opened ?? this.#options.own(request.language);
    if (record === null || (opened === undefined && record.id !== request.id))
      throw new HostError('gone', 'this record is kept no longer; open its file again');
    const file = finishedDrill(
      { ...request, record, isOwn: opened === undefined },
      this.#options.print,
    ).catch(asHostError);
    this.#last = { key, file };
    file.catch(() => {
      if (this.#last?.file === file) this.#last = null;
    });
    return file;
  }
}

/** The journal of a drill that was broken off; null: it is none, or is damaged. */
function fromJournal(text: string): Extract<OpenedDrill, { readonly ok: true }> | null {
  const opened = text.slice(0, JOURNAL_BEGIN).includes(JOURNAL) ? openDrill(text) : null;
  return opened?.ok === true ? opened : null;
}

function shown(id: string, file: string | null, record: DrillRecord): ShownDrill {
  const lanes = record.recording.lanes.map((lane) => ({ ...lane, samples: EMPTY }));
  return {
    id,
    file,
    record: { ...record, recording: { ...record.recording, lanes } },
    picture: pictureOf(record),
  };
}
