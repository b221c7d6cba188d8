/**
 * The one PowerShell script that reads a Windows workstation. It is fixed text: nothing of a profile ever goes
 * into it; the targets come in by a variable of the environment and are checked once more. Each section stands
 * alone, so that a cmdlet that is missing or forbidden leaves the others intact. It runs on Windows PowerShell 5.1
 * and 7, and in Constrained Language Mode as far as that goes. Numbers are passed on as they are: a cast would turn
 * a missing metric into 0.
 *
 * It is one argument of the command line, so it holds no double quote, which each program unquotes in a way of its own.
 */
import { CLIENT_WORDS } from '../../shared/parse/common/client.ts';

/**
 * Modules come from Windows alone: a terminal of PowerShell 7 hands down a path whose modules 5.1 cannot load.
 * Warnings go to stdout, where only the JSON belongs. Setting the encoding is forbidden in Constrained
 * Language Mode; ASCII survives without it.
 */
const PREAMBLE = String.raw`
$env:PSModulePath = $PSHOME + '\Modules'
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
$out = @{}
function Section([string]$name, [scriptblock]$read) {
  try { $out[$name] = @{ rows = @(& $read) } } catch { $out[$name] = @{ error = [string]$_.Exception.Message } }
}
`;

const NEIGHBORS = String.raw`
Section 'neighbors' { Get-NetNeighbor -AddressFamily IPv4 | ForEach-Object { @{
  IPAddress = $_.IPAddress; InterfaceAlias = $_.InterfaceAlias; LinkLayerAddress = $_.LinkLayerAddress; State = [string]$_.State } } }
`;

/** What Windows says of an adapter's nature; the last part of a device's id may be a serial number, and stays here. */
const NETWORK = String.raw`
Section 'adapters' { Get-NetAdapter -IncludeHidden | ForEach-Object { @{
  Name = $_.Name; InterfaceDescription = $_.InterfaceDescription; ifIndex = $_.ifIndex; MacAddress = $_.MacAddress
  Status = [string]$_.Status; InterfaceType = [string]$_.InterfaceType; NdisPhysicalMedium = [string]$_.NdisPhysicalMedium
  MtuSize = $_.MtuSize; Hidden = [bool]$_.Hidden; HardwareInterface = $_.HardwareInterface; Virtual = $_.Virtual
  PnPDeviceID = ([string]$_.PnPDeviceID -split '\\')[0..1] -join '\'; ComponentID = [string]$_.ComponentID } } }
Section 'interfaces' { Get-NetIPInterface -AddressFamily IPv4 | ForEach-Object { @{
  InterfaceAlias = $_.InterfaceAlias; ifIndex = $_.ifIndex; InterfaceMetric = $_.InterfaceMetric
  NlMtu = $_.NlMtu; ConnectionState = [string]$_.ConnectionState } } }
Section 'addresses' { Get-NetIPAddress | ForEach-Object { @{
  InterfaceAlias = $_.InterfaceAlias; ifIndex = $_.ifIndex; IPAddress = $_.IPAddress; PrefixLength = $_.PrefixLength; AddressState = [string]$_.AddressState } } }
Section 'routes' { Get-NetRoute -AddressFamily IPv4 -PolicyStore ActiveStore | ForEach-Object { @{
  DestinationPrefix = $_.DestinationPrefix; NextHop = $_.NextHop; ifIndex = $_.ifIndex; InterfaceAlias = $_.InterfaceAlias
  RouteMetric = $_.RouteMetric; InterfaceMetric = $_.InterfaceMetric } } }
Section 'resolvers' { Get-DnsClientServerAddress | ForEach-Object { @{
  InterfaceAlias = $_.InterfaceAlias; InterfaceIndex = $_.InterfaceIndex; ServerAddresses = @($_.ServerAddresses) } } }
Section 'suffixes' { Get-DnsClient | ForEach-Object { @{
  InterfaceIndex = $_.InterfaceIndex; ConnectionSpecificSuffix = [string]$_.ConnectionSpecificSuffix } } }
`;

/** Where the cmdlet is missing, the rules stand in the registry; those of a group policy replace the local ones. */
const NAME_POLICY = String.raw`
Section 'nrpt' {
  if (Get-Command Get-DnsClientNrptPolicy -ErrorAction SilentlyContinue) {
    Get-DnsClientNrptPolicy -Effective | ForEach-Object { @{
      Namespace = @($_.Namespace | ForEach-Object { [string]$_ })
      NameServers = @(@($_.NameServers) + @($_.DirectAccessDnsServers) | ForEach-Object { [string]$_ }) } }
  } else {
    $policy = 'HKLM:\Software\Policies\Microsoft\Windows NT\DNSClient\DnsPolicyConfig'
    $local = 'HKLM:\System\CurrentControlSet\Services\Dnscache\Parameters\DnsPolicyConfig'
    $(if (Test-Path $policy) { $policy } else { $local }) | Where-Object { Test-Path $_ } |
      ForEach-Object { Get-ChildItem $_ } | ForEach-Object { $rule = Get-ItemProperty -LiteralPath $_.PSPath; @{
        Namespace = @($rule.Name | ForEach-Object { [string]$_ }); NameServers = @([string]$rule.GenericDNSServers) } }
  }
}
`;

