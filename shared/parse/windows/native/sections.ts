/**
 * Answers of Windows' functions as the sections of the PowerShell script, so that both are read by the same
 * rules.
 */
import { mapKnown } from '../../../observation/known.ts';
import { CLIENT_NAME } from '../../common/client.ts';
import type { SectionName } from '../facts.ts';
import type { Sections } from '../rows.ts';
import { adapterSection } from './adapter-section.ts';
import {
  adapterRow,
  neighborRow,
  proxyRow,
  registryRow,
  routeRow,
  stackRow,
  type AdapterAnswer,
} from './rows.ts';
import { indexOf, namesByIndex, readTable, UP, type Rows, type Texts } from './texts.ts';

/** IP_ADAPTER_IPV4_ENABLED. */
const IPV4_ENABLED = 0x80;
/** Flag of a connection that looks for its proxy by itself, as the registry keeps it. */
const AUTO_DETECT = 8;

/** nativeSections gives the sections that the answers tell; one that nobody asked for is absent. */
export function nativeSections(texts: Texts): Sections {
  const all: Readonly<Partial<Record<SectionName, Rows>>> = {
    adapters: adapterSection(texts),
    interfaces: interfaces(texts),
    addresses: addresses(texts),
    routes: routes(texts),
    resolvers: ofAdapters(texts, (row) => ({
      InterfaceAlias: row.FriendlyName,
      InterfaceIndex: indexOf(row),
      ServerAddresses: row.ServerAddresses,
    })),
    suffixes: ofAdapters(texts, (row) => ({
      InterfaceIndex: indexOf(row),
      ConnectionSpecificSuffix: row.ConnectionSpecificSuffix,
    })),
    nrpt: readTable(texts, 'RegistryNamePolicy', registryRow),
    neighbors: neighbors(texts),
    proxy: proxy(texts),
    winhttp: readTable(texts, 'RegistryWinHttp', registryRow),
    programs: mapKnown(readTable(texts, 'RegistryPrograms', registryRow), (rows) => rows.map(named)),
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, rows]) => sectionOf(name, rows)));
}

function sectionOf(name: string, rows: Rows): readonly (readonly [string, Sections[string]])[] {
  if (rows.known) return [[name, { rows: rows.value }]];
  return rows.reason === 'not-run' ? [] : [[name, { error: rows.detail ?? rows.reason }]];
}

function ofAdapters(texts: Texts, apply: (row: AdapterAnswer) => Readonly<Record<string, unknown>>): Rows {
  return mapKnown(readTable(texts, 'GetAdaptersAddresses', adapterRow), (rows) => rows.map(apply));
}

/** The adapters know metric and MTU as well, where the table of interfaces is missing. */
function interfaces(texts: Texts): Rows {
  const names = namesByIndex(texts);
  const stack = readTable(texts, 'GetIpInterfaceTable', stackRow);
  if (stack.known) {
    return mapKnown(stack, (rows) =>
      rows.map((row) => ({
        InterfaceAlias: names.get(row.InterfaceIndex) ?? '',
        ifIndex: row.InterfaceIndex,
        InterfaceMetric: row.Metric,
        NlMtu: row.NlMtu,
        ConnectionState: row.Connected ? 1 : 0,
      })),
    );
  }
  return mapKnown(readTable(texts, 'GetAdaptersAddresses', adapterRow), (rows) =>
    rows
      .filter(({ Flags }) => (Flags & IPV4_ENABLED) !== 0)
      .map((row) => ({
        InterfaceAlias: row.FriendlyName,
        ifIndex: indexOf(row),
        InterfaceMetric: row.Ipv4Metric,
        NlMtu: row.Mtu,
        ConnectionState: row.OperStatus === UP ? 1 : 0,
      })),
  );
}

function addresses(texts: Texts): Rows {
  return mapKnown(readTable(texts, 'GetAdaptersAddresses', adapterRow), (rows) =>
    rows.flatMap((row) =>
      row.Addresses.map((one) => ({
        InterfaceAlias: row.FriendlyName,
        ifIndex: indexOf(row),
        IPAddress: one.IPAddress,
        PrefixLength: one.PrefixLength,
        AddressState: one.DadState,
      })),
    ),
  );
}

function routes(texts: Texts): Rows {
  const names = namesByIndex(texts);
  return mapKnown(readTable(texts, 'GetIpForwardTable2', routeRow), (rows) =>
    rows.map((row) => ({
      DestinationPrefix: row.DestinationPrefix,
      NextHop: row.NextHop,
      ifIndex: row.InterfaceIndex,
      InterfaceAlias: names.get(row.InterfaceIndex) ?? `interface ${row.InterfaceIndex}`,
      RouteMetric: row.RouteMetric,
    })),
  );
}

function neighbors(texts: Texts): Rows {
  const names = namesByIndex(texts);
  return mapKnown(readTable(texts, 'GetIpNetTable2', neighborRow), (rows) =>
    rows.map((row) => ({ ...row, InterfaceAlias: names.get(row.InterfaceIndex) ?? '' })),
  );
}

/** WinHTTP knows the connection that is in use; the registry has the settings themselves. */
function proxy(texts: Texts): Rows {
  const asked = readTable(texts, 'WinHttpGetIEProxyConfigForCurrentUser', proxyRow);
  if (!asked.known) {
    const registry = readTable(texts, 'RegistryInternetSettings', registryRow);
    return registry.known || registry.reason !== 'not-run' ? registry : asked;
  }
  return mapKnown(asked, (rows) =>
    rows.map((row) => ({
      ProxyEnable: row.ProxyServer == null ? 0 : 1,
      ProxyServer: row.ProxyServer,
      ProxyOverride: row.ProxyOverride,
      AutoConfigURL: row.AutoConfigURL,
      ConnectionFlags: row.AutoDetect === true ? AUTO_DETECT : 0,
    })),
  );
}

/**
 * The vendor's SDK for Windows names the key of the installer; whatever the program is called there, it is
 * the client.
 */
function named(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { IsVendorKey: isVendorKey, DisplayName: name } = row;
  if (isVendorKey !== true) return row;
  const shown = typeof name === 'string' ? name : '';
  return CLIENT_NAME.test(shown)
    ? row
    : { ...row, DisplayName: `Alibaba Cloud Workspace${shown === '' ? '' : ` (${shown})`}` };
}
