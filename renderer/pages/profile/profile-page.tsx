import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { offer } from '../../download.ts';
import { call } from '../../bridge.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import { DropZone } from './drop-zone.tsx';
import { FormView } from './form-view.tsx';
import type { Goal } from './form-context.ts';
import { ManagedBanner } from './managed-banner.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { SaveBar } from './save-bar.tsx';
import { TextView } from './text-view.tsx';
import tabs from '../../components/tabs.module.css';
import styles from './profile-page.module.css';

/** What should work from this computer, as a form and as text. */
export function ProfilePage(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const { view, text, fields, tab, load, open, replace } = useProfile();
  const [goal, setGoal] = useState<Goal | null>(null);
  useEffect(() => {
    load().catch(tell);
  }, [load, language, tell]);

  if (view === null) return <h1>{texts.title}</h1>;
  const readOnly = view.origin === 'managed';
  return (
    <DropZone disabled={readOnly}>
      <div className={styles.page}>
        <div className={styles.head}>
          <h1>{texts.title}</h1>
          <div className={styles.tools}>
            {!readOnly && (
              <FileButton
                accept=".yaml,.yml,.json"
                onFile={(file) => {
                  file.text().then(replace).catch(tell);
                }}
              >
                {texts.import}
              </FileButton>
            )}
            <Button
              onClick={() => {
                call('exportProfile', { text })
                  .then((done) => {
                    if (done.state === 'download') offer(done);
                  })
                  .catch(tell);
              }}
            >
              {texts.export}
            </Button>
            {view.origin === 'own' && <ResetDialog path={view.path ?? ''} />}
          </div>
        </div>
        {readOnly ? (
          <ManagedBanner path={view.path ?? ''} />
        ) : (
          <p className={styles.lead}>{view.origin === 'own' ? texts.own(view.path ?? '') : texts.default}</p>
        )}
        <ProblemSummary
          onGoal={(problem) => {
            setGoal({ problem });
          }}
        />
        <Tabs.Root
          value={tab}
          onValueChange={(next: typeof tab) => {
            setGoal(null);
            open(next).catch(tell);
          }}
        >
          <Tabs.List className={tabs.tabs} aria-label={texts.view}>
            <Tabs.Tab value="form" className={tabs.tab}>
              {texts.form}
            </Tabs.Tab>
            <Tabs.Tab value="text" className={tabs.tab}>
              {texts.yaml}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="form" className={styles.panel}>
            {fields === null ? <Unreadable /> : <FormView fields={fields} readOnly={readOnly} goal={goal} />}
          </Tabs.Panel>
          <Tabs.Panel value="text" className={styles.panel}>
            <TextView readOnly={readOnly} goal={goal} />
          </Tabs.Panel>
        </Tabs.Root>
        {!readOnly && <SaveBar />}
      </div>
    </DropZone>
  );
}

function Unreadable(): React.JSX.Element | null {
  const { profile: texts } = useTexts();
  const { open, check } = useProfile();
  if (check === null) return null;
  return (
    <div className={styles.unreadable}>
      <p>{texts.unreadable}</p>
      <Button
        onClick={() => {
          void open('text');
        }}
      >
        {texts.toText}
      </Button>
    </div>
  );
}
