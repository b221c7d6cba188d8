/** Packets that this workstation did not send, and what it says of them. */
import { unsentPing, companySays, mute, noLookup, questions } from '../../support/blocked-workstations.ts';
import { API, RESOLVERS, GATEWAY, seen, winner } from '../../support/facts.ts';
import { expect, it } from 'vitest';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import type { Finding } from '../../../shared/diagnosis/finding.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { profileWith } from '../../support/profile.ts';

/** No ping to a target got out. */
export const pings = [...RESOLVERS, API].map(unsentPing);

/** No ping got out, not even on the own link. */
export const everyPing = [...pings, unsentPing(GATEWAY)];

/** everySocket is one error for all questions. */
export const everySocket = (errno: string): Observation[] => [
  ...questions({ outcome: 'error', errno }),
  companySays({ outcome: 'error', errno }),
];

/** winners are the ways to all targets. */
export const winners = (changes: Parameters<typeof winner>[1]): Observation[] =>
  [...RESOLVERS, API].map((target) => seen('winner', target, winner(target, changes)));

/** An error, and whether this workstation is to blame. */
interface Case {
  readonly name: string;
  readonly platform: Platform;
  readonly seen: readonly Observation[];
  /** What was denied, sorted; absent: this workstation is not to blame. */
  readonly what?: readonly string[];
  readonly everything?: boolean;
  readonly control?: 'passed' | 'denied' | 'unknown';
}

const blockOf = (one: Case): Finding | undefined => {
  const facts = factsOf([...mute(), noLookup, companySays({}), ...one.seen], one.platform);
  return judgeChecks(CHECKS, { profile: profileWith(), facts })
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'workstation.local-block');
};

/** proves tests what each error proves, and that nothing else is blamed where all was denied. */
export function proves(cases: readonly Case[]): void {
  it.each(cases)('$name', (one) => {
    const found = blockOf(one);
    if (one.what === undefined) {
      expect(found).toBeUndefined();
      return;
    }
    expect(found?.args).toMatchObject({
      what: one.what,
      ...(one.everything === undefined ? {} : { everything: one.everything }),
      ...(one.control === undefined ? {} : { control: one.control }),
    });
    expect(found?.severity ?? 'error').toBe('error');
  });

  it.each(cases.filter(({ what, everything }) => what !== undefined && everything === true))(
    '$name: nothing else is blamed',
    (one) => {
      const facts = factsOf([...mute(), noLookup, companySays({}), ...one.seen], one.platform);
      const codes = judgeChecks(CHECKS, { profile: profileWith(), facts }).flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
      expect([...new Set(codes)]).toEqual(['workstation.local-block']);
    },
  );
}
