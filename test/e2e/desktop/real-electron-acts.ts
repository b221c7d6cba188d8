/** What a test does in a real Electron beside its page: dialogs, the menu, the tray, and a listener that should hear nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from 'playwright';

/** Listener is a server on loopback that notes whatever it is asked. */
export class Listener {
  readonly heard: string[] = [];
  readonly #server = createServer(({ url = '' }, response) => {
    this.heard.push(url);
    response.end();
  });

  /** listen gives its address. */
  async listen(): Promise<string> {
    await new Promise<void>((listening) => {
      this.#server.listen(0, '127.0.0.1', listening);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.close();
  }
}

/** saveTo answers the next dialogs for saving by this path. */
export async function saveTo(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** clickMenu clicks an item of the app's menu. */
export async function clickMenu(electron: ElectronApplication, item: string): Promise<void> {
  await electron.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((one) => one.label === label)?.click();
  }, item);
}

/** hearTray keeps what the tray says, and gives what asks for it; an icon that was taken away says "gone". */
export async function hearTray(electron: ElectronApplication): Promise<() => Promise<string | undefined>> {
  await electron.evaluate(({ Tray }) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called with their tray below
    const { setToolTip, destroy } = Tray.prototype;
    Tray.prototype.setToolTip = function (text) {
      process.env['TRAY_SAYS'] = text;
      setToolTip.call(this, text);
    };
    Tray.prototype.destroy = function () {
      process.env['TRAY_SAYS'] = 'gone';
      destroy.call(this);
    };
  });
  return () => electron.evaluate(() => process.env['TRAY_SAYS']);
}

/**
 * findingOf asks the window for the finding that it shows. The driver has lost a page that crashed, so the window itself is
 * asked; one that is just being loaded answers late or never.
 */
export function findingOf(electron: ElectronApplication): Promise<unknown> {
  return electron
    .evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('[data-finding]')?.dataset.finding",
        ) as Promise<unknown>,
        new Promise((resolve) => {
          setTimeout(resolve, 1000);
        }),
      ]),
    )
    .catch(() => null);
}
