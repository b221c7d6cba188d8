import { Suspense, useEffect, type ComponentType } from 'react';
import { CrashBoundary } from './components/crash-boundary.tsx';
import { Header } from './components/header.tsx';
import { Notices } from './components/notices.tsx';
import { useTexts } from './i18n/index.ts';
import { CheckPage } from './pages/check/check-page.tsx';
import {
  DetailsPage,
  DrillPage,
  HistoryPage,
  loadLater,
  PlanPage,
  ProfilePage,
  SettingsPage,
  UnsavedDialog,
} from './pages/lazy.tsx';
import { useApp, useLanguage, type Page } from './store/app.ts';
import { useHostEvents } from './store/events.ts';
import { useRun } from './store/run.ts';
import styles from './app.module.css';

const PAGES: Readonly<Record<Page, ComponentType>> = {
  check: CheckPage,
  details: DetailsPage,
  drill: DrillPage,
  plan: PlanPage,
  history: HistoryPage,
  profile: ProfilePage,
  settings: SettingsPage,
};

export function App(): React.JSX.Element {
  const texts = useTexts();
  const { info, page, load, tell } = useApp();
  useHostEvents();
  useAppearance();
  const resume = useRun((state) => state.resume);
  const isAsking = useRun((state) => state.asking !== null);
  useEffect(() => {
    load().then(resume).catch(tell).finally(loadLater);
  }, [load, resume, tell]);

  const Current = PAGES[page];
  const loading = <p className={styles.loading}>{texts.loading}</p>;
  return (
    <>
      <Header />
      <main className={styles.main} id="main">
        <Notices />
        {info === null ? (
          loading
        ) : (
          <CrashBoundary key={page} texts={texts.errors}>
            <Suspense fallback={loading}>
              <Current />
            </Suspense>
          </CrashBoundary>
        )}
        {isAsking && (
          <Suspense>
            <UnsavedDialog />
          </Suspense>
        )}
      </main>
    </>
  );
}

/** The page's language and theme stand on the root element, where the browser and the styles look for them. */
function useAppearance(): void {
  const language = useLanguage();
  const theme = useApp(({ info }) => info?.settings.theme ?? 'system');
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [language, theme]);
}
