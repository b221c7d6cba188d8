import { z } from 'zod';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { serverList } from './proxies.ts';
import { rowsOf, type Sections } from './rows.ts';

const row = z.object({ Bytes: z.array(z.number().int().min(0).max(255)).nullable() });

/** Offsets of WinHttpSettings: version, counter, access type, then two texts with their lengths before them. */
const ACCESS_TYPE_AT = 8;
const FIRST_TEXT_AT = 12;
const NAMED_PROXY = 3;

/** winhttpOf reads the value WinHttpSettings of the registry; a machine that never set it goes direct. */
export function winhttpOf(all: Sections): Known<readonly ProxySetting[]> {
  const rows = rowsOf(all, 'winhttp', row);
  if (!rows.known) return rows;
  const bytes = rows.value[0]?.Bytes ?? [];
  if (bytes.length === 0 || bytes[ACCESS_TYPE_AT] !== NAMED_PROXY) return known([]);
  const server = textAt(bytes, FIRST_TEXT_AT);
  const bypass = server === null ? null : textAt(bytes, FIRST_TEXT_AT + 4 + server.length);
  const settings = server === null || bypass === null ? [] : serverList(server, bypass, 'winhttp');
  return settings.length === 0
    ? unknown('unparsable', 'winhttp: no proxy in WinHttpSettings')
    : known(settings);
}

/** null where the length points beyond the value. */
function textAt(bytes: readonly number[], at: number): string | null {
  const length = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  const end = at + 4 + length;
  return end > bytes.length ? null : String.fromCharCode(...bytes.slice(at + 4, end));
}
