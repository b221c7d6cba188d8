/** What people say of themselves in a sentence, where an output has a label and a colon: accounts, passwords, numbers, names. */
import { PRODUCT_TEXTS } from '../allow/products.ts';
import { vocabularyOf } from '../allow/vocabulary.ts';
import { isAllowedHost } from '../host-names.ts';
import { redactBareNumbers } from '../personal-numbers.ts';
import { isPseudonym, type Pseudonyms } from '../pseudonyms.ts';
import { redactSpelledAddresses } from './addresses.ts';
import { ADDRESSES_OF_MAIL, withoutDevices } from './mail.ts';
import { narrow } from './narrow.ts';
import { NUMBERS } from './numbers.ts';
import { PEOPLE } from './people.ts';
import type { Rule } from './rule.ts';
import { SECRETS } from './secrets.ts';

/** Secrets first: of `user x pw y` the second would be taken for a part of a name. */
const RULES: readonly Rule[] = [...SECRETS, ...NUMBERS, ...PEOPLE];

/** redactSaid replaces them, addresses that are spelled out, and numbers that no output would be sure of. */
export function redactSaid(text: string, names: Pseudonyms): string {
  const plain = redactSpelledAddresses(narrow(text), names);
  const mailed = ADDRESSES_OF_MAIL.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (one) => (withoutDevices(one) ? names.nameOf('email', one) : one)),
    plain,
  );
  const said = RULES.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, (value) => (isToStay(value) ? value : names.nameOf(kind, value))),
    mailed,
  );
  return redactBareNumbers(said, names);
}

/** What people write where there is none. */
const NOTHING =
  /^(?:none|nothing|not?|yes|ok|keine?|null|n\/a|unknown|missing|wrong|ja|nein|aucun|ninguno|没有|不详|未知|正常)$/i;
const MAKERS = vocabularyOf(...PRODUCT_TEXTS).words;

/** Names that redaction gave, the service's own, makers', and addresses, which have a rule of their own. */
function isToStay(value: string): boolean {
  return (
    isPseudonym(value) ||
    NOTHING.test(value) ||
    isMakers(value) ||
    isAllowedHost(value) ||
    /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?$/.test(value)
  );
}

function isMakers(value: string): boolean {
  return value.split(/[ \t]/).every((word) => MAKERS.has(word.toLowerCase()));
}
