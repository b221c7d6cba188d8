/** What the native process answers on an invented laptop: a cable, Wi-Fi that is off, Tailscale, a dial-up VPN, and a switch of virtual machines. */
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';

export type Row = Readonly<Record<string, unknown>>;

/** answer writes rows as the native process does. */
export function answer(asked: string, rows: readonly unknown[]): string {
  return `{"asked":${JSON.stringify(`native:${asked}`)},"count":${rows.length},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

export function adapter(IfIndex: number, FriendlyName: string, changes: Row = {}): Row {
  return {
    IfIndex,
    Ipv6IfIndex: IfIndex,
    FriendlyName,
    Description: 'Intel(R) Ethernet Connection I219-V',
    PhysicalAddress: '02-00-5E-10-00-01',
    IfType: 6,
    TunnelType: 0,
    ConnectionType: 1,
    OperStatus: 1,
    Mtu: 1500,
    Ipv4Metric: 25,
    Flags: 0x1c5,
    ConnectionSpecificSuffix: '',
    ServerAddresses: [],
    Gateways: [],
    Addresses: [],
    ...changes,
  };
}

export function made(InterfaceIndex: number, Alias: string, changes: Row = {}): Row {
  return {
    InterfaceIndex,
    InterfaceGuid: `{A0000000-0000-4000-8000-${InterfaceIndex.toString(16).toUpperCase().padStart(12, '0')}}`,
    Alias,
    Description: 'Intel(R) Ethernet Connection I219-V',
    PhysicalAddress: '02-00-5E-10-00-01',
    Mtu: 1500,
    Type: 6,
    TunnelType: 0,
    MediaType: 0,
    PhysicalMediumType: 14,
    HardwareInterface: true,
    FilterInterface: false,
    ConnectorPresent: true,
    OperStatus: 1,
    AdminStatus: 1,
    MediaConnectState: 1,
    ...changes,
  };
}

const address = (IPAddress: string, PrefixLength: number, DadState = 4): Row => ({
  IPAddress,
  PrefixLength,
  DadState,
});
const route = (DestinationPrefix: string, NextHop: string, InterfaceIndex: number, RouteMetric = 0): Row => ({
  DestinationPrefix,
  NextHop,
  InterfaceIndex,
  RouteMetric,
  Protocol: 3,
});

export const ROWS: Readonly<Record<NativeTable, readonly unknown[]>> = {
  GetAdaptersAddresses: [
    adapter(12, '以太网 2', {
      ConnectionSpecificSuffix: 'corp.example',
      ServerAddresses: ['192.168.1.53', '192.168.1.54'],
      Gateways: ['192.168.1.1'],
      Addresses: [address('fe80::1c2d%12', 64), address('192.168.1.10', 24)],
    }),
    adapter(7, 'WLAN', {
      Description: 'Intel(R) Wi-Fi 6 AX201 160MHz',
      IfType: 71,
      OperStatus: 2,
      ServerAddresses: ['fec0:0:0:ffff::1%1'],
      Addresses: [address('169.254.7.7', 16, 1)],
    }),
    adapter(31, 'Tailscale', {
      Description: 'Tailscale Tunnel',
      PhysicalAddress: '',
      IfType: 53,
      Mtu: 1280,
      Ipv4Metric: 5,
      ServerAddresses: ['100.100.100.100'],
      Addresses: [address('100.101.102.103', 32), address('fd7a:115c:a1e0::1', 128)],
    }),
    adapter(60, 'CorpVPN', {
      Description: 'CorpVPN',
      PhysicalAddress: '',
      IfType: 23,
      Mtu: 1400,
      Ipv4Metric: 45,
      Addresses: [address('10.9.0.6', 32)],
    }),
    adapter(1, 'Loopback Pseudo-Interface 1', {
      Description: 'Software Loopback Interface 1',
      PhysicalAddress: '',
      IfType: 24,
      Mtu: 4_294_967_295,
      Ipv4Metric: 75,
      Addresses: [address('::1', 128), address('127.0.0.1', 8)],
    }),
  ],
  GetIfTable2: [
    made(12, '以太网 2'),
    made(7, 'WLAN', { Type: 71, PhysicalMediumType: 9, OperStatus: 2, MediaConnectState: 2 }),
    made(31, 'Tailscale', {
      Type: 53,
      MediaType: 19,
      PhysicalMediumType: 0,
      HardwareInterface: false,
      ConnectorPresent: false,
    }),
    made(14, '以太网 2-WFP Native MAC Layer LightWeight Filter-0000', {
      HardwareInterface: false,
      FilterInterface: true,
    }),
    made(16, 'Ethernet 3', {
      Description: 'Realtek USB GbE Family Controller',
      OperStatus: 2,
      AdminStatus: 2,
      MediaConnectState: 0,
    }),
  ],
  GetIpInterfaceTable: [
    { InterfaceIndex: 12, Metric: 25, NlMtu: 1500, Connected: true },
    { InterfaceIndex: 7, Metric: 35, NlMtu: 1500, Connected: false },
    { InterfaceIndex: 31, Metric: 5, NlMtu: 1280, Connected: true },
    { InterfaceIndex: 60, Metric: 45, NlMtu: 1400, Connected: true },
    { InterfaceIndex: 1, Metric: 75, NlMtu: 4_294_967_295, Connected: true },
  ],
  GetIpForwardTable2: [
    route('0.0.0.0/0', '192.168.1.1', 12),
    route('0.0.0.0/0', '192.168.9.1', 7),
    route('192.168.1.0/24', '0.0.0.0', 12, 256),
    route('100.64.0.0/10', '100.100.100.100', 31),
    route('10.9.0.0/16', '0.0.0.0', 60, 1),
    route('127.0.0.0/8', '0.0.0.0', 1, 256),
  ],
  GetIpNetTable2: [
    { IPAddress: '192.168.1.1', InterfaceIndex: 12, LinkLayerAddress: '02-00-5E-10-00-99', State: 5 },
    { IPAddress: '192.168.1.77', InterfaceIndex: 12, LinkLayerAddress: '00-00-00-00-00-00', State: 0 },
    { IPAddress: '224.0.0.22', InterfaceIndex: 12, LinkLayerAddress: '', State: 6 },
  ],
  RegistryNamePolicy: [
    { Store: 'policy', Namespace: ['.aliyuncs.com'], NameServers: ['10.1.1.53;10.1.1.54'] },
  ],
  RegistryInternetSettings: [
    {
      ProxyEnable: 1,
      ProxyServer: 'proxy.corp.example:8080',
      ProxyOverride: '*.corp.example;<local>',
      AutoConfigURL: null,
      AutoDetect: null,
      ConnectionFlags: 3,
    },
  ],
  RegistryWinHttp: [{ Bytes: [] }],
  RegistryNetworkDevices: [
    {
      InterfaceGuid: '{A0000000-0000-4000-8000-00000000001f}',
      ComponentID: 'Wintun',
      PnPDeviceID: 'SWD\\Wintun',
      Characteristics: 1,
    },
    { InterfaceGuid: null, ComponentID: 'ms_ndiswanip', PnPDeviceID: null, Characteristics: null },
  ],
  RegistryPrograms: [
    {
      IsVendorKey: true,
      DisplayName: '无影',
      DisplayVersion: '7.2.2',
      InstallLocation: 'C:\\Program Files (x86)\\aliyun\\',
    },
  ],
  WinHttpGetIEProxyConfigForCurrentUser: [
    {
      AutoDetect: false,
      AutoConfigURL: null,
      ProxyServer: 'proxy.corp.example:8080',
      ProxyOverride: '*.corp.example;<local>',
    },
  ],
  WinHttpGetDefaultProxyConfiguration: [{}],
};

/** ANSWERS are the texts of all functions. */
export const ANSWERS = new Map(
  Object.entries(ROWS).map(([name, rows]) => [name as NativeTable, answer(name, rows)]),
);
