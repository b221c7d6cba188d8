/** The way to one target, as Windows itself decides it. */
import { Bytes } from './bytes.ts';
import { numberOf } from './echo.ts';
import type { Functions } from './functions.ts';
import { LAYOUTS } from './layouts.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { routeRow, type Row } from './rows.ts';

const AF_INET = 2;
/** ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE, ERROR_NOT_FOUND: no route leads there. */
const NO_ROUTE = new Set([1231, 1232, 1168]);

/** bestRoute asks GetBestRoute2; where that is missing, GetBestInterface names only the interface. */
export function bestRoute(functions: Functions, target: string): readonly Row[] {
  try {
    return [{ Target: target, Function: 'GetBestRoute2', ...askRoute(functions, target) }];
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'tool-missing') throw error;
    return [{ Target: target, Function: 'GetBestInterface', ...askInterface(functions, target) }];
  }
}

function askRoute(functions: Functions, target: string): Row {
  const destination = new Uint8Array(LAYOUTS.SOCKADDR_INET.size);
  new DataView(destination.buffer).setUint16(0, AF_INET, true);
  new DataView(destination.buffer).setUint32(LAYOUTS.SOCKADDR_IN.at.sin_addr, numberOf(target), true);
  const route = new Uint8Array(LAYOUTS.MIB_IPFORWARD_ROW2.size);
  const source = new Uint8Array(LAYOUTS.SOCKADDR_INET.size);
  const code = functions.call('GetBestRoute2', null, 0, null, destination, 0, route, source);
  if (NO_ROUTE.has(code)) return { Error: '1231' };
  if (code !== 0) throw refusalOf('GetBestRoute2', code);
  const { DestinationPrefix, NextHop, InterfaceIndex } = routeRow(new Bytes(route), 0);
  return { DestinationPrefix, NextHop, InterfaceIndex, IPAddress: new Bytes(source).socketAddress(0) ?? '' };
}

function askInterface(functions: Functions, target: string): Row {
  const index = new Uint8Array(4);
  const code = functions.call('GetBestInterface', numberOf(target), index);
  if (NO_ROUTE.has(code)) return { Error: '1231' };
  if (code !== 0) throw refusalOf('GetBestInterface', code);
  return { InterfaceIndex: new Bytes(index).u32(0) };
}
