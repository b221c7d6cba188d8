/** Answers of Windows' functions as the sections of the PowerShell script, so that both are read by the same rules. */
import type { z } from 'zod';
import { mapKnown, unknown, type Known } from '../../../observation/known.ts';
import { CLIENT_NAME } from '../../common/client.ts';
import type { SectionName } from '../facts.ts';
import type { Sections } from '../rows.ts';
import {
  adapterRow, deviceRow, interfaceRow, nativeRows, neighborRow, proxyRow, registryRow, routeRow, stackRow,
  type AdapterAnswer, type DeviceAnswer, type InterfaceAnswer,
} from './rows.ts';

/** The functions and places that sections are read from. */
export type NativeTable =
  | 'GetAdaptersAddresses' | 'GetIfTable2' | 'GetIpInterfaceTable' | 'GetIpForwardTable2' | 'GetIpNetTable2'
  | 'RegistryNamePolicy' | 'RegistryInternetSettings' | 'RegistryWinHttp' | 'RegistryPrograms' | 'RegistryNetworkDevices'
  | 'WinHttpGetIEProxyConfigForCurrentUser' | 'WinHttpGetDefaultProxyConfiguration';
/** Texts gives the answer of a function, or why there is none. */
export type Texts = (table: NativeTable) => Known<string>;

type Rows = Known<readonly Readonly<Record<string, unknown>>[]>;

/** IP_ADAPTER_IPV4_ENABLED. */
const IPV4_ENABLED = 0x80;
const UP = 1;
/** Flag of a connection that looks for its proxy by itself, as the registry keeps it. */
const AUTO_DETECT = 8;

/** nativeSections gives the sections that the answers tell; one that nobody asked for is absent. */
export function nativeSections(texts: Texts): Sections {
  const all: Readonly<Partial<Record<SectionName, Rows>>> = {
    adapters: adapters(texts),
    interfaces: interfaces(texts),
    addresses: addresses(texts),
    routes: routes(texts),
    resolvers: ofAdapters(texts, (row) => ({ InterfaceAlias: row.FriendlyName, InterfaceIndex: indexOf(row), ServerAddresses: row.ServerAddresses })),
    suffixes: ofAdapters(texts, (row) => ({ InterfaceIndex: indexOf(row), ConnectionSpecificSuffix: row.ConnectionSpecificSuffix })),
    nrpt: read(texts, 'RegistryNamePolicy', registryRow),
    neighbors: neighbors(texts),
    proxy: proxy(texts),
    winhttp: read(texts, 'RegistryWinHttp', registryRow),
    programs: mapKnown(read(texts, 'RegistryPrograms', registryRow), (rows) => rows.map(named)),
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, rows]) => sectionOf(name, rows)));
}

function sectionOf(name: string, rows: Rows): readonly (readonly [string, Sections[string]])[] {
  if (rows.known) return [[name, { rows: rows.value }]];
  return rows.reason === 'not-run' ? [] : [[name, { error: rows.detail ?? rows.reason }]];
}

function read<T>(texts: Texts, table: NativeTable, row: z.ZodType<T>): Known<readonly T[]> {
  const text = texts(table);
  return text.known ? nativeRows(text.value, row) : text;
}

/** namesByIndex gives the names under which interfaces are known; the same index counts for IPv4 and IPv6 as a rule. */
export function namesByIndex(texts: Texts): ReadonlyMap<number, string> {
  const [hardware, own] = [read(texts, 'GetIfTable2', interfaceRow), read(texts, 'GetAdaptersAddresses', adapterRow)];
  return new Map([
    ...(hardware.known ? hardware.value.map((row) => [row.InterfaceIndex, row.Alias] as const) : []),
    ...(own.known ? own.value.map((row) => [indexOf(row), row.FriendlyName] as const) : []),
  ]);
}

/** An adapter without IPv4 has no index of IPv4. */
function indexOf({ IfIndex, Ipv6IfIndex }: AdapterAnswer): number {
  return IfIndex === 0 ? Ipv6IfIndex : IfIndex;
}

function ofAdapters(texts: Texts, apply: (row: AdapterAnswer) => Readonly<Record<string, unknown>>): Rows {
  return mapKnown(read(texts, 'GetAdaptersAddresses', adapterRow), (rows) => rows.map(apply));
}

function adapters(texts: Texts): Rows {
  const table = read(texts, 'GetIfTable2', interfaceRow);
  const made = new Map(table.known ? table.value.map((row) => [row.InterfaceIndex, row]) : []);
  const devices = devicesOf(texts);
  return mapKnown(read(texts, 'GetAdaptersAddresses', adapterRow), (rows) => {
    const listed = new Set(rows.map(indexOf));
    // A network card without TCP/IP, or one that was switched off, is in the other table alone.
    const bare = [...made.values()].filter((row) => row.HardwareInterface && !row.FilterInterface && !listed.has(row.InterfaceIndex));
    const all = [...rows.map((row) => [adapterOf(row, made.get(indexOf(row))), made.get(indexOf(row))] as const), ...bare.map((row) => [bareAdapter(row), row] as const)];
    return all.map(([adapter, row]) => ({ ...adapter, ...deviceOf(devices.get(row?.InterfaceGuid?.toUpperCase() ?? '')) }));
  });
}

function devicesOf(texts: Texts): ReadonlyMap<string, DeviceAnswer> {
  const rows = read(texts, 'RegistryNetworkDevices', deviceRow);
  return new Map(rows.known ? rows.value.map((row) => [row.InterfaceGuid?.toUpperCase() ?? '', row]) : []);
}

/** NCF_VIRTUAL: a program's own adapter. */
const VIRTUAL = 0x1;

