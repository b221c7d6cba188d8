import type { CheckResult } from '../../shared/check/check.ts';
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import { FINDING_CODES, isFindingCode } from '../../shared/diagnosis/findings.ts';
import { reasonText } from '../../shared/text/reason-text.ts';
import { words } from '../../shared/text/words.ts';
import { checksFor, verifyState, type VerifyState } from '../../shared/verify/verify.ts';
import { limitsFor } from '../engine/limits.ts';
import { runWorkstation } from '../host/check-workstation.ts';
import { forOwnEyes } from '../host/gate.ts';
import { budgetOf } from './budget.ts';
import { CliError, EXIT } from './exit-code.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { onInterrupt } from './interrupt.ts';
import { languageOf } from './language.ts';
import { loadProfile, type ProfileOptions } from './load-profile.ts';
import { toStdout } from './output.ts';
import { startProgress } from './progress.ts';
import { progressTexts } from './progress-texts.ts';
import { oneLine, plain } from './terminal.ts';
import { VERIFY_TEXTS } from './verify-texts.ts';

export interface VerifyOptions extends ProfileOptions {
  readonly lang?: string;
  readonly budget?: string;
}

const EXITS: Readonly<Record<VerifyState, number>> = {
  cleared: EXIT.ready,
  'still-there': EXIT.notReady,
  unknown: EXIT.inconclusive,
};

/** verifyCommand runs the checks that look for one finding again, and ends with 0 when it is gone. */
export async function verifyCommand(text: string, options: VerifyOptions): Promise<number> {
  const language = languageOf(options.lang);
  const code = findingCode(text);
  const limits = options.budget === undefined ? null : { budgetMs: budgetOf(options.budget) };
  const { profile, trustedCaPem } = await loadProfile(options, language);
  const only = checksFor(code);
  const interrupt = onInterrupt();
  const progress = startProgress(process.stderr, progressTexts(language));
  try {
    const { diagnosis } = await runWorkstation({
      profile,
      trustedCaPem,
      ...(limits ?? limitsFor(profile)),
      only,
      signal: interrupt.signal,
      onEvent: progress.onEvent,
    });
    progress.stop();
    const own = diagnosis.checks.filter(({ id }) => only.includes(id));
    const state = interrupt.interrupted() ? 'unknown' : verifyState(code, own, only);
    const { findingNames, outcomes } = words(language);
    const rows = own.map(
      (check) =>
        `  ${check.id}${subjectOf(check)} · ${outcomes[check.outcome]} · ${reasonText(check.reason, language)}`,
    );
    await toStdout(
      forOwnEyes(
        plain(`${[VERIFY_TEXTS[language][state](findingNames[code]), ...rows].map(oneLine).join('\n')}\n`),
      ),
    );
    return interrupt.interrupted() ? EXIT.interrupted : EXITS[state];
  } finally {
    progress.stop();
    interrupt.stop();
  }
}

function subjectOf({ subject }: CheckResult): string {
  return subject === undefined ? '' : ` ${subject}`;
}

function findingCode(text: string): FindingCode {
  if (isFindingCode(text)) return text;
  throw new CliError((texts) => texts.finding(text, nearestName(text, FINDING_CODES)));
}
