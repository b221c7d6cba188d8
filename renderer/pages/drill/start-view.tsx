import { CircleX, FolderOpen, Play, Radar } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { DrillPlan } from '../../../shared/contract/drill.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { OPENED_FILES, useOpenFile } from '../../open-file.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useDrill } from '../../store/drill.ts';
import { BoundsCard, HowCard, PlanCard } from './plan-cards.tsx';
import page from './drill.module.css';
import styles from './start-view.module.css';

const LONGEST_NAME = 200;

/** What a drill is, what it will contact, how long it takes, and who should switch what. */
export function StartView(): React.JSX.Element {
  const { drill: texts } = useTexts();
  const canRun = useApp(({ info }) => info?.drills ?? false);
  const plan = usePlan(canRun);
  return (
    <>
      <section className={styles.hero}>
        <h1>{texts.title}</h1>
        <p className={styles.lead}>{canRun ? texts.lead : texts.noEngine}</p>
        <Trouble />
        {canRun && <NameField />}
        <div className={page.row}>
          {canRun && <StartButtons />}
          <OpenRecord />
        </div>
        {canRun && <p className={page.hint}>{texts.watchHint}</p>}
      </section>
      {plan !== null && (
        <div className={styles.cards}>
          <HowCard plan={plan} />
          <div className={styles.stack}>
            <PlanCard plan={plan} />
            <BoundsCard plan={plan} />
          </div>
        </div>
      )}
    </>
  );
}

function usePlan(canRun: boolean): DrillPlan | null {
  const tell = useApp((state) => state.tell);
  const [plan, setPlan] = useState<DrillPlan | null>(null);
  useEffect(() => {
    if (canRun) call('drillPlan', null).then(setPlan, tell);
  }, [canRun, tell]);
  return plan;
}

function Trouble(): React.JSX.Element | null {
  const { refused, failed } = useTexts().drill;
  const trouble = useDrill((state) => state.trouble);
  if (trouble === null) return null;
  const isRefused = trouble.kind === 'refused';
  return (
    <div className={styles.trouble} role="alert">
      <CircleX size={22} aria-hidden="true" />
      <div>
        <p className={styles.strong}>{isRefused ? refused.title : failed}</p>
        <p>{trouble.text}</p>
        {isRefused && <p className={page.hint}>{refused.hint}</p>}
      </div>
    </div>
  );
}

function NameField(): React.JSX.Element {
  const { drill: texts } = useTexts();
  const { by, setBy } = useDrill();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{texts.by}</label>
      <input
        id={id}
        value={by}
        maxLength={LONGEST_NAME}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setBy(target.value);
        }}
      />
      <p id={`${id}-hint`} className={page.hint}>
        {texts.byHint}
      </p>
    </div>
  );
}

function StartButtons(): React.JSX.Element {
  const { drill: texts } = useTexts();
  const language = useLanguage();
  const start = useDrill((state) => state.start);
  const tell = useApp((state) => state.tell);
  const begin = (kind: 'drill' | 'watch'): void => {
    start({ kind, unattendedS: null, language }).catch(tell);
  };
  return (
    <>
      <Button
        look="primary"
        size="large"
        onClick={() => {
          begin('drill');
        }}
      >
        <Play size={20} aria-hidden="true" />
        {texts.start}
      </Button>
      <Button
        onClick={() => {
          begin('watch');
        }}
      >
        <Radar size={18} aria-hidden="true" />
        {texts.watch}
      </Button>
    </>
  );
}

/** Opens a saved record; a report leads to its own page. */
function OpenRecord(): React.JSX.Element {
  const { drill: texts } = useTexts();
  return (
    <FileButton accept={OPENED_FILES} look="quiet" onFile={useOpenFile()}>
      <FolderOpen size={18} aria-hidden="true" />
      {texts.open}
    </FileButton>
  );
}
