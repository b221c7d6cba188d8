/** Ways to spell a secret: what stands in an output, and what a reader could turn back. */
import type { Planted } from './planted.ts';

/** colons writes a MAC as Unix does. */
export const colons = ({ mac }: Planted): string => mac.replaceAll('-', ':').toLowerCase();

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** escapes writes each letter as JSON may. */
export const escapes = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** formsOf lists what must not be left of a secret, in any form that a reader could turn back. */
export function formsOf(key: keyof Planted, value: string): readonly string[] {
  if (key === 'mac') {
    const plain = value.toLowerCase();
    const colon = plain.replaceAll('-', ':');
    return [plain, colon, colon.replace(/(^|:)0/g, '$1'), plain.replaceAll('-', '')];
  }
  const wide = Buffer.from(value, 'utf16le');
  const plain = Buffer.from(value);
  const padded =
    key === 'ip'
      ? [
          value
            .split('.')
            .map((part) => part.padStart(3, '0'))
            .join('.'),
          value.replaceAll('.', '%2e'),
          value.replaceAll('.', '&#46;'),
        ]
      : [];
  return [
    value,
    encodeURI(value),
    encodeURIComponent(value),
    wide.toString('latin1'),
    hex(plain),
    hex(wide),
    escapes(value),
    ...padded,
  ].map((form) => form.toLowerCase());
}
