/** Passwords, codes and keys: what opens something. */
import type { Rule } from './rule.ts';

const IS = String.raw`[ \t]?(?:is|was|lautet|ist|est|es|是|为|為)?[:：=]?[ \t]?["'“‘「『]?`;
const PASSWORD = String.raw`(?:password|passwd|passphrase|passcode|passwort|kennwort|mot de passe|contraseña|密码|密碼|口令)`;
export const SECRETS: readonly Rule[] = [
  // With a digit in it, for "the password is wrong" is what support must read.
  [
    'secret',
    /(?<=(?:password|passwd|passphrase|passcode|\bPIN|passwort|kennwort|mot de passe|contraseña|密码|密碼|口令)[ \t]?(?:is|was|lautet|ist|est|es|是|为|為)[:：]?[ \t]?["'“‘「『]?)(?=[!-~]{0,64}\d)[!-~]{4,64}/gi,
  ],
  // Right beside the word, a letter and a digit.
  [
    'secret',
    new RegExp(
      String.raw`(?<=(?:${PASSWORD}|(?<![a-z])pw(?![a-z])|(?<![a-z])PSK|shared[ -]key|密钥)${IS})(?=[!-~]{0,64}\d)(?=[!-~]{0,64}[a-z])[!-~]{6,64}`,
      'gi',
    ),
  ],
  // Behind a colon, whatever it is.
  ['secret', /(?<=(?<![a-z])(?:pw|pass|pin|psk|shared[ -]key|预共享密钥)[ \t]?[:：=][ \t]?)[!-~]{4,64}/gi],
  [
    'secret',
    /(?<=(?:验证码|校验码|动态口令|动态码|verification code|one-time code|(?<![A-Z])OTP|(?<![A-Z])TAN)[ \t]?(?:is|是|为)?[:：]?[ \t]?)\d{4,8}(?!\d)/gi,
  ],
  ['secret', /(?<=(?<![a-z])login[ \t]?[:：][ \t]?[\w.@-]{1,64}[ \t]?\/[ \t]?)[!-~]{4,64}/gi],
  ['secret', /(?<=(?<![a-z])cookie[ \t]?:[ \t]?)[^\s][^\r\n]*/gi],
  ['secret', /(?<=(?:SESSIONID|SESSID|SessionId|session)=)(?=[^\s;,&"']{0,200}\d)[^\s;,&"']{6,}/g],
  // Letters of both cases and digits in one run, or digits of a hash: nobody writes a word so.
  [
    'secret',
    /(?<![A-Za-z0-9+/_=.-])(?=[A-Za-z0-9]{0,200}[a-z])(?=[A-Za-z0-9]{0,200}[A-Z])(?=[A-Za-z0-9]{0,200}\d)[A-Za-z0-9]{24,200}={0,2}(?![A-Za-z0-9+/_-])/g,
  ],
  ['secret', /(?<![0-9A-Za-z])(?=[0-9a-f]{0,127}[a-f])[0-9a-f]{32,128}(?![0-9A-Za-z])/gi],
];
