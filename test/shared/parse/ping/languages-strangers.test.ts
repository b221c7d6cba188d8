/** Who answers in any language, and what is no answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hopOfPing } from '../../../../shared/parse/ping/hop.ts';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';
import { damaged } from '../../../support/hostile-text.ts';
import { TARGET, windows } from './languages-facts.ts';

describe('what is no answer', () => {
  it.each([
    ['a prompt with the command', 'C:\\Users\\a>ping 203.0.113.9'],
    ['a timeout', 'Превышен интервал ожидания для запроса.'],
    ['a header that macOS dumps', ' 4  5  00 5400 1a2b   0 0000  01  01 abcd 192.0.2.5  203.0.113.9'],
    ['a better router', 'From 192.0.2.1: icmp_seq=1 Redirect Host(New nexthop: 192.0.2.2)'],
    ['a reply without a time', '8 bytes from 203.0.113.9: icmp_seq=1 ttl=61'],
    ['a name that looks like an address', 'Reply from 192.0.2.1.example: something is wrong.'],
  ])('%s', (_name, line) => {
    expect(parsePing(`PING 203.0.113.9 (203.0.113.9) 56(84) bytes of data.\n${line}\n`, TARGET)).toEqual({
      replies: [],
      errors: [],
    });
  });

  it('an address in a text that is no ping is no error', () => {
    expect(parsePing('Dear colleague, 192.0.2.1 is the printer.\n', TARGET)).toEqual({
      replies: [],
      errors: [],
    });
  });
});

describe('steps of a trace', () => {
  const answer = (line: string, own: readonly string[] = []) =>
    hopOfPing(parsePing(`Zzz 203.0.113.9 qqq:\n${line}\n`, TARGET), {
      ttl: 4,
      target: TARGET,
      own: new Set(own),
    });

  it.each([
    [
      'a stranger in unknown words',
      answer('Qqq 192.0.2.1: zzz yyy.'),
      { address: '192.0.2.1', reply: 'ttl-exceeded' },
    ],
    [
      'this workstation in unknown words',
      answer('Qqq 192.0.2.5: zzz yyy.', ['192.0.2.5']),
      { address: '192.0.2.5', reply: 'unreachable' },
    ],
    [
      'the target in unknown words',
      answer('Qqq 203.0.113.9: zzz yyy.'),
      { address: '203.0.113.9', reply: 'unreachable' },
    ],
    [
      'a stranger in known words',
      answer('Reply from 192.0.2.1: Destination host unreachable.'),
      { address: '192.0.2.1', reply: 'unreachable' },
    ],
    [
      'the target',
      answer('Qqq 203.0.113.9: zzz=32 yyy=7ms TTL=57'),
      { address: '203.0.113.9', reply: 'target' },
    ],
    [
      'this workstation could not send',
      answer('PING: qqq. Zzz.'),
      { address: null, reply: 'none', error: { from: null, kind: 'local-failure' } },
    ],
    ['nobody', answer('Qqq zzz yyy.'), { address: null, reply: 'none' }],
  ])('%s', (_name, hop, expected) => {
    expect(hop).toMatchObject(expected);
  });
});

describe('damage', () => {
  const good = windows(
    'Pinging 203.0.113.9 with 32 bytes of data:',
    'Reply from 203.0.113.9: bytes=32 time=7ms TTL=57\nReply from 192.0.2.1: TTL expired in transit.',
    'Ping statistics for 203.0.113.9:',
    'Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
  );

  it('makes no sender and no reply that stands nowhere', () => {
    fc.assert(
      fc.property(damaged(good), (text) => {
        const { replies, errors } = parsePing(text, TARGET);
        expect(replies.length).toBeLessThanOrEqual(text.split('TTL').length - 1);
        for (const { from } of errors) expect(from === null || text.includes(from)).toBe(true);
      }),
    );
  });
});
