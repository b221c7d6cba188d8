/** Proxies, the WLAN, the way to a target and pings, as Windows’ own functions tell them. */
import { specsFor, type Spec } from '../spec.ts';
import { answer } from './native-answer.ts';

export const NATIVE_WAYS: readonly Spec[] = specsFor('win32', [
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
]);
