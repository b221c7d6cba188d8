import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';
import { parseTraceroute } from '../../../../shared/parse/trace/traceroute.ts';
import { parseTracert } from '../../../../shared/parse/trace/tracert.ts';
import { HOSTILE_TEXTS } from '../../../support/hostile-text.ts';
import { clean } from '../../../../shared/parse/common/clean.ts';
import { jsonIn } from '../../../../shared/parse/common/json-text.ts';
import { isPrompt, wholeWords } from '../../../../shared/parse/common/lines.ts';

const ESC = '\u001b';

describe('what terminals leave', () => {
  it.each([
    ['colours', `${ESC}[1;32mab${ESC}[0m c`, 'ab c'],
    ['colours within a number', `10.${ESC}[7m1.2${ESC}[27m.3`, '10.1.2.3'],
    ['colours as cat -v writes them', '^[[31mab^[[0m', 'ab'],
    ['the title of a window', `${ESC}]0;root@pc: ~\u0007ab`, 'ab'],
    ['erased lines', `ab${ESC}[2K${ESC}[1Gcd`, 'abcd'],
    ['an escape that was cut', `ab${ESC}[1;3`, 'ab'],
    ['NUL around words', '\u0000ab\u0000 \u0000c', 'ab c'],
    ['UTF-16 read as ASCII', '1\u00000\u0000.\u00001\u0000\n', '10.1\n'],
    ['NUL within a number is damage, and makes no other number', '10.1.2.\u00003', '10.1.2.\ufffd3'],
    ['backspaces', '10.1.22\b.3 |\b/\b-\b', '10.1.2.3 '],
    ['a backspace at the beginning of a line', 'a\n\bb', 'a\nb'],
    ['CR alone', 'a\rb\r', 'a\nb\n'],
    ['CR LF', 'a\r\nb\r\n', 'a\nb\n'],
    ['CR CR LF', 'a\r\r\nb\r\r\n', 'a\nb\n'],
    ['BOMs', '\ufeff\ufeffa\n\ufeffb', 'a\nb'],
    ['Ctrl-C and the end mark of DOS', 'a\u0003\n\u001a', 'a\n'],
    ['nothing of this', 'Ä 以太网\t1 ^C [0m\n', 'Ä 以太网\t1 ^C [0m\n'],
  ])('%s', (_name, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('is the same after the second time, and adds nothing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '1', '.', '\u001b', '[', 'm', ']', '\b', '\r', '\n', '\u0000', '\ufeff'),
        }),
        (text) => {
          const once = clean(text);
          expect(clean(clean(once))).toBe(clean(once));
          expect(
            Array.from(once)
              .filter((letter) => letter !== '\n' && letter !== '\ufffd')
              .every((letter) => text.includes(letter)),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('JSON among other text', () => {
  const ROWS = '[{"a":"x ] } \\" y"},{"a":2}]';
  const VALUE: unknown = JSON.parse(ROWS);

  it.each([
    ['alone', ROWS],
    ['with a warning before it', `WARNING: [module] {0} is old\n${ROWS}`],
    ['with a job number before it', `[1] 4242\n${ROWS}`],
    ['with a prompt and the command before it', `PS C:\\> Get-NetRoute | ConvertTo-Json\n${ROWS}`],
    ['with a prompt behind it', `${ROWS}\n\nPS C:\\>`],
    ['with an error behind it', `${ROWS}\nGet-NetRoute : Access is denied.\nAt line:1 char:1\n`],
    ['twice', `${ROWS}\n${ROWS}\n`],
    ['over several lines', JSON.stringify(VALUE, null, 4)],
    ['over several lines, with text around it', `x\n${JSON.stringify(VALUE, null, 4)}\ny\n`],
    [
      'with progress in CLIXML',
      `#< CLIXML\n${ROWS}\n<Objs Version="1.1.0.1"><Obj S="progress"><TN><T>{"x"</T></TN></Obj></Objs>`,
    ],
    [
      'as a string of CLIXML',
      `#< CLIXML\n<Objs Version="1.1.0.1"><S>${ROWS.replaceAll('"', '&quot;')}_x000D__x000A_</S></Objs>`,
    ],
  ])('%s', (_name, text) => {
    expect(jsonIn(text)).toEqual({ known: true, value: VALUE });
  });

  it('takes objects one after the other for rows, and the last of two lists', () => {
    expect(jsonIn('{"a":1}\n{"a":2}\n')).toEqual({ known: true, value: [{ a: 1 }, { a: 2 }] });
    expect(jsonIn('[{"a":1}]\n[{"a":2}]\n')).toEqual({ known: true, value: [{ a: 2 }] });
  });

  it.each([
    ['an end', '{"a":1},{"a":2}]'],
    ['an end behind other text', 'WARNING: x\n,{"a":2}]'],
    ['a beginning', '[{"a":1},{"a":2}'],
    ['a beginning before other text', '[{"a":1},{"a":2}\nPS C:\\>'],
    ['a whole list and the beginning of a second', '[{"a":1}]\n[{"a":1},'],
    ['a value of a larger one', '"rows": {"a":1}'],
    ['brackets alone', 'see [1] and {2}'],
    ['nothing', ''],
  ])('%s is no list', (_name, text) => {
    expect(jsonIn(text).known).toBe(false);
  });

  it('no cut of a list is a list', () => {
    const text = JSON.stringify([{ a: 1, b: { c: [1, 2] } }, { a: 2 }, { a: 3 }], null, 1);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length }), (start, end) => {
        const part = text.slice(Math.min(start, end), Math.max(start, end));
        if (part.trim() === text.trim()) return;
        const found = jsonIn(part);
        // A number or a word that stands alone is a JSON value, and no rows.
        expect(
          !found.known || !Array.isArray(found.value) || !found.value.some((one) => typeof one === 'object'),
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('long texts', () => {
  it.each([
    ...HOSTILE_TEXTS,
    ['many CRs', '\r'.repeat(400_000)],
    ['many backspaces', 'a\b'.repeat(200_000)],
    ['many escapes', `${ESC}[`.repeat(200_000)],
    ['many titles', `${ESC}]`.repeat(200_000)],
    ['much CLIXML without an end', `#< CLIXML ${'<Objs '.repeat(70_000)}`],
    ['many lists without an end', '[{"'.repeat(130_000)],
    ['a long list of addresses', '10.0.0.1 '.repeat(40_000)],
  ] as const)('%s takes no time', (_name, text) => {
    expect(clean(text).length).toBeLessThanOrEqual(text.length);
    expect(wholeWords(text).length).toBeLessThanOrEqual(text.length);
    expect(typeof jsonIn(text).known).toBe('boolean');
    expect(parseTracert(`\n${text}\n  1  1 ms  1 ms  1 ms  10.0.0.1 \n`, ip('10.0.0.9')).known).toBeDefined();
    expect(parseTraceroute(text, ip('10.0.0.9')).known).toBe(false);
    expect(parsePing(`PING 10.0.0.9 (10.0.0.9)\n${text}`, ip('10.0.0.9')).replies).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    ['PS C:\\Users\\a> Get-NetRoute', true],
    ['C:\\>', true],
    ['\\\\server\\share>', true],
    ['PS /home/a>', true],
    ['Name : a > b', false],
    ['10.0.0.1 > 10.0.0.2', false],
  ])('%s', (line, expected) => {
    expect(isPrompt(line)).toBe(expected);
  });

  it.each([
    ['a 10.1.2.3', 'a '],
    ['a 10.1.2.3\n', 'a 10.1.2.3\n'],
    ['a 10.1.2.3 ', 'a 10.1.2.3 '],
    ['a [10.1.2.3]', 'a [10.1.2.3]'],
    ['done.', 'done.'],
    ['以太', ''],
  ])('of %j the whole words are %j', (text, expected) => {
    expect(wholeWords(text)).toBe(expected);
  });
});
