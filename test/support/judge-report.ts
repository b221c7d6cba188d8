import { CHECKS } from '../../shared/check/registry.ts';
import { judgeChecks } from '../../shared/check/judge.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { buildReport, type ReportInput } from '../../shared/report/build.ts';
import type { Report } from '../../shared/report/schema.ts';
import { profileWith } from './profile.ts';

/** judgedReport gives the report of these observations, without any evidence. */
export function judgedReport(
  observations: readonly Observation[],
  profile: Profile = profileWith(),
  changes: Partial<ReportInput> = {},
): Report {
  const diagnosis = diagnose(judgeChecks(CHECKS, { profile, facts: factsOf(observations, 'linux') }));
  return buildReport({
    id: 'test',
    createdAt: '2026-11-24T10:00:00.000Z',
    version: '0.0.0',
    language: 'en',
    platform: 'linux',
    profile,
    diagnosis,
    observations,
    evidence: [],
    footprint: [],
    totalMs: 1000,
    cancelled: false,
    partial: false,
    ...changes,
  });
}
