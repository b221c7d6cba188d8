/** Writes the journal while the drill goes on. A full disk stops the journal and not the drill. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { jsonText } from '../../shared/report/json-text.ts';
import { JOURNAL, rowOf, type JournalEntry, type JournalHead } from '../../shared/drill/journal.ts';
import type { LaneNews } from './lane-log.ts';

/** What is lost at most when the program is killed. */
const FLUSH_MS = 500;

export class JournalFile {
  readonly #onFailure: (code: string) => void;
  #file: number | null = null;
  #samples: Extract<JournalEntry, { samples: unknown }>['samples'] = [];
  #late: Extract<JournalEntry, { samples: unknown }>['samples'] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Opens a new file, readable by the user alone; where that fails, `onFailure` hears of it and nothing is written. */
  constructor(path: string, head: Omit<JournalHead, 'journal'>, onFailure: (code: string) => void) {
    this.#onFailure = onFailure;
    try {
      this.#file = openSync(path, 'wx', 0o600);
    } catch (error) {
      onFailure((error as NodeJS.ErrnoException).code ?? String(error));
      return;
    }
    this.#write(jsonText({ journal: JOURNAL, ...head }));
    this.#timer = setInterval(() => {
      this.flush();
    }, FLUSH_MS);
  }

  sample({ lane, sample, again }: LaneNews): void {
    (again === true ? this.#late : this.#samples).push(rowOf(lane, sample));
  }

  add(entry: JournalEntry): void {
    this.flush();
    this.#write(jsonText(entry));
  }

  flush(): void {
    if (this.#samples.length > 0) this.#write(jsonText({ samples: this.#samples }));
    if (this.#late.length > 0) this.#write(jsonText({ late: this.#late }));
    this.#samples = [];
    this.#late = [];
  }

  close(): void {
    clearInterval(this.#timer);
    this.flush();
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  /** A line is written at once: what the system has taken outlives this process. */
  #write(line: string): void {
    if (this.#file === null) return;
    try {
      writeSync(this.#file, `${line}\n`);
    } catch (error) {
      closeSync(this.#file);
      this.#file = null;
      this.#onFailure((error as NodeJS.ErrnoException).code ?? String(error));
    }
  }
}
