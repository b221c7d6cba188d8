import { describe, expect, it } from 'vitest';
import { definitionOf, isFindingCode } from '../../shared/diagnosis/findings.ts';
import { mutedAs, mutedBy, withMuted, MOST_MUTED, type Muted, type Mutes } from '../../shared/mute/muted.ts';
import { ROWS } from '../support/broken-workstations.ts';
import { profileWith } from '../support/profile.ts';
import { reportOf } from '../support/report.ts';

const isWarning = (code: string): boolean => isFindingCode(code) && definitionOf(code).severity === 'warning';
const warning = { code: 'path.latency', severity: 'warning', subjects: ['b', 'a'] } as const;
const told = { ...warning, subjects: [...warning.subjects] };
const mutes = (changes: Partial<Mutes>): Mutes => ({ own: [], accepted: [], managed: false, ...changes });

describe('muting', () => {
  it('is of one finding about the same things, in whatever order', () => {
    const own = mutes({ own: [{ ...mutedAs(told), on: '2026-11-28' }] });
    expect(mutedBy({ ...told, subjects: ['a', 'b'] }, own)).toEqual({ by: 'user', on: '2026-11-28' });
    expect(mutedBy({ ...told, subjects: ['a'] }, own)).toBeNull();
    expect(mutedBy({ ...told, code: 'path.loss' }, own)).toBeNull();
  });

  it('knows no day of what an earlier version has kept', () => {
    expect(mutedBy(told, mutes({ own: [mutedAs(told)] }))).toEqual({ by: 'user' });
  });

  it('never hides an error, whoever wants it', () => {
    const error = { ...told, severity: 'error' as const };
    const all = mutes({ own: [mutedAs(error)], accepted: [{ finding: error.code, reason: 'x' }] });
    expect([mutedBy(error, all), mutedBy(error, { ...all, managed: true })]).toEqual([null, null]);
  });

  it("is called the administrator's only where the profile is", () => {
    const accepted = [{ finding: 'path.latency', reason: 'satellite link' }];
    expect(mutedBy(told, mutes({ accepted }))).toEqual({ by: 'profile', reason: 'satellite link' });
    expect(mutedBy(told, mutes({ accepted, managed: true }))).toEqual({
      by: 'administrator',
      reason: 'satellite link',
    });
  });

  it('can be taken back whatever its day, and is bounded', () => {
    const entry = mutedAs(told);
    expect(withMuted([{ ...entry, on: '2026-11-28' }], entry, false)).toEqual([]);
    expect(withMuted([entry], entry, true)).toEqual([entry]);
    const many = Array.from({ length: MOST_MUTED }, (_, index): Muted => {
      return { finding: `x${index}`, subjects: [] };
    });
    expect(withMuted(many, entry, true)).toHaveLength(MOST_MUTED);
    expect(withMuted(many, entry, true)[0]).toEqual(entry);
  });
});

describe('a report in which everything is muted', () => {
  it.each(ROWS)('keeps every error, and counts nothing else: $name', ({ name }) => {
    const before = reportOf(name);
    const muted = before.findings.map(mutedAs);
    const after = reportOf(name, 'en', { muted });
    const errors = before.checklist.filter(({ severity }) => severity === 'error');
    expect(after.checklist).toEqual(errors);
    expect(after.verdict.brokenLink).toBe(errors.length === 0 ? null : before.verdict.brokenLink);
    expect(after.checks.map(({ outcome }) => outcome)).toEqual(before.checks.map(({ outcome }) => outcome));
    const state = before.verdict.state === 'ready-with-warnings' ? 'ready' : before.verdict.state;
    expect(after.verdict.state).toBe(state);
    const silenced = before.findings.filter(({ rootCause, severity }) => rootCause && severity !== 'error');
    expect(after.findings.filter((one) => one.muted !== undefined)).toHaveLength(silenced.length);
    expect(after.verdict.headline).not.toBe(silenced.length > 0 ? before.verdict.headline : '');
  });

  it('speaks again once a warning counts as the error that it explains', () => {
    const worse = ROWS.map(({ name }) => ({ name, report: reportOf(name) })).flatMap(({ name, report }) =>
      report.checklist
        .filter(({ finding, severity }) => severity === 'error' && isWarning(finding))
        .map(({ finding, subjects = [] }) => ({ name, entry: mutedAs({ code: finding, subjects }) })),
    );
    expect(worse.length).toBeGreaterThan(0);
    for (const { name, entry } of worse) {
      const steps = reportOf(name, 'en', { muted: [entry] }).checklist.map(({ finding }) => finding);
      expect(steps, name).toContain(entry.finding);
    }
  });

  it('is muted in another place no more', () => {
    const [finding] = reportOf('one silent resolver').findings;
    const elsewhere = finding === undefined ? [] : [{ ...mutedAs(finding), subjects: ['10.9.9.9:53'] }];
    expect(reportOf('one silent resolver', 'en', { muted: elsewhere }).verdict.state).toBe(
      'ready-with-warnings',
    );
  });

  it('tells the consequence of a muted cause by its symptom, with no step that is not there', () => {
    const profile = profileWith({ accepted: [{ finding: 'dns.slow', reason: 'satellite link' }] });
    const { checks, checklist } = reportOf('slow everywhere', 'en', { profile });
    expect(checklist).toEqual([]);
    const slow = checks.filter(({ findings }) => findings.includes('dns.system-slow'));
    expect(slow.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('(follows from a muted finding).'),
    ]);
  });
});
