/** What is secret in a configuration, dropped before any reader sees it. */

/** Behind these words stands a secret, whatever else the line says, and whatever sign is glued to them. */
const BEHIND =
  /(?<![\w-])((?:[\w-]{0,30}[-_])?(?:password|passwd|passphrase|pwd|secret|psk|psksecret|psk-secret|key-string|pre-shared-key|preshared-key|shared-key|pre-share-key|authentication-key|auth-key|private-key|privatekey|public-key|md5|hmac-md5|cipher|simple|ascii-text|hexadecimal|key|token|community-string|enc)|PSK|RSA|ECDSA|XAUTH|EAP|NTLM)(?=[\s="':]).*$/i;
/** Junos marks a line that holds a secret; a plain word before it says what it is for. */
const MARKED = '## SECRET-DATA';
const PURPOSE = /^\s{0,200}[a-z][a-z-]{1,40}(?=\s)/;
/** Communities stand at many places of such a line. */
const SNMP = /^(\s*(?:set\s+)?(?:\S+\s+)?snmp\S*)\s.*$/i;
const USER = /^(\s*(?:set\s+system\s+login\s+user|local-user|username|user|ssh\s+user))\s.*$/i;
/** A line of a key, of a certificate, or of a digest and nothing else. */
const BLOB =
  /^\s*"?(?:[A-Za-z0-9+/]{24,}={0,2}|(?:[0-9A-Fa-f]{4,8}\s+){2,}[0-9A-Fa-f]{2,8}|[0-9A-Fa-f]{24,})"?;?\s*$/;
/** Digests and ciphers as devices write them: `$9$…`, `$1$…`, `%^%#…%^%#`, `ENC …`. */
const CIPHER = /\$\d{1,2}\$\S*|%\^%#.*|%@%@.*|@%@%.*|\$c\$\d\$\S*|SH2\s\S+/g;

/** At the end of a line; looked for from there, so that a line of blanks costs no more than its length. */
const BRACKETS = /(?<![{}\s])[{}\s]{1,20}$/;

export interface Kept {
  readonly text: string;
  /** Something was dropped. */
  readonly isSecret: boolean;
}

/** withoutSecrets gives a line without what may be secret in it; `…` stands for it. */
export function withoutSecrets(text: string): Kept {
  if (BLOB.test(text)) return { text: '…', isSecret: true };
  const unmarked = text.includes(MARKED) ? `${PURPOSE.exec(text)?.[0] ?? ''} …` : text;
  const kept = unmarked
    .replace(SNMP, '$1 …')
    .replace(USER, '$1 …')
    .replace(BEHIND, '$1 …')
    .replace(CIPHER, '…');
  if (kept === text) return { text, isSecret: false };
  // Brackets hold the file together, and no secret ends in them.
  return { text: `${kept} ${BRACKETS.exec(text)?.[0].replaceAll(' ', '') ?? ''}`, isSecret: true };
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{1,40}/;
const END = /-----END [A-Z0-9 ]{1,40}/;

/** beginsPem says whether a key or the like begins. */
export function beginsPem(text: string): boolean {
  return BEGIN.test(text) && !END.test(text);
}

/** endsPem says whether a line closes it. */
export function endsPem(text: string): boolean {
  return END.test(text);
}
