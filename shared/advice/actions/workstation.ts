import { actions, type Command } from '../action.ts';
import { quote } from '../quote.ts';
import { flushDns } from './common.ts';
import { workstationRouteActions } from './workstation-route.ts';
import { workstationSelfActions } from './workstation-self.ts';

export const workstationActions = {
  ...workstationRouteActions,
  ...workstationSelfActions,
  'workstation.no-link': actions('workstation.no-link', [
    { id: 'connect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    {
      id: 'enable-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: ({ adapters }): readonly Command[] => [
        { shell: 'powershell', run: 'Get-NetAdapter | Format-Table Name, Status, InterfaceDescription' },
        ...adapters.slice(0, 1).map(
          (name): Command => ({
            shell: 'powershell',
            run: `Enable-NetAdapter -Name ${quote('powershell', name)}`,
            undo: `Disable-NetAdapter -Name ${quote('powershell', name)} -Confirm:$false`,
          }),
        ),
      ],
    },
    {
      id: 'enable-linux',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: () => [{ shell: 'sh', run: 'ip -br link' }],
    },
  ]),
  'workstation.no-address': actions('workstation.no-address', [
    { id: 'reconnect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    {
      id: 'renew-windows',
      owner: 'you',
      platforms: ['win32'],
      needsAdmin: true,
      commands: () => [{ shell: 'cmd', run: 'ipconfig /renew', risk: 'computer' }],
    },
    {
      id: 'renew-macos',
      owner: 'you',
      platforms: ['darwin'],
      needsAdmin: true,
      commands: ({ adapters }) =>
        adapters.slice(0, 1).map(
          (name): Command => ({
            shell: 'sh',
            run: `sudo ipconfig set ${quote('sh', name)} DHCP`,
            risk: 'computer',
          }),
        ),
    },
    { id: 'dhcp', owner: 'it', needsAdmin: false },
  ]),
  'workstation.address-conflict': actions('workstation.address-conflict', [
    { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    {
      id: 'renew-windows',
      owner: 'you',
      platforms: ['win32'],
      needsAdmin: true,
      commands: () => [{ shell: 'cmd', run: 'ipconfig /renew', risk: 'computer' }],
    },
    { id: 'find', owner: 'it', needsAdmin: false },
  ]),
  'workstation.no-default-route': actions('workstation.no-default-route', [
    { id: 'reconnect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    { id: 'dhcp-router', owner: 'it', needsAdmin: false },
  ]),
  'workstation.gateway-silent': actions('workstation.gateway-silent', [
    { id: 'cable', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    { id: 'gateway', owner: 'network', needsAdmin: false },
  ]),
  'workstation.no-resolver': actions('workstation.no-resolver', [
    { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    {
      id: 'automatic-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: () => [
        { shell: 'powershell', run: 'Get-DnsClientServerAddress -AddressFamily IPv4' },
        ...flushDns.windows,
      ],
    },
    { id: 'dhcp', owner: 'it', needsAdmin: false },
  ]),
  'workstation.fake-ip': actions('workstation.fake-ip', [
    { id: 'leave-tun', owner: 'you', needsAdmin: false, applies: ({ network }) => network === null },
    { id: 'leave-agent', owner: 'you', needsAdmin: false, applies: ({ network }) => network !== null },
    { id: 'exclude-agent', owner: 'it', needsAdmin: false, applies: ({ network }) => network !== null },
    {
      id: 'exclude',
      owner: 'you',
      needsAdmin: false,
      applies: ({ network }) => network === null,
      commands: (_args, profile) => [
        {
          shell: 'config',
          device: 'mihomo',
          risk: 'computer',
          run: [
            'dns:',
            '  fake-ip-filter:',
            "    - '+.aliyuncs.com'",
            'tun:',
            '  route-exclude-address:',
            ...[...profile.cloudServices, ...profile.officeNetwork].map((block) => `    - ${block}`),
            'rules:',
            ...[...profile.cloudServices, ...profile.officeNetwork].map(
              (block) => `  - IP-CIDR,${block},DIRECT,no-resolve`,
            ),
          ].join('\n'),
        },
      ],
    },
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
  ]),
  'workstation.hosts-override': actions('workstation.hosts-override', [
    {
      id: 'edit-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: true,
      commands: () => [
        {
          shell: 'powershell',
          run: 'Copy-Item $env:SystemRoot\\System32\\drivers\\etc\\hosts $env:SystemRoot\\System32\\drivers\\etc\\hosts.bak',
          undo: 'Copy-Item $env:SystemRoot\\System32\\drivers\\etc\\hosts.bak $env:SystemRoot\\System32\\drivers\\etc\\hosts',
        },
        {
          shell: 'powershell',
          run: 'Start-Process notepad.exe -Verb RunAs -ArgumentList $env:SystemRoot\\System32\\drivers\\etc\\hosts',
          risk: 'computer',
        },
        ...flushDns.windows,
      ],
    },
    {
      id: 'edit-macos',
      owner: 'it',
      platforms: ['darwin'],
      needsAdmin: true,
      commands: ({ line }) => [
        {
          shell: 'sh',
          run: `sudo sed -i.vpc-doctor '${line}s/^/# /' /etc/hosts`,
          undo: 'sudo cp /etc/hosts.vpc-doctor /etc/hosts',
        },
        ...flushDns.macos,
      ],
    },
    {
      id: 'edit-linux',
      owner: 'it',
      platforms: ['linux'],
      needsAdmin: true,
      commands: ({ line }) => [
        {
          shell: 'sh',
          run: `sudo sed -i.vpc-doctor '${line}s/^/# /' /etc/hosts`,
          undo: 'sudo cp /etc/hosts.vpc-doctor /etc/hosts',
        },
      ],
    },
  ]),
  'workstation.proxy': actions('workstation.proxy', [
    { id: 'bypass', owner: 'it', needsAdmin: false, settingsPane: 'proxy' },
    {
      id: 'environment',
      owner: 'it',
      platforms: ['darwin', 'linux'],
      needsAdmin: false,
      commands: (_args, profile) => [
        {
          shell: 'sh',
          run: `NO_PROXY_BEFORE="$NO_PROXY"; export NO_PROXY="\${NO_PROXY:+$NO_PROXY,}.aliyuncs.com,${[...profile.cloudServices, ...profile.officeNetwork].join(',')}"`,
          undo: 'export NO_PROXY="$NO_PROXY_BEFORE"',
        },
      ],
    },
    {
      id: 'show-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: false,
      commands: () => [{ shell: 'cmd', run: 'netsh winhttp show proxy' }],
    },
  ]),
} as const;
