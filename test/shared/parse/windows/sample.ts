/** What the script prints on a laptop with a cable, Wi-Fi that is off, Tailscale, a VPN connection, and a hotspot. */
type Row = Readonly<Record<string, unknown>>;

function adapter(name: string, description: string, ifIndex: number, changes: Row = {}): Row {
  return {
    Name: name,
    InterfaceDescription: description,
    ifIndex,
    MacAddress: '02-00-5E-10-00-01',
    Status: 'Up',
    InterfaceType: '6',
    NdisPhysicalMedium: '14',
    MtuSize: 1500,
    Hidden: false,
    ...changes,
  };
}

function stack(name: string, ifIndex: number, metric: number | null, state: string, mtu = 1500): Row {
  return { InterfaceAlias: name, ifIndex, InterfaceMetric: metric, NlMtu: mtu, ConnectionState: state };
}

function address(name: string, ifIndex: number, value: string, length: number): Row {
  return { InterfaceAlias: name, ifIndex, IPAddress: value, PrefixLength: length };
}

function route(
  prefix: string,
  hop: string | null,
  ifIndex: number,
  name: string,
  metric: number | null,
  own: number | null = null,
): Row {
  return {
    DestinationPrefix: prefix,
    NextHop: hop,
    ifIndex,
    InterfaceAlias: name,
    RouteMetric: metric,
    InterfaceMetric: own,
  };
}

function resolver(name: string, index: number, servers: unknown): Row {
  return { InterfaceAlias: name, InterfaceIndex: index, ServerAddresses: servers };
}

export const SAMPLE: Readonly<Record<string, { readonly rows?: unknown; readonly error?: string }>> = {
  adapters: {
    rows: [
      adapter('以太网 2', 'Intel(R) Ethernet Connection I219-V', 12),
      adapter('WLAN', 'Intel(R) Wi-Fi 6 AX201 160MHz', 7, {
        Status: 'Disconnected',
        InterfaceType: '71',
        NdisPhysicalMedium: '9',
      }),
      adapter('Tailscale', 'Tailscale Tunnel', 31, {
        MacAddress: null,
        InterfaceType: '53',
        NdisPhysicalMedium: '0',
      }),
      adapter('vEthernet (WSL)', 'Hyper-V Virtual Ethernet Adapter', 44),
      adapter('WAN Miniport (IP)', 'WAN Miniport (IP)', 3, { Hidden: true }),
      adapter('Local Area Connection* 2', 'Microsoft Wi-Fi Direct Virtual Adapter', 15, {
        Hidden: true,
        InterfaceType: '71',
      }),
    ],
  },
  interfaces: {
    rows: [
      stack('以太网 2', 12, 25, 'Connected'),
      stack('WLAN', 7, 35, 'Disconnected'),
      stack('Tailscale', 31, 5, 'Connected', 1280),
      stack('CorpVPN', 60, 45, 'Connected', 1400),
      stack('Local Area Connection* 2', 15, 25, 'Connected'),
      stack('Loopback Pseudo-Interface 1', 1, 75, 'Connected', 4294967295),
    ],
  },
  addresses: {
    rows: [
      address('以太网 2', 12, 'fe80::1c2d%12', 64),
      address('以太网 2', 12, '192.168.1.10', 24),
      address('Tailscale', 31, '100.101.102.103', 32),
      address('Tailscale', 31, 'fd7a:115c:a1e0::1', 128),
      address('CorpVPN', 60, '10.9.0.6', 32),
      address('Local Area Connection* 2', 15, '192.168.137.1', 24),
      address('WLAN', 7, '169.254.7.7', 16),
      address('Loopback Pseudo-Interface 1', 1, '127.0.0.1', 8),
      address('Loopback Pseudo-Interface 1', 1, '::1', 128),
    ],
  },
  routes: {
    rows: [
      route('0.0.0.0/0', '192.168.1.1', 12, '以太网 2', 0),
      route('0.0.0.0/0', '192.168.9.1', 7, 'WLAN', 0),
      route('192.168.1.0/24', '0.0.0.0', 12, '以太网 2', 256),
      route('100.64.0.0/10', '100.100.100.100', 31, 'Tailscale', 0, 7),
      route('10.9.0.0/16', null, 60, 'CorpVPN', 1),
      route('127.0.0.0/8', '0.0.0.0', 1, 'Loopback Pseudo-Interface 1', 256),
      route('ff00::/8', '::', 1, 'Loopback Pseudo-Interface 1', 256),
    ],
  },
  resolvers: {
    rows: [
      resolver('以太网 2', 12, ['192.168.1.53', '192.168.1.54']),
      resolver('以太网 2', 12, ['2001:db8::53']),
      resolver('WLAN', 7, ['192.168.9.1']),
      resolver('Tailscale', 31, '100.100.100.100'),
      resolver('Loopback Pseudo-Interface 1', 1, ['fec0:0:0:ffff::1', 'fec0:0:0:ffff::2']),
    ],
  },
  suffixes: {
    rows: [
      { InterfaceIndex: 12, ConnectionSpecificSuffix: 'corp.example' },
      { InterfaceIndex: 31, ConnectionSpecificSuffix: null },
    ],
  },
  nrpt: { rows: { Namespace: ['.aliyuncs.com'], NameServers: ['10.1.1.53'] } },
  neighbors: {
    rows: {
      value: [
        {
          IPAddress: '192.168.1.1',
          InterfaceAlias: '以太网 2',
          LinkLayerAddress: '02-00-5E-00-00-01',
          State: 'Reachable',
        },
        {
          IPAddress: '192.168.1.77',
          InterfaceAlias: '以太网 2',
          LinkLayerAddress: '00-00-00-00-00-00',
          State: 'Unreachable',
        },
        { IPAddress: '192.168.1.78', InterfaceAlias: '以太网 2', LinkLayerAddress: '', State: '1' },
        {
          IPAddress: '192.168.1.79',
          InterfaceAlias: '以太网 2',
          LinkLayerAddress: '02-00-5E-00-00-09',
          State: 4,
        },
      ],
      Count: 4,
    },
  },
  proxy: {
    rows: [
      {
        ProxyEnable: 0,
        ProxyServer: 'proxy.example:3128',
        ProxyOverride: '',
        AutoConfigURL: '',
        AutoDetect: null,
        ConnectionFlags: 1,
      },
    ],
  },
  winhttp: { rows: { Bytes: [24, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
  programs: { rows: [] },
  winners: {
    rows: [
      {
        Target: '100.100.2.136',
        DestinationPrefix: '100.64.0.0/10',
        NextHop: '100.100.100.100',
        InterfaceAlias: 'Tailscale',
        IPAddress: '100.101.102.103',
      },
      { Target: '203.0.113.9', Error: 'Windows System Error 1231,Find-NetRoute' },
    ],
  },
};

/** output is the JSON line, with some sections replaced. */
export function output(changes: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ ...SAMPLE, ...changes })}\r\n`;
}

/** without leaves out sections. */
export function without(...names: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(Object.entries(SAMPLE).filter(([name]) => !names.includes(name))));
}

/** changedRow gives one section with a row of it changed. */
export function changedRow(section: string, at: number, changes: Row): Readonly<Record<string, unknown>> {
  const rows = (SAMPLE[section]?.rows ?? []) as readonly Row[];
  return { [section]: { rows: rows.map((row, index) => (index === at ? { ...row, ...changes } : row)) } };
}
