/** Reports of broken workstations, for the tests of every form. */
import { CHECKS } from '../../shared/check/registry.ts';
import { judgeChecks } from '../../shared/check/judge.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import { buildReport, type ReportInput } from '../../shared/report/build.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { Language } from '../../shared/text/language.ts';
import { ROWS } from './broken-workstations.ts';
import { healthy } from './facts.ts';
import { profileWith } from './profile.ts';

type Judged = Pick<ReportInput, 'platform' | 'profile' | 'diagnosis' | 'observations'>;

/** What was judged of a row; thousands of tests ask for the same hundred rows. */
const judged = new Map<string, Judged>();

function judge(name: string): Judged {
  const row = ROWS.find((one) => one.name === name);
  if (row === undefined) throw new RangeError(`no workstation is broken by: ${name}`);
  const platform = row.platform ?? 'linux';
  const profile = profileWith(row.profile ?? {});
  const observations = [...(row.base ?? healthy()), ...row.seen];
  const diagnosis = diagnose(judgeChecks(CHECKS, { profile, facts: factsOf(observations, platform) }));
  return { platform, profile, diagnosis, observations };
}

/** reportOf gives the report of one row of the broken workstations. */
export function reportOf(
  name: string,
  language: Language = 'en',
  changes: Partial<ReportInput> = {},
): Report {
  return buildReport({ ...runOf(name, changes), language });
}

/** runOf gives the run behind it, without words. */
export function runOf(name: string, changes: Partial<ReportInput> = {}): Omit<ReportInput, 'language'> {
  const row = judged.get(name) ?? judge(name);
  judged.set(name, row);
  const evidence = ['adapters-1', 'dns-1', 'tcp-1'].map((id) => ({
    id,
    command: `show ${id}`,
    platform: row.platform,
    startedAt: '2026-11-24T10:00:00.000Z',
    stream: 'stdout' as const,
    text: `output of ${id}`,
  }));
  return {
    id: 'test',
    createdAt: '2026-11-24T10:00:00.000Z',
    version: '0.0.0',
    ...row,
    evidence,
    footprint: [{ protocol: 'udp', destination: '100.100.2.136:53', purpose: 'dns-vpc', count: 2 }],
    totalMs: 1000,
    cancelled: false,
    partial: false,
    ...changes,
  };
}
