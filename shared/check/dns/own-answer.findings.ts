import { flushDns } from '../../advice/commands.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { ASKED_NAMES } from '../../diagnosis/differences.ts';

export const OWN_ANSWER = {
  'workstation.fake-ip': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'you',
    explainedBy: [],
    meaning: 'own-proxy',
    explains: { facts: ['tunnels', 'adapters', 'resolvers', 'answers', 'proxies'], profile: [] },
    restsOn: ['benchmark-range', 'warp-made-up'],
    actions: [
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
    ],
  },
  'workstation.hosts-override': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: [],
    meaning: 'own-setting',
    explains: { facts: ['hosts', 'answers'], profile: [...ASKED_NAMES] },
    restsOn: ['cloud-services'],
    actions: [
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
    ],
  },
} as const satisfies Pick<FindingsOf<'dns.answer'>, 'workstation.fake-ip' | 'workstation.hosts-override'>;
