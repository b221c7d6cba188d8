import { Empty } from '../../components/empty.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { DetailsTexts } from '../../i18n/details/texts.ts';
import { useTexts } from '../../i18n/index.ts';
import type { TabProps } from './tab.ts';
import { subjectOf, stateOf, ticksOf, timingsOf, totalOf, type Timed } from './timing.ts';
import styles from './timing-tab.module.css';

const MOST_BARS = 40;

/** What ran when: everything that can run at once does, so a long bar is somebody who does not answer. */
export function TimingTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const format = useFormat();
  const total = totalOf(report);
  const ticks = ticksOf(total);
  const groups = timingsOf(report.observations, MOST_BARS);
  const inMs = (ms: number): string => details.milliseconds(format.number(Math.round(ms)));
  if (groups.length === 0) return <Empty title={details.timing.empty} />;
  return (
    <>
      <p className={styles.lead}>{details.timing.lead(inMs(report.timings.totalMs))}</p>
      <div className={styles.chart}>
        <div className={styles.axis} aria-hidden="true">
          <span />
          <span className={styles.ticks}>
            {ticks.map((ms) => (
              <span key={ms} style={{ left: `${(100 * ms) / total}%` }}>
                {inMs(ms)}
              </span>
            ))}
          </span>
        </div>
        {groups.map(({ group, bars, more }) => (
          <section key={group} aria-labelledby={`timing-${group}`}>
            <h2 id={`timing-${group}`}>{details.timing.groups[group]}</h2>
            <ul>
              {bars.map((bar, index) => (
                <Bar
                  key={`${bar.kind} ${bar.subject} ${index}`}
                  bar={bar}
                  total={total}
                  step={ticks[1] ?? total}
                  inMs={inMs}
                />
              ))}
            </ul>
            {more > 0 && <p className={styles.more}>{details.more(format.number(more))}</p>}
          </section>
        ))}
      </div>
    </>
  );
}

function Bar({
  bar,
  total,
  step,
  inMs,
}: {
  readonly bar: Timed;
  readonly total: number;
  readonly step: number;
  readonly inMs: (ms: number) => string;
}): React.JSX.Element {
  const { details } = useTexts();
  const state = stateOf(bar);
  const { startedMs, durationMs } = bar;
  return (
    <li className={styles.bar}>
      <span className={styles.name}>{labelOf(bar, details)}</span>
      <span
        className={styles.track}
        aria-hidden="true"
        style={{ backgroundSize: `${(100 * step) / total}% 100%` }}
      >
        <span
          className={styles.span}
          data-state={state}
          style={{
            left: `${Math.min(99.4, 100 * (startedMs / total))}%`,
            width: `${Math.min(100, Math.max(0.6, 100 * (durationMs / total)))}%`,
          }}
        />
      </span>
      <span className={styles.time}>
        {inMs(durationMs)}
        {state !== 'answered' && <em>{details.timing.states[state]}</em>}
      </span>
    </li>
  );
}

function labelOf(bar: Timed, { timing }: DetailsTexts): string {
  const { about, detail } = subjectOf(bar);
  return timing.kinds[bar.kind](about, detail.map((part) => wordOf(part, timing)).join(' '));
}

function wordOf(part: string, { series }: DetailsTexts['timing']): string {
  if (part === 'udp' || part === 'tcp' || part === 'icmp') return part.toUpperCase();
  return part === 'dns' ? series : part;
}
