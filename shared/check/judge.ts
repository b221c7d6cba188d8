/** judgeChecks runs every check over the facts. A check that throws becomes `error` and never turns anything green. */
import type { Check, CheckResult, Context, Judged } from './check.ts';
import { durations, type Durations } from './duration.ts';
import { withOutcome } from './outcome.ts';
import { withoutUnsent } from './unsent.ts';

export function judgeChecks(checks: readonly Check[], context: Context): readonly CheckResult[] {
  const spans = durations(context.facts);
  return checks.flatMap((check) => judgeOne(check, context, spans));
}

/** judgeOne judges one check, once per subject where it has subjects. */
export function judgeOne(check: Check, context: Context, spans: Durations): readonly CheckResult[] {
  const question = { check, context, spans };
  if (check.subjects === undefined) return [result(question)];
  try {
    return check.subjects(context).map((subject) => result({ ...question, subject }));
  } catch (error) {
    return [complete(question, crashed(error))];
  }
}

interface Question {
  readonly check: Check;
  readonly context: Context;
  readonly spans: Durations;
  readonly subject?: string;
}

function result(question: Question): CheckResult {
  const { check, context, subject = '' } = question;
  let judgement: Judged;
  try {
    judgement = withoutUnsent(check, withOutcome(check.judge(context, subject)), { context, subject });
  } catch (error) {
    judgement = crashed(error);
  }
  return complete(question, judgement);
}

function complete({ check, spans, subject }: Question, judgement: Judged): CheckResult {
  return {
    id: check.id,
    ...(subject === undefined ? {} : { subject }),
    stage: check.stage,
    blocksLogin: check.blocksLogin,
    ...judgement,
    durationMs: spans(check.needs, subject),
  };
}

/** crashed is the judgement of a check that threw. */
export function crashed(error: unknown): Judged {
  const message = error instanceof Error ? error.message : String(error);
  return { outcome: 'error', reason: { key: 'crashed', args: { message } }, findings: [], evidence: [] };
}
