/** Proxies as WinHTTP reports them: the user's and the machine's. */
import { Bytes } from './bytes.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS } from './layouts.ts';
import { refusalOf } from './refusal.ts';
import type { Row } from './rows.ts';

const MOST_BYTES = 64 * 1024;
const NAMED_PROXY = 3;
/** Windows without any setting of its own. */
const NOT_FOUND = 2;

/** userProxy reads WinHttpGetIEProxyConfigForCurrentUser. */
export function userProxy(functions: Functions): readonly Row[] {
  const config = LAYOUTS.WINHTTP_CURRENT_USER_IE_PROXY_CONFIG;
  const bytes = filled(functions, 'WinHttpGetIEProxyConfigForCurrentUser', config.size);
  if (bytes === null) return [{}];
  return [
    {
      AutoDetect: bytes.u32(config.at.fAutoDetect) !== 0,
      AutoConfigURL: taken(functions, bytes.u64(config.at.lpszAutoConfigUrl)),
      ProxyServer: taken(functions, bytes.u64(config.at.lpszProxy)),
      ProxyOverride: taken(functions, bytes.u64(config.at.lpszProxyBypass)),
    },
  ];
}

/** machineProxy reads WinHttpGetDefaultProxyConfiguration. */
export function machineProxy(functions: Functions): readonly Row[] {
  const info = LAYOUTS.WINHTTP_PROXY_INFO;
  const bytes = filled(functions, 'WinHttpGetDefaultProxyConfiguration', info.size);
  if (bytes === null) return [{}];
  const [server, bypass] = [
    taken(functions, bytes.u64(info.at.lpszProxy)),
    taken(functions, bytes.u64(info.at.lpszProxyBypass)),
  ];
  return [
    bytes.u32(info.at.dwAccessType) === NAMED_PROXY ? { ProxyServer: server, ProxyOverride: bypass } : {},
  ];
}

function filled(
  functions: Functions,
  name: 'WinHttpGetIEProxyConfigForCurrentUser' | 'WinHttpGetDefaultProxyConfiguration',
  size: number,
): Bytes | null {
  const buffer = new Uint8Array(size);
  if (functions.call(name, buffer) !== 0) return new Bytes(buffer);
  const code = functions.call('GetLastError');
  if (code === NOT_FOUND) return null;
  throw refusalOf(name, code);
}

/** The strings are ours to free; what was allocated for one bounds how far it is read. */
function taken(functions: Functions, pointer: bigint): string | null {
  if (pointer === 0n) return null;
  const size = Math.min(functions.call('GlobalSize', pointer), MOST_BYTES);
  const text = new Bytes(functions.copy(pointer, size)).wide(0, Math.floor(size / 2));
  functions.call('GlobalFree', pointer);
  return text;
}
