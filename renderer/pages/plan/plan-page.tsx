import { useEffect } from 'react';
import { FileDrop } from '../../components/file-drop.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import { askBeforeUnload } from './ask-before-unload.ts';
import { StartView } from './start-view.tsx';
import { useOpenFiles } from './use-open-files.ts';
import { WorkView } from './work-view.tsx';
import styles from './plan.module.css';

/** The plan check: a plan with the gateway's configurations, what is wrong in them, and what happens when something fails. */
export function PlanPage(): React.JSX.Element {
  const { plan: texts } = useTexts();
  const language = useLanguage();
  const docs = usePlan((state) => state.docs);
  const tell = usePlan((state) => state.tell);
  const open = useOpenFiles();
  useEffect(() => {
    tell(language);
  }, [tell, language]);
  useEffect(askBeforeUnload, []);
  return (
    <FileDrop
      text={texts.drop}
      onFiles={(files) => {
        open(null, files);
      }}
    >
      <div className={styles.page}>{docs === null ? <StartView /> : <WorkView docs={docs} />}</div>
    </FileDrop>
  );
}
