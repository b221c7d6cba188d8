import type { ShownDrill } from '../../../shared/contract/drill.ts';
import { drillTexts } from '../../../shared/drill/words.ts';
import { useWords } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import page from './drill.module.css';
import styles from './findings.module.css';

/** What was found, the worst first, each with its evidence and what to do. */
export function Findings({
  shown: {
    record: { result, language },
  },
}: {
  readonly shown: ShownDrill;
}): React.JSX.Element {
  const { labels } = drillTexts(useLanguage());
  const words = useWords();
  return (
    <section className={styles.findings} aria-label={labels.findings}>
      <h2>{labels.findings}</h2>
      {result.findings.length === 0 && <p className={page.hint}>{labels.noOutages}</p>}
      <ol className={styles.findingList}>
        {result.findings.map(({ code, severity, owner, title, why, actions }, index) => (
          // A code may come twice, for the failover and for the return.
          <li key={`${code} ${index}`} data-severity={severity} data-finding={code}>
            <h3 lang={language}>{title}</h3>
            <p lang={language}>{why}</p>
            {actions.length > 0 && (
              <>
                <p className={styles.label}>{labels.whatToDo}</p>
                <ul className={styles.actions} lang={language}>
                  {actions.map((action) => (
                    <li key={action}>{action}</li>
                  ))}
                </ul>
              </>
            )}
            <p className={page.hint}>
              {words.severities[severity]} · {words.owners[owner]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
