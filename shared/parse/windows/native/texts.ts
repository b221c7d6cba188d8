/** The answers that sections are made of, by the function that gave them. */
import type { z } from 'zod';
import { unknown, type Known } from '../../../observation/known.ts';
import { adapterRow, interfaceRow, nativeRows, type AdapterAnswer } from './rows.ts';

/** The functions and places that sections are read from. */
export type NativeTable =
  | 'GetAdaptersAddresses'
  | 'GetIfTable2'
  | 'GetIpInterfaceTable'
  | 'GetIpForwardTable2'
  | 'GetIpNetTable2'
  | 'RegistryNamePolicy'
  | 'RegistryInternetSettings'
  | 'RegistryWinHttp'
  | 'RegistryPrograms'
  | 'RegistryNetworkDevices'
  | 'WinHttpGetIEProxyConfigForCurrentUser'
  | 'WinHttpGetDefaultProxyConfiguration';
/** Texts gives the answer of a function, or why there is none. */
export type Texts = (table: NativeTable) => Known<string>;

/** Rows of a section. */
export type Rows = Known<readonly Readonly<Record<string, unknown>>[]>;

/** IfOperStatusUp. */
export const UP = 1;

/** notAsked is the text of a function that nobody asked. */
export function notAsked(table: NativeTable): Known<string> {
  return unknown('not-run', table);
}

/** readTable reads the answer of one function; unknown where it gave none. */
export function readTable<T>(texts: Texts, table: NativeTable, row: z.ZodType<T>): Known<readonly T[]> {
  const text = texts(table);
  return text.known ? nativeRows(text.value, row) : text;
}

/**
 * namesByIndex gives the names under which interfaces are known; the same index counts for IPv4 and IPv6 as
 * a rule.
 */
export function namesByIndex(texts: Texts): ReadonlyMap<number, string> {
  const [hardware, own] = [
    readTable(texts, 'GetIfTable2', interfaceRow),
    readTable(texts, 'GetAdaptersAddresses', adapterRow),
  ];
  return new Map([
    ...(hardware.known ? hardware.value.map((row) => [row.InterfaceIndex, row.Alias] as const) : []),
    ...(own.known ? own.value.map((row) => [indexOf(row), row.FriendlyName] as const) : []),
  ]);
}

/** indexOf gives the index of an adapter; one without IPv4 has no index of IPv4. */
export function indexOf({ IfIndex, Ipv6IfIndex }: AdapterAnswer): number {
  return IfIndex === 0 ? Ipv6IfIndex : IfIndex;
}
