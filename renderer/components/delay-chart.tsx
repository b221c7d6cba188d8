import type { PingSeries } from '../../shared/observation/exchange.ts';
import { useTexts } from '../i18n/index.ts';
import styles from './delay-chart.module.css';

/** Least, mean and greatest delay of each target on one scale, with its loss in words. */
export function DelayChart({ series }: { readonly series: readonly PingSeries[] }): React.JSX.Element | null {
  const { details } = useTexts();
  const scale = Math.max(1, ...series.map(({ maxMs }) => maxMs ?? 0));
  if (series.length === 0) return null;
  return (
    <section className={styles.chart} aria-label={details.latency}>
      <h2>{details.latency}</h2>
      <ul className={styles.rows}>
        {series.map(({ target, minMs, avgMs, maxMs, sent, received }) => {
          const lost = sent === 0 ? 0 : Math.round((100 * (sent - received)) / sent);
          return (
            <li key={target} className={styles.row}>
              <code>{target}</code>
              <span className={styles.track} aria-hidden="true">
                {minMs !== null && maxMs !== null && avgMs !== null && (
                  <>
                    <span className={styles.range} style={{ left: `${(100 * minMs) / scale}%`, width: `${Math.max(0.5, (100 * (maxMs - minMs)) / scale)}%` }} />
                    <span className={styles.mean} style={{ left: `${(100 * avgMs) / scale}%` }} />
                  </>
                )}
              </span>
              <span className={styles.value}>{avgMs === null ? details.silent : details.milliseconds(Math.round(avgMs * 10) / 10)}</span>
              <span className={styles.value} data-lost={lost > 0}>{details.loss} {details.percent(lost)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
