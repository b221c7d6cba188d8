/** What was asked and not answered, as packets that a filter would see. */
import { describe, expect, it } from 'vitest';
import { unansweredRequests } from '../../../shared/check/unanswered.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  dns,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  winner,
} from '../../support/facts.ts';

const [ONE, TWO] = RESOLVERS;
const OWN = ip('192.168.1.10');
const asked = (way: Winner, ...observations: readonly Observation[]) =>
  unansweredRequests(way, factsOf(observations, 'linux'));
const silentTcp = (port: number, address = API) =>
  seen('tcp', `${address}:${port}`, tcp(address, port, { outcome: 'timed-out', connectMs: null }));

describe('a question that nobody answered', () => {
  it.each<readonly [string, Observation, object]>([
    ['to a VPC resolver', seen('dns', 'a', silentDns(ONE)), { protocol: 'udp', port: 53 }],
    [
      'to a VPC resolver over TCP',
      seen('dns', 'a', silentDns(ONE, { transport: 'tcp' })),
      { protocol: 'tcp', port: 53 },
    ],
    ['as a connection', silentTcp(8443, ONE), { protocol: 'tcp', port: 8443 }],
    ['as a ping', seen('ping', 'a', silentPing(ONE)), { protocol: 'icmp', port: null }],
  ])('%s', (_what, observation, expected) => {
    const way = { target: ONE, source: OWN, interface: 'eth0' };
    expect(asked(winner(ONE), observation)).toEqual([{ ...way, ...expected }]);
    expect(asked(winner(TWO), observation)).toEqual([]);
  });

  it.each<readonly [string, Observation]>([
    ['an answer', seen('dns', 'a', dns(ONE))],
    ['a question to another resolver', seen('dns', 'a', silentDns(ONE, { role: 'configured' }))],
    ['a connection that was made', seen('tcp', 'a', tcp(ONE, 53))],
    ['a ping with one reply', seen('ping', 'a', ping(ONE, { received: 1 }))],
    ['no ping', seen('ping', 'a', silentPing(ONE, { sent: 0 }))],
    ['questions that count as pings', seen('ping', 'a', silentPing(ONE, { via: 'dns' }))],
  ])('is not %s', (_what, observation) => {
    expect(asked(winner(ONE), observation)).toEqual([]);
  });

  it('counts once, however often it was asked, and once per port', () => {
    const twice = [
      seen('dns', 'a', silentDns(ONE)),
      seen('dns', 'b', silentDns(ONE, { name: 'other.example' })),
    ];
    expect(asked(winner(ONE), ...twice).length).toBe(1);
    expect(asked(winner(API), silentTcp(443), silentTcp(8443)).map(({ port }) => port)).toEqual([443, 8443]);
  });
});

describe('the address that a packet leaves with', () => {
  const unnamed = winner(API, { source: null });
  const address = (last: string) => ({ address: ip(last), prefixLength: 24 });

  it.each<readonly [string, Winner, readonly Observation[], string | null]>([
    [
      'is that of the route',
      winner(API, { source: ip('10.9.9.9') }),
      [seen('adapters', '', [adapter()])],
      '10.9.9.9',
    ],
    [
      'is the only one of its adapter',
      unnamed,
      [seen('adapters', '', [adapter({ name: 'eth1', addresses: [address('10.8.8.8')] }), adapter()])],
      OWN,
    ],
    [
      'is not known where the adapter has two',
      unnamed,
      [seen('adapters', '', [adapter({ addresses: [address('10.0.0.1'), address('10.0.0.2')] })])],
      null,
    ],
    [
      'is not known where the adapter has none',
      unnamed,
      [seen('adapters', '', [adapter({ addresses: [] })])],
      null,
    ],
    ['is not known without adapters', unnamed, [], null],
  ])('%s', (_what, way, observations, expected) => {
    expect(asked(way, silentTcp(443), ...observations)[0]?.source).toBe(expected);
  });
});
