/**
 * A pass needs its evidence: for every check, what it says of fewer facts. With a kind of fact taken away, or unknown, a
 * check may know less; it never calls good what it has not seen, and never tells a fault that all the facts take back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../shared/check/registry.ts';
import { judgeOne } from '../../../shared/check/judge.ts';
import { isSettled } from '../../../shared/check/settled.ts';
import type { Check, CheckResult, Context } from '../../../shared/check/check.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation, ObservationKind } from '../../../shared/observation/observation.ts';
import { casesOf } from '../../support/check-cases.ts';
import { office, ROWS } from '../../support/broken-workstations.ts';
import { healthy, ping, seen, tcp, unseen, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const profile = profileWith(office);
const whole: readonly Observation[] = [
  ...healthy(),
  ...office.cloudComputers.flatMap(({ address }) => [
    seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' })),
    seen('winner', address, winner(address)),
    seen('ping', `${address}/icmp`, ping(address)),
  ]),
];
const KINDS = [...new Set(whole.map(({ kind }) => kind))];

function judged(check: Check, observations: readonly Observation[]): readonly CheckResult[] {
  const facts = factsOf(observations, casesOf(check.id).platform ?? 'win32');
  return judgeOne(check, { profile, facts }, () => 0);
}

const withoutKinds = (kinds: readonly ObservationKind[], all = whole): Observation[] =>
  all.filter(({ kind }) => !kinds.includes(kind));
const unknownKinds = (kinds: readonly ObservationKind[], all = whole): Observation[] =>
  all.map((one) => (kinds.includes(one.kind) ? unseen(one.kind, one.subject) : one));

describe.each(CHECKS.map((check) => ({ id: check.id, check })))('$id', ({ id, check }) => {
  const passes = (observations: readonly Observation[]): readonly CheckResult[] =>
    judged(check, observations).filter(({ outcome }) => outcome === 'pass');

  it('passes with all facts, and never with none', () => {
    expect(passes(whole).length).toBe(judged(check, whole).length);
    expect(passes([])).toEqual([]);
    expect(passes(unknownKinds(KINDS))).toEqual([]);
  });

  it('reads no kind that it does not declare', () => {
    const declared = withoutKinds(KINDS.filter((kind) => !check.needs.includes(kind)));
    expect(judged(check, declared).map(({ outcome, reason }) => `${outcome} ${reason.key}`)).toEqual(
      judged(check, whole).map(({ outcome, reason }) => `${outcome} ${reason.key}`),
    );
  });

  it.each(casesOf(id).restsOn)('does not pass without %s', (kind) => {
    for (const fewer of [withoutKinds([kind]), unknownKinds([kind])]) {
      expect(passes(fewer)).toEqual([]);
      for (const { outcome, findings } of judged(check, fewer))
        expect([outcome, findings.filter(({ severity }) => severity !== 'note')]).toEqual([
          expect.stringMatching(/^(inconclusive|skipped)$/),
          [],
        ]);
    }
  });
});

describe('where several kinds prove the same', () => {
  it.each(
    CHECKS.flatMap((check) => {
      const kinds = casesOf(check.id).anyOf;
      return kinds === undefined ? [] : [{ id: check.id, check, kinds }];
    }),
  )('$id does not pass without all of $kinds', ({ check, kinds }) => {
    for (const fewer of [withoutKinds(kinds), unknownKinds(kinds)])
      expect(judged(check, fewer).map(({ outcome }) => outcome)).not.toContain('pass');
  });
});

describe('any part of what a healthy workstation sees', () => {
  it('tells no fault, and passes only what the whole passes', () => {
    fc.assert(
      fc.property(fc.subarray([...whole]), (part) => {
        for (const check of CHECKS) {
          for (const { outcome, findings, id } of judged(check, part))
            expect([id, outcome, findings.map(({ code }) => code)]).toEqual([
              id,
              expect.stringMatching(/^(pass|inconclusive|skipped)$/),
              [],
            ]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The earlier facts of a run: what is settled by them is what the whole says. */
describe('what is settled by some facts', () => {
  it.each(ROWS)('$name: stays what it is', (row) => {
    const all = [...(row.base ?? healthy()), ...row.seen];
    const rowProfile = profileWith(row.profile ?? {});
    const contextOfRow = (observations: readonly Observation[]): Context => ({
      profile: rowProfile,
      facts: factsOf(observations, row.platform ?? 'linux'),
    });
    const final = factsByKey(all);
    // Judging is pure: the end is the same whatever was known before.
    const end = contextOfRow(all);
    const ends = CHECKS.map((check) => ({
      check,
      last: new Map(judgeOne(check, end, () => 0).map((result) => [result.subject, result])),
    }));
    fc.assert(
      fc.property(fc.subarray(final), (part) => {
        const context = contextOfRow(part);
        for (const { check, last } of ends) {
          for (const early of judgeOne(check, context, () => 0).filter((result) =>
            isSettled(result, context),
          )) {
            expect(last.get(early.subject)?.outcome, `${check.id} ${early.reason.key}`).toMatch(
              /^(pass|warn)$/,
            );
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Of facts that were observed twice, the later ones. */
function factsByKey(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [`${one.kind} ${one.subject}`, one])).values()];
}
