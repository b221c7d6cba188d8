/** What shows by its form that it is private: e-mail, GUID, credentials, home folders. */
import { isOwnWord } from './allow/allowed.ts';
import { redactHomes } from './home-folders.ts';
import { redactPersonalNumbers } from './personal-numbers.ts';
import { isPseudonym, type Pseudonyms } from './pseudonyms.ts';
import { isVocabulary } from './vocabulary.ts';

/** Parts are bounded, for a megabyte of `a@a@` would take a day otherwise. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/gu;
const GUID = /(?<![0-9A-Za-z-])\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?(?![0-9A-Za-z-])/gi;
const CREDENTIALS =
  /(?<=:\/\/)[^\s/@:]{1,100}:[^\s/@]{0,100}(?=@)|(?<=[\s="'])[^\s/@:="']{1,100}:[^\s/@"']{1,100}(?=@[\p{L}\p{N}.-]{1,100}:\d)/gu;
const SECRET_FIELD =
  /(?![\s"'&;,])(?<=(?<![A-Za-z0-9])(?:[a-z]{1,12}[_-]){0,2}(?:password|passwd|passwort|kennwort|pwd|passphrase|contraseña|senha|mot de passe|пароль|パスワード|secret|token|access_?key(?:id|secret)?|api_?key|private_?key|PSK|密码|密碼|密钥|口令)["']?\s*[:=：]\s*["']?)[^\s"'&;,]+/giu;
/** No log-on: "Basic Information" and "Basic Edition" of the cloud console, so words of the tool itself are left out. */
const AUTHORIZATION =
  /(?<=\b(?:Basic|Bearer|NTLM|Negotiate|basic|bearer|ntlm|negotiate) )(?=[A-Za-z0-9+/_.~-]{0,40}[0-9A-Z=])[A-Za-z0-9+/_.~-]{6,}={0,2}/g;
/** What stands behind these in an address of the web opens something. */
const QUERY =
  /(?<=[?&](?:code|sig|signature|session|sessionid|ticket|otp|pin|sas|key|auth|sid)=)[^\s"'&;,#]+/gi;
/** Keys that show by their form whose they are. */
const KEYS =
  /(?<![A-Za-z0-9_])(?:LTAI[A-Za-z0-9]{8,40}|(?:AKIA|ASIA)[A-Z0-9]{12,20}|gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{16,255}|glpat-[\w-]{16,64}|sk-[\w-]{20,200}|STS\.[A-Za-z0-9]{16,64}|T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{16,64}|AAAA[BCE][123][A-Za-z0-9+/]{30,2000}={0,2}|xox[abprs]-[\w-]{10,200}|eyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,2000})?|[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9_=])/g;
const PEM = /-----BEGIN [A-Z ]{3,40}-----[A-Za-z0-9+/=\s\\]{16,20000}(?:-----END [A-Z ]{3,40}-----)?/g;
const SID = /(?<![A-Za-z0-9-])S-1-\d{1,14}(?:-\d{1,14}){2,14}(?![\d-])/g;
const TILDE = /(?<=(?:^|[\s"'=:])~)[a-z_][a-z0-9_.-]*(?=\/)/gim;

const SHORTEST_KEY = 12;

/** redactPatterns replaces what shows by its form. */
export function redactPatterns(text: string, names: Pseudonyms): string {
  const plain = redactPersonalNumbers(redactSecrets(text, names), names);
  // Most strings of a report are short and hold none of these; looking for one sign first is ten times faster.
  const mailed = plain.includes('@')
    ? plain
        .replace(CREDENTIALS, (value) => (isPseudonym(value) ? value : names.nameOf('secret', value)))
        .replace(EMAIL, (value, offset: number, whole: string) =>
          isBehindScheme(whole, offset) ? value : names.nameOf('email', value),
        )
    : plain;
  if (!/[-\\/]/.test(mailed)) return mailed;
  const known = /-[0-9a-f]{4}-/i.test(mailed)
    ? mailed.replace(GUID, (value) => names.nameOf('guid', value.replace(/[{}]/g, '')))
    : mailed;
  const homes = redactHomes(known, names);
  return !homes.includes('~')
    ? homes
    : homes.replace(TILDE, (user) =>
        isVocabulary(user) || isPseudonym(user) ? user : names.nameOf('user', user),
      );
}

/** What stands behind :// is a host, and what may stand before its @ was replaced before. */
function isBehindScheme(whole: string, offset: number): boolean {
  return /:\/\/[^\s/]*$/.test(whole.slice(Math.max(0, offset - 100), offset));
}

function redactSecrets(text: string, names: Pseudonyms): string {
  const secret = (value: string): string => (isPseudonym(value) ? value : names.nameOf('secret', value));
  const fields = /[:=：]/.test(text) ? text.replace(SECRET_FIELD, secret) : text;
  const asked = /[?&]/.test(fields) ? fields.replace(QUERY, secret) : fields;
  const keys =
    asked.length < SHORTEST_KEY
      ? asked
      : asked
          .replace(PEM, secret)
          .replace(KEYS, secret)
          .replace(SID, (sid) => names.nameOf('guid', sid));
  return /basic |bearer |ntlm |negotiate /i.test(keys)
    ? keys.replace(AUTHORIZATION, (value) => (isOwnWord(value) ? value : secret(value)))
    : keys;
}
