/**
 * A workstation made of functions: they stand in for the cmdlets that the script calls, take the documented parameters,
 * and return objects with the types that Windows gives them (numbers as numbers, states as enumerations, arrays as arrays).
 */
import { standIn } from './cmdlets.ts';

export interface Machine {
  /** Bodies that replace those of the healthy workstation; null: there is no such cmdlet. */
  readonly cmdlets?: Readonly<Record<string, string | null>>;
  /** Keys of the registry and their values, beside those of the healthy workstation. */
  readonly registry?: Readonly<Record<string, string>>;
}

const ENUMS = String.raw`
enum AdminState { Up = 1; Down = 2; Testing = 3 }
enum ConnectionState { Disconnected = 0; Connected = 1 }
enum AddressState { Invalid = 0; Tentative = 1; Duplicate = 2; Deprecated = 3; Preferred = 4 }
enum NeighborState { Unreachable = 0; Incomplete = 1; Probe = 2; Delay = 3; Stale = 4; Reachable = 5; Permanent = 6 }
enum NetworkCategory { Public = 0; Private = 1; DomainAuthenticated = 2 }
`;

const object = (fields: string): string => `[pscustomobject]@{ ${fields} }`;

function adapter(name: string, description: string, fields: string): string {
  return object(
    `Name='${name}'; InterfaceDescription='${description}'; ${fields}; Hidden=$false; HardwareInterface=$true; Virtual=$false`,
  );
}

const CARD = adapter(
  '以太网 2',
  'Intel(R) Ethernet Connection I219-V',
  String.raw`ifIndex=[uint32]12; MacAddress='02-00-5E-10-00-01'; Status='Up'; InterfaceType=[uint32]6; NdisPhysicalMedium=[uint32]14; MtuSize=[uint32]1500; PnPDeviceID='PCI\VEN_8086&DEV_15FC\3&11583659&0&FE'; ComponentID='pci\ven_8086'`,
);
const WIFI = adapter(
  "Anna''s WLAN",
  'Intel(R) Wi-Fi 6 AX201 160MHz',
  String.raw`ifIndex=[uint32]7; MacAddress='02-00-5E-10-00-07'; Status='Disconnected'; InterfaceType=[uint32]71; NdisPhysicalMedium=[uint32]9; MtuSize=[uint32]1500; PnPDeviceID=$null; ComponentID=$null`,
);

const ROUTE = (prefix: string, hop: string, metric: string): string =>
  object(
    `DestinationPrefix='${prefix}'; NextHop='${hop}'; ifIndex=[uint32]12; InterfaceAlias='以太网 2'; RouteMetric=${metric}; InterfaceMetric=[uint32]25`,
  );
const NO_WAY =
  "Write-Error -Message '网络位置不能到达。' -ErrorId 'Windows System Error 1231' -Category InvalidArgument";

