/** The history of this user's runs: one private file and the newest reports as a whole, which the window, the browser form and the command line share. */
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf, digestSchema, type RunDigest } from '../../shared/history/digest.ts';
import { rememberedFacts, rememberedFor } from '../../shared/history/worked.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { CompletedRun } from './check-workstation.ts';
import { KeptFile } from './kept-file.ts';
import { KeptRuns } from './kept-runs.ts';
import type { Muted } from '../../shared/mute/muted.ts';
import { buildReport, heard } from '../../shared/report/build.ts';
import type { Language } from '../../shared/text/language.ts';

const MOST_RUNS = 50;
const NONE: readonly RunDigest[] = [];

export class History {
  readonly #file: KeptFile<readonly RunDigest[]>;
  /** The file was damaged and lies beside. */
  readonly replaced: boolean;

  /** Reports as a whole. */
  readonly kept: KeptRuns;

  private constructor(file: KeptFile<readonly RunDigest[]>, replaced: boolean, kept: KeptRuns) {
    this.kept = kept;
    this.#file = file;
    this.replaced = replaced;
  }

  static async open(folder: string): Promise<History> {
    const { file, replaced } = await KeptFile.open(
      join(folder, 'history.json'),
      z.array(digestSchema).max(MOST_RUNS),
      NONE,
    );
    return new History(file, replaced, new KeptRuns(folder));
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
  async remember(
    result: CompletedRun,
    { language = 'en', muted = [] }: { readonly language?: Language; readonly muted?: readonly Muted[] } = {},
  ): Promise<void> {
    const told = { ...result, muted };
    const digest = digestOf({ ...told, diagnosis: heard(told), region: result.profile.region });
    const kept = this.kept.keep(buildReport({ ...told, language }));
    await this.#file.update((runs) => [digest, ...runs].slice(0, MOST_RUNS)).catch(() => undefined);
    await kept;
  }

  async clear(): Promise<void> {
    await this.kept.clear();
    await this.#file.clear();
  }

  async written(): Promise<void> {
    await this.#file.written();
    await this.kept.written();
  }
}
