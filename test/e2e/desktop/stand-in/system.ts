/** What Electron shows and asks outside the page: menu, dialogs, clipboard, theme, screens. */
import type { MenuItemConstructorOptions, MessageBoxOptions, SaveDialogOptions } from 'electron';

export interface SaveAnswer {
  readonly canceled: boolean;
  readonly filePath: string;
}

/** System keeps what was shown, and gives the answers that a test has prepared. */
export class System {
  menu: readonly MenuItemConstructorOptions[] = [];
  readonly saveDialogs: SaveDialogOptions[] = [];
  readonly saveAnswers: SaveAnswer[] = [];
  readonly messages: MessageBoxOptions[] = [];
  /** Buttons that the user presses, in their order; without one, the first. */
  readonly messageAnswers: number[] = [];
  readonly errors: string[] = [];
  readonly copied: string[] = [];
  readonly openedOutside: string[] = [];
  readonly screens: readonly {
    readonly workArea: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
  }[] = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];

  readonly dialog = {
    showSaveDialog: (...given: readonly unknown[]): Promise<SaveAnswer> => {
      refuseDestroyed(given);
      this.saveDialogs.push(given.at(-1) as SaveDialogOptions);
      const answer = this.saveAnswers.shift();
      return answer === undefined
        ? Promise.reject(new Error('the test prepared no answer to this dialog'))
        : Promise.resolve(answer);
    },
    showErrorBox: (_title: string, text: string): void => {
      this.errors.push(text);
    },
    showMessageBox: (...given: readonly unknown[]): Promise<{ readonly response: number }> => {
      refuseDestroyed(given);
      this.messages.push(given.at(-1) as MessageBoxOptions);
      return Promise.resolve({ response: this.messageAnswers.shift() ?? 0 });
    },
  };

  readonly clipboard = {
    writeText: (text: string): void => {
      this.copied.push(text);
    },
  };
  readonly shell = {
    openExternal: (url: string): Promise<void> => {
      this.openedOutside.push(url);
      return Promise.resolve();
    },
  };
  readonly nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
  readonly screen = { getAllDisplays: (): System['screens'] => this.screens };
  readonly menus = {
    buildFromTemplate: (
      template: readonly MenuItemConstructorOptions[],
    ): { readonly template: readonly MenuItemConstructorOptions[] } => ({ template }),
    setApplicationMenu: ({
      template,
    }: {
      readonly template: readonly MenuItemConstructorOptions[];
    }): void => {
      this.menu = template;
    },
  };

  /** labels gives the words of all menu items. */
  labels(): readonly string[] {
    return flat(this.menu).flatMap(({ label }) => label ?? []);
  }

  /** choose clicks a menu item. Throws where there is none. */
  choose(label: string): void {
    const item = flat(this.menu).find((one) => one.label === label && one.click !== undefined);
    if (item?.click === undefined) throw new Error(`the menu has no ${label}`);
    (item.click as () => void)();
  }
}

/** The window of a dialog comes first, where it has one; Electron throws for one that is gone. */
function refuseDestroyed(given: readonly unknown[]): void {
  const [window] = given.slice(0, -1) as { isDestroyed(): boolean }[];
  if (window?.isDestroyed() === true) throw new TypeError('Object has been destroyed');
}

/** flat gives the items of a menu and of all menus in it. */
export function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}
