/** Answers of Windows' own functions, and cmdlets that are read. */
import { specsFor, type Spec } from '../spec.ts';

const answer = (asked: string, rows: readonly object[]): string =>
  `{"asked":"native:${asked}","count":${rows.length},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;

export const WINDOWS_NATIVE: readonly Spec[] = specsFor('win32', [
  [
    'GetAdaptersAddresses',
    'native:GetAdaptersAddresses',
    (d) =>
      answer('GetAdaptersAddresses', [
        {
          IfIndex: 9,
          Ipv6IfIndex: 9,
          FriendlyName: d.word('friendly name'),
          Description: d.keep('MediaTek Wi-Fi 6 MT7921 Wireless LAN Card'),
          PhysicalAddress: d.mac('MAC', 'dash'),
          IfType: 71,
          TunnelType: 0,
          ConnectionType: 1,
          OperStatus: 1,
          Mtu: 1500,
          Ipv4Metric: 25,
          Flags: 453,
          ConnectionSpecificSuffix: d.fqdn('suffix'),
          ServerAddresses: [d.ip('resolver'), d.ip6('resolver in IPv6', 'short', 'unique')],
          Gateways: [d.ip('gateway'), d.ip6('gateway in IPv6', 'short', 'eui64')],
          Addresses: [{ IPAddress: d.ip('own address'), PrefixLength: 23, DadState: 4 }],
        },
        {
          IfIndex: 17,
          Ipv6IfIndex: 17,
          FriendlyName: d.keep('Local Area Connection* 2'),
          Description: d.keep('Sangfor SSL VPN CS Support System VNIC'),
          PhysicalAddress: '',
          IfType: 53,
          TunnelType: 0,
          ConnectionType: 1,
          OperStatus: 2,
          Mtu: 1400,
          Ipv4Metric: 1,
          Flags: 453,
          ConnectionSpecificSuffix: '',
          ServerAddresses: [],
          Gateways: [],
          Addresses: [],
        },
      ]),
  ],
  [
    'GetIfTable2',
    'native:GetIfTable2',
    (d) =>
      answer('GetIfTable2', [
        {
          InterfaceIndex: 9,
          InterfaceGuid: `{${d.guid('GUID of an interface')}}`,
          Alias: d.script('alias', 'japanese'),
          Description: d.keep('Realtek RTL8852BE WiFi 6 802.11ax PCIe Adapter'),
          PhysicalAddress: d.mac('MAC', 'dash'),
          Mtu: 1500,
          Type: 71,
          TunnelType: 0,
          MediaType: 16,
          PhysicalMediumType: 9,
          HardwareInterface: true,
          FilterInterface: false,
          ConnectorPresent: true,
          OperStatus: 1,
          AdminStatus: 1,
          MediaConnectState: 1,
        },
        {
          InterfaceIndex: 33,
          InterfaceGuid: `{${d.guid('GUID of a filter')}}`,
          Alias: `${d.word('alias of a filter')}-WFP Native MAC Layer LightWeight Filter-0000`,
          Description: d.keep('Fortinet Virtual Ethernet Adapter (NDIS 6.30)'),
          PhysicalAddress: d.mac('MAC of a virtual adapter', 'dash'),
          Mtu: 1500,
          Type: 6,
          TunnelType: 0,
          MediaType: 0,
          PhysicalMediumType: 0,
          HardwareInterface: false,
          FilterInterface: true,
          ConnectorPresent: false,
          OperStatus: 1,
          AdminStatus: 1,
          MediaConnectState: 1,
        },
      ]),
  ],
  [
    'GetIpForwardTable2',
    'native:GetIpForwardTable2',
    (d) =>
      answer('GetIpForwardTable2', [
        {
          DestinationPrefix: d.keep('0.0.0.0/0'),
          NextHop: d.ip('next hop'),
          InterfaceIndex: 9,
          RouteMetric: 0,
          Protocol: 3,
        },
        {
          DestinationPrefix: d.block('block', 24),
          NextHop: '0.0.0.0',
          InterfaceIndex: 9,
          RouteMetric: 256,
          Protocol: 3,
        },
        {
          DestinationPrefix: `${d.ip('host route')}/32`,
          NextHop: '0.0.0.0',
          InterfaceIndex: 9,
          RouteMetric: 256,
          Protocol: 3,
        },
        {
          DestinationPrefix: d.keep('100.64.0.0/10'),
          NextHop: d.ip('next hop to the cloud'),
          InterfaceIndex: 9,
          RouteMetric: 1,
          Protocol: 3,
        },
      ]),
  ],
  [
    'GetIpNetTable2',
    'native:GetIpNetTable2',
    (d) =>
      answer('GetIpNetTable2', [
        {
          IPAddress: d.ip('neighbor'),
          InterfaceIndex: 9,
          LinkLayerAddress: d.mac('MAC of a neighbor', 'dash'),
          State: 5,
        },
      ]),
  ],
  [
    'RegistryNamePolicy',
    'native:RegistryNamePolicy',
    (d) =>
      answer('RegistryNamePolicy', [
        { Namespace: [`.${d.domain('namespace')}`], NameServers: [d.ip('server')] },
        { Namespace: [d.fqdn('name')], NameServers: [d.ip6('server in IPv6')] },
      ]),
  ],
  [
    'RegistryPrograms',
    'native:RegistryPrograms',
    (d) =>
      answer('RegistryPrograms', [
        {
          IsVendorKey: true,
          DisplayName: d.keep('Alibaba Cloud Workspace Client'),
          DisplayVersion: d.keep('7.5.2'),
          InstallLocation: `D:\\Users\\${d.word('user of a folder', false)}\\${d.word('folder')}\\Workspace\\`,
        },
      ]),
  ],
  [
    'WinHttpGetIEProxyConfigForCurrentUser',
    'native:WinHttpGetIEProxyConfigForCurrentUser',
    (d) =>
      answer('WinHttpGetIEProxyConfigForCurrentUser', [
        {
          AutoDetect: true,
          AutoConfigURL: `http://${d.fqdn('PAC host')}:8083/${d.word('PAC file', false)}.pac?user=${d.word('user in a query', false)}&refresh_token=${d.secret('refresh token', 'jwt')}`,
          ProxyServer: `http=${d.host('single-label proxy')}:8080`,
          ProxyOverride: `*.${d.domain('override')};${d.ip('overridden address')}`,
        },
      ]),
  ],
  [
    'WinHttpGetDefaultProxyConfiguration',
    'native:WinHttpGetDefaultProxyConfiguration',
    (d) =>
      answer('WinHttpGetDefaultProxyConfiguration', [
        {
          ProxyServer: `${d.fqdn('proxy')}:3128`,
          ProxyOverride: `*.${d.domain('override')};${d.fqdn('overridden name')}`,
        },
      ]),
  ],
  [
    'WlanQueryInterface',
    'native:WlanQueryInterface',
    (d) =>
      answer('WlanQueryInterface', [
        {
          InterfaceGuid: `{${d.guid('GUID of the card')}}`,
          Description: 'Intel(R) Wi-Fi 6 AX201 160MHz',
          Ssid: d.script('SSID', 'chinese'),
          Bssid: d.mac('BSSID', 'colon'),
          ProfileName: d.word('profile'),
          SignalQuality: 81,
          RxRate: 866700,
          TxRate: 866700,
        },
      ]),
  ],
  [
    'RegistryNetworkDevices',
    'native:RegistryNetworkDevices',
    (d) =>
      answer('RegistryNetworkDevices', [
        {
          InterfaceGuid: `{${d.guid('GUID of a device')}}`,
          DeviceInstanceId: `USB\\VID_0BDA&PID_8153\\${d.serial('serial of a device')}`,
          ComponentId: 'usb\\vid_0bda&pid_8153',
          DriverDescription: 'Realtek USB GbE Family Controller',
        },
      ]),
  ],
  [
    'GetBestRoute2',
    'native:GetBestRoute2 100.100.2.138',
    (d) =>
      answer('GetBestRoute2 100.100.2.138', [
        {
          Target: d.keep('100.100.2.138'),
          Function: 'GetBestRoute2',
          DestinationPrefix: '0.0.0.0/0',
          NextHop: d.ip('next hop'),
          InterfaceIndex: 9,
          IPAddress: d.ip('own address'),
        },
      ]),
  ],
  [
    'IcmpSendEcho2Ex',
    (d) => `native:IcmpSendEcho2Ex -n 2 -w 1000 ${d.ip('target in a command')}`,
    (d) =>
      answer('IcmpSendEcho2Ex -n 2 -w 1000', [
        { From: d.ip('who answered'), Status: 0, RoundTripTime: 2, DataSize: 32, Ttl: 63 },
        { From: d.ip('who complained'), Status: 11013, RoundTripTime: 1, DataSize: 0, Ttl: 64 },
      ]),
  ],
  [
    'Get-NetAdapter',
    'Get-NetAdapter | ConvertTo-Json',
    (d) =>
      JSON.stringify([
        {
          Name: `${d.word('name')} LAN`,
          InterfaceDescription: d.keep('Dell Giga Ethernet'),
          ifIndex: 4,
          MacAddress: d.mac('MAC', 'dash'),
          PermanentAddress: d.mac('permanent address', 'bare'),
          Status: 'Up',
          InterfaceGuid: `{${d.guid('GUID')}}`,
          InterfaceType: 6,
          SystemName: d.host('system name'),
          DriverFileName: 'rtux64w10.sys',
          DriverVersionString: d.keep('1153.10.20.1104'),
          PnPDeviceID: `USB\\VID_0BDA&PID_8153\\${d.serial('serial in a device id')}`,
          ComponentID: 'USB\\VID_0BDA&PID_8153',
          PSComputerName: d.host('computer of a session'),
          MtuSize: 1500,
          Hidden: false,
          HardwareInterface: true,
          Virtual: false,
        },
      ]),
  ],
  [
    'Get-NetIPAddress',
    'Get-NetIPAddress | ConvertTo-Json',
    (d) =>
      JSON.stringify([
        {
          InterfaceAlias: d.word('alias'),
          ifIndex: 4,
          IPAddress: d.ip('own address'),
          IPv6Address: null,
          PrefixLength: 24,
          CimSystemProperties: { ServerName: d.host('server name of CIM') },
        },
        {
          InterfaceAlias: 'Ethernet',
          ifIndex: 4,
          IPAddress: `${d.ip6('own address in IPv6', 'short', 'link')}%4`,
          PrefixLength: 64,
        },
      ]),
  ],
  [
    'Get-NetRoute as a list',
    'Get-NetRoute | Format-List *',
    (d) =>
      `\nDestinationPrefix : ${d.block('block')}\nNextHop           : ${d.ip('next hop')}\nRouteMetric       : ${d.keep('256')}\nInterfaceMetric   : 25\nifIndex           : 12\nInterfaceAlias    : ${d.word('alias')}\nPSComputerName    : ${d.host('computer of a session')}\n\n`,
  ],
  [
    'Get-DnsClientServerAddress',
    'Get-DnsClientServerAddress | ConvertTo-Json',
    (d) =>
      JSON.stringify([
        {
          InterfaceAlias: d.word('alias'),
          InterfaceIndex: 5,
          AddressFamily: 2,
          ServerAddresses: [d.ip('resolver')],
          PSComputerName: d.host('computer of a session'),
        },
      ]),
  ],
  [
    'Get-DnsClient',
    'Get-DnsClient | ConvertTo-Json',
    (d) =>
      JSON.stringify([
        {
          InterfaceAlias: 'Ethernet',
          InterfaceIndex: 5,
          ConnectionSpecificSuffix: d.domain('suffix'),
          ConnectionSpecificSuffixSearchList: [d.fqdn('suffix of a list')],
          RegisterThisConnectionsAddress: true,
          Suffix: d.domain('other suffix'),
        },
      ]),
  ],
  [
    'Get-DnsClientNrptRule',
    'Get-DnsClientNrptRule',
    (d) =>
      `\nName                             : {${d.guid('name of a rule')}}\nVersion                          : 2\nNamespace                        : {.${d.domain('namespace')}, ${d.fqdn('name')}}\nIPsecCARestriction               : CN=${d.word('issuer')}, DC=${d.word('part of a DN', false)}, DC=lan\nDirectAccessDnsServers           : \nDirectAccessEnabled              : False\nDirectAccessProxyName            : ${d.fqdn('proxy')}:8080\nNameServers                      : ${d.ip('server')}\nComment                          : ${d.person('comment')}\nDisplayName                      : ${d.word('display name')}\n\n`,
  ],
  [
    'Get-NetNeighbor',
    'Get-NetNeighbor -AddressFamily IPv4 | ConvertTo-Json',
    (d) =>
      JSON.stringify([
        {
          IPAddress: d.ip('neighbor'),
          InterfaceAlias: d.word('alias'),
          LinkLayerAddress: d.mac('MAC', 'bare'),
          State: 4,
          ifIndex: 5,
        },
      ]),
  ],
  [
    'Find-NetRoute',
    'Find-NetRoute -RemoteIPAddress 100.100.2.136',
    (d) =>
      `\nIPAddress         : ${d.ip('own address')}\nInterfaceIndex    : 9\nInterfaceAlias    : ${d.word('alias')}\nAddressFamily     : IPv4\nType              : Unicast\nPrefixLength      : 24\n\nDestinationPrefix : 0.0.0.0/0\nNextHop           : ${d.ip('next hop')}\nInterfaceAlias    : ${d.word('alias of the route')}\nRouteMetric       : 0\n\n`,
  ],
  [
    'Get-ItemProperty of the proxy',
    "Get-ItemProperty 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings' | ConvertTo-Json",
    (d) =>
      JSON.stringify({
        ProxyEnable: 1,
        ProxyServer: `${d.fqdn('proxy')}:8080`,
        ProxyOverride: `*.${d.domain('override')}`,
        AutoConfigURL: `http://${d.fqdn('PAC host')}/x.pac`,
        PSPath: `Microsoft.PowerShell.Core\\Registry::HKEY_USERS\\${d.sid('SID in a path')}\\Software`,
      }),
  ],
]);
