/** What the whole window shares: the host's description, the settings, and which page is open. */
import { create } from 'zustand';
import type { AppInfo, ErrorCode } from '../../shared/contract/contract.ts';
import { languageIn, type Settings } from '../../shared/contract/settings.ts';
import type { Language } from '../../shared/text/language.ts';
import { call, CallError } from '../bridge.ts';

export const PAGES = ['check', 'details', 'drill', 'plan', 'history', 'profile', 'settings'] as const;
export type Page = (typeof PAGES)[number];

export interface Problem {
  readonly code: ErrorCode;
  /** Technical. */
  readonly message: string;
}

interface AppState {
  readonly info: AppInfo | null;
  readonly page: Page;
  /** Something that went wrong outside a page. */
  readonly problem: Problem | null;
  readonly open: (page: Page) => void;
  readonly load: () => Promise<AppInfo>;
  readonly set: (settings: Settings) => Promise<void>;
  readonly tell: (error: unknown) => void;
  readonly dismiss: () => void;
}

export const useApp = create<AppState>((set, get) => ({
  info: null,
  page: 'check',
  problem: null,
  open: (page) => {
    set({ page });
    window.scrollTo(0, 0);
  },
  load: async () => {
    const info = await call('info', null);
    set({ info });
    return info;
  },
  set: async (settings) => {
    const { info } = get();
    if (info === null) return;
    // Shown at once; a disk that refuses does not take the choice back for this session.
    set({ info: { ...info, settings } });
    await call('setSettings', settings).catch(get().tell);
  },
  tell: (error) => {
    set({ problem: { code: error instanceof CallError ? error.code : 'failed', message: messageOf(error) } });
  },
  dismiss: () => {
    set({ problem: null });
  },
}));

/** messageOf gives the text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** useLanguage gives the language in force. */
export function useLanguage(): Language {
  return useApp(({ info }) =>
    info === null ? fromBrowser() : languageIn(info.settings, info.systemLanguage),
  );
}

function fromBrowser(): Language {
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
}
