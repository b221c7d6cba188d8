/** What this workstation keeps from leaving: which of it a log-on misses, how surely, and by which rule. */
import { describe, expect, it } from 'vitest';
import { localBlock } from '../../../shared/check/workstation/local-block.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { TcpConnection } from '../../../shared/observation/exchange.ts';
import { companySays, mute, noLookup, questions, unsentPing } from '../../support/blocked-workstations.ts';
import {
  API,
  API_NAME,
  control,
  dns,
  factsWith,
  filters,
  healthy,
  lookup,
  ping,
  RESOLVERS,
  seen,
  silentPing,
  tcp,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const [FIRST, SECOND] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const OTHER_API = ip('100.100.45.11');
const DENIED = { outcome: 'error', errno: 'EACCES' } as const;

const blockOf = (more: readonly Observation[], base = healthy()) =>
  localBlock({ profile: profileWith(), facts: factsWith(more, 'win32', base) });
const severity = (more: readonly Observation[], base = healthy()) => blockOf(more, base)?.severity ?? 'none';
const denied = (address: Ipv4, port: number, role: TcpConnection['role']): Observation =>
  seen(
    'tcp',
    `${address}:${port}`,
    tcp(address, port, { role, outcome: 'denied', errno: 'EACCES', connectMs: null }),
  );
const connected = (address: Ipv4, port: number, role: TcpConnection['role']): Observation =>
  seen('tcp', `${address}:${port}`, tcp(address, port, { role }));
const names = (...addresses: readonly string[]) => seen('lookup', API_NAME, lookup(addresses));

describe('what is kept back', () => {
  it.each<readonly [string, readonly Observation[], string]>([
    ['UDP to one resolver, and the other answers', questions(DENIED, [FIRST], ['udp']), 'warning'],
    [
      'one of two questions over UDP, and the server answers the other',
      [
        ...questions(DENIED, [FIRST], ['udp']),
        ...questions({}, [SECOND]),
        seen('dns', `${FIRST}:53/udp/other`, dns(FIRST, { name: 'other.example' })),
      ],
      'warning',
    ],
    ['UDP to both', questions(DENIED, RESOLVERS, ['udp']), 'error'],
    [
      'UDP to one, and the other answers over TCP alone',
      [...questions(DENIED, [FIRST], ['udp']), ...questions({}, [SECOND], ['udp'])],
      'error',
    ],
    ['TCP to resolvers that answer over UDP', questions(DENIED, RESOLVERS, ['tcp']), 'none'],
    [
      'TCP to one that is silent over UDP, and the other answers',
      [...questions(DENIED, [FIRST], ['tcp']), ...questions({}, [FIRST], ['udp'])],
      'warning',
    ],
    [
      'TCP to one that is silent over UDP, and answers another question over TCP',
      [
        ...questions(DENIED, [FIRST], ['tcp']),
        ...questions({}, RESOLVERS, ['udp']),
        seen('dns', `${FIRST}:53/tcp/other`, dns(FIRST, { name: 'other.example', transport: 'tcp' })),
      ],
      'error',
    ],
    [
      'TCP to all that are silent over UDP',
      [...questions(DENIED, RESOLVERS, ['tcp']), ...questions({}, RESOLVERS, ['udp'])],
      'error',
    ],
    ['the company’s DNS, and the system gets its answer', [companySays(DENIED)], 'none'],
    ['the company’s DNS, and the system hears "no such name"', [companySays(DENIED), names()], 'none'],
    [
      'the company’s DNS, and one of two names is heard',
      [companySays(DENIED), seen('lookup', 'x', lookup([], { name: 'x', outcome: 'failed' }))],
      'none',
    ],
    ['the company’s DNS, and the system gets nothing', [companySays(DENIED), noLookup], 'error'],
    [
      'the company’s DNS, and the lookup never comes back',
      [companySays(DENIED), seen('lookup', API_NAME, lookup([], { outcome: 'timed-out' }))],
      'error',
    ],
    ['the API', [denied(API, 443, 'api')], 'error'],
    [
      'one address of the API, and the other is reached',
      [names(API, OTHER_API), denied(API, 443, 'api'), connected(OTHER_API, 443, 'api')],
      'warning',
    ],
    [
      'one address of the API, and the other is not',
      [
        names(API, OTHER_API),
        denied(API, 443, 'api'),
        seen('tcp', `${OTHER_API}:443`, tcp(OTHER_API, 443, { outcome: 'timed-out', connectMs: null })),
      ],
      'error',
    ],
    [
      'one address of the API, and the other is reached for something else',
      [names(API, OTHER_API), denied(API, 443, 'api'), connected(OTHER_API, 22, 'computer')],
      'error',
    ],
    [
      'one address of the API, and one to which no log-on goes is reached',
      [denied(API, 443, 'api'), connected(ip('9.9.9.9'), 443, 'api')],
      'error',
    ],
    ['an address to which no log-on goes', [denied(OTHER_API, 443, 'api')], 'none'],
    ['a cloud computer', [denied(COMPUTER, 443, 'computer')], 'error'],
    [
      'one port of a cloud computer, and another is reached',
      [denied(COMPUTER, 443, 'computer'), connected(COMPUTER, 4172, 'computer')],
      'none',
    ],
    [
      'a cloud computer, and another is reached',
      [denied(COMPUTER, 443, 'computer'), connected(ip('172.16.0.12'), 443, 'computer')],
      'error',
    ],
    [
      'a cloud computer that another port of is silent',
      [
        denied(COMPUTER, 443, 'computer'),
        seen(
          'tcp',
          `${COMPUTER}:80`,
          tcp(COMPUTER, 80, { role: 'computer', outcome: 'timed-out', connectMs: null }),
        ),
      ],
      'error',
    ],
    ['a gateway of the office network', [denied(COMPUTER, 443, 'gateway-host')], 'error'],
    ['nothing', [], 'none'],
  ])('%s', (_what, more, expected) => {
    expect(severity(more)).toBe(expected);
  });

  const unsent = [...RESOLVERS, API].map(unsentPing);
  it('is told by ping where nothing else is heard of', () => {
    expect(blockOf([...unsent, ...questions({}), noLookup], mute())).toMatchObject({
      severity: 'error',
      args: { targets: [...RESOLVERS, API], what: ['ping'], everything: false, rule: null },
    });
  });

  it('is told by ping where others are heard and pinged', () => {
    const heard = seen('dns', 'a', dns(FIRST));
    const others = seen('ping', `${FIRST}/icmp`, ping(FIRST));
    expect(blockOf([unsentPing(API), others, heard, names(API)], mute())).toMatchObject({
      severity: 'error',
      args: { targets: [API], what: ['ping'] },
    });
  });

  it('is told once, in the order of the words', () => {
    const both = questions(DENIED, RESOLVERS);
    expect(blockOf([...both, ...unsent, denied(API, 443, 'api'), names(API)], mute())).toMatchObject({
      subjects: [...RESOLVERS, API],
      args: { targets: [...RESOLVERS, API], what: ['TCP 443', 'TCP 53', 'UDP 53', 'ping'] },
    });
  });
});

describe('how sure it is that this workstation keeps it back', () => {
  const unsent = [...[...RESOLVERS, API].map(unsentPing), ...questions({}), noLookup];
  const pinged = (more: readonly Observation[]) => blockOf([...unsent, ...more], mute());

  it.each<readonly [string, Observation, string, string]>([
    ['pings pass on the loopback', seen('control', '', control()), 'passed', 'high'],
    ['nobody tried the loopback', unseen('control'), 'unknown', 'medium'],
    [
      'the loopback tells nothing of pings',
      seen('control', '', control({ ping: 'unknown' as never })),
      'unknown',
      'medium',
    ],
  ])('by ping: %s', (_what, loopback, said, confidence) => {
    expect(pinged([loopback])).toMatchObject({ confidence, args: { control: said } });
  });

  it.each<readonly [string, Parameters<typeof control>[0], string]>([
    ['TCP passes', {}, 'passed'],
    ['TCP is denied', { tcp: 'denied' }, 'denied'],
    ['UDP is denied, which was not used', { udp: 'denied' }, 'passed'],
  ])('by a connection, surely; on the loopback %s', (_what, changes, said) => {
    const more = [denied(API, 443, 'api'), seen('control', '', control(changes))];
    expect(blockOf(more)).toMatchObject({ confidence: 'high', args: { control: said } });
  });

  it('by one of two ways that is not tried on the loopback', () => {
    const more = [denied(API, 443, 'api'), ...questions(DENIED, RESOLVERS, ['udp'])];
    const half = seen('control', '', control({ udp: 'unknown' as never }));
    expect(blockOf([...more, half])).toMatchObject({ args: { control: 'unknown' } });
    expect(blockOf([...more, seen('control', '', control({ udp: 'denied' }))])).toMatchObject({
      args: { control: 'denied' },
    });
  });

  it('by a socket beside pings, where the loopback tells nothing', () => {
    const more = [...questions(DENIED, [FIRST]), unseen('control')];
    expect(pinged(more)).toMatchObject({ confidence: 'high' });
  });

  it('by the rule, which it names with its target', () => {
    const rule = `-A OUTPUT -d ${API}/32 -p icmp -j DROP`;
    const silent = seen('ping', `${API}/icmp`, silentPing(API));
    const more = [silent, names(API), seen('filters', '', filters(rule)), unseen('control')];
    const found = localBlock({
      profile: profileWith(),
      facts: factsWith([...more, ...questions({})], 'linux', mute()),
    });
    expect(found).toMatchObject({ confidence: 'high', args: { targets: [API], rule } });
  });

  it('by the rule against any of its targets, and by no rule against another', () => {
    const rule = (target: Ipv4) => `-A OUTPUT -d ${target}/32 -p tcp -j DROP`;
    const argsOf = (more: readonly Observation[], rules: string) =>
      localBlock({
        profile: profileWith(),
        facts: factsWith([...more, names(API, OTHER_API), seen('filters', '', filters(rules))], 'linux'),
      })?.args;
    const silent = (address: Ipv4, port: number) =>
      seen('tcp', `${address}:${port}`, tcp(address, port, { outcome: 'timed-out', connectMs: null }));
    const both = [
      denied(API, 443, 'api'),
      silent(OTHER_API, 443),
      seen('winner', OTHER_API, winner(OTHER_API)),
    ];
    expect(argsOf(both, rule(OTHER_API))).toMatchObject({ rule: rule(OTHER_API) });
    const spare = [denied(API, 443, 'api'), ...questions({}, [FIRST], ['tcp'])];
    expect(argsOf(spare, rule(FIRST))).toMatchObject({ rule: null });
  });

  it('with the evidence of its pings and of the loopback', () => {
    expect(pinged([])?.evidence).toEqual(['ping-1', 'ping-1', 'ping-1', 'control-1']);
  });
});

describe('answers of others', () => {
  it('that came as the system’s own resolver do not make up for one of the VPC', () => {
    const own = seen('dns', `${SECOND}:53/udp/${API_NAME}/A#own`, dns(SECOND, { role: 'configured' }));
    const more = [...questions(DENIED, [FIRST], ['udp']), ...questions({}, [SECOND]), own];
    expect(severity(more)).toBe('error');
  });
});
