import { useEffect, useState } from 'react';
import type { PastRun } from '../../../shared/contract/contract.ts';
import { findingNameOf } from '../../../shared/text/words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { VerdictMark } from '../../components/verdict.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts, useWords } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import styles from './start-view.module.css';

/** What was found last: of this session, or, where there is nothing yet, the newest run of the history. */
export function LastResult(): React.JSX.Element | null {
  const texts = useTexts();
  const { report, run, showLast } = useRun();
  if (report === null) return <LastKept />;
  return (
    <Card
      at={report.createdAt}
      state={report.verdict.state}
      what={report.verdict.headline}
      hint={run?.kind === 'demo' ? texts.result.demo : ''}
      onShow={showLast}
    />
  );
}

function LastKept(): React.JSX.Element | null {
  const words = useWords();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const openRun = useRun((state) => state.openRun);
  const [last, setLast] = useState<PastRun | null>(null);
  useEffect(() => {
    call('history', null).then((runs) => {
      setLast(runs[0] ?? null);
    }, tell);
  }, [tell]);
  if (last === null) return null;
  return (
    <Card
      at={last.at}
      state={last.state}
      what={last.causes.map((code) => findingNameOf(words, code)).join(' · ')}
      hint=""
      onShow={
        last.kept
          ? () => {
              openRun(last.id, language).catch(tell);
            }
          : null
      }
    />
  );
}

interface CardProps {
  readonly at: string;
  readonly state: PastRun['state'];
  readonly what: string;
  readonly hint: string;
  /** null: the report is kept no longer. */
  readonly onShow: (() => void) | null;
}

function Card({ at, state, what, hint, onShow }: CardProps): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  return (
    <section className={styles.last} data-state={state}>
      <div className={styles.lastWords}>
        <h2>{texts.start.last}</h2>
        <p className={styles.lastLine}>
          <VerdictMark state={state} /> <span className={styles.hint}>{format.date(at)}</span>
        </p>
        {what !== '' && <p>{what}</p>}
        {hint !== '' && <p className={styles.hint}>{hint}</p>}
      </div>
      {onShow !== null && <Button onClick={onShow}>{texts.start.showLast}</Button>}
    </section>
  );
}
