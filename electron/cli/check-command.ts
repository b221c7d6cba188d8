import type { CheckId } from '../../shared/check/ids.ts';
import { CHECK_IDS } from '../../shared/check/registry.ts';
import { problemText } from '../../shared/profile/problem.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { readProfile } from '../../shared/profile/read.ts';
import type { Language } from '../../shared/text/language.ts';
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
import { mutedIn } from '../host/muted-file.ts';
import { noteFrom, type NoteOptions } from './note-options.ts';
import { refuseTaken, type OutputOptions } from './output.ts';
import type { Format } from './format.ts';
import { repeatedOptions } from './repeat-options.ts';
import { runAndPrint, type Appendix } from './run-and-print.ts';

export interface CheckOptions extends ProfileOptions, OutputOptions, NoteOptions {
  readonly only: readonly string[];
  readonly format: Format;
  readonly lang?: string;
  readonly budget?: string;
  readonly evidence?: string;
  readonly redact: boolean;
  readonly history: boolean;
  readonly plan?: string;
  readonly gatewayConfig: readonly string[];
}

/** checkCommand checks this workstation. */
export async function checkCommand(options: CheckOptions): Promise<number> {
  const language = languageOf(options.lang);
  const budgetMs = options.budget === undefined ? undefined : budgetOf(options.budget);
  const only = options.only.map(checkId);
  const note = noteFrom(options);
  await refuseTaken(options, options.evidence);
  const drill = await drillRunning(dataFolder(supportedPlatform(), process.env));
  if (drill !== null) throw new CliError(() => drillCliTexts(language).running(drill), EXIT.failed);
  const promised = await promisedBy(options, language);
  const { profile, managed, trustedCaPem } = await (promised === null
    ? loadProfile(options, language)
    : loadProfile(options, language, promised));
  return runAndPrint({
    profile,
    managed,
    muted: await mutedIn(dataFolder(supportedPlatform(), process.env)),
    trustedCaPem,
    language,
    // A limit that the user sets is a limit.
    ...(budgetMs === undefined ? limitsFor(profile) : { budgetMs }),
    format: options.format,
    redact: options.redact,
    note,
    // No option of verify names a plan.
    repeat: promised !== null && options.profile === undefined ? null : repeatedOptions(options),
    ...(promised === null ? {} : { appendix: promised.appendix }),
    ...(options.history && !isBorrowed()
      ? { history: await History.open(dataFolder(supportedPlatform(), process.env)) }
      : {}),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    ...(only.length === 0 ? {} : { only }),
    ...(options.output === undefined ? {} : { output: options.output }),
    ...(options.force === undefined ? {} : { force: options.force }),
  });
}

/** What a plan promises this workstation: its profile, and what to compare a run with. */
async function promisedBy(
  { plan, gatewayConfig }: CheckOptions,
  language: Language,
): Promise<{ readonly profile: Profile; readonly appendix: Appendix } | null> {
  if (plan === undefined) {
    if (gatewayConfig.length > 0) throw new CliError((texts) => texts.goesWith('--gateway-config', '--plan'));
    return null;
  }
  const { loadPlan } = await import('./load-plan.ts');
  const { realityOf } = await import('./plan-reality.ts');
  const { profileOf } = await import('../../shared/plan/profile.ts');
  const context = await loadPlan({ plan, gateways: gatewayConfig, dialect: null }, language);
  const read = readProfile(profileOf(context.plan, language));
  if (!read.ok)
    throw new CliError(() => `${plan}: ${problemText(read.problems[0] ?? NO_PROBLEM, 'profile', language)}`);
  return { profile: read.profile, appendix: (report) => realityOf(context, report, language) };
}

const NO_PROBLEM = { path: '', line: null, found: '', allowed: '' };

/** With sudo the user's folder would get files that the user cannot replace any more. */
function isBorrowed(): boolean {
  return process.getuid?.() === 0 && process.env['SUDO_UID'] !== undefined;
}

function checkId(text: string): CheckId {
  const found = CHECK_IDS.find((id) => id === text);
  if (found !== undefined) return found;
  throw new CliError((texts) =>
    texts.name('--only', text, { near: nearestName(text, CHECK_IDS), allowed: CHECK_IDS }),
  );
}
