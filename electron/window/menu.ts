/** The application's menu as data, by the conventions of each system. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/contract.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Language } from '../../shared/text/language.ts';
import { MENU_TEXTS } from './menu-texts.ts';

/** menuTemplate gives the menu; commands go to the page, the rest are roles of the system; `update` asks for a newer version, null where this build asks nobody. */
export function menuTemplate(platform: Platform, language: Language, isDevelopment: boolean, send: (command: MenuCommand) => void, update: (() => void) | null = null): MenuItemConstructorOptions[] {
  const texts = MENU_TEXTS[language];
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => { send(command); },
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const isMac = platform === 'darwin';
  const settings = item(texts.settings, 'show-settings', 'CmdOrCtrl+,');
  const about = item(texts.about, 'show-about');
  const updates: MenuItemConstructorOptions[] = update === null ? [] : [{ label: texts.updates, click: update }];
  const application: MenuItemConstructorOptions = {
    label: 'VPC Doctor',
    submenu: [about, ...updates, { type: 'separator' }, settings, { type: 'separator' }, { role: 'hide', label: texts.hide }, { role: 'hideOthers', label: texts.hideOthers }, { role: 'unhide', label: texts.unhide }, { type: 'separator' }, { role: 'quit', label: texts.quit }],
  };
  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      item(texts.export, 'export', 'CmdOrCtrl+S'),
      ...(isMac ? [] : [{ type: 'separator' as const }, settings]),
      { type: 'separator' },
      isMac ? { role: 'close', label: texts.close } : { role: 'quit', label: texts.quit },
    ],
  };
  const run: MenuItemConstructorOptions = { label: texts.run, submenu: [item(texts.check, 'check', 'F5'), item(texts.cancel, 'cancel', 'CmdOrCtrl+.')] };
  const edit: MenuItemConstructorOptions = {
    label: texts.edit,
    submenu: (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role, label: texts[role] })),
  };
  const view: MenuItemConstructorOptions = {
    label: texts.view,
    submenu: [
      item(texts.pageCheck, 'show-check', 'CmdOrCtrl+1'),
      item(texts.pageDetails, 'show-details', 'CmdOrCtrl+2'),
      item(texts.pageHistory, 'show-history', 'CmdOrCtrl+3'),
      item(texts.pageProfile, 'show-profile', 'CmdOrCtrl+4'),
      { type: 'separator' },
      { role: 'resetZoom', label: texts.resetZoom },
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(isDevelopment ? [{ role: 'toggleDevTools' as const }] : []),
    ],
  };
  const help: MenuItemConstructorOptions = { role: 'help', label: texts.help, submenu: [item(texts.guide, 'show-guide', 'F1'), { type: 'separator' }, ...(isMac ? [] : updates), about] };
  return [...(isMac ? [application] : []), file, run, edit, view, ...(isMac ? [{ role: 'windowMenu' as const, label: texts.window }] : []), help];
}
