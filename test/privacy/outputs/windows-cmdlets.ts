/** Cmdlets of PowerShell that are read. */
import { specsFor, type Spec } from '../spec.ts';

export const WINDOWS_CMDLETS: readonly Spec[] = specsFor('win32', [
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
