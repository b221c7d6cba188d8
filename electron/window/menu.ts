/** The application's menu as data, by the conventions of each system. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/contract.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Language } from '../../shared/text/language.ts';
import { MENU_TEXTS } from './menu-texts.ts';

/** The letters that open a menu with Alt, on the systems that have that. */
const LETTERS = { file: 'F', run: 'C', edit: 'E', view: 'V', help: 'H' } as const;

type Top = keyof typeof LETTERS;

/** topLabel gives the label of a menu with its letter marked: in English it is the first one, Chinese adds it. */
function topLabel(name: Top, platform: Platform, language: Language): string {
  const label = MENU_TEXTS[language][name];
  if (platform === 'darwin') return label;
  return language === 'en' ? `&${label}` : `${label}(&${LETTERS[name]})`;
}

function zoomItems(language: Language): MenuItemConstructorOptions[] {
  const texts = MENU_TEXTS[language];
  return [
    { role: 'resetZoom', label: texts.resetZoom },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'togglefullscreen', label: texts.fullScreen },
  ];
}

/** readingMenu gives the menu of a window that is only read: there, commands for the page would act on a window behind it. */
export function readingMenu(
  platform: Exclude<Platform, 'darwin'>,
  language: Language,
): MenuItemConstructorOptions[] {
  const texts = MENU_TEXTS[language];
  return [
    { label: topLabel('file', platform, language), submenu: [{ role: 'close', label: texts.close }] },
    {
      label: topLabel('edit', platform, language),
      submenu: (['copy', 'selectAll'] as const).map((role) => ({ role, label: texts[role] })),
    },
    { label: topLabel('view', platform, language), submenu: zoomItems(language) },
  ];
}

export interface Menus {
  readonly platform: Platform;
  readonly language: Language;
  readonly isDevelopment: boolean;
  /** Gives a command to the page. */
  readonly send: (command: MenuCommand) => void;
  /** Asks for a newer version; null or absent: this build asks nobody. */
  readonly update?: (() => void) | null;
}

/** menuTemplate gives the menu; commands go to the page, the rest are roles of the system. */
export function menuTemplate({
  platform,
  language,
  isDevelopment,
  send,
  update = null,
}: Menus): MenuItemConstructorOptions[] {
  const texts = MENU_TEXTS[language];
  const top = (name: Top): string => topLabel(name, platform, language);
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => {
      send(command);
    },
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const isMac = platform === 'darwin';
  const settings = item(texts.settings, 'show-settings', 'CmdOrCtrl+,');
  const about = item(texts.about, 'show-about');
  const updates: MenuItemConstructorOptions[] =
    update === null ? [] : [{ label: texts.updates, click: update }];
  const application: MenuItemConstructorOptions = {
    label: 'VPC Doctor',
    submenu: [
      about,
      ...updates,
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.unhide },
      { type: 'separator' },
      { role: 'quit', label: texts.quit },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: top('file'),
    submenu: [
      item(texts.export, 'export', 'CmdOrCtrl+S'),
      ...(isMac ? [] : [{ type: 'separator' as const }, settings]),
      { type: 'separator' },
      isMac ? { role: 'close', label: texts.close } : { role: 'quit', label: texts.quit },
    ],
  };
  const run: MenuItemConstructorOptions = {
    label: top('run'),
    submenu: [item(texts.check, 'check', 'F5'), item(texts.cancel, 'cancel', 'CmdOrCtrl+.')],
  };
  const edit: MenuItemConstructorOptions = {
    label: top('edit'),
    submenu: (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({
      role,
      label: texts[role],
    })),
  };
  const view: MenuItemConstructorOptions = {
    label: top('view'),
    submenu: [
      item(texts.pageCheck, 'show-check', 'CmdOrCtrl+1'),
      item(texts.pageDetails, 'show-details', 'CmdOrCtrl+2'),
      item(texts.pageHistory, 'show-history', 'CmdOrCtrl+3'),
      item(texts.pageProfile, 'show-profile', 'CmdOrCtrl+4'),
      item(texts.pageDrill, 'show-drill', 'CmdOrCtrl+5'),
      item(texts.pagePlan, 'show-plan', 'CmdOrCtrl+6'),
      { type: 'separator' },
      ...zoomItems(language),
      ...(isDevelopment ? [{ role: 'toggleDevTools' as const }] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: top('help'),
    submenu: [item(texts.guide, 'show-guide', 'F1'), { type: 'separator' }, ...(isMac ? [] : updates), about],
  };
  return [
    ...(isMac ? [application] : []),
    file,
    run,
    edit,
    view,
    ...(isMac ? [{ role: 'windowMenu' as const, label: texts.window }] : []),
    help,
  ];
}
