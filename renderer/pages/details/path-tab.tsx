import { Check, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { PingSeries, Trace } from '../../../shared/observation/exchange.ts';
import { factsOfReport } from '../../../shared/report/facts.ts';
import { DataTable } from '../../components/data-table.tsx';
import { DelayChart } from '../../components/delay-chart.tsx';
import { Empty } from '../../components/empty.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { lastAnswer, lossOf, widestSeries } from './path.ts';
import { rolesOf } from './roles.ts';
import type { TabProps } from './tab.ts';
import styles from './part.module.css';

const MOST_TRACES = 20;
const MOST_SERIES = 30;

/** The routers on the way, and the delay and loss of packets. */
export function PathTab({ report }: TabProps): React.JSX.Element {
  const { details } = useTexts();
  const format = useFormat();
  const facts = useMemo(() => factsOfReport(report), [report]);
  const roles = useMemo(() => rolesOf(report, facts), [report, facts]);
  const series = useMemo(() => widestSeries(facts.all('ping')), [facts]);
  const traces = facts.all('trace');
  const roleOf = (address: string): string => {
    const role = roles.get(address);
    return role === undefined ? '' : details.roles[role];
  };
  if (series.length === 0 && traces.length === 0) return <Empty title={details.path.empty} />;
  return (
    <>
      <DelayChart series={series.slice(0, MOST_SERIES)} roleOf={roleOf} />
      {series.length > MOST_SERIES && (
        <p className={styles.lead}>{details.path.worst(format.number(MOST_SERIES))}</p>
      )}
      {traces.slice(0, MOST_TRACES).map((trace, index) => (
        <Hops key={`${trace.target} ${index}`} trace={trace} series={series} roleOf={roleOf} />
      ))}
      {traces.length > MOST_TRACES && (
        <p className={styles.lead}>{details.more(format.number(traces.length - MOST_TRACES))}</p>
      )}
    </>
  );
}

function Hops({
  trace,
  series,
  roleOf,
}: {
  readonly trace: Trace;
  readonly series: readonly PingSeries[];
  readonly roleOf: (address: string) => string;
}): React.JSX.Element {
  const { details } = useTexts();
  const { path: texts } = details;
  const format = useFormat();
  const last = lastAnswer(trace);
  const lossAt = (address: string | null): string => {
    const own = series.find(({ target }) => target === address);
    return own === undefined ? '' : details.percent(format.number(lossOf(own)));
  };
  return (
    <div className={styles.part}>
      <DataTable
        caption={texts.way([trace.target, roleOf(trace.target)].filter((part) => part !== '').join(', '))}
        columns={[texts.hop, texts.router, texts.who, texts.delay, texts.loss, texts.reply]}
        rows={trace.hops.map((hop) => ({
          key: `${hop.ttl}`,
          cells: [
            format.number(hop.ttl),
            hop.address === null ? (
              <span key="s" className={styles.plain}>
                {texts.silent}
              </span>
            ) : (
              <code key="a">{hop.address}</code>
            ),
            hop.address === null ? '' : roleOf(hop.address),
            hop.rttMs === null ? '' : details.milliseconds(format.number(hop.rttMs)),
            lossAt(hop.address),
            <>
              {texts.replies[hop.reply]}
              {hop.error !== undefined && (
                <code className={styles.note}>
                  {[hop.error.kind, hop.error.from].filter((part) => part !== null).join(' ')}
                </code>
              )}
            </>,
          ],
        }))}
        empty={texts.silent}
      />
      {trace.reached ? (
        <p className={styles.good}>
          <Check size={14} aria-hidden="true" />
          {texts.reached}
        </p>
      ) : (
        <p className={styles.warn}>
          <TriangleAlert size={14} aria-hidden="true" />
          {texts.notReached(format.number(last))}
        </p>
      )}
    </div>
  );
}
