/** Commands that several findings share. */
import { baseAddress, dottedMask, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import type { Profile } from '../profile/profile.ts';
import type { Command } from './action.ts';
import { forwarderLines } from './devices/dns.ts';

/** The domain under which all names of the service live. */
export const DOMAIN = 'aliyuncs.com';

/** resolverAddresses lists the profile's resolvers. */
export function resolverAddresses(profile: Profile): readonly Ipv4[] {
  return [...new Set(profile.resolvers.map(({ address }) => address))];
}

/** flushDns empties the system's DNS cache; there is nothing to undo. */
export const flushDns = {
  windows: [{ shell: 'powershell', run: 'Clear-DnsClientCache', risk: 'computer' }],
  macos: [
    {
      shell: 'sh',
      run: 'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
      risk: 'computer',
    },
  ],
  linux: [{ shell: 'sh', run: 'resolvectl flush-caches', risk: 'computer' }],
} as const satisfies Record<string, readonly Command[]>;

/** forwarders are the lines that make a company's DNS server forward the domain, for the common servers. */
export function forwarders(profile: Profile): readonly Command[] {
  return forwarderLines(DOMAIN, resolverAddresses(profile));
}

/** forwardHere makes this workstation alone ask the VPC resolvers for the domain. */
export const forwardHere = {
  windows: (profile: Profile): readonly Command[] => [
    {
      shell: 'powershell',
      run: `Add-DnsClientNrptRule -Namespace '.${DOMAIN}' -NameServers ${resolverAddresses(profile).join(',')} -Comment 'vpc-doctor'`,
      undo: `Get-DnsClientNrptRule | Where-Object Comment -eq 'vpc-doctor' | Remove-DnsClientNrptRule -Force`,
    },
    ...flushDns.windows,
  ],
  macos: (profile: Profile): readonly Command[] => {
    const lines = resolverAddresses(profile)
      .map((server) => `nameserver ${server}`)
      .join('\\n');
    const run = `sudo mkdir -p /etc/resolver && printf '${lines}\\n' | sudo tee /etc/resolver/${DOMAIN}`;
    return [{ shell: 'sh', run, undo: `sudo rm /etc/resolver/${DOMAIN}` }, ...flushDns.macos];
  },
};

/**
 * persistentRoute sends a block to another router of the same network, and keeps doing so after a restart.
 * GATEWAY and SERVICE stand for values that only people know; typed as they are, both commands refuse.
 */
export const persistentRoute = {
  windows: (block: Cidr): Command => {
    const to = `${baseAddress(block)} mask ${dottedMask(block)} GATEWAY`;
    return { shell: 'cmd', run: `route -p add ${to}`, undo: `route delete ${to}` };
  },
  // The command sets the whole list of a service, so what stands in it is shown first.
  macos: (blocks: readonly Cidr[]): readonly Command[] => [
    { shell: 'sh', run: 'networksetup -listallnetworkservices' },
    { shell: 'sh', run: "networksetup -getadditionalroutes 'SERVICE'" },
    {
      shell: 'sh',
      run: `sudo networksetup -setadditionalroutes 'SERVICE' ${blocks.map((block) => `${baseAddress(block)} ${dottedMask(block)} GATEWAY`).join(' ')}`,
      undo: "sudo networksetup -setadditionalroutes 'SERVICE'",
    },
  ],
};

/** serviceOrder puts one adapter before the others, so that its DNS servers and its default route come first. */
export const serviceOrder = {
  windows: [
    {
      shell: 'powershell',
      run: 'Get-NetIPInterface -AddressFamily IPv4 -ConnectionState Connected | Sort-Object InterfaceMetric',
    },
    {
      shell: 'powershell',
      run: "Set-NetIPInterface -InterfaceAlias 'ADAPTER' -AddressFamily IPv4 -InterfaceMetric 5",
      undo: "Set-NetIPInterface -InterfaceAlias 'ADAPTER' -AddressFamily IPv4 -AutomaticMetric Enabled",
    },
  ],
  macos: [{ shell: 'sh', run: 'networksetup -listnetworkserviceorder' }],
} as const satisfies Record<string, readonly Command[]>;

/** showRoute asks the system where packets to an address go. */
export const showRoute = {
  windows: (address: string): Command => ({
    shell: 'powershell',
    run: `Find-NetRoute -RemoteIPAddress ${address}`,
  }),
  macos: (address: string): Command => ({ shell: 'sh', run: `route -n get ${address}` }),
  linux: (address: string): Command => ({ shell: 'sh', run: `ip route get ${address}` }),
};
