/** The history of this user's runs: one private file, which the window, the browser form and the command line share. */
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf, digestSchema, type RunDigest } from '../../shared/history/digest.ts';
import { rememberedFacts, rememberedFor } from '../../shared/history/worked.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { CompletedRun } from './check-workstation.ts';
import { KeptFile } from './kept-file.ts';

const MOST_RUNS = 50;
const NONE: readonly RunDigest[] = [];

export class History {
  readonly #file: KeptFile<readonly RunDigest[]>;
  /** The file was damaged and lies beside. */
  readonly replaced: boolean;

  private constructor(file: KeptFile<readonly RunDigest[]>, replaced: boolean) {
    this.#file = file;
    this.replaced = replaced;
  }

  static async open(folder: string): Promise<History> {
    const { file, replaced } = await KeptFile.open(
      join(folder, 'history.json'),
      z.array(digestSchema).max(MOST_RUNS),
      NONE,
    );
    return new History(file, replaced);
  }

  /** Newest first. */
  runs(): readonly RunDigest[] {
    return this.#file.get();
  }

  /** facts gives what a run with this profile begins with: addresses that worked before. */
  facts(profile: Profile): readonly Observation[] {
    return rememberedFacts(rememberedFor(this.runs(), profile));
  }

  /** fresh gives the runs that the file holds now, where another door may have written it. */
  fresh(): Promise<readonly RunDigest[]> {
    return this.#file.fresh();
  }

  /** remember keeps a run. A full disk must not take the verdict away; the run is still in this session's list. */
  async remember(result: CompletedRun): Promise<void> {
    const digest = digestOf({ ...result, region: result.profile.region });
    await this.#file.update((runs) => [digest, ...runs].slice(0, MOST_RUNS)).catch(() => undefined);
  }

  clear(): Promise<void> {
    return this.#file.clear();
  }

  written(): Promise<void> {
    return this.#file.written();
  }
}
