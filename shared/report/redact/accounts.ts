/** Accounts of a domain, as Windows writes them: `CORP\\jane`. */
import type { Pseudonyms } from './pseudonyms.ts';

const ACCOUNT =
  /(?:(?<![\p{L}\p{N}_\\/:.-])|(?<=\/user:))([A-Z][A-Z0-9_-]{1,14})\\([\p{L}\p{N}][\p{L}\p{N}._-]{1,40})(?![\p{L}\p{N}\\/])/gu;
const NO_DOMAIN = /^(?:HK(?:LM|CU|CR|U|CC)|HKEY_\w+|ROOT|SWD|PCI|USB|BUILTIN|NT|IIS)$/;

/** redactAccounts replaces them in what people write; in outputs a backslash stands between keys and folders as well. */
export function redactAccounts(text: string, names: Pseudonyms): string {
  return !text.includes('\\')
    ? text
    : text.replace(ACCOUNT, (whole, domain: string, user: string) =>
        NO_DOMAIN.test(domain) ? whole : `${names.nameOf('domain', domain)}\\${names.nameOf('user', user)}`,
      );
}

/** accountDomains replaces the domain before a user who has a pseudonym: `CORP\\user-1`. What stands before a user is a domain. */
export function accountDomains(text: string, names: Pseudonyms): string {
  return text.includes('\\user-')
    ? text.replace(/(?<![\p{L}\p{N}_\\/:.-])[\p{L}\p{N}_-]{2,15}(?=\\{1,2}user-\d)/gu, (domain) =>
        /^(?:domain|host)-\d/.test(domain) || /^users$/i.test(domain)
          ? domain
          : names.nameOf('domain', domain),
      )
    : text;
}
