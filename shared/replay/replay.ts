/** replay judges a bundle with today's rules. Pure: nothing of this machine is asked. */
import type { Check, CheckResult, Context } from '../check/check.ts';
import { crashed } from '../check/judge.ts';
import { CHECKS } from '../check/registry.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { savedMutes } from '../mute/saved.ts';
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { Evidence } from '../observation/evidence.ts';
import { factsOf } from '../observation/facts.ts';
import type { Observation } from '../observation/observation.ts';
import type { Profile } from '../profile/profile.ts';
import { observe, together } from '../reading/observe.ts';
import { outputsOf } from '../reading/outputs.ts';
import { buildReport } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/language.ts';
import type { Bundle } from './bundle.ts';
import { judgeSaved } from './judge.ts';
import { savedObservations, wholeOutputs } from './saved.ts';

export interface ReplayOptions {
  readonly profile: Profile;
  readonly language: Language;
  readonly version: string;
  /** Addresses whose winner is asked for, beside those of the profile. */
  readonly targets: readonly Ipv4[];
  /** For a bundle without a report. */
  readonly id: string;
}

/** Of the profile; a few show where the office network leads. */
const MOST_TARGETS = 16;

/** observationsOf gives every fact of a bundle. */
export function observationsOf(
  bundle: Bundle,
  { profile, targets }: Pick<ReplayOptions, 'profile' | 'targets'>,
): readonly Observation[] {
  const { platform, saved } = bundle;
  const before = savedObservations(bundle);
  const routed = before.flatMap(({ kind, subject }) =>
    kind === 'winner' && isIpv4(subject) ? [subject] : [],
  );
  const own =
    saved === null ? profile.cloudComputers.slice(0, MOST_TARGETS).map(({ address }) => address) : [];
  const asked = [
    ...new Set([...profile.resolvers.map(({ address }) => address), ...own, ...routed, ...targets]),
  ];
  return together(observe(outputsOf(wholeOutputs(bundle), platform), platform, asked), before);
}

/** replay gives the report that the run would have given today. It never throws. */
export function replay(bundle: Bundle, options: ReplayOptions): Report {
  const { profile, language } = options;
  const observations = observationsOf(bundle, options);
  const context = { profile, facts: factsOf(observations, bundle.platform) };
  const { results, withheld } = judgeSaved(checksOf(bundle), context, { saved: bundle.saved, language });
  return reportOf(bundle, options, { observations, results, partial: isPartial(bundle, context), withheld });
}

/** withoutProfile gives the report of a run whose profile cannot be read: against what to judge is unknown, so no check is judged. */
export function withoutProfile(bundle: Bundle, options: ReplayOptions): Report {
  const why = crashed(new Error('the profile of this report cannot be read'));
  const results = checksOf(bundle).map(
    ({ id, stage, blocksLogin }): CheckResult => ({ id, stage, blocksLogin, ...why, durationMs: 0 }),
  );
  return reportOf(bundle, options, {
    observations: observationsOf(bundle, options),
    results,
    partial: false,
    withheld: false,
  });
}

/** A run with some checks left out (--only) is judged by the others alone. */
function checksOf({ saved }: Bundle): readonly Check[] {
  if (saved === null) return CHECKS;
  const ran = new Set(saved.checks.map(({ id }) => id));
  return CHECKS.filter(({ id }) => ran.has(id));
}

/** A check without a subject, such as that of cloud computers where the profile names none, leaves no trace in a report. */
function isPartial(bundle: Bundle, context: Context): boolean {
  const ran = checksOf(bundle);
  return CHECKS.some((check) => !ran.includes(check) && check.subjects?.(context).length !== 0);
}

interface Judged {
  readonly observations: readonly Observation[];
  readonly results: readonly CheckResult[];
  readonly partial: boolean;
  readonly withheld: boolean;
}

function reportOf(
  bundle: Bundle,
  { id, version, language, profile }: ReplayOptions,
  { observations, results, partial, withheld }: Judged,
): Report {
  const { platform, evidence, saved } = bundle;
  const cancelled = saved?.timings.cancelled ?? false;
  return buildReport({
    id: saved?.id ?? id,
    createdAt: saved?.createdAt ?? createdAt(evidence),
    version,
    language,
    platform,
    profile,
    diagnosis: diagnose(results, { cancelled, partial, withheld }),
    observations,
    evidence,
    footprint: saved?.footprint ?? [],
    totalMs: saved?.timings.totalMs ?? 0,
    cancelled,
    partial,
    note: saved?.note,
    ...savedMutes(saved, profile),
  });
}

/** When the last command ran; for bundles without times it is 1970. */
function createdAt(evidence: readonly Evidence[]): string {
  const times = evidence.map(({ startedAt }) => Date.parse(startedAt)).filter((time) => !Number.isNaN(time));
  return new Date(times.reduce((latest, time) => Math.max(latest, time), 0)).toISOString();
}
