/** Passwords, keys and tokens, in the forms that systems and clouds give them. */
import type { Notation } from '../notation.ts';
import { HEX, UPPER, type Source } from './source.ts';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export type SecretStyle =
  | 'password'
  | 'hex'
  | 'base64'
  | 'wireguard'
  | 'jwt'
  | 'aws-id'
  | 'aws-secret'
  | 'aliyun-id'
  | 'aliyun-secret'
  | 'github'
  | 'slack'
  | 'product-key'
  | 'digits';

/** secretOf is a password, key or token. */
export function secretOf(source: Source, style: SecretStyle): Notation {
  const { random } = source;
  const letters = (length: number): string => random.letters(BASE64, length);
  const made: Record<SecretStyle, () => string> = {
    password: () => `${source.name()}${random.pick(['!', '#', '+', '%'])}${random.between(10, 99)}Q`,
    hex: () => random.letters(HEX, 40),
    base64: () => `${letters(38)}==`,
    wireguard: () => `${letters(43)}=`,
    jwt: () => `eyJhbGciOiJIUzI1NiJ9.${letters(40)}.${letters(43)}`,
    'aws-id': () => `AKIA${random.letters(UPPER, 16)}`,
    'aws-secret': () => letters(40),
    'aliyun-id': () => `LTAI5t${letters(18)}`,
    'aliyun-secret': () => letters(30),
    github: () => `ghp_${letters(36)}`,
    slack: () => `T${random.letters(UPPER, 8)}/B${random.letters(UPPER, 8)}/${letters(24)}`,
    'product-key': () => Array.from({ length: 5 }, () => random.letters(UPPER, 5)).join('-'),
    digits: () => random.letters('123456789', 14),
  };
  const text = made[style]();
  // Of a token with parts none may be left: each is enough to be looked up.
  const parts = style === 'jwt' || style === 'slack' ? text.split(/[./]/).slice(1) : [];
  return { shown: text, needles: [text, ...parts] };
}
