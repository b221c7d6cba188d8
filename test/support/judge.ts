/** One check over a healthy workstation with a few facts replaced: the shape of every check's table test. */
import { expect, it } from 'vitest';
import type { Check } from '../../shared/check/check.ts';
import { judgeOne } from '../../shared/check/judge.ts';
import { factsOf } from '../../shared/observation/facts.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { healthy } from './facts.ts';
import { profileWith } from './profile.ts';

export interface CheckRow {
  readonly name: string;
  /** `outcome key` for a judgement without a finding, `outcome code` for one with; one line per subject, repeated lines once. */
  readonly says: string | readonly string[];
  readonly seen?: readonly Observation[];
  readonly base?: readonly Observation[];
  readonly profile?: Partial<Profile>;
  readonly platform?: Platform;
}

/** judged gives what a check says of a row. */
export function judged(check: Check, row: CheckRow): readonly string[] {
  const facts = factsOf([...(row.base ?? healthy()), ...(row.seen ?? [])], row.platform ?? 'linux');
  const results = judgeOne(check, { profile: profileWith(row.profile ?? {}), facts }, () => 0);
  const lines = results.map(({ outcome, reason, findings }) =>
    [outcome, ...(findings.length === 0 ? [reason.key] : findings.map(({ code }) => code))].join(' '),
  );
  return [...new Set(lines)];
}

/** table tests a check with every row. */
export function table(check: Check, rows: readonly CheckRow[]): void {
  it.each(rows)(`${check.id}: $name`, (row) => {
    expect(judged(check, row)).toEqual(typeof row.says === 'string' ? [row.says] : row.says);
  });
}
