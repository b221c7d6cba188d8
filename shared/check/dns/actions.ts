/** Actions and commands that several findings about DNS share. */
import type { Command } from '../../advice/action.ts';
import { flushDns, forwarders, forwardHere } from '../../advice/commands.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import type { Profile } from '../../profile/profile.ts';

/** ask is a question that anybody can ask again; names come from the profile, addresses are checked. */
export function ask(profile: Profile, servers: readonly string[]): readonly Command[] {
  const name = profile.apiHosts[0]?.host;
  const addresses = servers.flatMap((server) => parseIpv4(server.split(':')[0] ?? '') ?? []).slice(0, 2);
  return name === undefined
    ? []
    : addresses.map((server) => ({ shell: 'cmd', run: `nslookup ${name} ${server}` }));
}

/** flush empties the DNS cache. */
export const flush = [
  {
    id: 'flush-windows',
    owner: 'you',
    platforms: ['win32'],
    needsAdmin: true,
    commands: () => flushDns.windows,
  },
  {
    id: 'flush-macos',
    owner: 'you',
    platforms: ['darwin'],
    needsAdmin: true,
    commands: () => flushDns.macos,
  },
] as const;

export const SHOW_RULES: readonly Command[] = [
  {
    shell: 'powershell',
    run: 'Get-DnsClientNrptPolicy -Effective | Format-List Namespace,NameServers,DirectAccessDnsServers',
  },
  {
    shell: 'powershell',
    run: 'Get-DnsClientNrptRule | Format-List Name,DisplayName,Comment,Namespace,NameServers',
  },
];

/** forward makes the company's DNS, or this workstation alone, ask the VPC resolvers. */
export const forward = [
  {
    id: 'forward',
    owner: 'it',
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwarders(profile),
  },
  { id: 'dhcp', owner: 'it', needsAdmin: false },
  {
    id: 'here-windows',
    owner: 'it',
    platforms: ['win32'],
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwardHere.windows(profile),
  },
  {
    id: 'here-macos',
    owner: 'it',
    platforms: ['darwin'],
    needsAdmin: true,
    commands: (_args: unknown, profile: Profile) => forwardHere.macos(profile),
  },
] as const;
