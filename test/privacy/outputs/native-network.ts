/** Adapters, routes, neighbors and programs, as Windows’ own functions tell them. */
import { specsFor, type Spec } from '../spec.ts';
import { answer } from './native-answer.ts';

export const NATIVE_NETWORK: readonly Spec[] = specsFor('win32', [
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
]);
