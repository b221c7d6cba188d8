/** Owner and rights of a file, as the text in which Windows writes them (SDDL). */
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { wide } from './lookup.ts';
import { refusalOf } from './refusal.ts';
import type { Row } from './rows.ts';

/** OWNER_SECURITY_INFORMATION and DACL_SECURITY_INFORMATION of winnt.h; the group decides nothing. */
const OWNER_AND_RIGHTS = 0x1 | 0x4;
const SDDL_REVISION_1 = 1;
/** A list of rights has at most 64 KiB. */
const MOST_BYTES = 128 * 1024;
const MOST_TEXT = 512 * 1024;

/** fileSecurity gives one row: `{ Sddl }`. Throws a Refusal where Windows refuses. */
export function fileSecurity(functions: Functions, path: string): readonly Row[] {
  const descriptor = new Uint8Array(MOST_BYTES);
  const needed = new Uint8Array(4);
  const name = wide(path);
  if (functions.call('GetFileSecurityW', name, OWNER_AND_RIGHTS, descriptor, MOST_BYTES, needed) === 0)
    throw refusalOf('GetFileSecurityW', functions.call('GetLastError'));
  return [{ Sddl: textOf(functions, descriptor) }];
}

function textOf(functions: Functions, descriptor: Uint8Array): string {
  const place = new Uint8Array(8);
  const name = 'ConvertSecurityDescriptorToStringSecurityDescriptorW';
  if (functions.call(name, descriptor, SDDL_REVISION_1, OWNER_AND_RIGHTS, place, null) === 0)
    throw refusalOf(name, functions.call('GetLastError'));
  const pointer = new Bytes(place).u64(0);
  try {
    // What was allocated for the text bounds how far it is read.
    const size = Math.min(functions.call('LocalSize', pointer), MOST_TEXT);
    return new Bytes(functions.copy(pointer, size)).wide(0, Math.floor(size / 2));
  } finally {
    functions.call('LocalFree', pointer);
  }
}
