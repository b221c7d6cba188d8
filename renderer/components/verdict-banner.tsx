import type { RefObject } from 'react';
import type { Report } from '../../shared/report/schema.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/index.ts';
import { VerdictIcon } from './verdict.tsx';
import styles from './verdict-banner.module.css';

/** The verdict as one sentence. */
export function VerdictBanner({
  report,
  heading,
}: {
  readonly report: Report;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  const { state, headline } = report.verdict;
  return (
    <section className={styles.banner} data-state={state} role="status">
      <VerdictIcon state={state} size={40} className={styles.icon} />
      <div className={styles.words}>
        <h1 className={styles.headline} tabIndex={-1} ref={heading}>
          {headline}
        </h1>
        <p className={styles.meta}>
          {format.date(report.createdAt)} · {texts.result.took(format.seconds(report.timings.totalMs))}
        </p>
      </div>
    </section>
  );
}

/** The verdict while the rest is still measured. */
export function EarlyBanner({
  state,
  headline,
  hint,
}: {
  readonly state: 'ready' | 'not-ready';
  readonly headline: string;
  readonly hint: string;
}): React.JSX.Element {
  return (
    <div className={styles.banner} data-state={state}>
      <VerdictIcon state={state} size={40} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.headline}>{headline}</p>
        <p className={styles.meta}>{hint}</p>
      </div>
    </div>
  );
}
