/** Mutations of good files: what a careless editor, a broken disk or somebody with intent makes of them. */
import type { Random } from '../privacy/random.ts';

const ODD_TEXTS = [
  '',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '\\\\server\\share',
  'NaN',
  '1e999',
  '\ud800',
  '\ufeff',
  'a'.repeat(40_000),
  '€'.repeat(9_000),
  '${x}',
  '<script>',
  '| | |',
  '%00',
  '0x7fffffff',
  '999999999999999999999',
  '-0',
  'null',
  '2026-99-99T99:99:99Z',
  '256.1.1.1',
  '0.0.0.0/99',
  'fe80::1%',
  ':::::::',
  '[',
  '{',
  '&a',
  '*a',
  '!!js/function',
  '? ',
  '- - - -',
  '"',
  "'",
  '\r',
  '\t',
  '#',
  '---\n...',
];
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  -1e308,
  0.1,
  2 ** 53,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { known: true },
  { known: true, value: null },
  { known: false },
  [null],
  { length: 1e9 },
  { toString: 1 },
  ...ODD_TEXTS,
];

/** mutatedText changes a text in one to four places. */
export function mutatedText(text: string, random: Random): string {
  let result = text;
  for (let change = random.between(1, 4); change > 0; change -= 1) result = oneChange(result, random);
  return result;
}

function oneChange(text: string, random: Random): string {
  const [a, b] = [random.between(0, text.length), random.between(0, text.length)].sort(
    (one, two) => one - two,
  );
  const [from = 0, to = 0] = [a, b];
  const near = Math.min(to, from + random.between(0, 30));
  switch (random.between(0, 7)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(near);
    case 2:
      return text.slice(0, from) + random.pick(ODD_TEXTS) + text.slice(near);
    case 3:
      return text.slice(0, to) + text.slice(from, Math.min(to, from + 5_000)) + text.slice(to);
    case 4:
      return (
        text.slice(0, from) +
        random
          .pick(['[', '{', '"', '\n', ' ', '- ', ',', '{"a":', '0', '\\'])
          .repeat(random.between(1, 3_000)) +
        text.slice(from)
      );
    case 5:
      return text.slice(0, from) + String.fromCharCode(random.between(0, 0xffff)) + text.slice(from + 1);
    case 6:
      return text.split('\n').reverse().join('\n');
    default:
      return text.replaceAll(random.pick(['"', ':', ',', '1', 'e', ' ']), (one) =>
        random.between(0, 20) === 0 ? random.pick(ODD_TEXTS.slice(0, 12)) : one,
      );
  }
}

/** mutatedValue changes a value of JSON in one to four places: another value, none, one more, or many of the same. */
export function mutatedValue(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  // Many of many of many would be more than this process bears before anything is opened.
  for (let change = random.between(1, 4), many = true; change > 0; change -= 1, many = false)
    changeWithin(copy, random, many);
  return copy;
}

function changeWithin(root: unknown, random: Random, many: boolean): void {
  let holder = root;
  for (;;) {
    if (typeof holder !== 'object' || holder === null) return;
    const within = holder as Record<string, unknown>;
    const keys = Object.keys(within);
    const key = keys.length === 0 ? 'x' : random.pick(keys);
    const next = within[key];
    if (
      typeof next === 'object' &&
      next !== null &&
      Object.keys(next).length > 0 &&
      random.between(0, 5) > 0
    ) {
      holder = next;
      continue;
    }
    changeAt(within, key, random, many);
    return;
  }
}

function changeAt(holder: Record<string, unknown>, key: string, random: Random, many: boolean): void {
  switch (random.between(0, 5)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      return;
    case 1:
      holder[random.pick(['x', 'constructor', 'value', 'known', '0', 'é'])] = odd(random);
      return;
    case 2:
      holder[key] = Array.from({ length: many ? random.between(2, 400) : 2 }, () => holder[key]);
      return;
    default:
      holder[key] = odd(random);
  }
}

/** A copy, since a later change may go into it: one seed would change what the next one finds. */
function odd(random: Random): unknown {
  return structuredClone(random.pick(ODD_VALUES));
}

/** mutatedBytes changes bytes, cuts, or doubles a part. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let change = random.between(1, 8); change > 0; change -= 1)
    copy[random.between(0, copy.length - 1)] = random.between(0, 255);
  const [from, to] = [random.between(0, copy.length), random.between(0, copy.length)];
  switch (random.between(0, 4)) {
    case 0:
      return copy.subarray(0, from);
    case 1:
      return Buffer.concat([copy.subarray(0, from), copy.subarray(to)]);
    case 2:
      return Buffer.concat([copy, copy.subarray(from)]);
    default:
      return copy;
  }
}
