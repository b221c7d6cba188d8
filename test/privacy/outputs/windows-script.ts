/** What the script of PowerShell answers, in its two halves and with errors. */
import { specsFor, type Spec } from '../spec.ts';

const utf8 = (text: string): string => [...Buffer.from(text)].join(',');

/** WinHttpSettings: lengths and bytes, as the registry keeps them. */
const winHttp = (proxy: string, bypass: string): string =>
  `40,0,0,0,0,0,0,0,3,0,0,0,${proxy.length},0,0,0,${utf8(proxy)},${bypass.length},0,0,0,${utf8(bypass)}`;

export const WINDOWS_SCRIPT: readonly Spec[] = specsFor('win32', [
  [
    'script, first half',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) =>
      JSON.stringify({
        adapters: {
          rows: [
            {
              Name: d.word('alias of an adapter'),
              InterfaceDescription: d.keep('Intel(R) Wi-Fi 7 BE200 320MHz'),
              ifIndex: 7,
              MacAddress: d.mac('MAC of an adapter', 'dash'),
              Status: d.keep('Up'),
              InterfaceType: '71',
              NdisPhysicalMedium: '9',
              MtuSize: 1500,
              Hidden: false,
              HardwareInterface: true,
              Virtual: false,
              PnPDeviceID: 'PCI\\VEN_8086&DEV_272B',
              ComponentID: d.keep('pci\\ven_8086&dev_272b'),
            },
          ],
        },
        interfaces: {
          rows: [
            {
              InterfaceAlias: d.word('alias of an interface'),
              ifIndex: 7,
              InterfaceMetric: 30,
              NlMtu: 1500,
              ConnectionState: d.keep('Connected'),
            },
          ],
        },
        addresses: {
          rows: [
            {
              InterfaceAlias: 'Wi-Fi',
              ifIndex: 7,
              IPAddress: d.ip('own address'),
              PrefixLength: 22,
              AddressState: d.keep('Preferred'),
            },
            {
              InterfaceAlias: 'Wi-Fi',
              ifIndex: 7,
              IPAddress: `${d.ip6('own address in IPv6', 'short', 'eui64')}%7`,
              PrefixLength: 64,
              AddressState: 'Preferred',
            },
          ],
        },
        routes: {
          rows: [
            {
              DestinationPrefix: d.keep('0.0.0.0/0'),
              NextHop: d.ip('gateway'),
              ifIndex: 7,
              InterfaceAlias: 'Wi-Fi',
              RouteMetric: 0,
              InterfaceMetric: 30,
            },
            {
              DestinationPrefix: d.block('block of the local network'),
              NextHop: '0.0.0.0',
              ifIndex: 7,
              InterfaceAlias: 'Wi-Fi',
              RouteMetric: 256,
              InterfaceMetric: 30,
            },
          ],
        },
        resolvers: {
          rows: [
            {
              InterfaceAlias: 'Wi-Fi',
              InterfaceIndex: 7,
              ServerAddresses: [d.ip('resolver'), d.ip6('resolver in IPv6')],
            },
          ],
        },
        suffixes: { rows: [{ InterfaceIndex: 7, ConnectionSpecificSuffix: d.fqdn('suffix') }] },
      }),
  ],
  [
    'script, second half',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) => {
      const [proxy, bypass] = [d.bare(), d.bare()];
      return JSON.stringify({
        nrpt: {
          rows: [
            {
              Namespace: [`.${d.domain('namespace')}`, d.fqdn('name with a rule')],
              NameServers: [d.ip('server of a rule')],
            },
          ],
        },
        neighbors: {
          rows: [
            {
              IPAddress: d.ip('neighbor'),
              InterfaceAlias: 'Ethernet',
              LinkLayerAddress: d.mac('MAC of a neighbor', 'dash'),
              State: d.keep('Reachable'),
            },
          ],
        },
        proxy: {
          rows: [
            {
              ProxyEnable: 1,
              ProxyServer: `socks=${d.fqdn('socks proxy')}:1080`,
              ProxyOverride: `${d.word('single-label override', false)};*.${d.domain('override')}`,
              AutoConfigURL: `https://${d.fqdn('PAC host')}/p.pac?sig=${d.secret('signature of a PAC URL', 'base64')}`,
              AutoDetect: null,
              ConnectionFlags: 7,
            },
          ],
        },
        winhttp: {
          rows: [
            {
              Bytes: JSON.parse(
                `[${d.encoded('WinHTTP proxy as bytes', proxy, (one) => d.encoded('WinHTTP bypass list as bytes', bypass, (two) => winHttp(`${one}:3128`, `*.${two}`)))}]`,
              ) as unknown,
            },
          ],
        },
        programs: {
          rows: [{ DisplayName: d.keep('Alibaba Cloud Workspace'), DisplayVersion: d.keep('7.6.1.20301') }],
        },
        profiles: {
          rows: [
            {
              InterfaceAlias: d.script('alias of a profile', 'chinese'),
              NetworkCategory: d.keep('DomainAuthenticated'),
              IPv4Connectivity: d.keep('Internet'),
            },
          ],
        },
        winners: {
          rows: [
            {
              Target: d.keep('100.100.2.136'),
              DestinationPrefix: '0.0.0.0/0',
              NextHop: d.ip('next hop of a winner'),
              InterfaceAlias: 'Ethernet',
              IPAddress: d.ip('own address of a winner'),
            },
          ],
        },
      });
    },
  ],
  [
    'script with an error',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) =>
      JSON.stringify({
        adapters: {
          error: `Cannot connect to CIM server on ${d.host('host in an error')}. Access denied for ${d.upper('domain in an error')}\\${d.word('user in an error', false)}`,
        },
        proxy: { error: `Cannot find path 'HKEY_USERS\\${d.sid('SID in an error')}\\Software'` },
        routes: {
          error: `C:\\Users\\${d.word('home in an error', false)}\\AppData\\Local\\Temp\\x.ps1: blocked by policy`,
        },
      }),
  ],
]);
