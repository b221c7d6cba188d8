import { CHECK_IDS, type CheckId } from '../../shared/check/ids.ts';
import { limitsFor } from '../engine/limits.ts';
import { budgetOf } from './budget.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { drillCliTexts } from './drill-texts.ts';
import { CliError, EXIT } from './exit-code.ts';
import { languageOf } from './language.ts';
import { loadProfile, type ProfileOptions } from './load-profile.ts';
import { supportedPlatform } from '../host/check-workstation.ts';
import { dataFolder } from '../host/data-folder.ts';
import { drillRunning } from '../host/drill-lock.ts';
import { History } from '../host/history.ts';
import { noteFrom, type NoteOptions } from './note-options.ts';
import { refuseExisting, refuseSame, type OutputOptions } from './output.ts';
import type { Format } from './format.ts';
import { repeatedOptions } from './repeat-options.ts';
import { runAndPrint } from './run-and-print.ts';

export interface CheckOptions extends ProfileOptions, OutputOptions, NoteOptions {
  readonly only: readonly string[];
  readonly format: Format;
  readonly lang?: string;
  readonly budget?: string;
  readonly evidence?: string;
  readonly redact: boolean;
  readonly history: boolean;
}

/** checkCommand checks this workstation. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const language = languageOf(options.lang);
  const budgetMs = options.budget === undefined ? undefined : budgetOf(options.budget);
  const only = options.only.map(checkId);
  const note = noteFrom(options);
  await refuseSame(options.output, options.evidence);
  await refuseExisting(options);
  if (options.evidence !== undefined) await refuseExisting({ ...options, output: options.evidence });
  const drill = await drillRunning(dataFolder(supportedPlatform(), process.env));
  if (drill !== null) throw new CliError(drillCliTexts(language).running(drill), EXIT.failed);
  const { profile, trustedCaPem } = await loadProfile(options, language);
  return runAndPrint({
    profile,
    trustedCaPem,
    language,
    // A limit that the user sets is a limit.
    ...(budgetMs === undefined ? limitsFor(profile) : { budgetMs }),
    format: options.format,
    redact: options.redact,
    note,
    repeat: repeatedOptions(options),
    ...(options.history && !isBorrowed()
      ? { history: await History.open(dataFolder(supportedPlatform(), process.env)) }
      : {}),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    ...(only.length === 0 ? {} : { only }),
    ...(options.output === undefined ? {} : { output: options.output }),
    ...(options.force === undefined ? {} : { force: options.force }),
  });
}

/** With sudo the user's folder would get files that the user cannot replace any more. */
function isBorrowed(): boolean {
  return process.getuid?.() === 0 && process.env['SUDO_UID'] !== undefined;
}

function checkId(text: string): CheckId {
  const found = CHECK_IDS.find((id) => id === text);
  if (found !== undefined) return found;
  throw new CliError((texts) => texts.name('--only', text, nearestName(text, CHECK_IDS), CHECK_IDS));
}
