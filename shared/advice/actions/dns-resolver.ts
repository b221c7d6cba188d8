/** Actions about who is asked for names: rules, resolvers that are not the company's, servers in the wrong order. */
import { parseIpAddress } from '../../net/ip-address.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { actions, type Command } from '../action.ts';
import { quote } from '../quote.ts';
import { flushDns, forwardHere, resolverAddresses } from './common.ts';
import { ask, flush, forward } from './dns.ts';

/** Addresses in args come from the system's tables; what does not parse makes no command. */
function addressesOf(servers: readonly string[]): readonly string[] {
  return servers
    .flatMap((server) => parseIpAddress(server) ?? [])
    .map((server) => server.split('%')[0] ?? server);
}

/** A rule is found by the namespace that matched, and made again with all that it had. */
function removeRule({ namespace, namespaces, servers }: FindingArgs['dns.stale-policy']): readonly Command[] {
  const known = addressesOf(servers);
  if (![namespace, ...namespaces].every((one) => /^[\w.-]{1,253}$/.test(one)) || known.length === 0)
    return [];
  const list = namespaces.map((one) => quote('powershell', one)).join(',');
  return [
    {
      shell: 'powershell',
      run: `Get-DnsClientNrptRule | Where-Object Namespace -contains ${quote('powershell', namespace)} | Remove-DnsClientNrptRule -Force`,
      undo: `Add-DnsClientNrptRule -Namespace ${list} -NameServers ${known.join(',')}`,
    },
    ...flushDns.windows,
  ];
}

const SHOW_RULES: readonly Command[] = [
  {
    shell: 'powershell',
    run: 'Get-DnsClientNrptPolicy -Effective | Format-List Namespace,NameServers,DirectAccessDnsServers',
  },
  {
    shell: 'powershell',
    run: 'Get-DnsClientNrptRule | Format-List Name,DisplayName,Comment,Namespace,NameServers',
  },
];

/** Who listens on port 53 of this machine. */
const LISTENERS = {
  windows: {
    shell: 'powershell',
    run: 'Get-NetUDPEndpoint -LocalPort 53 | ForEach-Object { Get-Process -Id $_.OwningProcess }',
  },
  macos: { shell: 'sh', run: 'sudo lsof -nP -iUDP:53' },
  linux: { shell: 'sh', run: "sudo ss -lunp 'sport = :53'" },
} as const satisfies Readonly<Record<string, Command>>;

/** The undo names the servers that stand there now; ADAPTER and SERVICE stand for names that the first command shows. */
function automatic(servers: readonly string[]): {
  readonly windows: readonly Command[];
  readonly macos: readonly Command[];
} {
  const known = addressesOf(servers);
  if (known.length === 0) return { windows: [], macos: [] };
  return {
    windows: [
      { shell: 'powershell', run: 'Get-DnsClientServerAddress' },
      {
        shell: 'powershell',
        run: "Set-DnsClientServerAddress -InterfaceAlias 'ADAPTER' -ResetServerAddresses",
        undo: `Set-DnsClientServerAddress -InterfaceAlias 'ADAPTER' -ServerAddresses ${known.join(',')}`,
      },
    ],
    macos: [
      { shell: 'sh', run: 'networksetup -listallnetworkservices' },
      {
        shell: 'sh',
        run: "sudo networksetup -setdnsservers 'SERVICE' empty",
        undo: `sudo networksetup -setdnsservers 'SERVICE' ${known.join(' ')}`,
      },
    ],
  };
}

/** What surrounds a machine hands its address out by itself. */
function isTypedIn({ whose }: FindingArgs['dns.other-resolver']): boolean {
  return whose !== 'host' && whose !== 'platform';
}

export const dnsResolverActions = {
  'dns.stale-policy': actions('dns.stale-policy', [
    { id: 'show-rules', owner: 'it', platforms: ['win32'], needsAdmin: false, commands: () => SHOW_RULES },
    {
      id: 'remove-rule',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: (args) => removeRule(args),
    },
    { id: 'who-set-it', owner: 'it', needsAdmin: true },
  ]),
  'dns.other-resolver': actions('dns.other-resolver', [
    { id: 'leave', owner: 'you', needsAdmin: false },
    {
      id: 'show-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: false,
      commands: ({ whose }) => [
        { shell: 'cmd', run: 'ipconfig /all' },
        ...(whose === 'local-agent' ? [LISTENERS.windows] : []),
      ],
    },
    {
      id: 'show-macos',
      owner: 'it',
      platforms: ['darwin'],
      needsAdmin: true,
      commands: ({ whose }) => [
        { shell: 'sh', run: 'scutil --dns' },
        ...(whose === 'local-agent' ? [LISTENERS.macos] : []),
      ],
    },
    {
      id: 'show-linux',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: ({ whose }) => [
        { shell: 'sh', run: 'cat /etc/resolv.conf; resolvectl status' },
        ...(whose === 'local-agent' ? [LISTENERS.linux] : []),
      ],
    },
    {
      id: 'automatic-windows',
      owner: 'it',
      applies: isTypedIn,
      platforms: ['win32'],
      needsAdmin: true,
      settingsPane: 'network',
      commands: ({ servers }) => automatic(servers).windows,
    },
    {
      id: 'automatic-macos',
      owner: 'it',
      applies: isTypedIn,
      platforms: ['darwin'],
      needsAdmin: true,
      settingsPane: 'network',
      commands: ({ servers }) => automatic(servers).macos,
    },
    ...forward,
    ...flush,
  ]),
  'dns.first-server-dead': actions('dns.first-server-dead', [
    {
      id: 'mend',
      owner: 'it',
      needsAdmin: true,
      commands: ({ dead, living }, profile) => ask(profile, [...dead.slice(0, 1), ...living.slice(0, 1)]),
    },
    { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    ...flush,
  ]),
  'dns.system-differs': actions('dns.system-differs', [
    ...flush,
    { id: 'rules', owner: 'it', platforms: ['win32'], needsAdmin: false, commands: () => SHOW_RULES },
    { id: 'agents', owner: 'you', needsAdmin: false },
    {
      id: 'compare',
      owner: 'it',
      needsAdmin: false,
      commands: ({ servers }, profile) =>
        ask(profile, [...servers.slice(0, 1), ...resolverAddresses(profile)]),
    },
    {
      id: 'here-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: (_args, profile) => forwardHere.windows(profile),
    },
  ]),
} as const;
