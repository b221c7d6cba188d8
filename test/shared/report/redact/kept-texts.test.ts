import { describe, expect, it } from 'vitest';
import { vocabularyFor } from '../../../../shared/report/redact/allow/allowed.ts';
import { deny } from '../../../../shared/report/redact/allow/deny.ts';
import { vocabularyOf } from '../../../../shared/report/redact/allow/vocabulary.ts';
import { Pseudonyms } from '../../../../shared/report/redact/pseudonyms.ts';
import { Random } from '../../../privacy/random.ts';

const linux = vocabularyFor('linux');
const PIECES = [
  '64',
  '5.01',
  '123456',
  '1234567890',
  'ip-7',
  'ip-12345',
  '10:20:30',
  'fe80::1',
  '2000::',
  '2001::',
  '8c:16:45:a1:b2:c3',
  'bytes',
  'from',
  'time=',
  'ms',
  'metric',
  'quixfeld',
  'eth0',
  'eth77',
  '.7',
  '-3',
  '[12345:67890]',
  '0x1f',
  '中',
  'й9',
  '\n',
  ' ',
  ' ',
  ' ',
];

function denied(text: string, vocabulary = linux): string {
  return deny(text, { vocabulary, names: new Pseudonyms(), json: false });
}

describe('texts of which everything stays', () => {
  it('are read as if none like them had been seen', () => {
    const random = new Random(7);
    for (let round = 0; round < 3000; round += 1) {
      const known = random.pick([PIECES.filter((piece) => piece !== 'quixfeld'), PIECES]);
      const pieces = Array.from({ length: 40 }, () => random.pick(known));
      const first = `${'ping '.repeat(20)}${pieces.join('')}`;
      const second = first.replace(/\d+/g, (digits) => String(random.between(0, 10 ** digits.length - 1)));
      denied(first);
      // A vocabulary of its own remembers nothing.
      expect(denied(second)).toBe(denied(second, { ...linux }));
    }
  });

  it('are none of JSON, where a letter behind a backslash is no part of a word', () => {
    const text = `${'ping '.repeat(25)}\\nping`;
    expect(deny(text, { vocabulary: linux, names: new Pseudonyms(), json: true })).toBe(text);
    expect(denied(text)).toContain('word-1');
  });

  it('with another vocabulary are read again', () => {
    const text = `64 bytes from ip-3: icmp_seq=1 ttl=61 ${'time=5.01 ms '.repeat(10)}`;
    expect(denied(text)).toBe(text);
    expect(denied(text, vocabularyOf('bytes'))).toContain('word-1');
  });
});
