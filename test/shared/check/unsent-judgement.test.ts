/** Nobody answers what was not sent: what is left of a judgement without a finding. */
import { describe, expect, it } from 'vitest';
import { type Judged, withoutFinding } from '../../../shared/check/check.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { withoutUnsent } from '../../../shared/check/unsent.ts';
import { finding } from '../../../shared/diagnosis/finding.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { adapter, API, API_NAME, lookup, ping, RESOLVERS, seen, winner } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { denied, blockedApi, found, left } from './unsent-facts.ts';

const [ONE, TWO] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');

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
