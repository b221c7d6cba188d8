/**
 * Cmdlets of Windows that the program's advice and script name, with the parameters that the documentation gives them,
 * read at https://learn.microsoft.com/powershell/module/MODULE/CMDLET (Windows Server 2025). A set is one way to call
 * the cmdlet; `@0` is a parameter without its name, `!` one that must be there. Left out are sets that nobody here uses.
 */
interface Documented {
  readonly module: string;
  readonly sets: readonly string[];
}

const COMMON = 'CimSession:object[] ThrottleLimit:int AsJob';
const CHANGES = 'WhatIf Confirm';

export const CMDLETS: Readonly<Record<string, Documented>> = {
  'Add-DnsClientNrptRule': {
    module: 'dnsclient',
    sets: [
      `Namespace:string[]@0! NameServers:string[] DANameServers:string[] NameEncoding:string Server:string GpoName:string Comment:string DisplayName:string PassThru ${COMMON} ${CHANGES}`,
    ],
  },
  'Add-DnsServerConditionalForwarderZone': {
    module: 'dnsserver',
    sets: [
      `Name:string@0! MasterServers:ipaddress[]@1! LoadExisting ComputerName:string UseRecursion ForwarderTimeout:uint PassThru ${COMMON} ${CHANGES}`,
      `Name:string@0! MasterServers:ipaddress[]@1! ReplicationScope:string! LoadExisting ComputerName:string UseRecursion ForwarderTimeout:uint DirectoryPartitionName:string PassThru ${COMMON} ${CHANGES}`,
    ],
  },
  'Clear-DnsClientCache': { module: 'dnsclient', sets: [`${COMMON} ${CHANGES}`] },
  'Disable-NetAdapter': {
    module: 'netadapter',
    sets: [`Name:string[]@0! IncludeHidden PassThru ${COMMON} ${CHANGES}`],
  },
  'Enable-NetAdapter': {
    module: 'netadapter',
    sets: [`Name:string[]@0! IncludeHidden PassThru ${COMMON} ${CHANGES}`],
  },
  'Find-NetRoute': {
    module: 'nettcpip',
    sets: [`RemoteIPAddress:string! LocalIPAddress:string InterfaceIndex:uint ${COMMON}`],
  },
  'Get-DnsClient': {
    module: 'dnsclient',
    sets: [`InterfaceAlias:string[]@0 InterfaceIndex:uint[] ConnectionSpecificSuffix:string[] ${COMMON}`],
  },
  'Get-DnsClientNrptPolicy': { module: 'dnsclient', sets: [`Namespace:string@0 Effective ${COMMON}`] },
  'Get-DnsClientNrptRule': {
    module: 'dnsclient',
    sets: [`Name:string[]@0 GpoName:string Server:string ${COMMON}`],
  },
  'Get-DnsClientServerAddress': {
    module: 'dnsclient',
    sets: [`InterfaceAlias:string[]@0 InterfaceIndex:uint[] AddressFamily:AddressFamily[] ${COMMON}`],
  },
  'Get-NetAdapter': {
    module: 'netadapter',
    sets: [
      `Name:string[]@0 IncludeHidden Physical ${COMMON}`,
      `InterfaceDescription:string[]! IncludeHidden Physical ${COMMON}`,
    ],
  },
  'Get-NetConnectionProfile': {
    module: 'netconnectionprofile',
    sets: [`Name:string[] InterfaceAlias:string[] InterfaceIndex:uint[] NetworkCategory:string[] ${COMMON}`],
  },
  'Get-NetFirewallProfile': {
    module: 'netsecurity',
    sets: [
      `All PolicyStore:string GPOSession:string ${COMMON}`,
      `Name:string[]@0! PolicyStore:string GPOSession:string ${COMMON}`,
    ],
  },
  'Get-NetFirewallRule': {
    module: 'netsecurity',
    sets: [
      `All PolicyStore:string TracePolicyStore ${COMMON}`,
      `Name:string[]@0! PolicyStore:string TracePolicyStore ${COMMON}`,
      `DisplayName:string[]! PolicyStore:string TracePolicyStore ${COMMON}`,
      `Description:string[] DisplayGroup:string[] Group:string[] Enabled:Enabled[] Direction:Direction[] Action:Action[] PolicyStore:string TracePolicyStore ${COMMON}`,
    ],
  },
  'Get-NetIPAddress': {
    module: 'nettcpip',
    sets: [
      `IPAddress:string[]@0 InterfaceIndex:uint[] InterfaceAlias:string[] AddressFamily:AddressFamily[] PolicyStore:string ${COMMON}`,
    ],
  },
  'Get-NetIPInterface': {
    module: 'nettcpip',
    sets: [
      `InterfaceAlias:string[]@0 InterfaceIndex:uint[] AddressFamily:AddressFamily[] ConnectionState:ConnectionState[] InterfaceMetric:uint[] NlMtuBytes:uint[] PolicyStore:string ${COMMON}`,
    ],
  },
  'Get-NetNeighbor': {
    module: 'nettcpip',
    sets: [
      `IPAddress:string[]@0 InterfaceIndex:uint[] InterfaceAlias:string[] LinkLayerAddress:string[] AddressFamily:AddressFamily[] PolicyStore:string ${COMMON}`,
    ],
  },
  'Get-NetRoute': {
    module: 'nettcpip',
    sets: [
      `DestinationPrefix:string[]@0 InterfaceIndex:uint[] InterfaceAlias:string[] NextHop:string[] AddressFamily:AddressFamily[] RouteMetric:uint[] PolicyStore:string ${COMMON}`,
    ],
  },
  'Get-NetUDPEndpoint': {
    module: 'nettcpip',
    sets: [`LocalAddress:string[]@0 LocalPort:uint[]@1 OwningProcess:uint[] ${COMMON}`],
  },
  'Remove-DnsClientNrptRule': {
    module: 'dnsclient',
    sets: [`Name:string@0! GpoName:string Server:string PassThru Force ${COMMON} ${CHANGES}`],
  },
  'Remove-DnsServerZone': {
    module: 'dnsserver',
    sets: [`Name:string@0! ComputerName:string PassThru Force ${COMMON} ${CHANGES}`],
  },
  'Set-DnsClientServerAddress': {
    module: 'dnsclient',
    sets: [
      `InterfaceAlias:string[]@0! ServerAddresses:string[] Validate ResetServerAddresses PassThru ${COMMON} ${CHANGES}`,
      `InterfaceIndex:uint[]! ServerAddresses:string[] Validate ResetServerAddresses PassThru ${COMMON} ${CHANGES}`,
    ],
  },
  'Set-NetIPInterface': {
    module: 'nettcpip',
    sets: [
      `InterfaceAlias:string[]@0 InterfaceIndex:uint[] AddressFamily:AddressFamily[] AutomaticMetric:Switch InterfaceMetric:uint NlMtuBytes:uint PolicyStore:string PassThru ${COMMON} ${CHANGES}`,
    ],
  },
};

