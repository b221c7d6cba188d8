import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/text/language.ts';
import { subscribe } from '../bridge.ts';
import { openGuide } from '../guide.ts';
import { useApp, useLanguage, type Page } from './app.ts';
import { useDrill } from './drill.ts';
import { useRun } from './run.ts';
import { useSave } from './save.ts';

const PAGE_OF: Partial<Readonly<Record<MenuCommand, Page>>> = {
  'show-check': 'check',
  'show-details': 'details',
  'show-drill': 'drill',
  'show-plan': 'plan',
  'show-history': 'history',
  'show-profile': 'profile',
  'show-settings': 'settings',
  'show-about': 'settings',
};

/** useHostEvents feeds the stores from the host, and tells the last result again when the language changes. */
export function useHostEvents(): void {
  const language = useLanguage();
  useEffect(
    () =>
      subscribe((event) => {
        useRun.getState().accept(event, language);
        if (event.type === 'drill') useDrill.getState().accept(event.news, language);
        if (event.type === 'command') obey(event.command, language);
      }),
    [language],
  );
  useEffect(() => {
    // A window that was reloaded, or crashed, finds the earlier result.
    if (useRun.getState().phase !== 'running')
      void useRun
        .getState()
        .tell(language)
        .catch(() => undefined);
    void useDrill
      .getState()
      .tell(language)
      .catch(() => undefined);
  }, [language]);
}

function obey(command: MenuCommand, language: Language): void {
  const page = PAGE_OF[command];
  if (page !== undefined) useApp.getState().open(page);
  if (command === 'check') {
    useApp.getState().open('check');
    void useRun.getState().start({ kind: 'workstation' });
  }
  if (command === 'show-guide') openGuide(language);
  if (command === 'cancel') useRun.getState().cancel();
  if (command === 'export' && useRun.getState().report !== null) useSave.getState().setOpen(true);
}
