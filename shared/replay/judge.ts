/** Judges a replay. Values of strangers may be more than a check or a text can bear; such a check says so, and nothing throws. */
import { findingTexts } from '../advice/words.ts';
import type { Check, CheckResult, Context } from '../check/check.ts';
import { crashed, judgeChecks } from '../check/judge.ts';
import { ACTIONS } from '../advice/actions/index.ts';
import type { ActionSpec } from '../advice/action.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { Report, ReportCheck } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import type { Reason } from '../text/reason.ts';
import { reasonText } from '../text/reason-text.ts';

/** judgeSaved judges checks again; those that the run itself had to leave open stay open, for half of the facts can make a fault of a healthy network. */
export function judgeSaved(checks: readonly Check[], context: Context, saved: Report | null, language: Language): readonly CheckResult[] {
  const open = saved === null ? new Map<string, Reason>() : leftOpen(saved);
  const settled = judgeChecks(checks.filter(({ id }) => !open.has(id)), context).map((result) => speakable(result, context, language));
  const unsettled = checks.flatMap(({ id, stage, blocksLogin }): readonly CheckResult[] => {
    const reason = open.get(id);
    return reason === undefined ? [] : [{ id, stage, blocksLogin, outcome: 'inconclusive', reason, findings: [], evidence: [], durationMs: 0 }];
  });
  const order = checks.map(({ id }) => id);
  return [...settled, ...unsettled].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

const CANCELLED: Reason = { key: 'cancelled', args: {} };
const OUT_OF_TIME: Reason = { key: 'unknown', args: { what: 'run', reason: 'timed-out', detail: null } };

/** Checks that an interrupted run did not judge, each with why. */
function leftOpen({ checks, language, timings }: Report): ReadonlyMap<string, Reason> {
  const reason = timings.cancelled ? CANCELLED : OUT_OF_TIME;
  const text = reasonText(reason, language);
  const isOpen = (one: ReportCheck): boolean => one.outcome === 'inconclusive' && one.evidence.length === 0 && (timings.cancelled || one.reason === text);
  return new Map(checks.filter(isOpen).map(({ id }) => [id, reason]));
}

/** A check whose findings no text can be made of has crashed like one that throws. */
function speakable(result: CheckResult, context: Context, language: Language): CheckResult {
  try {
    reasonText(result.reason, language);
    for (const finding of result.findings) speak(finding, context, language);
    return result;
  } catch (error) {
    return { ...result, ...crashed(error) };
  }
}

function speak(finding: Finding, { profile }: Context, language: Language): void {
  const texts = findingTexts(finding, language);
  for (const spec of ACTIONS[finding.code] as readonly ActionSpec[]) {
    texts.action(spec.id);
    spec.commands?.(finding.args, profile);
  }
}
