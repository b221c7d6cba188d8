import { join } from 'node:path';
import manifest from '../../../../package.json' with { type: 'json' };
import { Events } from './strict.ts';

export interface AppSituation {
  readonly dataFolder: string;
  /** false: another instance runs already. */
  readonly isFirst: boolean;
  readonly languages: readonly string[];
}

const KNOWN = [
  'second-instance',
  'activate',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'web-contents-created',
];

/** Electron's `app`; what was called in which order stands in the journal. */
export class StandInApp extends Events {
  readonly isPackaged = true;
  readonly #journal: string[];
  readonly #situation: AppSituation;
  #isReady = false;
  hasEnded = false;
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => undefined;

  constructor(journal: string[], situation: AppSituation) {
    super('app', KNOWN);
    this.#journal = journal;
    this.#situation = situation;
    this.#ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  /** Electron throws for what must be said before it is ready, and so does this. */
  onlyBeforeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} can only be called before app is ready`);
    this.#journal.push(what);
  }

  makeReady(): void {
    this.#isReady = true;
    this.#journal.push('ready');
    this.#becomeReady();
  }

  enableSandbox(): void {
    this.onlyBeforeReady('app.enableSandbox');
  }

  requestSingleInstanceLock(): boolean {
    this.#journal.push('app.requestSingleInstanceLock');
    return this.#situation.isFirst;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  quit(): void {
    this.#journal.push('app.quit');
    this.emit('before-quit');
    this.hasEnded = true;
    this.emit('will-quit', {
      preventDefault: () => {
        this.hasEnded = false;
      },
    });
  }

  exit(code: number): void {
    this.#journal.push(`app.exit ${code}`);
  }

  getPath(name: string): string {
    if (name === 'userData') return this.#situation.dataFolder;
    if (name === 'downloads') return join(this.#situation.dataFolder, 'Downloads');
    throw new Error(`the stand-in for Electron has no folder ${name}`);
  }

  getVersion(): string {
    return manifest.version;
  }

  getPreferredSystemLanguages(): readonly string[] {
    return this.#situation.languages;
  }
}
