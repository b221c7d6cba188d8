/**
 * Answers of Windows' own functions, as the native process writes them: JSON with a row per line and their
 * number.
 */
import { z } from 'zod';
import { known, unknown, type Known } from '../../../observation/known.ts';

const envelope = z.object({ asked: z.string(), count: z.int().min(0), rows: z.array(z.unknown()) });

/**
 * nativeRows reads the rows of an answer; one row that is missing or of a wrong shape makes all of it
 * unknown.
 */
export function nativeRows<T>(text: string, row: z.ZodType<T>): Known<readonly T[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
  const outer = envelope.safeParse(value);
  if (!outer.success) return unknown('unparsable', 'not an answer of the native process');
  const { asked, count, rows } = outer.data;
  if (count !== rows.length) return unknown('unparsable', `${asked}: ${rows.length} of ${count} rows`);
  const parsed = z.array(row).safeParse(rows);
  return parsed.success
    ? known(parsed.data)
    : unknown('unparsable', `${asked}: ${parsed.error.issues[0]?.message ?? ''}`);
}

/** A row of whatever shape. */
export const anyRow = z.unknown();

const text = z.string();
const number = z.number();

/** GetAdaptersAddresses: adapters as TCP/IP uses them. */
export const adapterRow = z.object({
  IfIndex: number,
  Ipv6IfIndex: number,
  FriendlyName: text,
  Description: text,
  PhysicalAddress: text,
  IfType: number,
  TunnelType: number,
  ConnectionType: number,
  OperStatus: number,
  Mtu: number,
  Ipv4Metric: number,
  Flags: number,
  ConnectionSpecificSuffix: text,
  ServerAddresses: z.array(text),
  Gateways: z.array(text),
  Addresses: z.array(z.object({ IPAddress: text, PrefixLength: number, DadState: number })),
});
export type AdapterAnswer = z.infer<typeof adapterRow>;

/** GetIfTable2: what network interfaces are made of. */
export const interfaceRow = z.object({
  InterfaceIndex: number,
  InterfaceGuid: text.optional(),
  Alias: text,
  Description: text,
  PhysicalAddress: text,
  Mtu: number,
  Type: number,
  TunnelType: number,
  MediaType: number,
  PhysicalMediumType: number,
  HardwareInterface: z.boolean(),
  FilterInterface: z.boolean(),
  ConnectorPresent: z.boolean(),
  OperStatus: number,
  AdminStatus: number,
  MediaConnectState: number,
});
export type InterfaceAnswer = z.infer<typeof interfaceRow>;

/** GetIpInterfaceTable: the interfaces of IPv4. */
export const stackRow = z.object({
  InterfaceIndex: number,
  Metric: number,
  NlMtu: number,
  Connected: z.boolean(),
});

/** GetIpForwardTable2: the routes of IPv4. */
export const routeRow = z.object({
  DestinationPrefix: text,
  NextHop: text,
  InterfaceIndex: number,
  RouteMetric: number,
});

/** GetIpNetTable2: the neighbors of IPv4. */
export const neighborRow = z.object({
  IPAddress: text,
  InterfaceIndex: number,
  LinkLayerAddress: text,
  State: number,
});

/** GetBestRoute2, or GetBestInterface where that is missing. */
export const bestRouteRow = z.object({
  Target: text,
  Function: z.enum(['GetBestRoute2', 'GetBestInterface']),
  Error: text.optional(),
  DestinationPrefix: text.optional(),
  NextHop: text.optional(),
  InterfaceIndex: number.optional(),
  IPAddress: text.optional(),
});
export type BestRouteAnswer = z.infer<typeof bestRouteRow>;

/**
 * WinHttpGetIEProxyConfigForCurrentUser and WinHttpGetDefaultProxyConfiguration; without a setting a row is
 * empty.
 */
export const proxyRow = z.object({
  AutoDetect: z.boolean().optional(),
  AutoConfigURL: text.nullish(),
  ProxyServer: text.nullish(),
  ProxyOverride: text.nullish(),
});

/** What drivers say of network adapters, in the registry. */
export const deviceRow = z.object({
  InterfaceGuid: text.nullable(),
  ComponentID: text.nullable(),
  PnPDeviceID: text.nullable(),
  Characteristics: number.nullable(),
});
export type DeviceAnswer = z.infer<typeof deviceRow>;

/** The registry's rows have the names that PowerShell prints, and are read by the same parsers. */
export const registryRow = z.record(z.string(), z.unknown());

/** IcmpSendEcho2Ex: one row per request. */
export const echoRow = z.object({
  From: text.nullable(),
  Status: number,
  RoundTripTime: number.optional(),
  Ttl: number.optional(),
});
