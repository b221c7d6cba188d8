/** Pseudonyms: the same for the same value, none that is true here, none twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../support/report.ts';
import { createRedactor } from '../../../../shared/report/redact/index.ts';
import { takenNumbers } from '../../../../shared/report/redact/pseudonyms.ts';
import { escapePattern, patternOf } from '../../../../shared/report/redact/words.ts';
import { redactor } from './redact-facts.ts';

describe('redaction', () => {
  it('gives the same value the same name, and different ones different names', () => {
    const one = redactor();
    expect(one.text('10.0.0.5 10.0.0.6 10.0.0.5')).toBe('ip-1 ip-2 ip-1');
    expect(one.value({ a: ['10.0.0.6'], b: { c: 'to 10.0.0.5' } })).toEqual({
      a: ['ip-2'],
      b: { c: 'to ip-1' },
    });
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.ipV4(),
            fc.ipV6(),
            fc.emailAddress(),
            fc.constantFrom('zhangsan', 'finance-pc-07', 'at /home/x/y'),
          ),
        ),
        (parts) => {
          const one = redactor();
          const once = one.text(parts.join(' '));
          expect(one.text(once)).toBe(once);
        },
      ),
    );
  });

  it('lets no planted secret through', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(octet, octet), fc.string(), ([a, b], noise) => {
        const secret = `192.168.${a}.${b}`;
        const text = redactor().text(`${noise.replace(/[\d.]/g, '')} ${secret}, zhangsan@ ${secret}:53`);
        expect(text).not.toContain(secret);
        expect(text).not.toContain('zhangsan');
      }),
    );
  });

  it('gives no name that something here truly has', () => {
    const words = [
      { kind: 'host', value: 'host-1' },
      { kind: 'user', value: 'user-2' },
    ] as const;
    expect(createRedactor(words).text('ssh user-2@host-1 via gw-7.corp.example')).not.toMatch(
      /host-1|user-2/,
    );
    const report = reportOf('a filtered API', 'en', {
      note: { text: 'ip-3 of your last report is 10.9.9.9' },
    });
    const redacted = createRedactor([]).report(report);
    const name = /^ip-3 of your last report is (ip-\d+)$/.exec(redacted.note?.text ?? '')?.[1];
    expect(name).not.toBe('ip-3');
    expect(redacted.redaction.addresses?.some((one) => one.name === 'ip-3')).toBe(false);
    const ips = redacted.redaction.addresses?.filter((one) => one.name.startsWith('ip-')).length;
    expect(redacted.redaction.rules.find(({ rule }) => rule === 'ip')?.values).toBe(ips);
  });

  it('gives different values different names, whatever numbers a text has', () => {
    const taken = takenNumbers('ip-9007199254740992 host-99999999999999999999999 ip-4');
    const [one, other, third] = createRedactor([], taken).text('10.1.1.1 10.2.2.2 10.3.3.3').split(' ');
    expect([one, other, third]).toEqual(['ip-5', 'ip-6', 'ip-7']);
  });

  it('finds what a list of all words finds, the longest first', () => {
    const letter = fc.constantFrom('a', 'b', 'ab', '-', '.', '张', '😀', '𝒳', '(');
    const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
        (words, text) => {
          const list = (some: readonly string[]): string =>
            [...some]
              .sort((a, b) => b.length - a.length)
              .map(escapePattern)
              .join('|');
          const [chinese, others] = [
            words.filter((one) => one.includes('张')),
            words.filter((one) => !one.includes('张')),
          ];
          const parts = [
            ...(others.length === 0
              ? []
              : [`(?<![\\p{Script=Latin}\\p{N}_-])(?:${list(others)})(?![\\p{Script=Latin}\\p{N}_-])`]),
            ...(chinese.length === 0 ? [] : [list(chinese)]),
          ];
          const pattern = patternOf(words);
          expect(pattern === null ? null : text.match(pattern)).toEqual(
            text.match(new RegExp(parts.join('|'), 'giu')),
          );
        },
      ),
      { numRuns: 300 },
    );
    const nested = Array.from({ length: 200 }, (_, index) => 'x'.repeat(index + 1));
    expect('xxx '.match(patternOf(nested) ?? /-/)).toEqual(['xxx']);
  });

  it('knows the names of ten thousand computers', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `desktop-${String(index).padStart(5, '0')}`);
    const one = createRedactor(names.map((value) => ({ kind: 'name', value })));
    expect(one.text(names.map((name) => `ping ${name} failed`).join('\n'))).toMatch(
      /^ping name-1 failed\n(?:.*\n)+ping name-10000 failed$/,
    );
  });

  it('replaces an address that was passed as a version before', () => {
    const redactor = createRedactor([]);
    expect(redactor.value({ version: '10.0.0.5', address: '10.0.0.5', again: '10.0.0.5' })).toEqual({
      version: '10.0.0.5',
      address: 'ip-1',
      again: 'ip-1',
    });
  });
});
