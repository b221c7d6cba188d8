/** Writes the journal while the drill goes on. A full disk stops the journal and not the drill. */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { jsonText } from '../../shared/report/json-text.ts';
import { JOURNAL, rowOf, type JournalEntry, type JournalHead } from '../../shared/drill/journal.ts';
import { codeOf } from '../process/system-error.ts';
import type { LaneNews } from './lane-log.ts';

/** A watch keeps the file that is written and the full one before it. */
const RING_BYTES = 16 * 1024 * 1024;

/** What is lost at most when the program is killed. */
const FLUSH_MS = 500;

/** Where a journal is written, and how much of it is kept in one file. */
export interface JournalPlace {
  readonly path: string;
  readonly mostBytes?: number;
}

export class JournalFile {
  readonly #onFailure: (code: string) => void;
  readonly #path: string;
  readonly #head: string;
  readonly #mostBytes: number;
  #bytes = 0;
  #file: number | null = null;
  #samples: Extract<JournalEntry, { samples: unknown }>['samples'] = [];
  #late: Extract<JournalEntry, { samples: unknown }>['samples'] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Opens a new file, readable by the user alone; where that fails, `onFailure` hears of it and nothing is written. */
  constructor(
    { path, mostBytes }: JournalPlace,
    head: Omit<JournalHead, 'journal'>,
    onFailure: (code: string) => void,
  ) {
    this.#onFailure = onFailure;
    this.#path = path;
    this.#head = jsonText({ journal: JOURNAL, ...head });
    this.#mostBytes = mostBytes ?? (head.kind === 'watch' ? RING_BYTES : Infinity);
    try {
      this.#begin();
    } catch (error) {
      onFailure(codeOf(error) ?? String(error));
    }
  }

  sample({ lane, sample, again }: LaneNews): void {
    (again === true ? this.#late : this.#samples).push(rowOf(lane, sample));
  }

  add(entry: JournalEntry): void {
    this.flush();
    this.#write(jsonText(entry));
  }

  flush(): void {
    const [samples, late] = [this.#samples, this.#late];
    this.#samples = [];
    this.#late = [];
    if (samples.length > 0) this.#write(jsonText({ samples }));
    if (late.length > 0) this.#write(jsonText({ late }));
  }

  close(): void {
    this.flush();
    this.#end();
  }

  /** A line is written at once: what the system has taken outlives this process. */
  #write(line: string): void {
    const file = this.#file;
    if (file === null) return;
    try {
      writeSync(file, `${line}\n`);
      this.#bytes += line.length;
      if (this.#bytes > this.#mostBytes) this.#turn();
    } catch (error) {
      this.#end();
      this.#onFailure(codeOf(error) ?? String(error));
    }
  }

  /** The full file becomes the one before, and a new one begins; each opens by itself. */
  #turn(): void {
    this.#end();
    renameSync(this.#path, `${this.#path}.1`);
    this.#begin();
  }

  #begin(): void {
    this.#file = openSync(this.#path, 'wx', 0o600);
    this.#bytes = 0;
    this.#timer = setInterval(() => {
      this.flush();
    }, FLUSH_MS);
    this.#write(this.#head);
  }

  #end(): void {
    clearInterval(this.#timer);
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
