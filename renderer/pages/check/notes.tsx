import { Info } from 'lucide-react';
import type { Report } from '../../../shared/report/schema.ts';
import { useTexts } from '../../i18n/index.ts';
import { MuteButton, MutedCard } from './muted-card.tsx';
import styles from './notes.module.css';

/** What to do now that nothing is broken, and what is good to know. */
export function Notes({ report }: { readonly report: Report }): React.JSX.Element {
  const texts = useTexts();
  const notes = report.findings.filter(({ severity, muted }) => severity === 'note' && muted === undefined);
  const { next } = report.verdict;
  return (
    <>
      {next.length > 0 && (
        <section className={styles.next} data-state={report.verdict.state}>
          <h2>{texts.result.next}</h2>
          <ul>
            {next.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section className={styles.notes}>
          <h2>{texts.result.notes}</h2>
          <ul>
            {notes.map(({ code, title, subjects }) => (
              <li key={`${code} ${subjects.join(' ')}`}>
                <Info size={15} aria-hidden="true" />
                <span>
                  {title} <MuteButton code={code} subjects={subjects} title={title} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MutedCard report={report} />
    </>
  );
}
