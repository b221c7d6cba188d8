/** More places of names: labels of ipconfig in other languages, fields of objects, prompts. `@` is where the name stands. */
import type { Platform } from '../../shared/observation/workstation.ts';

export type Place = readonly [what: string, platform: Platform, command: string, text: string];

/** Host and suffixes, as Windows labels them. */
const LABELS: Readonly<Record<string, readonly [host: string, primary: string, own: string]>> = {
  French: ['Nom de l’hôte', 'Suffixe DNS principal', 'Suffixe DNS propre à la connexion'],
  Spanish: ['Nombre de host', 'Sufijo DNS principal', 'Sufijo DNS específico para la conexión'],
  Italian: ['Nome host', 'Suffisso DNS primario', 'Suffisso DNS specifico per connessione'],
  Portuguese: ['Nome do host', 'Sufixo DNS primário', 'Sufixo DNS específico de conexão'],
  Russian: ['Имя компьютера', 'Основной DNS-суффикс', 'DNS-суффикс подключения'],
  Korean: ['호스트 이름', '주 DNS 접미사', '연결별 DNS 접미사'],
  'Chinese of Taiwan': ['主機名稱', '主要 DNS 尾碼', '連線特定 DNS 尾碼'],
  Polish: ['Nazwa hosta', 'Sufiks podstawowej domeny DNS', 'Sufiks DNS konkretnego połączenia'],
  Turkish: ['Ana Bilgisayar Adı', 'Birincil DNS Soneki', 'Bağlantıya özgü DNS Soneki'],
  // Not read as a language, and yet its names have no right to leave.
  Dutch: ['Hostnaam', 'Primair DNS-achtervoegsel', 'Verbindingsspec. DNS-achtervoegsel'],
};

const IPCONFIG: readonly Place[] = Object.entries(LABELS).flatMap(([language, [host, primary, own]]) => {
  const text = (a: string, b: string, c: string): string =>
    `\r\nWindows IP\r\n\r\n   ${host} . . . . . . : ${a}\r\n   ${primary} . . . . : ${b}\r\n\r\nEthernet Ethernet 2:\r\n\r\n   ${own} . : ${c}\r\n   IPv4 . . . . : 10.3.4.5\r\n`;
  return [
    [`host of ipconfig in ${language}`, 'win32', 'ipconfig /all', text('@', '', '')],
    [`primary suffix of ipconfig in ${language}`, 'win32', 'ipconfig /all', text('quix', '@', '')],
    [`suffix of a connection in ${language}`, 'win32', 'ipconfig /all', text('quix', '', '@')],
  ] as const;
});

const ofObject = (cmdlet: string, field: string): Place => [
  `field ${field} of an object`,
  'win32',
  `${cmdlet} | Format-List *`,
  `\r\nInterfaceAlias   : Ethernet\r\n${field} : @\r\nInterfaceIndex   : 5\r\n`,
];
const OBJECTS: readonly Place[] = [
  ofObject('Get-NetAdapter', 'SystemName'),
  ofObject('Get-NetIPAddress', 'PSComputerName'),
  ofObject('Get-DnsClient', 'ConnectionSpecificSuffix'),
  ofObject('Get-DnsClient', 'Suffix'),
  ofObject('Get-DnsClientNrptRule', 'DirectAccessProxyName'),
  [
    'list of an object',
    'win32',
    'Get-DnsClient | fl *',
    '\r\nInterfaceAlias       : Ethernet\r\nSuffixSearchList     : {corp.example, @}\r\n',
  ],
  [
    'name space of a rule',
    'win32',
    'Get-DnsClientNrptRule',
    '\r\nName      : x\r\nNamespace : {.corp.example, .@}\r\n',
  ],
  [
    'script address of an object',
    'win32',
    'Get-ItemProperty "HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"',
    '\r\nProxyEnable   : 1\r\nAutoConfigURL : http://@/x.pac\r\n',
  ],
  [
    'computer in JSON',
    'win32',
    'Get-NetAdapter | ConvertTo-Json',
    '[{"Name":"Ethernet","SystemName":"@","ifIndex":5}]',
  ],
  [
    'second name space in JSON',
    'win32',
    'native:RegistryNamePolicy',
    '{"asked":"native:RegistryNamePolicy","count":1,"rows":[\n{"Namespace":[".corp.example",".@"],"NameServers":["10.3.4.5"]}\n]}',
  ],
  [
    'suffix of a function',
    'win32',
    'native:GetAdaptersAddresses',
    '{"asked":"native:GetAdaptersAddresses","count":1,"rows":[\n{"IfIndex":9,"DnsSuffix":"@"}\n]}',
  ],
];

const OTHERS: readonly Place[] = [
  [
    'all names of a domain that pass the proxy',
    'win32',
    'netsh winhttp show proxy',
    '    Proxy Server(s) :  proxy.corp.example:8080\r\n    Bypass List     :  *.@\r\n',
  ],
  [
    'proxy of the newer command',
    'win32',
    'netsh winhttp show advproxy',
    '{\r\n\t"ProxyIsEnabled": true,\r\n\t"Proxy": "@:8080"\r\n}\r\n',
  ],
  [
    'name of an address that was pinged',
    'win32',
    'ping -a 10.3.4.5',
    '\r\nPinging @ [10.3.4.5] with 32 bytes of data:\r\nReply from 10.3.4.5: bytes=32 time=1ms TTL=64\r\n',
  ],
  [
    'ping of a function',
    'win32',
    'native:IcmpSendEcho2Ex ping -n 2 @',
    'Ping request could not find host @. Please check the name and try again.\r\n',
  ],
  [
    'gateway of a route',
    'darwin',
    'route get 100.100.2.136',
    '   route to: 100.100.2.136\ndestination: default\n    gateway: @\n  interface: en0\n',
  ],
  [
    'gateway of a table with names',
    'darwin',
    'netstat -r',
    'Internet:\nDestination        Gateway            Flags               Netif Expire\ndefault            @             UGScg                 en0\n',
  ],
  [
    'destination of a table with names',
    'darwin',
    'netstat -r',
    'Internet:\nDestination        Gateway            Flags               Netif Expire\n@        10.3.4.1             UGHS                 en0\n',
  ],
  ['user and host of ssh', 'linux', 'ssh @@@ ip route', 'default via 10.3.4.1 dev eth0\n'],
  ['user of a share', 'win32', 'net use z: /user:CORP\\@', 'x\r\n'],
  ['prompt of Red Hat', 'linux', 'ip route', '[@@@ ~]$ ip route\ndefault via 10.3.4.1 dev eth0\n'],
  ['prompt of macOS', 'darwin', 'ifconfig', '@@@ ~ % ifconfig\nen0: flags=8863<UP> mtu 1500\n'],
  ['old prompt of macOS', 'darwin', 'ifconfig', '@:~ @$ ifconfig\nen0: flags=8863<UP> mtu 1500\n'],
  ['computer behind a prompt', 'win32', 'ipconfig /all', '[@]: PS C:\\> ipconfig /all\r\n'],
];

export const MORE_PLACES: readonly Place[] = [...IPCONFIG, ...OBJECTS, ...OTHERS];
