/** The addresses of the panes that the desktop app may open: Windows 10 and later, macOS 13 and later. */
import type { Platform } from '../observation/workstation.ts';
import type { SettingsPane } from './action.ts';

type Panes = Readonly<Record<SettingsPane, string | null>>;

const NETWORK = 'x-apple.systempreferences:com.apple.Network-Settings.extension';
const NONE: Panes = { network: null, vpn: null, proxy: null, 'date-time': null, apps: null };

const PANES: Readonly<Record<Platform, Panes>> = {
  win32: {
    network: 'ms-settings:network-status',
    vpn: 'ms-settings:network-vpn',
    proxy: 'ms-settings:network-proxy',
    'date-time': 'ms-settings:dateandtime',
    apps: 'ms-settings:appsfeatures',
  },
  darwin: {
    network: NETWORK,
    vpn: 'x-apple.systempreferences:com.apple.NetworkExtensionSettingsUI.NESettingsUIExtension',
    // Proxies are set per network service.
    proxy: NETWORK,
    'date-time': 'x-apple.systempreferences:com.apple.Date-Time-Settings.extension',
    apps: null,
  },
  // Every desktop has settings of its own.
  linux: NONE,
};

/** settingsPaneUrl gives the address of a pane; null where the system has none that can be opened, and for a word of a stranger's report that names none. */
export function settingsPaneUrl(pane: SettingsPane | (string & {}), platform: Platform): string | null {
  const panes: Readonly<Record<string, string | null>> = PANES[platform];
  return Object.hasOwn(panes, pane) ? (panes[pane] ?? null) : null;
}
