/**
 * A check reads facts and judges one question. Checks are pure: no clock, no network, no platform.
 *
 * Three-valued: a check passes on evidence only. Where facts are unknown it says `inconclusive`.
 */
import type { Finding } from '../diagnosis/finding.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { Facts } from '../observation/facts.ts';
import type { ObservationKind } from '../observation/observation.ts';
import type { Profile } from '../profile/profile.ts';
import type { Reason } from '../text/reason.ts';
import type { CheckId, Outcome, Stage } from './ids.ts';

export interface Context {
  readonly profile: Profile;
  readonly facts: Facts;
}

export interface Judgement {
  /** Absent: how bad its findings are decides (judge.ts). */
  readonly outcome?: Outcome;
  readonly reason: Reason;
  readonly findings: readonly Finding[];
  /** Ids of the evidence behind the judgement. */
  readonly evidence: readonly string[];
}

export interface Judged extends Judgement {
  readonly outcome: Outcome;
}

export interface Check {
  readonly id: CheckId;
  readonly stage: Stage;
  /** Whether a log-on needs it to pass. Unknown on such a check makes the verdict inconclusive. */
  readonly blocksLogin: boolean;
  /** Kinds of observation that it reads; the engine runs nothing that no selected check needs. */
  readonly needs: readonly ObservationKind[];
  /**
   * Those of them that only add to what it finds, as traces do: a run that is cut short, or slow, judges without them. An error
   * that others fold under is held back, and theirs with it, until all the rest is known.
   */
  readonly onlyAdds?: readonly ObservationKind[];
  /** Findings that it can make: a finding's step is verified by running these checks again. */
  readonly finds: readonly FindingCode[];
  /** Subjects to judge one by one (addresses); absent: the check is judged once. */
  subjects?(context: Context): readonly string[];
  judge(context: Context, subject: string): Judgement;
}

export interface CheckResult extends Judged {
  readonly id: CheckId;
  readonly subject?: string;
  readonly stage: Stage;
  readonly blocksLogin: boolean;
  /** Time of the observations that it rests on, in ms. */
  readonly durationMs: number;
}

/** pass, skipped, inconclusive: judgements without a finding. */
export function withoutFinding(
  outcome: 'pass' | 'skipped' | 'inconclusive',
  reason: Reason,
  evidence: readonly string[] = [],
): Judged {
  return { outcome, reason, findings: [], evidence };
}
