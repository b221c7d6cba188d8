/** Judges a replay. Values of strangers may be more than a check or a text can bear; such a check says so, and nothing throws. */
import { findingTexts, type FindingWords } from '../advice/words.ts';
import type { Check, CheckResult, Context } from '../check/check.ts';
import { crashed, judgeChecks } from '../check/judge.ts';
import type { FindingOf } from '../diagnosis/finding.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { Report } from '../report/schema.ts';
import { specsOf } from '../report/steps.ts';
import type { Language } from '../text/language.ts';
import type { Reason } from '../text/reason.ts';
import { reasonText } from '../text/reason-text.ts';

export interface JudgedSaved {
  readonly results: readonly CheckResult[];
  /** A check that stays open sees a fault, so that nothing may be called ready. */
  readonly withheld: boolean;
}

/** The run that is judged again, and the language of the new judgement. */
interface SavedRun {
  readonly saved: Report | null;
  readonly language: Language;
}

/** judgeSaved judges checks again; those that the run itself had to leave open stay open, for half of the facts can make a fault of a healthy network. */
export function judgeSaved(
  checks: readonly Check[],
  context: Context,
  { saved, language }: SavedRun,
): JudgedSaved {
  const judged = judgeChecks(checks, context).map((result) => speakable(result, context, language));
  if (saved === null) return { results: judged, withheld: false };
  const open = leftOpen(saved);
  const isOpen = ({ id, subject, outcome, reason }: CheckResult): boolean => {
    const left = open.get(keyOf({ id, subject })) ?? open.get(keyOf({ id }));
    // What is unknown for a reason of its own is no less known for the end of the run.
    return (
      left !== undefined && !(outcome === 'inconclusive' && reasonText(reason, saved.language) === left.text)
    );
  };
  return {
    results: checks.flatMap((check) => resultsOf(check, judged, { open, isOpen })),
    withheld: judged.some((one) => isOpen(one) && one.outcome === 'fail'),
  };
}

interface LeftOpen {
  readonly reason: Reason;
  /** As the report says it. */
  readonly text: string;
}

function resultsOf(
  { id, stage, blocksLogin }: Check,
  judged: readonly CheckResult[],
  {
    open,
    isOpen,
  }: { readonly open: ReadonlyMap<string, LeftOpen>; readonly isOpen: (one: CheckResult) => boolean },
): readonly CheckResult[] {
  const own = judged.filter((one) => one.id === id);
  const whole = open.get(keyOf({ id }));
  const left = (reason: Reason): CheckResult => ({
    id,
    stage,
    blocksLogin,
    outcome: 'inconclusive',
    reason,
    findings: [],
    evidence: [],
    durationMs: 0,
  });
  // Earlier versions left a check open as a whole, whatever its subjects.
  if (whole !== undefined && (own.length === 0 || own.some(({ subject }) => subject !== undefined)))
    return [left(whole.reason)];
  return own.map((one) => {
    const reason = isOpen(one) ? (open.get(keyOf(one)) ?? whole)?.reason : undefined;
    return reason === undefined
      ? one
      : { ...left(reason), ...(one.subject === undefined ? {} : { subject: one.subject }) };
  });
}

const CANCELLED: Reason = { key: 'cancelled', args: {} };
const NOT_FINISHED: Reason = { key: 'not-finished', args: {} };

/** Checks that an interrupted run did not judge, each with why. */
function leftOpen({ checks, language, timings }: Report): ReadonlyMap<string, LeftOpen> {
  return new Map(
    checks.flatMap((one): readonly (readonly [string, LeftOpen])[] => {
      const reason = timings.cancelled ? CANCELLED : NOT_FINISHED;
      const isLeft = timings.cancelled || reasonText(NOT_FINISHED, language) === one.reason;
      if (one.outcome !== 'inconclusive' || one.evidence.length > 0 || !isLeft) return [];
      return [[keyOf(one), { reason, text: one.reason }]];
    }),
  );
}

function keyOf({ id, subject }: { readonly id: string; readonly subject?: string | undefined }): string {
  return subject === undefined ? id : `${id} ${subject}`;
}

/** A check whose findings cannot be put into text has crashed like one that throws. */
function speakable(result: CheckResult, context: Context, language: Language): CheckResult {
  try {
    reasonText(result.reason, language);
    for (const finding of result.findings) speak(finding, context, findingTexts(finding, language));
    return result;
  } catch (error) {
    return { ...result, ...crashed(error) };
  }
}

function speak<C extends FindingCode>(
  finding: FindingOf<C>,
  { profile }: Context,
  texts: FindingWords,
): void {
  for (const spec of specsOf(finding)) {
    texts.action(spec.id);
    spec.commands?.(finding.args, profile);
  }
}
