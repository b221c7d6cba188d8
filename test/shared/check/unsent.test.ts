/** Nobody answers what was not sent: which findings go, and which stay. */
import { describe, expect, it } from 'vitest';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { API, GATEWAY, RESOLVERS } from '../../support/facts.ts';
import { blockedApi, found, left } from './unsent-facts.ts';

const [ONE, TWO] = RESOLVERS;
const unsent = finding('api.filtered', { target: `${API}:443`, hosts: [] }, { evidence: ['tcp-1'] });
const sent = finding('dns.server-silent', { servers: [TWO], otherAnswers: true }, { severity: 'warning' });
const remark = finding('path.on-standby', { hops: [] });

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

  it('go, and a remark beside a warning makes it no lesser one', () => {
    expect(left(found([unsent, sent, remark]))).toMatchObject({ outcome: 'warn', findings: [sent, remark] });
  });

  it('go where some of their servers cannot be reached over IPv4 at all', () => {
    const names = { name: 'api.example', servers: [API, '2001:db8::53'] };
    expect(left(found([finding('dns.system-silent', names)]))).toMatchObject({ findings: [] });
  });

  it('stay where they are about no address', () => {
    const none = found([finding('dns.system-silent', { name: 'api.example', servers: [] })]);
    expect(left(none)).toBe(none);
    const ipv6 = found([finding('dns.system-silent', { name: 'api.example', servers: ['2001:db8::53'] })]);
    expect(left(ipv6)).toBe(ipv6);
  });

  it('stay where they are about more than silence', () => {
    const slow = found([finding('dns.slow', { server: API, rttMs: 900 }, { subjects: [API] })]);
    expect(left(slow)).toBe(slow);
  });

  it('stay where they are about a gateway to which packets got out', () => {
    const wrong = (gateway: typeof API | null) => {
      const args = {
        targets: [API],
        interface: 'eth0',
        prefix: '100.100.45.0/24',
        gateway,
        defaultGateway: null,
      };
      return found([finding('workstation.wrong-route', args)]);
    };
    const past = wrong(GATEWAY);
    expect(left(past, 'workstation.overlay')).toBe(past);
    expect(left(wrong(null)).findings).toEqual([]);
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
