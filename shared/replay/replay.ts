/** replay judges a bundle with today's rules. Pure: nothing of this machine is asked. */
import { judgeChecks } from '../check/judge.ts';
import { CHECKS } from '../check/registry.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { isIpv4, type Ipv4 } from '../net/ipv4.ts';
import type { Evidence } from '../observation/evidence.ts';
import { factsOf } from '../observation/facts.ts';
import type { Observation } from '../observation/observation.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Profile } from '../profile/profile.ts';
import { observe, together } from '../reading/observe.ts';
import { outputsOf } from '../reading/outputs.ts';
import { buildReport } from '../report/build.ts';
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/language.ts';

export interface Bundle {
  readonly platform: Platform;
  readonly evidence: readonly Evidence[];
  /** The report of the run that made it; null: raw output alone. */
  readonly saved: Report | null;
}

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
export function observationsOf({ platform, evidence, saved }: Bundle, { profile, targets }: Pick<ReplayOptions, 'profile' | 'targets'>): readonly Observation[] {
  const before = (saved?.observations ?? []) as unknown as readonly Observation[];
  const routed = before.filter(({ kind, subject }) => kind === 'winner' && isIpv4(subject)).map(({ subject }) => subject as Ipv4);
  const own = saved === null ? profile.cloudComputers.slice(0, MOST_TARGETS).map(({ address }) => address) : [];
  const asked = [...new Set([...profile.resolvers.map(({ address }) => address), ...own, ...routed, ...targets])];
  return together(observe(outputsOf(evidence, platform), platform, asked), before);
}

/** replay gives the report that the run would have given today. */
export function replay(bundle: Bundle, options: ReplayOptions): Report {
  const { platform, evidence, saved } = bundle;
  const observations = observationsOf(bundle, options);
  const ran = new Set(saved?.checks.map(({ id }) => id));
  const checks = saved === null ? CHECKS : CHECKS.filter(({ id }) => ran.has(id));
  const cancelled = saved?.timings.cancelled ?? false;
  const diagnosis = diagnose(judgeChecks(checks, { profile: options.profile, facts: factsOf(observations, platform) }), { cancelled });
  return buildReport({
    id: saved?.id ?? options.id,
    createdAt: saved?.createdAt ?? createdAt(evidence),
    version: options.version,
    language: options.language,
    platform,
    profile: options.profile,
    diagnosis,
    observations,
    evidence,
    footprint: saved?.footprint ?? [],
    totalMs: saved?.timings.totalMs ?? 0,
    cancelled,
    partial: checks.length < CHECKS.length,
  });
}

/** When the last command ran; bundles without times are as old as nothing. */
function createdAt(evidence: readonly Evidence[]): string {
  const times = evidence.map(({ startedAt }) => Date.parse(startedAt)).filter((time) => !Number.isNaN(time));
  return new Date(times.reduce((latest, time) => Math.max(latest, time), 0)).toISOString();
}
