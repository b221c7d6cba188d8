/** Name lookups by the native process, and by the next best way where it cannot answer. */
import { z } from 'zod';
import { nativeRows } from '../../shared/parse/windows/native/rows.ts';
import { pause } from '../engine/pause.ts';
import type { Lookup, NativeDoor } from '../engine/toolbox.ts';

const row = z.union([z.object({ Addresses: z.array(z.string()) }), z.object({ Error: z.string() })]);

/** Longer than the process takes to start on most computers; the others use the next way, which waits at least as long. */
const START_PATIENCE_MS = 2_500;

/** nativeLookup asks GetAddrInfoExW; a failed lookup is an answer as well. */
export function nativeLookup(native: NativeDoor, otherwise: Lookup): Lookup {
  return async (name, signal, clock) => {
    clock?.hold();
    if (!(await isReady(native, signal))) return otherwise(name, signal, clock);
    clock?.asked();
    const { text } = await native.ask({ call: 'GetAddrInfoExW', name }, signal);
    // Where it hangs, the silence is its own and not that of the resolvers.
    if (signal.aborted && native.answers?.() === false) clock?.hold();
    if (signal.aborted) throw new Error('aborted');
    const rows = text.known ? nativeRows(text.value, row) : text;
    const answer = rows.known ? rows.value[0] : undefined;
    if (answer === undefined) return otherwise(name, signal, clock);
    if ('Error' in answer) throw Object.assign(new Error(answer.Error), { code: answer.Error });
    return answer.Addresses;
  };
}

async function isReady({ ready }: NativeDoor, signal: AbortSignal): Promise<boolean> {
  if (ready === undefined) return true;
  const done = new AbortController();
  const late = pause(START_PATIENCE_MS, AbortSignal.any([signal, done.signal])).then(() => false);
  const isUp = await Promise.race([ready(), late]);
  done.abort();
  return isUp;
}
