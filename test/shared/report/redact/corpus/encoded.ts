/** Secrets in URLs, Base64, hexadecimal digits and escapes. */
import type { Shape } from './planted.ts';
import { escapes, hex } from './spellings.ts';

export const ENCODED: readonly Shape[] = [
  ['URL-encoded path', ({ user }) => `path=${encodeURIComponent(`C:\\Users\\${user}\\x`)}`, 'user'],
  [
    'URL-encoded twice',
    ({ ip }) => `next=${encodeURIComponent(`a=${`http://${ip}/`.replaceAll('.', '%2E')}`)}`,
    'ip',
  ],
  [
    'Base64',
    ({ domain, ip }) => `payload ${Buffer.from(`peer ${ip} of gw.${domain}`).toString('base64')}`,
    'domain',
    'ip',
  ],
  [
    'Base64 of UTF-16',
    ({ user }) =>
      `powershell.exe -EncodedCommand ${Buffer.from(`Get-Item C:\\Users\\${user}\\x.txt`, 'utf16le').toString('base64')}`,
    'user',
  ],
  ['UTF-16 in a text', ({ ip }) => Buffer.from(`via ${ip} now`, 'utf16le').toString('latin1'), 'ip'],
  ['JSON escapes', ({ user }) => `{"path":"/Users/${escapes(user)}/x"}`, 'user'],
  ['hexadecimal', ({ domain }) => `0000  ${hex(Buffer.from(`search ${domain}`))}`, 'domain'],
  [
    'hexadecimal UTF-16',
    ({ user }) => `REG_BINARY    ${hex(Buffer.from(`C:\\Users\\${user}\\x`, 'utf16le')).toUpperCase()}`,
    'user',
  ],
  [
    'shell escapes',
    ({ user }) =>
      `/home/${[...Buffer.from(user)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}/x`,
    'user',
  ],
  ['HTML entities', ({ ip }) => `<td>${ip.replaceAll('.', '&#46;')}</td>`, 'ip'],
  [
    'three digits',
    ({ ip }) =>
      `addr ${ip
        .split('.')
        .map((part) => part.padStart(3, '0'))
        .join('.')} up`,
    'ip',
  ],
  ['dashed', ({ ip }) => `gateway ip-${ip.replaceAll('.', '-')}, see ${ip}:443`, 'ip'],
];
