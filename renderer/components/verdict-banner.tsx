import type { ReactNode, RefObject } from 'react';
import type { Report } from '../../shared/report/schema.ts';
import { laySentence } from '../../shared/verdict/lay.ts';
import { scopeLines } from '../../shared/verdict/scope.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/index.ts';
import { useToldIn } from '../i18n/told-in.ts';
import { VerdictIcon } from './verdict.tsx';
import styles from './verdict-banner.module.css';

interface Props {
  readonly report: Report;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What to do with the result, in sight with it. */
  readonly children: ReactNode;
}

/** The verdict as one sentence, the same for somebody who knows no networks, and what to do with it. */
export function VerdictBanner({ report, heading, children }: Props): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  const language = useToldIn();
  const { state, headline } = report.verdict;
  return (
    <section className={styles.banner} data-state={state}>
      <VerdictIcon state={state} size={40} className={styles.icon} />
      <div className={styles.words} role="status">
        <h1 className={styles.headline} tabIndex={-1} ref={heading}>
          {headline}
        </h1>
        <p className={styles.lay}>{laySentence(report, language)}</p>
        {scopeLines(report, language).map((line) => (
          <p key={line} className={styles.scope}>
            {line}
          </p>
        ))}
        <p className={styles.meta}>
          {format.date(report.createdAt)} · {texts.result.took(format.seconds(report.timings.totalMs))}
        </p>
      </div>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