/** Values that the documentation lists for a parameter. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  AddressFamily: ['IPv4', 'IPv6'],
  ConnectionState: ['Disconnected', 'Connected'],
  Switch: ['Disabled', 'Enabled'],
  Enabled: ['True', 'False'],
  Direction: ['Inbound', 'Outbound'],
  Action: ['NotConfigured', 'Allow', 'Block'],
};

/** standIn writes a function with the parameters of a cmdlet, which returns what the body says. */
export function standIn(name: string, body = ''): string {
  const sets = CMDLETS[name]?.sets ?? [];
  const parameters = new Map<string, { readonly type: string; readonly marks: string[] }>();
  sets.forEach((set, index) => {
    for (const word of set.split(' ')) {
      const [, parameter = '', type = 'switch', position, mandatory] =
        /^(\w+)(?::([\w[\]]+))?(?:@(\d))?(!)?$/.exec(word) ?? [];
      const mark = [
        `ParameterSetName='S${index}'`,
        ...(position === undefined ? [] : [`Position=${position}`]),
        ...(mandatory === undefined ? [] : ['Mandatory']),
      ];
      const before = parameters.get(parameter) ?? { type, marks: [] };
      parameters.set(parameter, before);
      before.marks.push(`[Parameter(${mark.join(',')})]`);
    }
  });
  const list = [...parameters].map(
    ([parameter, { type, marks }]) => `${marks.join('')}${typeOf(type)}$${parameter}`,
  );
  return `function ${name} { [CmdletBinding(DefaultParameterSetName='S0')] param(${list.join(', ')}) ${body} }`;
}

function typeOf(type: string): string {
  const values = VALUES[type.replace('[]', '')];
  if (values === undefined) return `[${type.replace('uint', 'uint32')}]`;
  return `[ValidateSet(${values.map((value) => `'${value}'`).join(',')})][string${type.endsWith('[]') ? '[]' : ''}]`;
}
