/**
 * Lookup: GetAddrInfoExW, which ends when it is told to. Where it cannot work, the plain lookup of this
 * process.
 */
import { lookup as plainLookup } from 'node:dns/promises';
import { codeOf } from '../../process/system-error.ts';
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS } from './layouts.ts';
import { Refusal } from './refusal.ts';
import type { Row } from './rows.ts';
import type { Waiting } from './waiting.ts';

const NS_ALL = 0;
const SOCK_STREAM = 1;
const IO_PENDING = 997;
const NO_SUCH_FUNCTION = new Set([50, 120, 10_043, 10_045]);
const MOST_ADDRESSES = 256;
/** Errors of winsock by the names that Node gives them. */
const CODES: Readonly<Record<number, string>> = {
  11_001: 'ENOTFOUND',
  11_002: 'EAI_AGAIN',
  11_003: 'EAI_FAIL',
  11_004: 'ENOTFOUND',
};

/** What it is asked with: functions, and how their end is waited for. */
interface Windows {
  readonly functions: Functions;
  readonly waiting: Waiting;
}

export async function lookUp(windows: Windows, name: string, signal: AbortSignal): Promise<readonly Row[]> {
  try {
    return await cancellable(windows, name, signal);
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'tool-missing') throw error;
    return plain(name);
  }
}

async function cancellable(
  { functions, waiting }: Windows,
  name: string,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const hints = new Uint8Array(LAYOUTS.ADDRINFOEXW.size);
  new DataView(hints.buffer).setUint32(LAYOUTS.ADDRINFOEXW.at.ai_socktype, SOCK_STREAM, true);
  const [found, cancel, overlapped] = [
    new Uint8Array(8),
    new Uint8Array(8),
    new Uint8Array(LAYOUTS.OVERLAPPED.size),
  ];
  const event = waiting.event();
  new DataView(overlapped.buffer).setBigUint64(LAYOUTS.OVERLAPPED.at.hEvent, event, true);
  const text = wide(name);
  const begun = functions.call(
    'GetAddrInfoExW',
    text,
    null,
    NS_ALL,
    null,
    hints,
    found,
    null,
    overlapped,
    null,
    cancel,
  );
  if (begun !== IO_PENDING) {
    waiting.close(event);
    return finished(functions, begun, found);
  }
  const stop = (): void => {
    functions.call('GetAddrInfoExCancel', cancel);
  };
  signal.addEventListener('abort', stop, { once: true });
  await waiting.signaled(event, [text, hints, found, cancel, overlapped]);
  signal.removeEventListener('abort', stop);
  return finished(functions, functions.call('GetAddrInfoExOverlappedResult', overlapped), found);
}

function finished(functions: Functions, code: number, found: Uint8Array): readonly Row[] {
  if (NO_SUCH_FUNCTION.has(code)) throw new Refusal('tool-missing', `GetAddrInfoExW: error ${code}`);
  if (code !== 0) return [{ Error: CODES[code] ?? `WSA${code}` }];
  const first = new Bytes(found).u64(0);
  try {
    return [{ Addresses: addressesOf(functions, first) }];
  } finally {
    functions.call('FreeAddrInfoExW', first);
  }
}

function addressesOf(functions: Functions, first: bigint): readonly string[] {
  const { at, size } = LAYOUTS.ADDRINFOEXW;
  const found: string[] = [];
  for (let pointer = first; pointer !== 0n && found.length < MOST_ADDRESSES; ) {
    const info = new Bytes(functions.copy(pointer, size));
    const length = info.u64(at.ai_addrlen);
    const address = info.u64(at.ai_addr);
    const fits = length >= BigInt(LAYOUTS.SOCKADDR_IN.size) && length <= 128n && address !== 0n;
    const text = fits ? new Bytes(functions.copy(address, Number(length))).socketAddress(0) : null;
    if (text !== null) found.push(text);
    pointer = info.u64(at.ai_next);
  }
  return found;
}

async function plain(name: string): Promise<readonly Row[]> {
  try {
    const found = await plainLookup(name, { all: true, order: 'verbatim' });
    return [{ Addresses: found.map(({ address }) => address) }];
  } catch (error) {
    return [{ Error: codeOf(error) ?? String(error) }];
  }
}

/** wide gives a text as UTF-16 with a zero at its end. */
export function wide(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${text}\0`, 'utf16le'));
}
