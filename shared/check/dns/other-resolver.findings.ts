import type { Command } from '../../advice/action.ts';
import { flushDns } from '../../advice/commands.ts';
import { quote } from '../../advice/quote.ts';
import { NO_FORWARDER_KNOWS } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { ASKED_NAMES, NAMES_AND_WAY, OF_NAME } from '../../diagnosis/differences.ts';
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { parseIpAddress } from '../../net/ip-address.ts';
import type { Whose } from '../../resolution/owner.ts';
import { flush, forward, SHOW_RULES } from './actions.ts';

/** `wrong`: asked directly, it has no address or a wrong one; `silent`: nobody answers there; `unknown`: it was not asked directly. */
export type ResolverSays = 'wrong' | 'silent' | 'unknown';

/** Whose a resolver is that is not the company's. */
export type OtherResolver = Exclude<Whose, 'vpc' | 'company'>;

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

/** Who listens on port 53 of this machine. */
const LISTENERS = {
  windows: {
    shell: 'powershell',
    run: 'Get-NetUDPEndpoint -LocalPort 53 | ForEach-Object { Get-Process -Id $_.OwningProcess }',
  },
  macos: { shell: 'sh', run: 'sudo lsof -nP -iUDP:53' },
  linux: { shell: 'sh', run: "sudo ss -lunp 'sport = :53'" },
} as const satisfies Readonly<Record<string, Command>>;

/** What surrounds a machine hands its address out by itself. */
function isTypedIn({ whose }: FindingArgs['dns.other-resolver']): boolean {
  return whose !== 'host' && whose !== 'platform';
}

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

export const OTHER_RESOLVER = {
  'dns.stale-policy': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS],
    meaning: 'lookup',
    explains: OF_NAME,
    restsOn: [],
    actions: [
      { id: 'show-rules', owner: 'it', platforms: ['win32'], needsAdmin: false, commands: () => SHOW_RULES },
      {
        id: 'remove-rule',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: (args) => removeRule(args),
      },
      { id: 'who-set-it', owner: 'it', needsAdmin: true },
    ],
  },
  'dns.other-resolver': {
    stage: 'dns-server',
    severity: 'error',
    owner: 'it',
    explainedBy: [...NO_FORWARDER_KNOWS],
    meaning: 'lookup',
    explains: { facts: [...NAMES_AND_WAY, 'hosts', 'answers'], profile: [...ASKED_NAMES, 'lan'] },
    restsOn: [],
    actions: [
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
    ],
  },
} as const satisfies Pick<FindingsOf<'dns.system'>, 'dns.stale-policy' | 'dns.other-resolver'>;
