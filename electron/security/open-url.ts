import { settingsPaneUrl } from '../../shared/advice/settings-panes.ts';
import type { SettingsPane } from '../../shared/advice/action.ts';
import type { Platform } from '../../shared/observation/workstation.ts';

const PANES: readonly SettingsPane[] = ['network', 'vpn', 'proxy', 'date-time', 'apps'];

/** mayOpen says whether the system may be asked to open an address: panes of its settings, letter by letter, and nothing else. */
export function mayOpen(url: string, platform: Platform): boolean {
  return PANES.some((pane) => settingsPaneUrl(pane, platform) === url);
}
