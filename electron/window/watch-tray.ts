/** A watch in the system tray: its state as a shape and in words, an outage told once, and taken back when it is over. */
import { Menu, nativeImage, Notification, Tray, type NativeImage } from 'electron';
import { namingOf } from '../../shared/drill/words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Watched } from '../host/drill/engine.ts';
import { TRAY_TEXTS } from './tray-texts.ts';
import { trayPicture, type TrayShape } from './tray-picture.ts';

export interface TrayDoors {
  readonly language: () => Language;
  readonly show: () => void;
  readonly end: () => void;
  readonly quit: () => void;
  /** The watch has ended. */
  readonly over: () => void;
}

/** Windows cuts a tooltip off after 127 characters. */
const MOST_TOOLTIP = 127;
const MOST_NAMES = 3;

export class WatchTray {
  readonly #doors: TrayDoors;
  #tray: Tray | null = null;
  #watched: Watched | null = null;
  #alarm: Notification | null = null;
  readonly #pictures = new Map<TrayShape, NativeImage>();
  /** What stands there; drawing it again each second would take more than the watch. */
  #drawn = '';

  constructor(doors: TrayDoors) {
    this.#doors = doors;
  }

  /** Whether the app should go on without a window. */
  get isWatching(): boolean {
    return this.#tray !== null;
  }

  /** hear takes what a watch says at each look; null: it is over. */
  hear(watched: Watched | null): void {
    this.#watched = watched;
    if (watched === null) {
      this.#remove();
      return;
    }
    const isOut = watched.out.length > 0;
    if (isOut && this.#alarm === null) this.#raise();
    if (!isOut) this.#takeBack();
    this.draw();
  }

  /** draw shows the state again, in the current language. */
  draw(): void {
    const watched = this.#watched;
    if (watched === null) return;
    const texts = TRAY_TEXTS[this.#doors.language()];
    const isOut = watched.out.length > 0;
    const said = isOut ? texts.out(this.#names(watched)) : texts.quiet(watched.services.length);
    if (said === this.#drawn) return;
    this.#drawn = said;
    const picture = this.#picture(isOut ? 'out' : 'quiet');
    if (this.#tray === null) this.#tray = this.#made(picture);
    else this.#tray.setImage(picture);
    this.#tray.setToolTip(said.length > MOST_TOOLTIP ? `${said.slice(0, MOST_TOOLTIP - 1)}…` : said);
    const { show, end, quit } = this.#doors;
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: said, enabled: false },
        { type: 'separator' },
        { label: texts.open, click: show },
        { label: texts.end, click: end },
        { type: 'separator' },
        { label: texts.quit, click: quit },
      ]),
    );
  }

  /** goesOn says that the watch outlives the window that was just closed. */
  goesOn(): void {
    if (Notification.isSupported()) new Notification(TRAY_TEXTS[this.#doors.language()].goesOn).show();
  }

  #remove(): void {
    this.#takeBack();
    if (this.#tray === null) return;
    this.#tray.destroy();
    this.#tray = null;
    this.#drawn = '';
    this.#doors.over();
  }

  #picture(shape: TrayShape): NativeImage {
    const picture = this.#pictures.get(shape) ?? trayPicture(nativeImage, shape);
    this.#pictures.set(shape, picture);
    return picture;
  }

  #made(picture: NativeImage): Tray {
    const tray = new Tray(picture);
    tray.on('click', this.#doors.show);
    return tray;
  }

  #raise(): void {
    const watched = this.#watched;
    if (watched === null || !Notification.isSupported()) return;
    const alarm = new Notification(TRAY_TEXTS[this.#doors.language()].alarm(this.#names(watched)));
    alarm.on('click', this.#doors.show);
    alarm.show();
    this.#alarm = alarm;
  }

  #takeBack(): void {
    this.#alarm?.close();
    this.#alarm = null;
  }

  #names({ services, out }: Watched): string {
    const language = this.#doors.language();
    const { names } = namingOf(services, language);
    const first = names(out.slice(0, MOST_NAMES));
    const more = out.length - MOST_NAMES;
    return more > 0 ? TRAY_TEXTS[language].more(first, more) : first;
  }
}
