/** Whom the system asks, in which order, and in which state each server is. */
import { describe, expect, it } from 'vitest';
import { askingFor, labelOf, type AskedState } from '../../../shared/check/dns/asked-servers.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import type { DnsExchange } from '../../../shared/observation/exchange.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API_NAME, dns, factsWith, seen, silentDns } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { group, asking } from './dns-asking-facts.ts';
import { COMPANY } from './dns-facts.ts';

const said = (changes: Partial<DnsExchange>, round = '', server: Ipv4 = COMPANY): Observation =>
  seen('dns', `${server}:53/udp/${API_NAME}/A${round}`, dns(server, { role: 'configured', ...changes }));
const unsaid = (changes: Partial<DnsExchange>, round = '', server: Ipv4 = COMPANY): Observation =>
  seen(
    'dns',
    `${server}:53/udp/${API_NAME}/A${round}`,
    silentDns(server, { role: 'configured', ...changes }),
  );

describe('a server that the system asks', () => {
  it.each<readonly [AskedState, string, readonly Observation[]]>([
    ['right', 'that answers', []],
    ['wrong', 'that knows no address', [said({ rcode: 'NXDOMAIN', answers: [] })]],
    ['wrong', 'that is right once and wrong once', [said({ answers: [] }, '#again')]],
    ['right', 'that is right once and silent once', [unsaid({}, '#again')]],
    ['dead', 'that is silent', [unsaid({})]],
    ['dead', 'whose port is closed', [unsaid({ outcome: 'refused' })]],
    ['dead', 'to which there is no way', [unsaid({ outcome: 'unreachable' })]],
    [
      'dead',
      'that is silent once and sends garbage once',
      [unsaid({}), unsaid({ outcome: 'malformed' }, '#again')],
    ],
    ['unasked', 'that sends garbage', [unsaid({ outcome: 'malformed' })]],
    ['unasked', 'that the probe could not ask', [unsaid({ outcome: 'error', errno: 'EBADF' })]],
    ['denied', 'to whom this machine sends nothing', [unsaid({ outcome: 'error', errno: 'EACCES' })]],
    ['denied', 'to whom a filter lets nothing out', [unsaid({ outcome: 'error', errno: 'EPERM' })]],
    [
      'denied',
      'to whom one question of two was sent',
      [unsaid({}), unsaid({ outcome: 'error', errno: 'EPERM' }, '#2')],
    ],
    ['unasked', 'that was asked for another name', [said({ name: 'other.example' })]],
    ['unasked', 'that was asked over TCP', [said({ transport: 'tcp' })]],
    ['unasked', 'at another port', [said({ server: { address: COMPANY, port: 5353 } })]],
  ])('is %s: one %s', (state, _what, more) => {
    expect(asking(more)?.servers).toMatchObject([{ address: COMPANY, state }]);
  });

  it('is unknown where the resolvers are, without a rule that names its own', () => {
    const unknown = { kind: 'resolvers', subject: '', evidence: [], startedMs: 0, durationMs: 1 } as const;
    const unread: Observation = { ...unknown, fact: { known: false, reason: 'failed' } };
    const rule = seen('nrpt', '', [
      { namespaces: ['.aliyuncs.com', '.corp.example'], servers: ['10.8.0.1'] },
    ]);
    expect(asking([unread])).toBeNull();
    expect(asking([unread, rule])).toMatchObject({
      by: 'policy',
      namespace: '.aliyuncs.com',
      namespaces: ['.aliyuncs.com', '.corp.example'],
      servers: [{ address: '10.8.0.1', state: 'unasked' }],
    });
  });

  it('is nobody where none is set for the name', () => {
    expect(asking([seen('resolvers', '', [])])).toEqual({
      by: 'nobody',
      namespace: null,
      namespaces: [],
      servers: [],
    });
    expect(asking([])).toMatchObject({ by: 'servers', namespace: null, namespaces: [] });
  });

  it('with an IPv6 address comes first on Windows', () => {
    const both = seen('resolvers', '', [group([COMPANY, 'fe80::1%12'])]);
    const order = (platform: 'win32' | 'linux') =>
      askingFor(API_NAME, { profile: profileWith(), facts: factsWith([both], platform) })?.servers.map(
        ({ address }) => address,
      );
    expect(order('win32')).toEqual(['fe80::1%12', COMPANY]);
    expect(order('linux')).toEqual([COMPANY, 'fe80::1%12']);
  });

  it('is found for a name in capitals as well', () => {
    const own = seen('resolvers', '', [
      group(['10.0.0.1'], { scope: 'supplemental', domains: ['aliyuncs.com'] }),
    ]);
    expect(asking([own], { name: API_NAME.toUpperCase() })?.servers).toMatchObject([{ address: '10.0.0.1' }]);
  });

  it.each([
    ['10.0.0.1', 53, '10.0.0.1'],
    ['10.0.0.1', 5353, '10.0.0.1:5353'],
    ['fe80::1', 53, 'fe80::1'],
    ['fe80::1', 5353, '[fe80::1]:5353'],
  ])('%s at port %d is called %s', (address, port, name) => {
    expect(labelOf({ address, port })).toBe(name);
  });
});