/** A policy can make the machine's setting count for every user. */
const PROXY = String.raw`
Section 'proxy' {
  $place = 'Software\Microsoft\Windows\CurrentVersion\Internet Settings'
  $policy = Get-ItemProperty 'HKLM:\Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings' -ErrorAction SilentlyContinue
  $root = if ($policy -and $policy.ProxySettingsPerUser -eq 0) { 'HKLM:' } else { 'HKCU:' }
  $settings = Get-ItemProperty ($root + '\' + $place)
  $connection = Get-ItemProperty ($root + '\' + $place + '\Connections') -ErrorAction SilentlyContinue
  $flags = if ($connection -and $connection.DefaultConnectionSettings) { $connection.DefaultConnectionSettings[8] } else { $null }
  @{ ProxyEnable = $settings.ProxyEnable; ProxyServer = [string]$settings.ProxyServer; ProxyOverride = [string]$settings.ProxyOverride
    AutoConfigURL = [string]$settings.AutoConfigURL; AutoDetect = $settings.AutoDetect; ConnectionFlags = $flags }
}
`;

/** Only programs of the client's name leave the machine's registry; an entry with a damaged value is passed over. */
const PROGRAMS = `
Section 'programs' {
  @('HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall'
    'HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall'
    'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall') | Where-Object { Test-Path $_ } |
    ForEach-Object { Get-ChildItem $_ -ErrorAction SilentlyContinue } | ForEach-Object {
      $program = $null
      try { $program = Get-ItemProperty -LiteralPath $_.PSPath } catch { }
      if ($program -and [string]$program.DisplayName -match '${CLIENT_WORDS}') {
        @{ DisplayName = [string]$program.DisplayName; DisplayVersion = [string]$program.DisplayVersion } }
    }
}
`;

/** WinHTTP keeps its proxy as bytes, which say the same in every language. */
const WINHTTP = String.raw`
Section 'winhttp' {
  $connections = Get-ItemProperty 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' -ErrorAction SilentlyContinue
  @{ Bytes = @(if ($connections -and $connections.WinHttpSettings) { $connections.WinHttpSettings | ForEach-Object { [int]$_ } }) }
}
`;

/** Windows tells networks apart as private, public, and of a domain; its firewall depends on it. */
const PROFILES = String.raw`
Section 'profiles' { Get-NetConnectionProfile | ForEach-Object { @{
  InterfaceAlias = $_.InterfaceAlias; NetworkCategory = [string]$_.NetworkCategory; IPv4Connectivity = [string]$_.IPv4Connectivity } } }
`;

/** The name of the variable that holds the targets, with commas between them. */
export const TARGETS_VARIABLE = 'VPC_DOCTOR_TARGETS';

/** Asks Windows itself for the way to each target. The id of an error says "1231" where there is none. */
const WINNERS = String.raw`
Section 'winners' {
  [string]$env:VPC_DOCTOR_TARGETS -split ',' | Where-Object { $_ -match '^\d{1,3}(\.\d{1,3}){3}$' } | ForEach-Object {
    $target = $_
    try {
      $found = @(Find-NetRoute -RemoteIPAddress $target)
      $route = $found | Where-Object { $_.DestinationPrefix } | Select-Object -First 1
      $own = $found | Where-Object { $_.IPAddress } | Select-Object -First 1
      @{ Target = $target; DestinationPrefix = [string]$route.DestinationPrefix; NextHop = [string]$route.NextHop
        InterfaceAlias = [string]$route.InterfaceAlias; IPAddress = [string]$own.IPAddress }
    } catch { @{ Target = $target; Error = [string]$_.FullyQualifiedErrorId } }
  }
}
`;

const OUTPUT = `
ConvertTo-Json -InputObject $out -Depth 6 -Compress
`;

/** WINDOWS_SCRIPT prints one line of JSON with all sections. */
export const WINDOWS_SCRIPT = [
  PREAMBLE,
  NETWORK,
  NAME_POLICY,
  NEIGHBORS,
  PROXY,
  WINHTTP,
  PROGRAMS,
  PROFILES,
  WINNERS,
  OUTPUT,
].join('');

/** WINDOWS_NEIGHBORS_SCRIPT prints the neighbor table alone, which is read again after packets were sent. */
export const WINDOWS_NEIGHBORS_SCRIPT = [PREAMBLE, NEIGHBORS, OUTPUT].join('');
