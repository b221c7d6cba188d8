import type { Report } from '../../../shared/report/schema.ts';
import { useTexts } from '../../i18n/index.ts';
import styles from './timing-tab.module.css';

const MOST_BARS = 150;

/** What ran when: everything that can run at once does, so a long bar is somebody who does not answer. */
export function TimingTab({ report }: { readonly report: Report }): React.JSX.Element {
  const { details } = useTexts();
  const total = Math.max(1, report.timings.totalMs, ...report.observations.map(({ startedMs, durationMs }) => startedMs + durationMs));
  const bars = [...report.observations].sort((a, b) => a.startedMs - b.startedMs).slice(0, MOST_BARS);
  return (
    <ul className={styles.bars}>
      {bars.map(({ kind, subject, startedMs, durationMs, fact }, index) => (
        <li key={`${kind} ${subject} ${index}`} className={styles.bar}>
          <span className={styles.name}><strong>{kind}</strong> {subject}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.span} data-known={fact['known'] === true} style={{ left: `${(100 * startedMs) / total}%`, width: `${Math.max(0.4, (100 * durationMs) / total)}%` }} />
          </span>
          <span className={styles.time}>{details.milliseconds(Math.round(durationMs))}</span>
        </li>
      ))}
    </ul>
  );
}
