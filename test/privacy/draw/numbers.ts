/** Numbers that stand for a computer, an account or a card. */
import type { Notation } from '../notation.ts';
import { HEX, UPPER, type Source } from './source.ts';

/** guidOf is found with and without its dashes, in either case. */
export function guidOf({ random }: Source): Notation {
  const hex = (length: number): string => random.letters(HEX, length);
  const text = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  return {
    shown: random.pick([text, text.toUpperCase()]),
    needles: [text],
    digits: text.replaceAll('-', ''),
  };
}

/** sidOf is an account of Windows; the middle of it names the domain. */
export function sidOf({ random }: Source): Notation {
  const part = (): number => random.between(1_000_000_000, 4_000_000_000);
  const middle = `${part()}-${part()}-${part()}`;
  return { shown: `S-1-5-21-${middle}-${random.between(1001, 9999)}`, needles: [middle] };
}

/** serialOf is a number as makers of computers give it. */
export function serialOf({ random }: Source): string {
  return random.pick([
    () => `PF${random.letters(UPPER, 6)}`,
    () => `C02${random.letters(UPPER, 9)}`,
    () => `5CG${random.letters('0123456789', 4)}${random.letters(UPPER, 3)}`,
    () =>
      `VMware-56 4d ${random.letters(HEX, 2)} ${random.letters(HEX, 2)} c1 7e 3f-${random.letters(HEX, 2)} 04 ea 77`,
  ])();
}

/** numberOf is a number in groups: `pattern` has a `#` for each digit that is drawn. */
export function numberOf({ random }: Source, pattern: string): Notation {
  const shown = pattern.replace(/#/g, () => String(random.between(1, 9)));
  return { shown, needles: [shown], digits: shown.replace(/\D/g, '') };
}

/** cardOf is the number of a bank card, in its groups, with the last digit that makes it one (ISO/IEC 7812). */
export function cardOf({ random }: Source): Notation {
  const digits = `4${random.letters('123456789', 14)}`;
  const sum = Array.from(digits).reduce((all, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  const whole = `${digits}${(10 - (sum % 10)) % 10}`;
  return { shown: whole.replace(/(.{4})(?=.)/g, '$1 '), needles: [], digits: whole };
}
