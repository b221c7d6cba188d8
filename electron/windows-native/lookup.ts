/** Name lookups by the native process, and by the next best way where it cannot answer. */
import { z } from 'zod';
import { nativeRows } from '../../shared/parse/windows/native/rows.ts';
import type { NativeDoor } from '../engine/toolbox.ts';
import type { Lookup } from '../platform/system-lookup.ts';

const row = z.union([z.object({ Addresses: z.array(z.string()) }), z.object({ Error: z.string() })]);

/** nativeLookup asks GetAddrInfoExW; a lookup that failed there was answered all the same. */
export function nativeLookup(native: NativeDoor, otherwise: Lookup): Lookup {
  return async (name, signal) => {
    const { text } = await native.ask({ call: 'GetAddrInfoExW', name }, signal);
    if (signal.aborted) throw new Error('aborted');
    const rows = text.known ? nativeRows(text.value, row) : text;
    const answer = rows.known ? rows.value[0] : undefined;
    if (answer === undefined) return otherwise(name, signal);
    if ('Error' in answer) throw Object.assign(new Error(answer.Error), { code: answer.Error });
    return answer.Addresses;
  };
}
