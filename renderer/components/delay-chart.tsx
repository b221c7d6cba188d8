import { TriangleAlert } from 'lucide-react';
import type { PingSeries } from '../../shared/observation/exchange.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/index.ts';
import { lossOf } from '../pages/details/path.ts';
import { ticksOf } from '../pages/details/timing.ts';
import styles from './delay-chart.module.css';

interface Props {
  readonly series: readonly PingSeries[];
  readonly roleOf: (address: string) => string;
}

/** Least, mean and greatest delay of each target on one scale, with its loss in words. */
export function DelayChart({ series, roleOf }: Props): React.JSX.Element | null {
  const { details } = useTexts();
  const { path: texts } = details;
  const format = useFormat();
  const scale = Math.max(1, ...series.map(({ maxMs }) => maxMs ?? 0));
  const ticks = ticksOf(scale);
  if (series.length === 0) return null;
  return (
    <section className={styles.chart} aria-labelledby="delay-title">
      <h2 id="delay-title">{texts.latency}</h2>
      <p className={styles.lead}>{texts.latencyLead}</p>
      <div className={styles.rows}>
        <div className={styles.row} data-head="true" aria-hidden="true">
          <span>{texts.target}</span>
          <span className={styles.ticks}>
            {ticks.map((ms) => (
              <span key={ms} style={{ left: `${(100 * ms) / scale}%` }}>
                {format.number(ms)}
              </span>
            ))}
          </span>
          <span className={styles.value}>{texts.mean}</span>
          <span className={styles.value}>{texts.jitter}</span>
          <span className={styles.value}>{texts.loss}</span>
        </div>
        <ul>
          {series.map((one) => (
            <Row
              key={one.target}
              series={one}
              scale={scale}
              step={ticks[1] ?? scale}
              role={roleOf(one.target)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Row({
  series: { target, minMs, avgMs, maxMs, jitterMs, sent, received },
  scale,
  step,
  role,
}: {
  readonly series: PingSeries;
  readonly scale: number;
  readonly step: number;
  readonly role: string;
}): React.JSX.Element {
  const { details } = useTexts();
  const { path: texts } = details;
  const format = useFormat();
  const lost = lossOf({ sent, received });
  const inMs = (ms: number | null): string => (ms === null ? '' : details.milliseconds(format.number(ms)));
  const range =
    minMs === null || maxMs === null
      ? texts.silent
      : `${texts.least} ${inMs(minMs)}, ${texts.most} ${inMs(maxMs)}`;
  return (
    <li className={styles.row}>
      <span className={styles.target}>
        <code>{target}</code>
        <span>{role}</span>
      </span>
      <span
        className={styles.track}
        role="img"
        aria-label={range}
        title={range}
        style={{ backgroundSize: `${(100 * step) / scale}% 100%` }}
      >
        {minMs !== null && maxMs !== null && avgMs !== null && (
          <>
            <span
              className={styles.range}
              style={{
                left: `${(100 * minMs) / scale}%`,
                width: `${Math.max(0.5, (100 * (maxMs - minMs)) / scale)}%`,
              }}
            />
            <span className={styles.mean} style={{ left: `${(100 * avgMs) / scale}%` }} />
          </>
        )}
      </span>
      <span className={styles.value}>
        <span className="visually-hidden">{texts.mean} </span>
        {avgMs === null ? texts.silent : inMs(avgMs)}
      </span>
      <span className={styles.value}>
        <span className="visually-hidden">{texts.jitter} </span>
        {inMs(jitterMs)}
      </span>
      <span className={styles.value} data-lost={lost > 0}>
        {lost > 0 && <TriangleAlert size={14} aria-hidden="true" />}
        <span className="visually-hidden">{texts.loss} </span>
        {details.percent(format.number(lost))}
      </span>
    </li>
  );
}
