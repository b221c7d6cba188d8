import { FileClock, Scale, Undo2 } from 'lucide-react';
import type { OpenedReport } from '../../../shared/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { ComparisonView, isSame } from './comparison-view.tsx';
import styles from './opened-bar.module.css';

/** Says before the verdict that this is a report from a file, and lets today's rules judge it. */
export function OpenedBar({ opened }: { readonly opened: OpenedReport }): React.JSX.Element {
  const { opened: texts, compare } = useTexts().reports;
  const format = useFormat();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const judgeAgain = useRun((state) => state.judgeAgain);
  const { report, judgedAgain, changes, origin } = opened;
  const date = format.date(report.createdAt);
  const name = origin === 'history' ? texts.earlier(date) : texts.lead(opened.name, date);
  const [Icon, label] = judgedAgain ? [Undo2, texts.asSaved] : [Scale, texts.judgeAgain];
  return (
    <section className={styles.bar} aria-label={opened.name}>
      <FileClock size={20} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.lead}>{name}</p>
        <p className={styles.hint}>{judgedAgain ? texts.judged : texts.version(report.tool.version)}</p>
        {!judgedAgain && report.language !== language && <p className={styles.hint}>{texts.otherLanguage}</p>}
      </div>
      <Button
        size="small"
        onClick={() => {
          judgeAgain(!judgedAgain, language).catch(tell);
        }}
      >
        <Icon size={15} aria-hidden="true" />
        {label}
      </Button>
      {changes !== null &&
        (isSame(changes) ? (
          <p className={styles.same} role="status">
            {texts.sameVerdict}
          </p>
        ) : (
          <div className={styles.changes}>
            <ComparisonView
              comparison={changes}
              sides={[compare.saved, compare.today]}
              same={texts.sameVerdict}
            />
          </div>
        ))}
    </section>
  );
}
