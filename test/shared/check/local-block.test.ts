/** What this workstation keeps from leaving, and how much of it a log-on misses. */
import { describe, expect, it } from 'vitest';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { TcpConnection } from '../../../shared/observation/exchange.ts';
import { companySays, mute, noLookup, questions, unsentPing } from '../../support/blocked-workstations.ts';
import { API, API_NAME, dns, lookup, ping, RESOLVERS, seen, tcp } from '../../support/facts.ts';
import { OTHER_API, DENIED, blockOf, severity, denied, names } from './local-block-facts.ts';

const [FIRST, SECOND] = RESOLVERS;
const COMPUTER = ip('172.16.0.11');
const connected = (address: Ipv4, port: number, role: TcpConnection['role']): Observation =>
  seen('tcp', `${address}:${port}`, tcp(address, port, { role }));

describe('what is kept back', () => {
  const unsent = [...RESOLVERS, API].map(unsentPing);
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
