// Names and numbers that Windows Installer asks for: they follow from the path, so that each build gives the same ones.
import { createHash } from 'node:crypto';

/** What makes an installed version and a newer one the same product: it must never change. */
export const UPGRADE_CODE = '9D0E6B1C-2F0A-4C56-8E0E-5B7C1D3A9F42';

/** A GUID for a text (UUID version 5, in a space of our own), in the capitals that Windows Installer wants. */
export function guidOf(text) {
  const bytes = createHash('sha1').update(UPGRADE_CODE).update('\0').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A key of the database for a path. */
export function keyOf(kind, path) {
  return `${kind}_${createHash('sha1').update(path).digest('hex').slice(0, 24)}`;
}

/** The name as the database keeps it, `SHORT|long`, where it is not short by itself; `index` is its place in its folder. */
export function nameOf(name, index) {
  if (/^[A-Z0-9_]{1,8}(?:\.[A-Z0-9_]{1,3})?$/i.test(name)) return name;
  const extension = /\.([A-Za-z0-9]{1,3})[^.]*$/.exec(name)?.[1] ?? '';
  const short = `N${index.toString(36).toUpperCase().padStart(4, '0')}~1`;
  return `${short}${extension === '' ? '' : `.${extension.toUpperCase()}`}|${name}`;
}
