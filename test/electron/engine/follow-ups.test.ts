/** What an observation calls for, and which addresses may be contacted then. */
import { describe, expect, it } from 'vitest';
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import {
  API,
  API_NAME,
  dns,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  tcp,
  tls,
  unseen,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { after } from './tasks-after.ts';

const COMPANY = ip('192.168.1.53');

describe('what an observation calls for', () => {
  const quick = seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 90 }));
  const late = seen('lookup', API_NAME, { ...lookup([]), outcome: 'answered', durationMs: 900 });
  const again = `dns ${COMPANY}:53/udp/${API_NAME}/A#again`;
  const memory = seen('remembered', API_NAME, {
    name: API_NAME,
    addresses: [API],
    at: '2026-11-20T08:00:00.000Z',
  });
  const tried = [`tcp ${API}:443`, `winner ${API}`, `ping ${API}/icmp`, `trace ${API}`];

  it.each([
    [
      'a right answer: connect, and look at the way',
      seen('lookup', API_NAME, lookup([API])),
      [`tcp ${API}:443`, `winner ${API}`, `ping ${API}/icmp`, `trace ${API}`],
    ],
    ['a public answer: nothing is contacted', seen('lookup', API_NAME, lookup(['8.8.4.4'])), []],
    [
      'an answer of a VPC resolver: measure it as well',
      seen('dns', 'x', dns(RESOLVERS[0], { answers: [] })),
      [`dns-series ${RESOLVERS[0]}/dns`],
    ],
    [
      'a late answer of the company: ask once more',
      seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 300 })),
      [`dns ${COMPANY}:53/udp/${API_NAME}/A#again`],
    ],
    [
      'an answer in time: do not',
      seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 90 })),
      [],
    ],
    ['silence of ping: who is there by ARP', seen('ping', 'x', silentPing(API)), ['neighbors']],
    ['a burst that came back: large packets', seen('ping', 'x', ping(API)), [`mtu ${API}`]],
    ['a single ping that came back: nothing', seen('ping', 'x', ping(API, { sent: 2, received: 2 })), []],
    ['a connection to a computer: no handshake', seen('tcp', 'x', tcp(API, 443, { role: 'computer' })), []],
    ['a handshake: ask the API', seen('tls', 'x', tls()), [`http ${API}:443/${API_NAME}`]],
    ['a failed handshake: do not', seen('tls', 'x', tls({ outcome: 'reset' })), []],
    ['a fact that is missing: nothing', unseen('lookup', API_NAME), []],
  ] as const)('%s', (_name, observation, tasks) => {
    expect(after(observation)).toEqual(tasks);
  });

  it.each([
    ['the lookup comes first', quick, [late]],
    ['the lookup comes last', late, [quick]],
  ] as const)(
    'asks the server once more that answered the late question of the system at once: %s',
    (_name, observation, before) => {
      expect(after(observation, before)).toContain(again);
    },
  );

  it('shakes hands under the name that led to the address', () => {
    expect(after(seen('tcp', 'x', tcp(API, 443)), [seen('lookup', API_NAME, lookup([API]))])).toEqual([
      `tls ${API}:443/${API_NAME}`,
    ]);
  });

  it.each([
    [
      'a failed lookup: where it was last time',
      seen('lookup', API_NAME, lookup([], { outcome: 'failed' })),
      [memory],
      tried,
    ],
    ['silent VPC resolvers: as well', seen('dns', 'x', silentDns(RESOLVERS[0])), [memory], tried],
    [
      "a word of the company's server alone: not yet",
      seen('dns', 'x', silentDns(COMPANY, { role: 'configured' })),
      [memory],
      [],
    ],
    [
      'somebody has named it by now',
      seen('lookup', API_NAME, lookup([], { outcome: 'failed' })),
      [memory, seen('dns', 'y', dns(RESOLVERS[1]))],
      [],
    ],
    ['a public answer is an answer', seen('lookup', API_NAME, lookup(['8.8.4.4'])), [memory], []],
    ['no good run before', seen('lookup', API_NAME, lookup([], { outcome: 'failed' })), [], []],
    ['the memory itself: nothing is contacted', memory, [], []],
  ] as const)('memory: %s', (_name, observation, before, tasks) => {
    expect(after(observation, before)).toEqual(tasks);
  });

  it('shakes hands at a remembered address under its name', () => {
    expect(after(seen('tcp', 'x', tcp(API, 443, { remembered: true })), [memory])).toEqual([
      `tls ${API}:443/${API_NAME}`,
    ]);
  });

  it('contacts no gateway when every target is on this machine', () => {
    const routes = seen('routes', '', { routes: [], rules: [] });
    expect(
      followUps(routes, profileWith({ resolvers: [{ address: ip('127.0.0.1'), port: 53 }] }), []),
    ).toEqual([]);
  });
});
