import { describe, expect, it } from 'vitest';
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { taskId } from '../../../electron/engine/task.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { API, API_NAME, dns, lookup, ping, RESOLVERS, seen, silentPing, tcp, tls, unseen } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const COMPANY = ip('192.168.1.53');
const after = (observation: Parameters<typeof followUps>[0], before: Parameters<typeof followUps>[2] = []): readonly string[] =>
  followUps(observation, profileWith(), before).map(taskId);

describe('what an observation calls for', () => {
  it.each([
    ['a right answer: connect, and look at the way', seen('lookup', API_NAME, lookup([API])), [`tcp ${API}:443`, `winner ${API}`, `ping ${API}/icmp`, `trace ${API}`]],
    ['a public answer: nothing is contacted', seen('lookup', API_NAME, lookup(['8.8.4.4'])), []],
    ['an answer of a VPC resolver: measure it as well', seen('dns', 'x', dns(RESOLVERS[0], { answers: [] })), [`dns-series ${RESOLVERS[0]}/dns`]],
    ['a late answer of the company: ask once more', seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 300 })), [`dns ${COMPANY}:53/udp/${API_NAME}/A#again`]],
    ['an answer in time: do not', seen('dns', 'x', dns(COMPANY, { role: 'configured', answers: [], rttMs: 90 })), []],
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

  it('shakes hands under the name that led to the address', () => {
    expect(after(seen('tcp', 'x', tcp(API, 443)), [seen('lookup', API_NAME, lookup([API]))])).toEqual([`tls ${API}:443/${API_NAME}`]);
  });

  it('contacts no gateway when every target is on this machine', () => {
    const routes = seen('routes', '', { routes: [], rules: [] });
    expect(followUps(routes, profileWith({ resolvers: [{ address: ip('127.0.0.1'), port: 53 }] }), [])).toEqual([]);
  });
});
