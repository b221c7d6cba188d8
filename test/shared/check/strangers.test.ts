/** What somebody else says in a server’s place proves nothing, and the hosts file is no server. */
import { withOutcome } from '../../../shared/check/outcome.ts';
import { describe, expect, it } from 'vitest';
import { agreementCheck } from '../../../shared/check/dns/agreement.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { cloudServicesCheck } from '../../../shared/check/route/cloud-services.ts';
import { isSettled } from '../../../shared/check/settled.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf, silentServices } from '../../support/broken-reach.ts';
import {
  API,
  API_NAME,
  dns,
  factsWith,
  GATEWAY,
  lookup,
  ping,
  RESOLVERS,
  seen,
  tcp,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST] = RESOLVERS;
const SERVER = { address: FIRST, port: 53 };

describe("a stranger's word", () => {
  const silentIn = (data: string, rcode = 'NOERROR'): readonly Observation[] => [
    ...silentServices([GATEWAY]).filter(({ kind }) => kind !== 'reach'),
    ...RESOLVERS.map((server) =>
      seen(
        'dns',
        `${server}:53/udp/${API_NAME}/A`,
        dns(server, { rcode, answers: data === '' ? [] : [{ name: API_NAME, type: 'A', ttl: 0, data }] }),
      ),
    ),
  ];
  const right = silentIn(API);
  const noSuchName = silentIn('', 'NXDOMAIN');
  const nearby = RESOLVERS.map((server) => reachOf(server, 1, { rcode: 'NXDOMAIN' }));
  const answering = seen('ping', `${FIRST}/icmp`, ping(FIRST));
  const STRANGERS: readonly (readonly [string, readonly Observation[]])[] = [
    ['a captive portal that gives its own address', silentIn('10.5.50.1')],
    ['a public address', silentIn('8.8.4.4')],
    ['a filter', silentIn('0.0.0.0')],
    ['a proxy on this workstation', silentIn('198.18.0.44')],
    ['the gateway, that says "no such name"', [...noSuchName, ...nearby]],
  ];
  table(cloudServicesCheck, [
    ...STRANGERS.map(([name, base]) => ({
      name: `${name}: no way`,
      says: 'inconclusive route-unsure',
      base,
      seen: [],
    })),
    ...STRANGERS.map(([name, base]) => ({
      name: `${name}, and the resolver answers ping`,
      says: 'pass route-alive',
      base,
      seen: [answering],
    })),
    { name: 'a right answer is its own', says: 'pass route-alive', base: right, seen: [] },
    { name: '"no such name" may be its own', says: 'pass route-alive', base: noSuchName, seen: [] },
    {
      name: 'an address in the office network is its own',
      says: 'pass route-alive',
      profile: { officeNetwork: [block('10.5.0.0/16')] },
      base: silentIn('10.5.50.1'),
      seen: [],
    },
  ]);

  table(gatewayCheck, [
    {
      name: 'nor does it show that the gateway forwards',
      says: 'pass gateway-in-arp',
      base: silentIn('10.5.50.1'),
      seen: [],
    },
    { name: 'the own word does', says: 'pass gateway-forwards', base: right, seen: [] },
  ]);

  table(serverCheck, [
    ...STRANGERS.slice(0, 4).map(([name, base]) => ({
      name: `${name}: nothing is known of the server`,
      says: 'inconclusive dns-server-stranger',
      profile: { resolvers: [SERVER] },
      base,
      seen: [],
    })),
    {
      name: 'its own word',
      says: 'pass dns-server-udp-only',
      profile: { resolvers: [SERVER] },
      base: right,
      seen: [],
    },
  ]);

  it('settles nothing before it is known whose word it is', () => {
    const settled = (base: readonly Observation[], more: readonly Observation[] = []): boolean => {
      const context = { profile: profileWith(), facts: factsWith(more, 'linux', [...base]) };
      const result = withOutcome(cloudServicesCheck.judge(context, ''));
      return isSettled({ ...result, id: 'route.cloud-services' }, context);
    };
    expect(settled(noSuchName)).toBe(false);
    expect(settled(noSuchName, [answering])).toBe(true);
    expect(settled(right)).toBe(true);
  });
});

describe('an agreement', () => {
  table(agreementCheck, [
    {
      name: 'is none with one resolver that says something else',
      says: 'inconclusive dns-disagreed',
      seen: [
        seen(
          'dns',
          `${FIRST}:53/udp/${API_NAME}/A`,
          dns(FIRST, { answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '10.5.50.1' }] }),
        ),
      ],
    },
  ]);
});

describe('an entry of the hosts file', () => {
  const entry = (address: Ipv4): readonly Observation[] => [
    seen('hosts', '', [{ address, names: [API_NAME], line: 22 }]),
    seen('lookup', API_NAME, lookup([address])),
  ];
  table(agreementCheck, [
    {
      name: 'that no server confirms is no agreement',
      says: 'skipped dns-agreement-hosts',
      seen: [...entry(ip('100.100.45.77')), seen('tcp', '100.100.45.77:443', tcp(ip('100.100.45.77'), 443))],
    },
    { name: 'that the servers confirm is one', says: 'pass dns-agreed', seen: entry(API) },
    {
      name: 'of another name says nothing',
      says: 'pass dns-agreed',
      seen: [seen('hosts', '', [{ address: '100.100.45.77', names: ['other.example'], line: 3 }])],
    },
  ]);
});
