/** Command lines whose filters leave all that is read, and those whose filters do not. */
import type { Row } from './row.ts';

export const FILTERED: readonly Row[] = [
  // A filter by family is what its parameter is.
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -eq IPv4 | ft -AutoSize', 'section-routes'],
  ['win32', 'Get-NetRoute | Where-Object {$_.AddressFamily -eq "IPv4"} | ConvertTo-Json', 'section-routes'],
  ['win32', "Get-NetIPAddress | ? { $_.AddressFamily -eq '2' } | fl", 'section-addresses'],
  ['win32', 'Get-NetIPInterface | where AddressFamily -ne IPv6', 'section-interfaces'],
  ['win32', 'powershell -Command "Get-NetRoute | Where-Object AddressFamily -eq IPv4"', 'section-routes'],
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -eq IPv6 | fl', null],
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -ne IPv4 | fl', null],
  ['win32', 'Get-DnsClientServerAddress | Where-Object AddressFamily -eq IPv4', null],
  ['win32', 'Get-DnsClientServerAddress | ? AddressFamily -eq 2 | fl', null],
  [
    'win32',
    "Get-NetRoute | Where-Object AddressFamily -eq IPv4 | Where-Object NextHop -ne '0.0.0.0' | fl",
    null,
  ],
  ['win32', 'Get-NetRoute | ? {$_.AddressFamily -eq "IPv4" -and $_.NextHop -ne "0.0.0.0"} | fl', null],
  ['win32', 'Get-NetAdapter | Where-Object Status -eq Up | fl', null],
  // Comments say nothing; but the number of an entry's line stands in the advice.
  ['linux', "cat /etc/resolv.conf | grep -v '^#'", 'resolv-conf'],
  ['linux', "grep -v '^#' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "sudo grep -v '^[[:space:]]*#' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "grep -Ev '^(#|$)' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "cat /etc/resolv.conf | grep -v '^#' | grep -v '^$'", 'resolv-conf'],
  ['linux', "grep -vE '^\\s*(#|$)' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "cat /etc/resolv.conf | egrep -v '^#|^$'", 'resolv-conf'],
  ['darwin', "grep -v '^#' /etc/resolver/aliyuncs.com", 'resolver-file'],
  ['linux', 'cat /etc/resolv.conf | grep -v 192', null],
  ['linux', "grep -v '#' /etc/resolv.conf", null],
  ['linux', "grep '^#' /etc/resolv.conf", null],
  ['linux', "grep -v '^#' /etc/hosts", null],
  ['linux', "cat /etc/resolv.conf | grep -v '^#' | head -1", null],
  ['linux', "ip route | grep -v '^#'", null],
  // Every compartment of Windows has a table of its own, and only one of them is this workstation's.
  ['win32', 'ipconfig /allcompartments /all', null],
  ['win32', 'Get-NetRoute -IncludeAllCompartments | fl', null],
  ['win32', 'Get-NetAdapter -IncludeHidden | fl', 'section-adapters'],
  ['linux', 'ip -br addr', 'ip-address'],
  ['linux', 'ip -4 addr', 'ip-address'],
];
