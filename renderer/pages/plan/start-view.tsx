import { FilePlus2, FolderOpen, GraduationCap, RotateCcw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import { useOpenFiles } from './use-open-files.ts';
import page from './plan.module.css';
import styles from './start-view.module.css';

/** What a plan check is, and what it can begin with. */
export function StartView(): React.JSX.Element {
  const { plan: texts } = useTexts();
  const language = useLanguage();
  const appTell = useApp((state) => state.tell);
  const { start, past, undo } = usePlan();
  const open = useOpenFiles();
  const begin = (kind: 'template' | 'guide'): void => {
    start(kind, language).catch(appTell);
  };
  return (
    <section className={styles.hero}>
      <h1>{texts.title}</h1>
      <p className={styles.lead}>{texts.lead}</p>
      <div className={page.row}>
        <Button
          look="primary"
          size="large"
          onClick={() => {
            begin('template');
          }}
        >
          <FilePlus2 size={20} aria-hidden="true" />
          {texts.start.template}
        </Button>
        <Button
          onClick={() => {
            begin('guide');
          }}
        >
          <GraduationCap size={18} aria-hidden="true" />
          {texts.start.guide}
        </Button>
        <FileButton
          accept=".yaml,.yml,.json"
          onFile={(file) => {
            open('plan', [file]);
          }}
        >
          <FolderOpen size={18} aria-hidden="true" />
          {texts.start.open}
        </FileButton>
        {past.length > 0 && (
          <Button look="quiet" onClick={undo}>
            <RotateCcw size={18} aria-hidden="true" />
            {texts.start.back}
          </Button>
        )}
      </div>
      <p className={page.hint}>{texts.start.hint}</p>
      <p className={page.hint}>{texts.start.private}</p>
    </section>
  );
}
