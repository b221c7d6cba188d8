/** What a log-on needs: these checks keep the light from being green while they are open, and no other does. */
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { healthy, ping, seen, tcp, winner } from '../../support/facts.ts';
import { office } from '../../support/broken-workstations.ts';
import { profileWith } from '../../support/profile.ts';

/** The name resolves, and to the right address; the API is there, is itself, and answers; a cloud computer answers. */
const NEEDED: ReadonlySet<CheckId> = new Set([
  'dns.system',
  'dns.answer',
  'api.tcp',
  'api.tls',
  'api.http',
  'computer.reachable',
]);

const computers = office.cloudComputers.flatMap(({ address }) => [
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer' })),
  seen('winner', address, winner(address)),
  seen('ping', `${address}/icmp`, ping(address)),
]);
const results = judgeChecks(CHECKS, {
  profile: profileWith(office),
  facts: factsOf([...healthy(), ...computers], 'linux'),
});

/** The verdict on a healthy workstation whose check stayed open. */
function verdictWithOpen(id: CheckId): string {
  const reopened = results.map(
    (one): CheckResult => (one.id === id ? { ...one, outcome: 'inconclusive' } : one),
  );
  return diagnose(reopened).verdict.state;
}

describe('what a log-on needs', () => {
  it('is proven on a healthy workstation', () => {
    expect(diagnose(results).verdict.state).toBe('ready');
    expect([...new Set(results.map(({ id }) => id))]).toEqual(CHECKS.map(({ id }) => id));
  });

  it.each(CHECKS.map(({ id }) => [id, NEEDED.has(id) ? 'inconclusive' : 'ready'] as const))(
    'with %s open it is %s',
    (id, expected) => {
      expect(verdictWithOpen(id)).toBe(expected);
    },
  );
});
