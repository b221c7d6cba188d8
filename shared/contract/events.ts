/** What the host tells the page without being asked. */
import type { PathLink } from '../diagnosis/path.ts';
import type { Language } from '../text/language.ts';
import type { RunKind } from './app.ts';
import type { DrillNews } from './drill.ts';

export type HostEvent =
  | { readonly type: 'run-started'; readonly at: string; readonly run: RunKind }
  | {
      readonly type: 'progress';
      readonly path: readonly PathLink[];
      /** As soon as nothing can change it any more; loss, paths and sizes may still be measured. */
      readonly verdict: {
        readonly state: 'ready' | 'not-ready';
        readonly headline: Readonly<Record<Language, string>>;
      } | null;
      readonly done: number;
      readonly total: number;
      readonly elapsedMs: number;
      readonly slow: boolean;
    }
  | { readonly type: 'run-finished'; readonly cancelled: boolean }
  | { readonly type: 'run-failed'; readonly message: string }
  | { readonly type: 'drill'; readonly news: DrillNews }
  | { readonly type: 'command'; readonly command: MenuCommand };

/** What the application's menu asks the window to do. */
export type MenuCommand =
  | 'check'
  | 'cancel'
  | 'export'
  | 'show-check'
  | 'show-details'
  | 'show-history'
  | 'show-drill'
  | 'show-plan'
  | 'show-profile'
  | 'show-settings'
  | 'show-about'
  | 'show-guide';
