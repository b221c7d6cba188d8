/** Results that no later fact of the same run can take back, and those that one can. */
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/check/check.ts';
import type { CheckId } from '../../../shared/check/ids.ts';
import { isSettled } from '../../../shared/check/settled.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  tls,
  unseen,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { NO, says } from './dns-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const OTHER_API = ip('100.100.45.11');
const PASS = { outcome: 'pass', reason: { key: 'proxy-none', args: {} } } as const;
const adapters = seen('adapters', '', [adapter()]);
const looked = (...addresses: readonly string[]) => seen('lookup', API_NAME, lookup(addresses));
const said = (server: Ipv4, changes: Parameters<typeof dns>[1] = {}, which = ''): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A${which}`, dns(server, changes));
const connected = (address: Ipv4, changes: Parameters<typeof tcp>[2] = {}): Observation =>
  seen('tcp', `${address}:443`, tcp(address, 443, changes));
const shaken = (changes: Parameters<typeof tls>[0] = {}): Observation =>
  seen('tls', `${API}:443/${API_NAME}`, tls(changes));

type Row = readonly [string, readonly Observation[], boolean];
function settled(
  result: Pick<CheckResult, 'id' | 'subject' | 'outcome' | 'reason'>,
  observations: readonly Observation[],
  profile: Partial<Profile> = {},
): boolean {
  return isSettled(result, { profile: profileWith(profile), facts: factsOf(observations, 'linux') });
}

describe('a pass of what is read once', () => {
  it.each<CheckId>([
    'workstation.link',
    'workstation.address',
    'workstation.client',
    'dns.configured',
    'route.office-network',
    'computer.reachable',
  ])('%s is the last word; whatever else it says is not', (id) => {
    expect(settled({ id, ...PASS }, [])).toBe(true);
    for (const outcome of ['warn', 'fail', 'inconclusive', 'skipped'] as const)
      expect(settled({ id, ...PASS, outcome }, [])).toBe(false);
  });

  it('is none of checks that measure, or say that something is absent', () => {
    for (const id of ['path.quality', 'workstation.overlay', 'dns.agreement'] as const)
      expect(settled({ id, ...PASS }, [adapters, looked(API), said(FIRST)])).toBe(false);
  });
});

describe('that the system resolves names', () => {
  it('is settled by an address, and not by the word that there is none', () => {
    const answers = { key: 'dns-system-answers', args: { name: API_NAME, addresses: [API], durationMs: 8 } };
    const id = 'dns.system';
    expect(settled({ id, outcome: 'pass', reason: answers as CheckResult['reason'] }, [])).toBe(true);
    const none = { key: 'dns-system-no-address', args: { name: API_NAME } } as const;
    expect(settled({ id, outcome: 'pass', reason: none }, [])).toBe(false);
  });
});

describe('the way to the cloud services', () => {
  it.each<Row>([
    ['a ping', [adapters, seen('ping', 'a', ping(FIRST))], true],
    ['a connection', [adapters, looked(API), connected(API)], true],
    ['a server that names an address', [adapters, said(FIRST)], true],
    ['a ping, and nobody knows whose address that is', [seen('ping', 'a', ping(FIRST))], false],
    ['a ping elsewhere', [adapters, seen('ping', 'a', ping(OTHER_API))], false],
    ['a silent ping', [adapters, seen('ping', 'a', silentPing(FIRST))], false],
    ['a connection elsewhere', [adapters, looked(API), connected(OTHER_API)], false],
    ['a connection that failed', [adapters, looked(API), connected(API, { outcome: 'refused' })], false],
    ['"no such name"', [adapters, said(FIRST, NO)], false],
  ])('by %s', (_what, observations, expected) => {
    expect(settled({ id: 'route.cloud-services', ...PASS }, observations)).toBe(expected);
  });
});

describe('a VPC resolver', () => {
  const ipv6 = { name: API_NAME, type: 'AAAA', ttl: 60, data: '2001:db8::1' } as const;
  const alias = { name: API_NAME, type: 'CNAME', ttl: 60, data: 'api.example' } as const;
  it.each<Row>([
    ['names an address', [adapters, said(FIRST)], true],
    ['names it once, and once did not', [adapters, said(FIRST, NO), said(FIRST, {}, '#2')], true],
    ['names it behind an alias', [adapters, said(FIRST, { answers: [alias, ...says(API)] })], true],
    ['names an alias alone', [adapters, said(FIRST, { answers: [alias] })], false],
    ['names an address of the other family', [adapters, said(FIRST, { answers: [ipv6] })], false],
    ['does not know the name', [adapters, said(FIRST, NO)], false],
    ['did not answer itself, another one did', [adapters, said(SECOND)], false],
    ['answered as the resolver of the system', [adapters, said(FIRST, { role: 'configured' })], false],
    ['named an address, and nobody knows whose that is', [unseen('adapters'), said(FIRST)], false],
  ])('%s', (_what, observations, expected) => {
    expect(settled({ id: 'dns.server', subject: FIRST, ...PASS }, observations)).toBe(expected);
  });

  it('is not another one whose address begins alike, nor another port of its address', () => {
    const [short, long] = [ip('100.100.2.13'), ip('100.100.2.136')];
    const of = (subject: string, server: { readonly address: Ipv4; readonly port: number }) =>
      settled({ id: 'dns.server', subject, ...PASS }, [adapters, said(server.address, { server })]);
    expect(of(long, { address: short, port: 53 })).toBe(false);
    expect(of(`${long}:5353`, { address: long, port: 53 })).toBe(false);
    expect(of(`${long}:5353`, { address: long, port: 5353 })).toBe(true);
  });
});

describe('the address of the API', () => {
  const confirmed: readonly Row[] = [
    ['the VPC resolvers name it as well', [adapters, looked(API), said(FIRST)], true],
    ['its certificate is there', [looked(API), shaken()], true],
    [
      'one of two is confirmed',
      [adapters, looked(API, OTHER_API), said(FIRST, { answers: says(OTHER_API) })],
      true,
    ],
    ['they name it, and nobody knows whose address it is', [looked(API), said(FIRST)], false],
    ['a certificate of a stranger is there', [adapters, looked(API), shaken({ trust: 'none' })], false],
    ['nobody else names it', [adapters, looked(API)], false],
    [
      'they name another',
      [adapters, looked(API), said(FIRST, { answers: says(OTHER_API) }), shaken({ trust: 'none' })],
      false,
    ],
    ['a server of the system names it', [adapters, looked(API), said(FIRST, { role: 'configured' })], false],
    ['the system does not name it', [adapters, said(FIRST), shaken()], false],
  ];
  it.each(confirmed)('is no old record where %s', (_what, observations, expected) => {
    for (const id of ['dns.answer', 'api.tcp'] as const)
      expect(settled({ id, ...PASS }, observations)).toBe(expected);
  });

  it.each<Row>([
    ['the system names it', [looked(API)], true],
    ['the VPC resolvers alone name it', [said(FIRST)], false],
    ['the system names what is none of the API', [looked('8.8.8.8')], false],
  ])('is the one of a log-on where %s', (_what, observations, expected) => {
    for (const id of ['api.tls', 'api.http'] as const)
      expect(settled({ id, ...PASS }, observations)).toBe(expected);
  });

  it('may lie in the office network', () => {
    const inside = ip('172.16.5.5');
    const view = [looked(inside)];
    expect(settled({ id: 'api.tls', ...PASS }, view, { officeNetwork: [block('172.16.0.0/12')] })).toBe(true);
    expect(settled({ id: 'api.tls', ...PASS }, view)).toBe(false);
  });
});
