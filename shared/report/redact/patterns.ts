/** What shows by its form that it is private: e-mail, GUID, credentials, home folders. */
import { redactHomes } from './home-folders.ts';
import { isPseudonym, type Pseudonyms } from './pseudonyms.ts';
import { isVocabulary } from './vocabulary.ts';

/** Parts are bounded, for a megabyte of `a@a@` would take a day otherwise. */
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/gu;
const GUID = /(?<![0-9A-Za-z-])\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?(?![0-9A-Za-z-])/gi;
const CREDENTIALS = /(?<=:\/\/)[^\s/@:]{1,100}:[^\s/@]{0,100}(?=@)|(?<=[\s="'])[^\s/@:="']{1,100}:[^\s/@"']{1,100}(?=@[\p{L}\p{N}.-]{1,100}:\d)/gu;
const SECRET_FIELD = /(?![\s"'&;,])(?<=\b(?:password|passwd|pwd|passphrase|secret|token|access_?key|api_?key|PSK|密码|密钥)["']?\s*[:=：]\s*["']?)[^\s"'&;,]+/giu;
const AUTHORIZATION = /(?<=\b(?:Basic|Bearer|NTLM|Negotiate) )[A-Za-z0-9+/_.~-]{6,}={0,2}/g;
const TILDE = /(?<=(?:^|[\s"'=:])~)[a-z_][a-z0-9_.-]*(?=\/)/gim;

/** redactPatterns replaces what shows by its form. */
export function redactPatterns(text: string, names: Pseudonyms): string {
  const plain = redactSecrets(text, names);
  // Most strings of a report are short and hold none of these; looking for one sign first is ten times faster.
  const mailed = plain.includes('@')
    ? plain.replace(CREDENTIALS, (value) => (isPseudonym(value) ? value : names.nameOf('secret', value))).replace(EMAIL, (value, offset: number, whole: string) => (isBehindScheme(whole, offset) ? value : names.nameOf('email', value)))
    : plain;
  if (!/[-\\/]/.test(mailed)) return mailed;
  const known = /-[0-9a-f]{4}-/i.test(mailed) ? mailed.replace(GUID, (value) => names.nameOf('guid', value.replace(/[{}]/g, ''))) : mailed;
  const homes = redactHomes(known, names);
  return !homes.includes('~') ? homes : homes.replace(TILDE, (user) => (isVocabulary(user) || isPseudonym(user) ? user : names.nameOf('user', user)));
}

/** What stands behind :// is a host, and what may stand before its @ was replaced before. */
function isBehindScheme(whole: string, offset: number): boolean {
  return /:\/\/[^\s/]*$/.test(whole.slice(Math.max(0, offset - 100), offset));
}

function redactSecrets(text: string, names: Pseudonyms): string {
  const secret = (value: string): string => (isPseudonym(value) ? value : names.nameOf('secret', value));
  const fields = /[:=：]/.test(text) ? text.replace(SECRET_FIELD, secret) : text;
  return /Basic |Bearer |NTLM |Negotiate /.test(fields) ? fields.replace(AUTHORIZATION, secret) : fields;
}
