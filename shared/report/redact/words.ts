import type { Kind, Pseudonyms } from './pseudonyms.ts';

/** A word that is known to be private, and what it is. */
export interface SecretWord {
  readonly kind: Kind;
  readonly value: string;
}

/** What stands behind :// is a host, and what may stand before its @ was replaced before. */
const EMAIL = /(?<!:\/\/[^\s/]*)[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const GUID = /(?<![0-9A-Za-z-])\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?(?![0-9A-Za-z-])/gi;
const CREDENTIALS = /(?<=:\/\/)[^\s/@:]+:[^\s/@]+(?=@)/g;
/** Home folders of any user, on any system: `/Users/x`, `/home/x`, `C:\Users\x`, `\\?\C:\Users\x`. */
const HOME = /((?:\/Users|\/home|[A-Za-z]:[\\/]Users|[A-Za-z]:\\\\Users)(?:\\\\|[\\/]))([^\\/\s"'<>|:;,]+)/g;

/** Accounts and names that every system has; replacing them would only spoil the text. */
const COMMON = new Set(['root', 'admin', 'administrator', 'user', 'users', 'guest', 'public', 'default', 'system', 'localhost', 'ubuntu', 'node', 'local', 'lan', 'home', 'work']);
const SHORTEST = 3;
const PSEUDONYM = /^user-\d+$/;

/** redactPatterns replaces what shows by its form: e-mail, GUID, credentials, home folders. */
export function redactPatterns(text: string, names: Pseudonyms): string {
  // Most strings of a report are short and hold none of these; looking for one sign first is ten times faster.
  const plain = text.includes('@')
    ? text.replace(CREDENTIALS, (value) => names.nameOf('secret', value)).replace(EMAIL, (value) => names.nameOf('email', value))
    : text;
  if (!/[-\\/]/.test(plain)) return plain;
  return plain
    .replace(GUID, (value) => names.nameOf('guid', value.replace(/[{}]/g, '')))
    .replace(HOME, (whole: string, folder: string, user: string) =>
      COMMON.has(user.toLowerCase()) || PSEUDONYM.test(user) ? whole : `${folder}${names.nameOf('user', user)}`,
    );
}

/** WordRedactor replaces known private words where they stand as words of their own. */
export class WordRedactor {
  readonly #kinds = new Map<string, Kind>();
  #pattern: RegExp | null = null;

  /** add takes words in; short and common ones are left out, for they would hit innocent text. */
  add(words: readonly SecretWord[]): void {
    for (const { kind, value } of words) {
      const word = value.trim().toLowerCase();
      if (word.length >= minimum(word) && !COMMON.has(word) && !/^[\d.:/]+$/.test(word)) this.#kinds.set(word, kind);
    }
    // Longest first, so that a full name is replaced before its first label.
    const alternatives = [...this.#kinds.keys()].sort((a, b) => b.length - a.length).map(escape);
    this.#pattern = alternatives.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
  }

  apply(text: string, names: Pseudonyms): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (word) => names.nameOf(this.#kinds.get(word.toLowerCase()) ?? 'name', word));
  }
}

/** Chinese names have two characters. */
function minimum(word: string): number {
  return /\p{Script=Han}/u.test(word) ? 2 : SHORTEST;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
