/** Nobody answers what was not sent: what is left of a judgement. */
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../shared/check/check.ts';
import { found as foundIn } from '../../../shared/check/found.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { withoutFinding } from '../../../shared/check/check.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { withoutUnsent } from '../../../shared/check/unsent.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { adapter, API, ping, RESOLVERS, seen, tcp, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [ONE, TWO] = RESOLVERS;
/** This workstation lets no connection to the API out; a resolver answers pings. */
const blockedApi = [
  seen('adapters', '', [adapter()]),
  ...[API, ONE, TWO].map((target) => seen('winner', target, winner(target))),
  seen('tcp', `${API}:443`, tcp(API, 443, { outcome: 'denied', errno: 'EACCES', connectMs: null })),
  seen('ping', `${ONE}/icmp`, ping(ONE)),
];
const unsent = finding('api.filtered', { target: `${API}:443`, hosts: [] }, { evidence: ['tcp-1'] });
const sent = finding('dns.server-silent', { servers: [TWO], otherAnswers: true }, { severity: 'warning' });
const remark = finding('path.on-standby', { hops: [] });

function found(...args: Parameters<typeof foundIn>): Judged {
  return withOutcome(foundIn(...args));
}

function left(judgement: Judged, id: CheckId = 'api.tcp', observations = blockedApi, subject = ''): Judged {
  const context = { profile: profileWith(), facts: factsOf(observations, 'linux') };
  return withoutUnsent({ id }, judgement, { context, subject });
}

describe('findings about packets that were not sent', () => {
  it('go, and what they were the reason for stays open', () => {
    expect(left(found([unsent]))).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'blocked', args: { by: 'workstation.gateway' } },
      findings: [],
    });
  });

  it('go, and the others say why and how bad it is', () => {
    expect(left(found([unsent, sent]))).toMatchObject({
      outcome: 'warn',
      reason: { key: 'finding', args: { finding: sent } },
      findings: [sent],
      evidence: ['tcp-1'],
    });
  });

  it('go, and a reason that is no finding stays', () => {
    const reason = { key: 'cancelled', args: {} } as const;
    expect(left(found([unsent, sent], reason)).reason).toBe(reason);
  });

  it('go, and remarks that are left turn nothing green', () => {
    expect(left(found([unsent, remark]))).toMatchObject({
      outcome: 'inconclusive',
      reason: { key: 'blocked' },
      findings: [remark],
    });
  });

  it('stay where all of it was sent', () => {
    const all = found([unsent, sent]);
    expect(
      left(
        all,
        'api.tcp',
        blockedApi.filter(({ kind }) => kind !== 'tcp'),
      ),
    ).toBe(all);
    expect(left(found([sent]))).toMatchObject({ outcome: 'warn', findings: [sent] });
  });

  it('stay with the check that names the block', () => {
    const own = found([unsent]);
    expect(left(own, 'workstation.gateway')).toBe(own);
  });

  it('stay where one of their addresses was asked', () => {
    const both = found([finding('api.filtered', { target: `${API}:443`, hosts: [] }, { subjects: [ONE] })]);
    expect(left(both)).toBe(both);
  });
});

describe('a judgement without a finding', () => {
  const unknown = withoutFinding('inconclusive', {
    key: 'unknown',
    args: { what: 'routes', subject: null, reason: 'failed', detail: null },
  });
  const pass = withoutFinding('pass', { key: 'proxy-none', args: {} });
  const by = { key: 'blocked', args: { by: 'workstation.gateway' } };

  it('that packets leave undisturbed is untrue', () => {
    expect(left(pass, 'workstation.overlay')).toMatchObject({ outcome: 'inconclusive', reason: by });
    expect(left(pass, 'workstation.proxy')).toBe(pass);
  });

  it('that is open about an address that nothing was sent to names the block', () => {
    expect(left(unknown, 'computer.reachable', blockedApi, API).reason).toEqual(by);
    expect(left(unknown, 'computer.reachable', blockedApi, TWO)).toBe(unknown);
    expect(left(unknown, 'computer.reachable', blockedApi, 'name')).toBe(unknown);
  });

  it('that names the denial itself, or another step before it, stays', () => {
    for (const key of ['api-denied', 'blocked'] as const) {
      const own = { ...unknown, reason: { key, args: {} } } as Judged;
      expect(left(own, 'computer.reachable', blockedApi, API)).toBe(own);
    }
  });
});
