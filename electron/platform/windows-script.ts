/**
 * The one PowerShell script that reads a Windows workstation. It is fixed text: nothing of a profile or a
 * target ever goes into it. Each section stands alone, so that a cmdlet that is missing or forbidden leaves
 * the others intact. It runs on Windows PowerShell 5.1 and on PowerShell 7.
 */
export const WINDOWS_SCRIPT = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$out = [ordered]@{}
function Section([string]$name, [scriptblock]$read) {
  try { $out[$name] = @{ rows = @(& $read) } } catch { $out[$name] = @{ error = "$($_.Exception.Message)" } }
}
Section 'adapters' { Get-NetAdapter -IncludeHidden:$false | ForEach-Object { @{
  name = $_.Name; description = $_.InterfaceDescription; index = [int]$_.ifIndex; mac = $_.MacAddress
  status = "$($_.Status)"; media = "$($_.NdisPhysicalMedium)"; mtu = [long]$_.MtuSize } } }
Section 'interfaces' { Get-NetIPInterface -AddressFamily IPv4 | ForEach-Object { @{
  name = $_.InterfaceAlias; index = [int]$_.ifIndex; metric = [long]$_.InterfaceMetric
  mtu = [long]$_.NlMtu; connected = "$($_.ConnectionState)" } } }
Section 'addresses' { Get-NetIPAddress | ForEach-Object { @{
  name = $_.InterfaceAlias; index = [int]$_.ifIndex; address = $_.IPAddress; length = [int]$_.PrefixLength
  family = "$($_.AddressFamily)" } } }
Section 'routes' { Get-NetRoute -AddressFamily IPv4 -PolicyStore ActiveStore | ForEach-Object { @{
  prefix = $_.DestinationPrefix; nextHop = $_.NextHop; index = [int]$_.ifIndex; name = $_.InterfaceAlias
  metric = [long]$_.RouteMetric } } }
Section 'resolvers' { Get-DnsClientServerAddress -AddressFamily IPv4 | ForEach-Object { @{
  name = $_.InterfaceAlias; index = [int]$_.InterfaceIndex; servers = @($_.ServerAddresses) } } }
Section 'suffixes' { Get-DnsClient | ForEach-Object { @{
  index = [int]$_.InterfaceIndex; suffix = $_.ConnectionSpecificSuffix } } }
Section 'nrpt' { Get-DnsClientNrptPolicy -Effective | ForEach-Object { @{
  namespaces = @($_.Namespace); servers = @($_.NameServers | ForEach-Object { "$_" }) } } }
Section 'neighbors' { Get-NetNeighbor -AddressFamily IPv4 | ForEach-Object { @{
  address = $_.IPAddress; name = $_.InterfaceAlias; mac = $_.LinkLayerAddress; state = "$($_.State)" } } }
Section 'proxy' { Get-ItemProperty 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings' | ForEach-Object { @{
  enabled = [int]($_.ProxyEnable -as [int]); server = "$($_.ProxyServer)"; bypass = "$($_.ProxyOverride)"; pac = "$($_.AutoConfigURL)" } } }
Section 'programs' { @(
  'HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*'
  'HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*'
  'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*'
  ) | ForEach-Object { Get-ItemProperty $_ -ErrorAction SilentlyContinue } | Where-Object { $_.DisplayName } | ForEach-Object { @{
  name = "$($_.DisplayName)"; version = "$($_.DisplayVersion)" } } }
ConvertTo-Json -InputObject $out -Depth 6 -Compress
`;

/** Only the neighbor table, which is read again after packets were sent. */
export const WINDOWS_NEIGHBORS_SCRIPT = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$rows = @(Get-NetNeighbor -AddressFamily IPv4 | ForEach-Object { @{
  address = $_.IPAddress; name = $_.InterfaceAlias; mac = $_.LinkLayerAddress; state = "$($_.State)" } })
ConvertTo-Json -InputObject @{ neighbors = @{ rows = $rows } } -Depth 4 -Compress
`;

/** encodeScript gives the argument of -EncodedCommand: UTF-16LE in base64, so that no quoting can go wrong. */
export function encodeScript(script: string): string {
  return Buffer.from(script, 'utf16le').toString('base64');
}
