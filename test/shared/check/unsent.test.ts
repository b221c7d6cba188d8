/** Nobody answers what was not sent: what is left of a judgement. */
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../shared/check/check.ts';
import { found as foundIn } from '../../../shared/check/found.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { withoutFinding } from '../../../shared/check/check.ts';
import { withOutcome } from '../../../shared/check/outcome.ts';
import { withoutUnsent } from '../../../shared/check/unsent.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  seen,
  tcp,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [ONE, TWO] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const denied = (address: Ipv4) =>
  seen('tcp', `${address}:443`, tcp(address, 443, { outcome: 'denied', errno: 'EACCES', connectMs: null }));
/** This workstation lets no connection to the API out; a resolver answers pings. */
const blockedApi = [
  seen('adapters', '', [adapter()]),
  ...[API, ONE, TWO].map((target) => seen('winner', target, winner(target))),
  denied(API),
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

  it('is untrue beside remarks as well, which stay', () => {
    const note = finding('workstation.routes-disagree', { targets: [API], system: 'eth0', table: 'tun0' });
    expect(left(found([note]), 'workstation.overlay')).toMatchObject({
      outcome: 'inconclusive',
      reason: by,
      findings: [note],
    });
  });

  it.each<readonly [string, CheckId, readonly string[], boolean]>([
    ['the API alone', 'route.cloud-services', [API], false],
    ['all of the cloud services', 'route.cloud-services', [API, ONE, TWO], true],
    ['a cloud computer', 'route.office-network', [COMPUTER], true],
    ['one of two cloud computers', 'route.office-network', [COMPUTER], false],
    ['other addresses than those of the office network', 'route.office-network', [API], false],
  ])('names the block where nothing was sent to %s', (what, id, blockedAddresses, isBlocked) => {
    const others = what.startsWith('one of two') ? [ip('172.16.0.12')] : [];
    const profile = profileWith({
      officeNetwork: [block('172.16.0.0/12')],
      cloudComputers: [COMPUTER, ...others].map((address) => ({ address, ports: [443] })),
    });
    const view = [
      ...[API, ONE, TWO, COMPUTER].map((target) => seen('winner', target, winner(target))),
      seen('adapters', '', [adapter()]),
      seen('lookup', API_NAME, lookup([API])),
      ...blockedAddresses.map((one) => denied(ip(one))),
      // Somebody else answers, so that not everything is kept back.
      seen('ping', 'a', ping(ip('172.16.0.99'))),
    ];
    const context = { profile, facts: factsOf(view, 'linux') };
    const { reason } = withoutUnsent({ id }, unknown, { context, subject: '' });
    expect(reason).toEqual(isBlocked ? by : unknown.reason);
  });

  it('that was passed over stays, whatever is blocked', () => {
    const skipped = withoutFinding('skipped', { key: 'proxy-none', args: {} });
    expect(left(skipped, 'computer.reachable', blockedApi, API)).toBe(skipped);
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
