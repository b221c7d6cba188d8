import { memo } from 'react';
import type { PlanReport } from '../../../shared/plan/report/schema.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import page from './plan.module.css';
import styles from './remarks.module.css';

/** Nobody reads more of them here. */
const MOST_LINES = 200;

/** What all this rests on: assumptions, what was read, and the lines that nobody understood. */
export const Remarks = memo(function Remarks({ report }: { readonly report: PlanReport }): React.JSX.Element {
  const { plan: texts } = useTexts();
  const words = planReportWords(useLanguage());
  const { headings, labels } = words;
  const { assumptions, files, notUnderstood } = report;
  const shown = notUnderstood.slice(0, MOST_LINES);
  return (
    <div className={styles.remarks}>
      <section className={page.section}>
        <h2>{headings.assumptions}</h2>
        <ul className={styles.list}>
          {assumptions.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <section className={page.section}>
        <h2>{headings.files}</h2>
        <ul className={styles.list}>
          {files.map(({ name, dialect, lines, notUnderstood: unread }) => (
            <li key={name}>
              {`${name}${dialect === '' ? '' : ` · ${dialect}`} · ${labels.unread(unread, lines)}`}
            </li>
          ))}
        </ul>
      </section>
      {shown.length > 0 && (
        <section className={page.section}>
          <h2>{headings.unread}</h2>
          <p className={page.hint}>{texts.unread(shown.length, notUnderstood.length)}</p>
          <pre
            className={`${page.output ?? ''} ${styles.unread ?? ''}`}
            tabIndex={0}
            role="region"
            aria-label={headings.unread}
          >
            {shown.map(({ file, line, text }) => `${file}:${line ?? ''}: ${text}`).join('\n')}
          </pre>
        </section>
      )}
    </div>
  );
});