const HEALTHY: Readonly<Record<string, string>> = {
  'Get-NetAdapter': `${CARD}; ${WIFI}`,
  'Get-NetIPInterface': [
    object(
      "InterfaceAlias='以太网 2'; ifIndex=[uint32]12; InterfaceMetric=[uint32]25; NlMtu=[uint32]1500; ConnectionState=[ConnectionState]::Connected",
    ),
    object(
      'InterfaceAlias="Anna\'s WLAN"; ifIndex=[uint32]7; InterfaceMetric=[uint32]35; NlMtu=[uint32]1500; ConnectionState=[ConnectionState]::Disconnected',
    ),
  ].join('; '),
  'Get-NetIPAddress': [
    object(
      "InterfaceAlias='以太网 2'; ifIndex=[uint32]12; IPAddress='192.168.1.10'; PrefixLength=[byte]24; AddressState=[AddressState]::Preferred",
    ),
    object(
      "InterfaceAlias='以太网 2'; ifIndex=[uint32]12; IPAddress='fe80::1c2d%12'; PrefixLength=[byte]64; AddressState=[AddressState]::Preferred",
    ),
  ].join('; '),
  'Get-NetRoute': [
    ROUTE('0.0.0.0/0', '192.168.1.1', '[uint16]0'),
    ROUTE('192.168.1.0/24', '0.0.0.0', '[uint16]256'),
  ].join('; '),
  'Get-DnsClientServerAddress': object(
    "InterfaceAlias='以太网 2'; InterfaceIndex=[uint32]12; ServerAddresses=[string[]]@('192.168.1.53','192.168.1.54')",
  ),
  'Get-DnsClient': object("InterfaceIndex=[uint32]12; ConnectionSpecificSuffix='corp.example'"),
  'Get-DnsClientNrptPolicy': object(
    "Namespace='.aliyuncs.com'; NameServers=[ipaddress[]]@('10.1.1.53'); DirectAccessDnsServers=$null",
  ),
  'Get-NetNeighbor': object(
    "IPAddress='192.168.1.1'; InterfaceAlias='以太网 2'; LinkLayerAddress='02-00-5E-00-00-01'; State=[NeighborState]::Reachable",
  ),
  'Get-NetConnectionProfile': object(
    "InterfaceAlias='以太网 2'; NetworkCategory=[NetworkCategory]::Private; IPv4Connectivity='Internet'",
  ),
  'Find-NetRoute': [
    `if ($RemoteIPAddress -eq '203.0.113.9') { ${NO_WAY} } else`,
    `{ ${object("IPAddress='192.168.1.10'; InterfaceAlias='以太网 2'")}; ${ROUTE('0.0.0.0/0', '192.168.1.1', '[uint16]0')} }`,
  ].join(' '),
};

const SETTINGS = String.raw`HKCU:\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
const UNINSTALL = String.raw`HKLM:\Software\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall`;
const REGISTRY: Readonly<Record<string, string>> = {
  [SETTINGS]: object(
    "ProxyEnable=[int]1; ProxyServer='proxy.example:3128'; ProxyOverride='<local>;*.corp.example'; AutoConfigURL=$null; AutoDetect=$null",
  ),
  [`${SETTINGS}\\Connections`]: object('DefaultConnectionSettings=[byte[]](70,0,0,0,9,0,0,0,1,0)'),
  [UNINSTALL]: object(''),
  [`${UNINSTALL}\\{D19D277C-E465-4F61-A725-231B7DB9255D}_is1`]: object(
    "DisplayName='无影'; DisplayVersion='7.11.3'",
  ),
  [`${UNINSTALL}\\Editor`]: object("DisplayName='Editor'; DisplayVersion='1.0'"),
};

/** Registry by paths in a table: keys below a key are its children. */
const PROVIDER = String.raw`
function Test-Path { param([Parameter(Position=0)]$Path, $LiteralPath) $registry.ContainsKey([string]($Path ?? $LiteralPath)) }
function Get-ItemProperty { [CmdletBinding()] param([Parameter(Position=0)]$Path, $LiteralPath)
  $key = [string]($Path ?? $LiteralPath)
  if ($registry.ContainsKey($key)) { $registry[$key] } else { Write-Error -Message "Cannot find path '$key' because it does not exist." -ErrorId PathNotFound } }
function Get-ChildItem { [CmdletBinding()] param([Parameter(Position=0)]$Path)
  $registry.Keys | Where-Object { $_ -like ($Path + '\*') } | ForEach-Object { [pscustomobject]@{ PSPath = $_ } } }
`;

/** scriptOf writes the functions of a workstation as PowerShell. */
export function scriptOf({ cmdlets = {}, registry = {} }: Machine = {}): string {
  const bodies = Object.entries({ ...HEALTHY, ...cmdlets }).flatMap(([name, body]) =>
    body === null ? [] : [standIn(name, body)],
  );
  const keys = Object.entries({ ...REGISTRY, ...registry }).map(
    ([path, value]) => `$registry['${path}'] = ${value}`,
  );
  return [ENUMS, '$registry = @{}', ...keys, PROVIDER, ...bodies].join('\n');
}
