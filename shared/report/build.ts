/** buildReport puts a run into the words of one language. Pure: id and time come from outside. */
import { ACTIONS } from '../advice/actions/index.ts';
import { riskOf, type ActionSpec } from '../advice/action.ts';
import { findingTexts, type FindingWords } from '../advice/words.ts';
import type { CheckResult } from '../check/check.ts';
import type { ChecklistStep, DiagnosedFinding, Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Finding, Owner } from '../diagnosis/finding.ts';
import { findingKey } from '../diagnosis/merge.ts';
import { pathOf } from '../diagnosis/path.ts';
import { applyMutes } from '../mute/apply.ts';
import type { Muted } from '../mute/muted.ts';
import { muteTexts } from '../mute/told.ts';
import type { Evidence } from '../observation/evidence.ts';
import type { Observation } from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import { defaultProfile } from '../profile/defaults.ts';
import type { Contact, Profile } from '../profile/profile.ts';
import { headline, nextSteps } from '../text/headline.ts';
import type { Language } from '../text/language.ts';
import { followsFrom, followsFromMuted, symptomOf } from '../symptom/symptoms.ts';
import { reasonText } from '../text/reason-text.ts';
import { words } from '../text/words.ts';
import type { ReportNote } from './note.ts';
import {
  REPORT_SCHEMA,
  type FootprintEntry,
  type Report,
  type ReportAction,
  type ReportStep,
} from './schema.ts';

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
    checklist: diagnosis.checklist.map((step) => stepRow(step, language, platform, profile)),
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

/** Only a root cause is told as a diagnosis. */
function titleOf({ finding, rootCause }: DiagnosedFinding, language: Language): string {
  return (rootCause ? null : symptomOf(finding, language)) ?? findingTexts(finding, language).title;
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

function stepRow(step: ChecklistStep, language: Language, platform: Platform, profile: Profile): ReportStep {
  const { finding, confidence } = { ...step.cause, confidence: step.cause.finding.confidence };
  const text = findingTexts(finding, language);
  const contact = contactOf(step.cause.owner, profile.contact);
  return {
    finding: finding.code,
    severity: step.cause.severity,
    confidence,
    subjects: [...finding.subjects],
    owner: step.cause.owner,
    ...(contact === undefined ? {} : { contact }),
    title: text.title,
    why: text.why,
    couldAlsoBe: (finding.alternatives ?? []).map((code) => ({
      finding: code,
      title: words(language).findingNames[code],
      difference: text.difference(code),
    })),
    actions: actionsOf(finding, text, platform, profile),
    clears: step.clears.map((one) => ({
      finding: one.finding.code,
      title: titleOf(one, language),
    })),
    verify: step.verify.map((check) => ({ ...check })),
  };
}

function contactOf(owner: Owner, contact: Contact): string | undefined {
  return owner === 'it' || owner === 'network' || owner === 'cloud' ? contact[owner] : undefined;
}

function actionsOf(
  finding: Finding,
  text: FindingWords,
  platform: Platform,
  profile: Profile,
): ReportAction[] {
  // Code and args of a finding belong together by construction; the index loses that relation.
  const specs = ACTIONS[finding.code] as readonly ActionSpec[];
  return specs
    .filter((spec) => spec.platforms === undefined || spec.platforms.includes(platform))
    .filter((spec) => spec.applies === undefined || spec.applies(finding.args as never))
    .map((spec) => ({
      id: spec.id,
      owner: spec.owner,
      text: text.action(spec.id),
      needsAdmin: spec.needsAdmin,
      commands: (
        spec.commands?.(finding.args as never, isOfDemo(profile) ? shownInDemo(profile) : profile) ?? []
      )
        .filter(({ run }) => !isOfDemo(profile) || !LOOPBACK.test(run))
        .map((command) => ({ ...command, risk: riskOf(command) })),
      ...(spec.settingsPane === undefined ? {} : { settingsPane: spec.settingsPane }),
    }));
}

const LOOPBACK = /\b127\.\d+\.\d+\.\d+/;

function isOfDemo({ resolvers }: Profile): boolean {
  return resolvers.every(({ address }) => LOOPBACK.test(address));
}

/** Addresses of the demo lead nowhere on any other machine, so its lines show those that a true network would have. */
function shownInDemo(profile: Profile): Profile {
  const { resolvers, cloudServices, apiPort } = defaultProfile();
  return { ...profile, resolvers, cloudServices, apiPort };
}