function deviceOf(device: DeviceAnswer | undefined): Readonly<Record<string, unknown>> {
  if (device === undefined || device.InterfaceGuid === null) return {};
  const { ComponentID, PnPDeviceID, Characteristics } = device;
  return { ComponentID, PnPDeviceID, ...(Characteristics === null ? {} : { Virtual: (Characteristics & VIRTUAL) !== 0 }) };
}

/** As Get-NetAdapter names its properties. */
function adapterOf(row: AdapterAnswer, made: InterfaceAnswer | undefined): Readonly<Record<string, unknown>> {
  return {
    Name: row.FriendlyName,
    InterfaceDescription: row.Description,
    ifIndex: indexOf(row),
    MacAddress: row.PhysicalAddress,
    Status: row.OperStatus === UP ? 'Up' : 'Disconnected',
    InterfaceType: row.IfType,
    MtuSize: row.Mtu,
    Hidden: false,
    TunnelType: row.TunnelType,
    ...(made === undefined ? {} : materialOf(made)),
  };
}

function bareAdapter(made: InterfaceAnswer): Readonly<Record<string, unknown>> {
  return {
    Name: made.Alias,
    InterfaceDescription: made.Description,
    ifIndex: made.InterfaceIndex,
    MacAddress: made.PhysicalAddress,
    Status: made.OperStatus === UP ? 'Up' : 'Disconnected',
    InterfaceType: made.Type,
    MtuSize: made.Mtu,
    Hidden: true,
    TunnelType: made.TunnelType,
    ...materialOf(made),
  };
}

function materialOf(made: InterfaceAnswer): Readonly<Record<string, unknown>> {
  return {
    NdisPhysicalMedium: made.PhysicalMediumType,
    NdisMedium: made.MediaType,
    HardwareInterface: made.HardwareInterface,
    ConnectorPresent: made.ConnectorPresent,
    InterfaceAdminStatus: made.AdminStatus,
    MediaConnectState: made.MediaConnectState,
  };
}

/** The adapters know metric and MTU as well, where the table of interfaces is missing. */
function interfaces(texts: Texts): Rows {
  const names = namesByIndex(texts);
  const stack = read(texts, 'GetIpInterfaceTable', stackRow);
  if (stack.known) {
    return mapKnown(stack, (rows) => rows.map((row) => ({
      InterfaceAlias: names.get(row.InterfaceIndex) ?? '',
      ifIndex: row.InterfaceIndex,
      InterfaceMetric: row.Metric,
      NlMtu: row.NlMtu,
      ConnectionState: row.Connected ? 1 : 0,
    })));
  }
  return mapKnown(read(texts, 'GetAdaptersAddresses', adapterRow), (rows) => rows.filter(({ Flags }) => (Flags & IPV4_ENABLED) !== 0).map((row) => ({
    InterfaceAlias: row.FriendlyName,
    ifIndex: indexOf(row),
    InterfaceMetric: row.Ipv4Metric,
    NlMtu: row.Mtu,
    ConnectionState: row.OperStatus === UP ? 1 : 0,
  })));
}

function addresses(texts: Texts): Rows {
  return mapKnown(read(texts, 'GetAdaptersAddresses', adapterRow), (rows) => rows.flatMap((row) => row.Addresses.map((one) => ({
    InterfaceAlias: row.FriendlyName,
    ifIndex: indexOf(row),
    IPAddress: one.IPAddress,
    PrefixLength: one.PrefixLength,
    AddressState: one.DadState,
  }))));
}

function routes(texts: Texts): Rows {
  const names = namesByIndex(texts);
  return mapKnown(read(texts, 'GetIpForwardTable2', routeRow), (rows) => rows.map((row) => ({
    DestinationPrefix: row.DestinationPrefix,
    NextHop: row.NextHop,
    ifIndex: row.InterfaceIndex,
    InterfaceAlias: names.get(row.InterfaceIndex) ?? `interface ${row.InterfaceIndex}`,
    RouteMetric: row.RouteMetric,
  })));
}

function neighbors(texts: Texts): Rows {
  const names = namesByIndex(texts);
  return mapKnown(read(texts, 'GetIpNetTable2', neighborRow), (rows) => rows.map((row) => ({ ...row, InterfaceAlias: names.get(row.InterfaceIndex) ?? '' })));
}

/** WinHTTP knows the connection that is in use; the registry has the settings themselves. */
function proxy(texts: Texts): Rows {
  const asked = read(texts, 'WinHttpGetIEProxyConfigForCurrentUser', proxyRow);
  if (!asked.known) {
    const registry = read(texts, 'RegistryInternetSettings', registryRow);
    return registry.known || registry.reason !== 'not-run' ? registry : asked;
  }
  return mapKnown(asked, (rows) => rows.map((row) => ({
    ProxyEnable: row.ProxyServer == null ? 0 : 1,
    ProxyServer: row.ProxyServer,
    ProxyOverride: row.ProxyOverride,
    AutoConfigURL: row.AutoConfigURL,
    ConnectionFlags: row.AutoDetect === true ? AUTO_DETECT : 0,
  })));
}

/** The vendor's SDK for Windows names the key of the installer; whatever the program is called there, it is the client. */
function named(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { IsVendorKey: isVendorKey, DisplayName: name } = row;
  if (isVendorKey !== true) return row;
  const shown = typeof name === 'string' ? name : '';
  return CLIENT_NAME.test(shown) ? row : { ...row, DisplayName: `Alibaba Cloud Workspace${shown === '' ? '' : ` (${shown})`}` };
}

/** notAsked is the text of a function that nobody asked. */
export function notAsked(table: NativeTable): Known<string> {
  return unknown('not-run', table);
}
