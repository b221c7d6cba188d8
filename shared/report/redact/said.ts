/** What people say of themselves in a sentence, where an output has a label and a colon: passwords, serial numbers, accounts of messengers. */
import { redactBareNumbers } from './personal-numbers.ts';
import { isPseudonym, type Kind, type Pseudonyms } from './pseudonyms.ts';

/** With a digit in it, for "the password is wrong" is what support must read. */
const PASSWORD =
  /(?<=(?:password|passwd|passphrase|passcode|\bPIN|passwort|kennwort|mot de passe|contraseña|密码|密碼|口令)[ \t]?(?:is|was|lautet|ist|est|es|是|为|為)[:：]?[ \t]?["'“‘「『]?)(?=[!-~]{0,64}\d)[!-~]{4,64}/gi;
const SERIAL =
  /(?<=(?<![A-Za-z])(?:S\/N|SN|[Ss]erial(?: number| no\.?)?|SERIAL|序列号)[ \t]?(?:is|是|为)?[:：#]?[ \t]?)(?=[A-Z0-9-]{0,24}\d)[A-Z0-9-]{6,24}(?![A-Za-z0-9])/g;
const MESSENGER =
  /(?<=(?:微信号?|企业微信号?|WeChat(?: ID)?|QQ号?|钉钉号?|Telegram)[ \t]?(?:is|是|为)?[:：]?[ \t]?@?)(?=[\w.-]{0,32}[\d_])[A-Za-z0-9][\w.-]{4,31}/gi;
const RULES: readonly (readonly [Kind, RegExp])[] = [
  ['secret', PASSWORD],
  ['serial', SERIAL],
  ['name', MESSENGER],
];

/** redactSaid replaces them, and numbers that no output would be sure of. */
export function redactSaid(text: string, names: Pseudonyms): string {
  const said = RULES.reduce(
    (rest, [kind, pattern]) =>
      rest.replace(pattern, (value) => (isPseudonym(value) ? value : names.nameOf(kind, value))),
    text,
  );
  return redactBareNumbers(said, names);
}
