/** buildReport puts a run into the words of one language. Pure: id and time come from outside. */
import type { CheckResult } from '../check/check.ts';
import type { DiagnosedFinding, Diagnosis } from '../diagnosis/diagnosis.ts';
import { findingKey } from '../diagnosis/merge.ts';
import { pathOf } from '../diagnosis/path.ts';
import { applyMutes } from '../mute/apply.ts';
import type { Muted } from '../mute/muted.ts';
import { muteTexts } from '../mute/told.ts';
import type { Evidence } from '../observation/evidence.ts';
import type { Observation } from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Profile } from '../profile/profile.ts';
import { headline, nextSteps } from '../text/headline.ts';
import type { Language } from '../text/language.ts';
import { followsFrom, followsFromMuted, symptomOf } from '../symptom/symptoms.ts';
import { reasonText } from '../text/reason-text.ts';
import { words } from '../text/words.ts';
import type { ReportNote } from './note.ts';
import { REPORT_SCHEMA, type FootprintEntry, type Report } from './schema.ts';
import { stepRow, titleOf } from './steps.ts';

export interface ReportInput {
  readonly id: string;
  readonly createdAt: string;
  readonly version: string;
  readonly language: Language;
  readonly platform: Platform;
  readonly profile: Profile;
  readonly diagnosis: Diagnosis;
  readonly observations: readonly Observation[];
  readonly evidence: readonly Evidence[];
  readonly footprint: readonly FootprintEntry[];
  readonly totalMs: number;
  readonly cancelled: boolean;
  /** Some checks were left out (--only), so that no verdict on the log-on is possible. */
  readonly partial: boolean;
  /** What the user added. */
  readonly note?: ReportNote | undefined;
  /** What the user has muted; absent: nothing. */
  readonly muted?: readonly Muted[];
  /** Whether the profile is the administrator's; absent: it is not. */
  readonly managed?: boolean;
}

export function buildReport(given: ReportInput): Report {
  const input = { ...given, diagnosis: heard(given) };
  const { language, diagnosis, profile, platform } = input;
  const os = input.observations.find((one) => one.kind === 'host');
  const osName = os?.kind === 'host' && os.fact.known ? os.fact.value.os : undefined;
  return {
    schema: REPORT_SCHEMA,
    id: input.id,
    createdAt: input.createdAt,
    tool: { name: 'vpc-doctor', version: input.version },
    language,
    platform: { platform, ...(osName === undefined ? {} : { os: osName }) },
    profile: { ...profile },
    ...(input.note === undefined ? {} : { note: input.note }),
    verdict: {
      ...diagnosis.verdict,
      headline: headline(input),
      next: nextSteps(input),
    },
    path: pathOf(diagnosis.checks, diagnosis.verdict.brokenLink).map((link) => {
      return { ...link, label: words(language).stages[link.stage] };
    }),
    checks: diagnosis.checks.map((check) => ({
      id: check.id,
      ...(check.subject === undefined ? {} : { subject: check.subject }),
      stage: check.stage,
      outcome: check.outcome,
      reason: reasonOf(check, diagnosis, language),
      blocksLogin: check.blocksLogin,
      findings: check.findings.map((finding) => finding.code),
      evidence: [...check.evidence],
      durationMs: check.durationMs,
    })),
    findings: diagnosis.findings.map((one) => findingRow(one, language)),
    checklist: diagnosis.checklist.map((step) => stepRow(step, { language, platform, profile })),
    observations: input.observations.map((one) => {
      return { ...one, evidence: [...one.evidence], fact: { ...one.fact } };
    }),
    evidence: input.evidence.map(({ bytes: _bytes, ...record }) => record),
    footprint: input.footprint.map((entry) => ({ ...entry })),
    timings: { totalMs: input.totalMs, cancelled: input.cancelled },
    redaction: { applied: false, rules: [] },
  };
}

/** heard gives the diagnosis without what is muted: every form, count and verdict is made from it. */
export function heard({
  diagnosis,
  profile,
  muted = [],
  managed = false,
}: Pick<ReportInput, 'diagnosis' | 'profile' | 'muted' | 'managed'>): Diagnosis {
  return applyMutes(diagnosis, { own: muted, accepted: profile.accepted, managed });
}

/** A check whose finding follows from another one tells what it saw; the diagnosis stands in the checklist. */
function reasonOf(
  { reason }: CheckResult,
  { checklist, mutedSteps = [], findings }: Diagnosis,
  language: Language,
): string {
  if (reason.key !== 'finding') return reasonText(reason, language);
  const key = findingKey(reason.args.finding);
  const isOwn = (one: DiagnosedFinding): boolean => findingKey(one.finding) === key;
  if (findings.some((one) => one.muted !== undefined && isOwn(one)))
    return `${reasonText(reason, language)}${words(language).brackets(muteTexts(language).mark)}`;
  const steps = checklist.flatMap(({ clears }, index) => (clears.some(isOwn) ? [index + 1] : []));
  const symptom = steps.length === 0 ? null : symptomOf(reason.args.finding, language);
  if (symptom !== null) return followsFrom(symptom, steps, language);
  const silenced = mutedSteps.some(({ clears }) => clears.some(isOwn))
    ? symptomOf(reason.args.finding, language)
    : null;
  return silenced === null ? reasonText(reason, language) : followsFromMuted(silenced, language);
}

function findingRow(one: DiagnosedFinding, language: Language): Report['findings'][number] {
  const { finding } = one;
  return {
    code: finding.code,
    severity: one.severity,
    title: titleOf(one, language),
    rootCause: one.rootCause,
    causedBy: [...one.causedBy],
    alternatives: [...(finding.alternatives ?? [])],
    subjects: [...finding.subjects],
    owner: one.owner,
    confidence: finding.confidence,
    args: { ...finding.args },
    ...(one.muted === undefined ? {} : { muted: { ...one.muted } }),
  };
}
