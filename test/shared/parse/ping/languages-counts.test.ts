/** How many packets were sent, in any language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';
import { parsePingCounts } from '../../../../shared/parse/ping/summary.ts';
import { ANY_CHARACTER } from '../../../support/any-character.ts';
import { TARGET, windows, HEADINGS } from './languages-facts.ts';

describe('the statistics', () => {
  it.each([
    [
      'Italian breaks the line before the third number',
      'Pacchetti: Trasmessi = 4, Ricevuti = 2, \n    Persi = 2 (50% persi),',
      4,
      2,
    ],
    [
      'a language of no list does so before the second',
      'Xxx: yyy = 4、\n   zzz = 3、qqq = 1 (25% qqq)',
      4,
      3,
    ],
    ['each number has a line', 'Xxx: yyy = 4,\n    zzz = 3\n    qqq = 1', 4, 3],
    ['two lines that do not add up', 'Xxx: yyy = 4, zzz = 2,\n    qqq = 1', null, null],
    ['the second line is missing', 'Xxx: yyy = 4, zzz = 2,', null, null],
    ['a round trip behind two numbers', 'Xxx: yyy = 4, zzz = 0,\n    Min = 4ms, Max = 5ms', null, null],
  ] as const)('of Windows: %s', (_name, numbers, sent, received) => {
    const [heading, statistics] = HEADINGS['Italian'] ?? [];
    const counts = parsePingCounts(windows(heading ?? '', '', statistics ?? '', numbers), TARGET);
    expect([counts?.sent ?? null, counts?.received ?? null]).toEqual([sent, received]);
  });

  it.each([
    ['the word in another script', '--- 203.0.113.9 핑 통계 ---'],
    ['the words in front', '--- статистика 203.0.113.9 ---'],
  ])('elsewhere, %s: they are the end of the answers, and no word of the target', (_name, rule) => {
    const text = `PING 203.0.113.9 (203.0.113.9) 56(84) bytes of data.\n\n${rule}\n3 xx, 0 yy, 100% zz\n`;
    expect(parsePing(text, TARGET)).toEqual({ replies: [], errors: [] });
    expect(parsePingCounts(text, TARGET)).toMatchObject({ sent: 3, received: 0 });
    expect(parsePingCounts(text.replaceAll(TARGET, '203.0.113.8'), TARGET)).toBeNull();
  });
});

describe('pings of several targets in one text', () => {
  const other = windows(
    'Pinging 203.0.113.8 with 32 bytes of data:',
    'General failure.\nReply from 192.0.2.1: Destination host unreachable.',
    'Ping statistics for 203.0.113.8:',
    'Packets: Sent = 2, Received = 1, Lost = 1 (50% loss),',
  );

  const own = windows(
    'Pinging 203.0.113.9 with 32 bytes of data:',
    'Reply from 203.0.113.9: bytes=32 time=7ms TTL=57\nReply from 192.0.2.2: zzz.',
    'Ping statistics for 203.0.113.9:',
    'Packets: Sent = 2, Received = 2, Lost = 0 (0% loss),',
  );

  it.each([
    ['before its own', other + own],
    ['behind it', own + other],
  ])('errors of another one count for it alone: %s', (_name, text) => {
    expect(parsePing(text, TARGET)).toEqual({
      replies: [{ rttMs: 7, ttl: 57 }],
      errors: [{ from: '192.0.2.2', kind: 'other' }],
    });
    expect(parsePingCounts(text, TARGET)).toMatchObject({ sent: 2, received: 2 });
  });
});

describe('how many were sent', () => {
  it.each([
    ['a percentage', 'Disk 4 of 9 is 97% full\n'],
    ['a summary under another rule', '--- backup ---\n4 files copied, 3 new, 10% done\n'],
    [
      'numbers that do not add up',
      'Ping statistics for 203.0.113.9:\n    Packets: Sent = 4, Received = 1, Lost = 1 (25% loss),\n',
    ],
    [
      'more received than sent',
      '--- 203.0.113.9 ping statistics ---\n4 packets transmitted, 5 received, 0% packet loss\n',
    ],
    [
      'times',
      'Approximate round trip times in milli-seconds:\n    Minimum = 4ms, Maximum = 4ms, Average = 4ms\n',
    ],
    ['times in other units', 'Qqq 203.0.113.9:\n    Xxx = 4мсек, Yyy = 9 мсек, Zzz = 6 мсек\n'],
    [
      'the ping of somebody else, in Windows',
      'Ping statistics for 203.0.113.8:\n    Packets: Sent = 4, Received = 0, Lost = 4 (100% loss),\n',
    ],
    [
      'the ping of somebody else',
      '--- 203.0.113.8 ping statistics ---\n4 packets transmitted, 0 received, 100% packet loss\n',
    ],
    ['a text that was cut before the numbers', '--- 203.0.113.9 ping statistics ---\n4 packets transm'],
  ])('%s: unknown', (_name, text) => {
    expect(parsePingCounts(text, TARGET)).toBeNull();
  });

  it.each([
    [
      'iputils in German',
      '--- 203.0.113.9 Ping-Statistiken ---\n3 Pakete übertragen, 2 empfangen, 33,3% packet loss, time 2003ms\n',
      3,
    ],
    [
      'iputils in Chinese',
      '--- 203.0.113.9 ping 统计 ---\n已发送 3 个包， 已接收 2 个包, 33.3% 包丢失, 耗时 2003 毫秒\n',
      3,
    ],
    [
      'a ping before it, of somebody else',
      '--- 203.0.113.8 ping statistics ---\n9 packets transmitted, 0 received, 100% packet loss\n\n--- 203.0.113.9 ping statistics ---\n2 packets transmitted, 2 received, 0% packet loss\n',
      2,
    ],
    [
      'the name that was asked for',
      '--- pc.corp.example ping statistics ---\n5 packets transmitted, 5 received, 0% packet loss\n',
      5,
    ],
    [
      'busybox',
      '--- 203.0.113.9 ping statistics ---\n5 packets transmitted, 5 packets received, 0% packet loss\n',
      5,
    ],
  ])('%s', (_name, text, sent) => {
    expect(parsePingCounts(text, TARGET)?.sent).toBe(sent);
  });
});

describe('damage', () => {
  it('any text without the form of a summary says no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER }), (text) => {
        expect(parsePingCounts(text, TARGET)).toBeNull();
      }),
    );
  });
});
