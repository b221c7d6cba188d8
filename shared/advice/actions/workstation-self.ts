/** Actions about what this workstation does to its own packets and programs. */
import { actions } from '../action.ts';

export const workstationSelfActions = {
  'workstation.off-network': actions('workstation.off-network', [
    { id: 'where', owner: 'you', needsAdmin: false, settingsPane: 'vpn' },
    { id: 'internet', owner: 'you', needsAdmin: false },
    { id: 'in-office', owner: 'it', needsAdmin: false },
  ]),
  'workstation.local-block': actions('workstation.local-block', [
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
  ]),
  'workstation.slow': actions('workstation.slow', [
    { id: 'again', owner: 'you', needsAdmin: false },
    { id: 'exempt', owner: 'it', needsAdmin: false },
  ]),
} as const;
