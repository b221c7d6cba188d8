/** Electron's `Tray`, `Notification` and `nativeImage`: what stands in the system's tray, and what its messages say. */
import type { MenuItemConstructorOptions } from 'electron';
import { flat } from './system.ts';
import { Events, strict } from './strict.ts';

interface Representation {
  readonly scaleFactor: number;
  readonly width: number;
  readonly height: number;
  readonly buffer: Buffer;
}

export class StandInImage {
  readonly representations: Representation[] = [];
  isTemplate = false;

  addRepresentation(given: Representation): void {
    const { width, height, buffer } = given;
    if (buffer.length !== width * height * 4) throw new Error('invalid buffer size');
    this.representations.push(given);
  }
  setTemplateImage(isTemplate: boolean): void {
    this.isTemplate = isTemplate;
  }
}

export class StandInTray extends Events {
  image: StandInImage;
  toolTip = '';
  menu: readonly MenuItemConstructorOptions[] = [];
  isDestroyed = false;

  constructor(image: StandInImage) {
    super('Tray', ['click']);
    this.image = image;
  }
  setImage(image: StandInImage): void {
    this.image = image;
  }
  setToolTip(text: string): void {
    this.toolTip = text;
  }
  setContextMenu({ template }: { readonly template: readonly MenuItemConstructorOptions[] }): void {
    this.menu = template;
  }
  destroy(): void {
    this.isDestroyed = true;
  }

  /** choose clicks an item of its menu. Throws where there is none. */
  choose(label: string): void {
    const item = flat(this.menu).find((one) => one.label === label);
    if (item?.click === undefined) throw new Error(`the tray's menu has no ${label}`);
    (item.click as () => void)();
  }
}

export class StandInNotification extends Events {
  readonly title: string;
  readonly body: string;
  state: 'made' | 'shown' | 'closed' = 'made';

  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    super('Notification', ['click']);
    this.title = title;
    this.body = body;
  }
  show(): void {
    this.state = 'shown';
  }
  close(): void {
    this.state = 'closed';
  }
}

/** SystemTray keeps what the app has put there. */
export class SystemTray {
  readonly all: StandInTray[] = [];
  readonly messages: StandInNotification[] = [];
  readonly Tray: object;
  readonly Notification: object;
  readonly nativeImage = { createEmpty: (): StandInImage => strict('NativeImage', new StandInImage()) };

  constructor() {
    const { all, messages } = this;
    // Called with `new`, a plain function may give an object of its own.
    this.Tray = function Tray(image: StandInImage): StandInTray {
      const tray = new StandInTray(image);
      all.push(tray);
      return strict('Tray', tray);
    };
    const make = function Notification(
      options: ConstructorParameters<typeof StandInNotification>[0],
    ): object {
      const message = new StandInNotification(options);
      messages.push(message);
      return strict('Notification', message);
    };
    this.Notification = strict('Notification', Object.assign(make, { isSupported: () => true }));
  }

  /** The tray that is there now; null: none. */
  get now(): StandInTray | null {
    return this.all.find(({ isDestroyed }) => !isDestroyed) ?? null;
  }
}
