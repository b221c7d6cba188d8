/** What a door brings to the host, and what it gets: neither knows whether there is a window, a browser or a test behind it. */
import type { AppInfo, Handlers, HostEvent } from '../../shared/contract/contract.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Language } from '../../shared/text/language.ts';
import type { OpenMachine } from '../machine/door.ts';
import type { StartNative } from '../windows-native/client.ts';
import type { DrillEngine, Watched } from './drill/engine.ts';
import type { PrintPdf } from './export-file.ts';
import type { Shareable } from './gate.ts';
import type { SaveFile } from './report-files.ts';
import type { Objection } from './rights/objection.ts';
import type { RunSetup } from './session.ts';

/** What differs between the window, the browser form and tests. */
export interface Door {
  readonly kind: AppInfo['door'];
  readonly platform: Platform;
  readonly version: string;
  readonly unsigned: boolean;
  readonly systemLanguage: Language;
  readonly dataFolder: string;
  /** The administrator's profile; absent: in the machine-wide place of this system. */
  readonly managedProfile?: string;
  /** Who could have written it; absent: by the rights of this system. */
  readonly managedRights?: Objection;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shows a dialog and writes, or hands the text over where the door has no dialogs. */
  readonly save: SaveFile;
  /** Prints a page of ours; null: this door makes no PDF. */
  readonly print: PrintPdf | null;
  openUrl(url: string): Promise<boolean>;
  copy(text: Shareable<string>): Promise<boolean>;
  emit(event: HostEvent): void;
  onSettings?(settings: Settings): void;
  readonly demo: Demo;
  /** Who asks a drill's questions; null: this door runs no drills. */
  readonly drillEngine?: DrillEngine | null;
  /** What a watch tells where no page shows it; null: it has ended. */
  readonly onWatched?: (watched: Watched | null) => void;
  /** Windows: how the native process is started; absent: as a child of Node. */
  readonly startNative?: StartNative;
  /** How the computer is read; absent: by a child of Node, or on Windows by Node itself. */
  readonly openMachine?: OpenMachine;
}

/** The loopback demo comes from outside, since the host lies below it. */
export interface Demo {
  readonly scenarios: AppInfo['scenarios'];
  start(scenario: string, healed: boolean): Promise<RunSetup>;
}

export interface Host {
  readonly handlers: Handlers;
  readonly settings: () => Settings;
  /** The page of the last preview, for PREVIEW_PATH; null: there is none. */
  readonly preview: () => string | null;
  /** Cancels what is running; for the end of the process. */
  stop(): void;
  /** Waits until what is kept is on the disk. */
  written(): Promise<unknown>;
}
