import { NO_NETWORK } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.gateway': {
      findings: {
        'workstation.no-default-route': { readonly targets: readonly string[] };
        /** What was denied, such as `ping`, `UDP 53` and `TCP 443`; `rule`: the filter rule that does it, where it could be read. */
        'workstation.local-block': {
          readonly targets: readonly string[];
          readonly what: readonly string[];
          /** Nothing beyond this workstation answered anything. */
          readonly everything: boolean;
          /** What the tools say on the loopback. `denied`: they cannot send even there. */
          readonly control: 'passed' | 'denied' | 'unknown';
          readonly rule: string | null;
        };
        'workstation.gateway-silent': {
          readonly gateway: string;
          readonly interface: string;
          readonly arp: 'failed' | 'unknown';
          /** It was asked by ping, and stayed silent. */
          readonly pinged: boolean;
          /** Something behind it was asked, and nothing answered. */
          readonly behind: boolean;
          /** Another adapter on which it does answer ARP. */
          readonly elsewhere: string | null;
        };
      };
      reasons: {
        'gateway-not-needed': None;
        'gateway-answers': { readonly gateway: string; readonly avgMs: number };
        /** `pinged`: it was asked by ping, and stayed silent. */
        'gateway-forwards': { readonly gateway: string; readonly pinged: boolean };
        'gateway-in-arp': { readonly gateway: string; readonly pinged: boolean };
        /** Its entry in the ARP table is fixed, which says nothing. */
        'gateway-fixed': { readonly gateway: string; readonly pinged: boolean };
        'gateway-unsure': { readonly gateway: string };
        /** IPv4 packets go to a router by its IPv6 address. */
        'gateway-ipv6': { readonly router: string };
      };
      alternatives: {
        'workstation.gateway-silent': 'route.private-link-down';
      };
    };
  }
}

export const GATEWAY = {
  'workstation.no-default-route': {
    stage: 'gateway',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link', 'workstation.no-address', 'workstation.address-conflict'],
    meaning: 'no-network',
    explains: { facts: ['gateways', 'adapters', 'addresses'], profile: [] },
    restsOn: [],
    actions: [
      { id: 'reconnect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      { id: 'dhcp-router', owner: 'it', needsAdmin: false },
    ],
  },
  'workstation.local-block': {
    stage: 'gateway',
    severity: 'error',
    owner: 'you',
    explainedBy: [...NO_NETWORK, 'workstation.local-block-route'],
    meaning: 'own-block',
    explains: { facts: ['filters', 'tunnels', 'adapters'], profile: [] },
    restsOn: [],
    actions: [
      { id: 'kill-switch', owner: 'you', needsAdmin: false, settingsPane: 'vpn' },
      { id: 'security-software', owner: 'you', needsAdmin: false },
      {
        id: 'rules-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => [
          {
            shell: 'powershell',
            run: 'Get-NetFirewallRule -PolicyStore ActiveStore -Action Block -Enabled True -Direction Outbound | Format-Table Name, DisplayName, Profile',
          },
          {
            shell: 'powershell',
            run: 'Get-NetFirewallProfile -PolicyStore ActiveStore | Format-Table Name, Enabled, DefaultOutboundAction',
          },
        ],
      },
      {
        id: 'rules-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: () => [
          { shell: 'sh', run: 'sudo pfctl -sr' },
          { shell: 'sh', run: 'systemextensionsctl list' },
        ],
      },
      {
        id: 'rules-linux',
        owner: 'it',
        platforms: ['linux'],
        needsAdmin: true,
        commands: () => [
          { shell: 'sh', run: 'sudo nft list ruleset' },
          { shell: 'sh', run: 'sudo iptables -S OUTPUT' },
        ],
      },
    ],
  },
  'workstation.gateway-silent': {
    stage: 'gateway',
    severity: 'error',
    owner: 'network',
    explainedBy: [...NO_NETWORK, 'workstation.local-block'],
    meaning: 'no-router',
    explains: { facts: ['gateways', 'adapters', 'addresses'], profile: [] },
    restsOn: [],
    actions: [
      { id: 'cable', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      { id: 'gateway', owner: 'network', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'workstation.gateway'>;
