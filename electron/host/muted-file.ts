/** What this user has muted: one private file, which the window and the browser form write and the command line reads. */
import { join } from 'node:path';
import { z } from 'zod';
import { MOST_MUTED, withMuted, type Muted } from '../../shared/mute/muted.ts';
import { mutedSchema } from '../../shared/mute/schema.ts';
import { HostError } from '../../shared/contract/dispatch.ts';
import type { RunKind } from '../../shared/contract/contract.ts';
import { KeptFile } from './kept-file.ts';
import { readRegular } from './read-bounded.ts';

const NAME = 'muted.json';
const NOTHING: readonly Muted[] = [];
const MOST_BYTES = 8 * 1024 * 1024;
const fileSchema = z.array(mutedSchema).max(MOST_MUTED);

/** mutedIn gives what is muted in a user's folder; it writes nothing, and a file that cannot be read mutes nothing. */
export async function mutedIn(folder: string): Promise<readonly Muted[]> {
  try {
    const text = (await readRegular(join(folder, NAME), MOST_BYTES)).toString('utf8');
    return fileSchema.parse(JSON.parse(text));
  } catch {
    return NOTHING;
  }
}

export class MutedFile {
  readonly #file: KeptFile<readonly Muted[]>;
  /** What is muted in a demo says nothing about this workstation, and ends with the program. */
  #demo: readonly Muted[] = NOTHING;

  private constructor(file: KeptFile<readonly Muted[]>) {
    this.#file = file;
  }

  static async open(folder: string): Promise<MutedFile> {
    return new MutedFile((await KeptFile.open(join(folder, NAME), fileSchema, NOTHING)).file);
  }

  /** of gives what is muted for runs of a kind, as this process knows it. */
  of(kind: RunKind['kind']): readonly Muted[] {
    return kind === 'demo' ? this.#demo : this.#file.get();
  }

  /** fresh reads what another door may have written. */
  async fresh(): Promise<void> {
    await this.#file.fresh();
  }

  /** set mutes a finding, or unmutes it. Throws a HostError (`cannot-write`). */
  async set(kind: RunKind['kind'], entry: Muted, isMuted: boolean): Promise<void> {
    if (kind === 'demo') {
      this.#demo = withMuted(this.#demo, entry, isMuted);
      return;
    }
    await this.#file
      .update((kept) => [...withMuted(kept, entry, isMuted)])
      .catch((error: unknown) => {
        throw new HostError('cannot-write', error instanceof Error ? error.message : String(error));
      });
  }

  written(): Promise<void> {
    return this.#file.written();
  }
}
