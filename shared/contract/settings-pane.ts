/** The panes of the system's settings that a page may ask for. */
import type { SettingsPane } from '../advice/action.ts';

export const SETTINGS_PANES = [
  'network',
  'vpn',
  'proxy',
  'date-time',
  'apps',
] as const satisfies readonly SettingsPane[];

/** isSettingsPane says whether the word of a report, which may be a stranger's, names one. */
export function isSettingsPane(word: string): word is SettingsPane {
  return SETTINGS_PANES.some((pane) => pane === word);
}
